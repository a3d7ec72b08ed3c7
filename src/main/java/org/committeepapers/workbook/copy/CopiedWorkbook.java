package org.committeepapers.workbook.copy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.xlsx.Relationship;

/** The part of a copied package that lists its sheets. */
public final class CopiedWorkbook {

    /** The hidden name, on each sheet of ours, by which an earlier copy's sheets are known again. */
    public static final String MARK = "_committee_papers_sheet";

    private static final Set<String> BEFORE_NAMES = Set.of("sheets", "functionGroups", "externalReferences");

    private final CopiedPackage copied;
    private final String part;
    private final CopiedRelationships relationships;
    private final List<Tab> tabs = new ArrayList<>();
    private final Set<Integer> ours = new HashSet<>();

    /**
     * A sheet as listed.
     *
     * @param part empty where the package lacks it
     * @param hidden whether officers don't see it
     * @param grid whether it has cells
     */
    record Tab(String name, String part, boolean hidden, boolean grid) {}

    private CopiedWorkbook(CopiedPackage copied, String part) {
        this.copied = copied;
        this.part = part;
        this.relationships = new CopiedRelationships(copied, part);
    }

    static CopiedWorkbook read(CopiedPackage copied) throws Refusal {
        String part = new CopiedRelationships(copied, "")
                .target("officeDocument")
                .orElseThrow(() -> copied.refusals().notAWorkbook());
        CopiedWorkbook workbook = new CopiedWorkbook(copied, part);
        Map<String, Relationship> byId = new HashMap<>();
        workbook.relationships.all().forEach(relationship -> byId.put(relationship.id(), relationship));
        XmlCursor xml = copied.cursor(part);
        while (xml.next()) {
            if (xml.starts(2, "sheet")) {
                workbook.tabs.add(
                        workbook.tab(xml, Optional.ofNullable(byId.get(Tags.foreignAttribute(xml.tag(), "id")))));
            } else if (xml.starts(2, "definedName") && xml.attribute("name").equals(MARK)) {
                workbook.ours.add(xml.number("localSheetId", -1));
            }
        }
        return workbook;
    }

    private Tab tab(XmlCursor xml, Optional<Relationship> relationship) {
        return new Tab(
                xml.attribute("name"),
                relationship.map(Relationship::target).filter(copied::has).orElse(""),
                xml.attribute("state").toLowerCase(Locale.ROOT).contains("hidden"),
                relationship.filter(it -> it.type().equals("worksheet")).isPresent());
    }

    String part() {
        return part;
    }

    /** In the order of the tabs, those of an earlier copy too. */
    List<Tab> tabs() {
        return List.copyOf(tabs);
    }

    /** Whether the sheet at this position is one that an earlier copy added. */
    boolean isOurs(int index) {
        return ours.contains(index);
    }

    /** The part of the styles. */
    Optional<String> styles() throws Refusal {
        return relationships.target("styles");
    }

    String point(String type, String target) throws Refusal {
        return relationships.add(type, target);
    }

    /** The name, or the first with a number that no sheet has which stays. */
    String freeName(String name) {
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < tabs.size(); i++) {
            if (!isOurs(i)) {
                taken.add(tabs.get(i).name().toLowerCase(Locale.ROOT));
            }
        }
        String free = name;
        for (int number = 2; taken.contains(free.toLowerCase(Locale.ROOT)); number++) {
            free = name + " (" + number + ")";
        }
        return free;
    }

    /** Takes an earlier copy's sheets away, with their parts. */
    void removeOurs() throws Refusal {
        for (int index : ours) {
            if (index >= 0 && index < tabs.size() && !tabs.get(index).part().isEmpty()) {
                String sheet = tabs.get(index).part();
                for (Relationship relationship : new CopiedRelationships(copied, sheet).all()) {
                    if (relationship.type().equals("table")) {
                        copied.remove(relationship.target());
                    }
                }
                int name = sheet.lastIndexOf('/') + 1;
                copied.remove(sheet.substring(0, name) + "_rels/" + sheet.substring(name) + ".rels");
                copied.remove(sheet);
                relationships.remove(sheet);
            }
        }
    }

    /** Puts sheets first, each by its name and the id of its relationship, and shows the first of them. */
    void save(Map<String, String> added) throws Refusal {
        String text = copied.text(part);
        XmlCursor xml = new XmlCursor(text, part, copied.refusals());
        TextEdit edit = new TextEdit(text);
        String relationshipNames = Vocabulary.of(copied, part).relationships();
        int index = 0;
        int afterSheets = 0;
        int nameStart = 0;
        boolean nameGoes = false;
        boolean views = false;
        boolean names = false;
        int highest = highestSheetId();
        String prefix = "";
        while (xml.next()) {
            if (xml.starts(1, "bookViews")) {
                views = true;
            } else if (xml.starts(2, "workbookView")) {
                edit.replace(
                        xml.start(), xml.end(), Tags.with(Tags.without(xml.tag(), "firstSheet"), "activeTab", "0"));
            } else if (xml.starts(1, "sheets")) {
                prefix = xml.prefix();
                if (!views) {
                    edit.insert(
                            xml.start(),
                            "<" + prefix + "bookViews><" + prefix + "workbookView/></" + prefix + "bookViews>");
                }
                StringBuilder first = new StringBuilder();
                for (Map.Entry<String, String> sheet : added.entrySet()) {
                    first.append("<%ssheet xmlns:r=\"%s\" name=\"%s\" sheetId=\"%s\" r:id=\"%s\"/>"
                            .formatted(
                                    prefix,
                                    relationshipNames,
                                    Tags.escaped(sheet.getKey()),
                                    ++highest,
                                    sheet.getValue()));
                }
                edit.insert(xml.end(), first.toString());
            } else if (xml.starts(2, "sheet") && isOurs(index++)) {
                edit.remove(xml.start(), xml.end());
            } else if (xml.starts(2, "definedName")) {
                nameStart = xml.start();
                nameGoes = isOurs(xml.number("localSheetId", -1));
                if (!nameGoes && !xml.attribute("localSheetId").isEmpty()) {
                    String moved = String.valueOf(moved(xml.number("localSheetId", 0), added.size()));
                    edit.replace(xml.start(), xml.end(), Tags.with(xml.tag(), "localSheetId", moved));
                }
            }
            if (xml.ends(2, "definedName") && nameGoes) {
                edit.remove(nameStart, xml.end());
            }
            if (xml.ends(1, "definedNames") && !xml.isEmpty()) {
                names = true;
                edit.insert(xml.start(), names(added, prefix));
            }
            if ((xml.closes() || xml.isEmpty()) && xml.depth() == 1 && BEFORE_NAMES.contains(xml.localName())) {
                afterSheets = xml.end();
            }
        }
        if (!names) {
            edit.insert(
                    afterSheets,
                    "<" + prefix + "definedNames>" + names(added, prefix) + "</" + prefix + "definedNames>");
        }
        copied.put(part, edit.edited());
    }

    /** Lets every formula be calculated anew when the workbook is opened, since cells it looks at were changed. */
    void recalculateWhenOpened() throws Refusal {
        String text = copied.text(part);
        TextEdit edit = new TextEdit(text);
        XmlCursor xml = new XmlCursor(text, part, copied.refusals());
        int after = 0;
        String prefix = "";
        while (xml.next()) {
            if (xml.starts(1, "calcPr")) {
                edit.replace(xml.start(), xml.end(), Tags.with(xml.tag(), "fullCalcOnLoad", "1"));
                copied.put(part, edit.edited());
                return;
            }
            boolean known =
                    BEFORE_NAMES.contains(xml.localName()) || xml.localName().equals("definedNames");
            if ((xml.closes() || xml.isEmpty()) && xml.depth() == 1 && known) {
                after = xml.end();
                prefix = xml.prefix();
            }
        }
        edit.insert(after, "<" + prefix + "calcPr fullCalcOnLoad=\"1\"/>");
        copied.put(part, edit.edited());
    }

    private int moved(int index, int added) {
        return index - (int) ours.stream().filter(our -> our < index).count() + added;
    }

    private int highestSheetId() throws Refusal {
        int highest = 0;
        XmlCursor xml = copied.cursor(part);
        while (xml.next()) {
            if (xml.starts(2, "sheet")) {
                highest = Math.max(highest, xml.number("sheetId", 0));
            }
        }
        return highest;
    }

    /** The names by which we know our sheets again, and those by which their headings are repeated on each page. */
    private static String names(Map<String, String> added, String prefix) {
        StringBuilder names = new StringBuilder();
        int index = 0;
        for (String sheet : added.keySet()) {
            String quoted = Tags.escaped(quoted(sheet));
            int row = AddedSheet.HEADING_ROW + 1;
            names.append("<%1$sdefinedName name=\"%2$s\" localSheetId=\"%3$d\" hidden=\"1\">%4$s!$A$1</%1$sdefinedName>"
                            .formatted(prefix, MARK, index, quoted))
                    .append(
                            "<%1$sdefinedName name=\"_xlnm.Print_Titles\" localSheetId=\"%2$d\">%3$s!$%4$d:$%4$d</%1$sdefinedName>"
                                    .formatted(prefix, index, quoted, row));
            index++;
        }
        return names.toString();
    }

    /** The name of a sheet as a formula or link writes it. */
    static String quoted(String sheet) {
        return "'" + sheet.replace("'", "''") + "'";
    }
}
