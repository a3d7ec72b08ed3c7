package org.committeepapers.workbook.copy;

import org.committeepapers.diagnostic.Refusal;

/** Which sheets are selected: two at once would be a group, in which typing on one changes both. */
final class SheetViews {

    private SheetViews() {}

    /** Takes the selection off a sheet, and changes nothing where it has none. */
    static void deselect(CopiedPackage copied, String part) throws Refusal {
        XmlCursor xml = copied.cursor(part);
        TextEdit edit = new TextEdit(copied.text(part));
        boolean selected = false;
        while (xml.next() && !xml.starts(1, "sheetData")) {
            if (xml.starts(2, "sheetView") && xml.attribute("tabSelected").matches("1|true")) {
                edit.replace(xml.start(), xml.end(), Tags.without(xml.tag(), "tabSelected"));
                selected = true;
            }
        }
        if (selected) {
            copied.put(part, edit.edited());
        }
    }
}
