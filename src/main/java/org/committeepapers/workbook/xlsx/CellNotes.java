package org.committeepapers.workbook.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Aside;
import org.committeepapers.workbook.copy.CopiedNotes;
import org.committeepapers.workbook.sheet.CellRange;
import org.committeepapers.workbook.sheet.SheetEntry;

/** The words of the notes at cells of a sheet, those of an annotated copy left out; conversations have notes as their shadows. */
final class CellNotes {

    private CellNotes() {}

    static List<Aside> read(String file, SheetEntry entry, List<Relationship> relationships, Parts parts)
            throws Refusal {
        List<Aside> notes = new ArrayList<>();
        for (Relationship relationship : relationships) {
            if (relationship.type().equals("comments") && parts.has(relationship.target())) {
                read(file, entry, relationship.target(), parts, notes);
            }
        }
        return notes;
    }

    private static void read(String file, SheetEntry entry, String part, Parts parts, List<Aside> notes)
            throws Refusal {
        List<String> authors = new ArrayList<>();
        boolean ours = false;
        Optional<CellRange> cell = Optional.empty();
        try (XmlPart xml = parts.xml(part)) {
            while (xml.next()) {
                if (xml.starts("author")) {
                    xml.countEntry();
                    authors.add(xml.text("author"));
                } else if (xml.starts("comment")) {
                    xml.countEntry();
                    int author = xml.number("authorId", -1);
                    ours = author >= 0
                            && author < authors.size()
                            && authors.get(author).equals(CopiedNotes.AUTHOR);
                    cell = CellRange.of(xml.attribute("ref"));
                } else if (xml.starts("text") && !ours && cell.isPresent()) {
                    notes.add(note(file, entry, cell.get(), xml.text("text")));
                }
            }
        }
    }

    private static Aside note(String file, SheetEntry entry, CellRange cell, String words) {
        int appended = words.indexOf(CopiedNotes.APPENDED);
        return new Aside(
                RichText.of((appended < 0 ? words : words.substring(0, appended)).strip()),
                new Location.Cell(file, entry.name(), entry.index(), cell.firstRow(), cell.firstColumn()));
    }
}
