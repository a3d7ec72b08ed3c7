package org.committeepapers.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.committeepapers.finding.Refusal;
import org.committeepapers.sheet.Relationships.Relationship;
import org.committeepapers.sheet.XlsxBook.AnnotationMarks;

/** The part that lists the sheets of a workbook. */
final class WorkbookPart {

    /** The order of its elements that the schema demands (ECMA-376, CT_Workbook). */
    private static final List<String> ORDER = List.of("""
            fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences \
            definedNames calcPr""".split(" "));

    private final EditablePackage edited;
    private final String part;
    private final Relationships relationships;
    private final List<Tab> tabs = new ArrayList<>();
    private final Set<Integer> ours = new HashSet<>();
    private boolean from1904;
    private int highestId;

    /**
     * A sheet as listed.
     *
     * @param grid whether it has cells
     */
    record Tab(String name, String part, boolean grid) {}

    WorkbookPart(EditablePackage edited) throws Refusal {
        this.edited = edited;
        this.part = new Relationships(edited, "")
                .target("officeDocument")
                .orElseThrow(() -> edited.refusals().notAWorkbook());
        this.relationships = new Relationships(edited, part);
        Map<String, Relationship> byId = relationships.byId();
        PartEdit xml = new PartEdit(edited, part);
        while (xml.next()) {
            if (xml.starts(1, "workbookPr")) {
                from1904 = xml.flag("date1904");
            } else if (xml.starts(2, "sheet")) {
                Relationship sheet = Optional.ofNullable(byId.get(Tags.relationship(xml.tag())))
                        .orElseThrow(() -> edited.refusals().damaged("it lists a sheet that isn't there"));
                tabs.add(new Tab(
                        xml.attribute("name"), sheet.target(), sheet.type().equals("worksheet")));
                highestId = Math.max(highestId, xml.number("sheetId", 0));
            } else if (xml.starts(2, "definedName") && xml.attribute("name").equals(AnnotationMarks.SHEET)) {
                ours.add(xml.number("localSheetId", -1));
            }
        }
    }

    /** The extension for this kind of workbook, {@code xlsm} for one with macros; templates are refused. */
    String extension() throws Refusal {
        String types = edited.text(EditablePackage.CONTENT_TYPES);
        if (types.contains(".template.")) {
            throw edited.refusals().notEditable(part);
        }
        return types.contains("ms-excel.sheet.macroEnabled.main+xml") ? "xlsm" : "xlsx";
    }

    String file() {
        return edited.refusals().file();
    }

    Relationships relationships() {
        return relationships;
    }

    boolean isFrom1904() {
        return from1904;
    }

    /** In the order of the tabs, including those of an earlier copy. */
    List<Tab> tabs() {
        return tabs;
    }

    /** Whether an earlier copy added the sheet. */
    boolean isOurs(int index) {
        return ours.contains(index);
    }

    String styles() throws Refusal {
        return relationships
                .target("styles")
                .orElseThrow(() -> edited.refusals().notEditable(part));
    }

    /** The name, with a number if another sheet that stays has it. */
    String freeName(String name) {
        Set<String> taken = IntStream.range(0, tabs.size())
                .filter(index -> !isOurs(index))
                .mapToObj(index -> tabs.get(index).name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        String free = name;
        for (int number = 2; taken.contains(free.toLowerCase(Locale.ROOT)); number++) {
            free = name + " (" + number + ")";
        }
        return free;
    }

    /** Removes the sheets of an earlier copy. */
    void removeOurs() throws Refusal {
        for (int index : ours) {
            if (index >= 0 && index < tabs.size()) {
                relationships.remove(tabs.get(index).part());
            }
        }
    }

    /**
     * Inserts sheets before all others, and opens the workbook at the first of them.
     *
     * @param added the id of each sheet's relationship, by its name
     */
    void putFirst(Map<String, String> added) throws Refusal {
        PartEdit xml = new PartEdit(edited, part);
        int index = 0;
        while (xml.next()) {
            if (xml.starts(2, "workbookView")) {
                xml.replaceTag(Tags.with(Tags.without(xml.tag(), "firstSheet"), "activeTab", 0));
            } else if (xml.starts(1, "sheets")) {
                xml.insertAfter(sheets(added));
            } else if (xml.starts(2, "sheet") && isOurs(index++)) {
                xml.removeElement();
            } else if (xml.starts(2, "definedName")) {
                move(xml, added.size());
            } else if (xml.ends(1, "definedNames")) {
                xml.append(names(added));
            }
        }
        if (!xml.has("definedNames")) {
            xml.insertChild("definedNames", ORDER, "<definedNames>" + names(added) + "</definedNames>");
        }
        xml.save();
    }

    private String sheets(Map<String, String> added) {
        StringBuilder sheets = new StringBuilder();
        int id = highestId;
        for (Map.Entry<String, String> sheet : added.entrySet()) {
            sheets.append("<sheet xmlns:r=\"%s\" name=\"%s\" sheetId=\"%s\" r:id=\"%s\"/>"
                    .formatted(Relationships.NAMESPACE, Tags.escaped(sheet.getKey()), ++id, sheet.getValue()));
        }
        return sheets.toString();
    }

    /** Adjusts a name that belongs to one sheet to its sheet's new place. */
    private void move(PartEdit xml, int added) throws Refusal {
        int sheet = xml.number("localSheetId", 0);
        if (isOurs(xml.number("localSheetId", -1))) {
            xml.removeElement();
        } else if (!xml.attribute("localSheetId").isEmpty()) {
            long before = ours.stream().filter(our -> our < sheet).count();
            xml.replaceTag(Tags.with(xml.tag(), "localSheetId", sheet - before + added));
        }
    }

    /** Names that mark our sheets as ours, and names that repeat their headings on each page. */
    private static String names(Map<String, String> added) {
        StringBuilder names = new StringBuilder();
        int index = 0;
        for (String sheet : added.keySet()) {
            names.append("<definedName name=\"%s\" localSheetId=\"%d\" hidden=\"1\">%s!$A$1</definedName>"
                            .formatted(AnnotationMarks.SHEET, index, Tags.escaped(quoted(sheet))))
                    .append("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"%d\">%s!$%3$d:$%3$d</definedName>"
                            .formatted(index++, Tags.escaped(quoted(sheet)), ReportSheets.HEADING_ROW));
        }
        return names.toString();
    }

    /** The sheet's name as formulas and links write it. */
    static String quoted(String sheet) {
        return "'" + sheet.replace("'", "''") + "'";
    }

    /** Makes the program recalculate formulas on opening, because cells were changed. */
    void recalculateWhenOpened() throws Refusal {
        PartEdit xml = new PartEdit(edited, part);
        while (xml.next()) {
            if (xml.starts(1, "calcPr")) {
                xml.replaceTag(Tags.with(xml.tag(), "fullCalcOnLoad", 1));
            }
        }
        if (!xml.has("calcPr")) {
            xml.insertChild("calcPr", ORDER, "<calcPr fullCalcOnLoad=\"1\"/>");
        }
        xml.save();
    }
}
