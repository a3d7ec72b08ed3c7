package org.committeepapers.workbook.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.text.Characters;
import org.committeepapers.workbook.copy.CopiedWorkbook;
import org.committeepapers.workbook.sheet.Refusals;
import org.committeepapers.workbook.sheet.SheetEntry;
import org.jspecify.annotations.Nullable;

/**
 * The part that lists the sheets.
 *
 * @param sheets those that may hold words of officers, without the ones that an annotated copy added
 * @param strings the part of the shared strings; empty where there is none
 * @param styles the part of the styles; empty where there is none
 * @param theme the part of the theme; empty where there is none
 * @param from1904 whether days are counted from 1904, as old Macintosh workbooks do
 */
public record WorkbookPart(List<SheetEntry> sheets, String strings, String styles, String theme, boolean from1904) {

    public static WorkbookPart read(Parts parts, Refusals refusals) throws Refusal {
        String part = name(parts, refusals);
        Map<String, Relationship> byId = new HashMap<>();
        Map<String, String> byType = new HashMap<>();
        for (Relationship relationship : parts.relationships(part)) {
            byId.put(relationship.id(), relationship);
            byType.putIfAbsent(relationship.type(), relationship.target());
        }
        List<SheetEntry> sheets = new ArrayList<>();
        Set<Integer> ours = new HashSet<>();
        boolean from1904 = false;
        try (XmlPart xml = parts.xml(part)) {
            int index = 0;
            while (xml.next()) {
                from1904 |= xml.starts("workbookPr") && xml.flag("date1904");
                if (xml.starts("sheet")) {
                    xml.countEntry();
                    sheet(xml, index++, byId).ifPresent(sheets::add);
                } else if (xml.starts("definedName") && xml.attribute("name").equals(CopiedWorkbook.MARK)) {
                    ours.add(xml.number("localSheetId", -1));
                }
            }
        }
        sheets.removeIf(sheet -> ours.contains(sheet.index()));
        return new WorkbookPart(
                sheets,
                existing(parts, byType.get("sharedStrings")),
                existing(parts, byType.get("styles")),
                existing(parts, byType.get("theme")),
                from1904);
    }

    private static String name(Parts parts, Refusals refusals) throws Refusal {
        for (Relationship relationship : parts.relationships("")) {
            if (relationship.type().equals("officeDocument") && parts.has(relationship.target())) {
                return relationship.target();
            }
        }
        if (parts.has("xl/workbook.xml")) {
            return "xl/workbook.xml";
        }
        throw refusals.notAWorkbook();
    }

    /** Charts and dialogs are sheets too, without cells. */
    private static Optional<SheetEntry> sheet(XmlPart xml, int index, Map<String, Relationship> byId) {
        String written = Characters.legal(xml.attribute("name"));
        String name = written.isBlank() ? "Sheet " + (index + 1) : written;
        boolean hidden = xml.attribute("state").toLowerCase(Locale.ROOT).contains("hidden");
        return Optional.ofNullable(byId.get(xml.relationship()))
                .filter(relationship -> relationship.type().equals("worksheet"))
                .map(relationship -> new SheetEntry(name, index, hidden, relationship.target()));
    }

    private static String existing(Parts parts, @Nullable String part) {
        return part != null && parts.has(part) ? part : "";
    }
}
