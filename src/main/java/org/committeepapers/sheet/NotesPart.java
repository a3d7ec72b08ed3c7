package org.committeepapers.sheet;

import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.committeepapers.finding.Refusal;
import org.committeepapers.sheet.XlsxBook.AnnotationMarks;

/** The notes of a sheet: ours are added, an officer's own gets ours appended, a conversation stays as it is. */
final class NotesPart {

    private static final String EMPTY = EditablePackage.XML
            + "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<authors></authors><commentList></commentList></comments>";

    private final EditablePackage edited;
    private final Relationships relationships;
    private final Optional<String> part;

    /**
     * How the notes have changed.
     *
     * @param gone cells that had a note of an earlier copy
     * @param added cells that now have a note of ours
     */
    record Changed(Set<CellAddress> gone, Set<CellAddress> added) {}

    NotesPart(EditablePackage edited, String sheet) throws Refusal {
        this.edited = edited;
        this.relationships = new Relationships(edited, sheet);
        this.part = relationships.target("comments");
    }

    /** Cells with a conversation, to which no note can be added without harm. */
    Set<CellAddress> conversations() throws Refusal {
        Set<CellAddress> cells = new HashSet<>();
        for (String conversations : relationships.targets("threadedComment")) {
            PartEdit xml = new PartEdit(edited, conversations);
            while (xml.next()) {
                if (xml.starts(1, "threadedComment")) {
                    xml.cell("ref").ifPresent(cells::add);
                }
            }
        }
        return cells;
    }

    /** Whether an earlier copy added notes. */
    boolean hasOurs() throws Refusal {
        return part.isPresent() && edited.text(part.get()).contains(AnnotationMarks.AUTHOR);
    }

    /** Replaces the notes of an earlier copy. */
    Changed replaceOurs(NavigableMap<CellAddress, String> notes) throws Refusal {
        NavigableMap<CellAddress, String> missing = new TreeMap<>(notes);
        Changed changed = new Changed(new HashSet<>(), missing.keySet());
        PartEdit xml = new PartEdit(
                edited,
                part.isPresent()
                        ? part.get()
                        : relationships.add(XSSFRelation.SHEET_COMMENTS, EMPTY).target());
        int authors = 0;
        int ours = -1;
        while (xml.next()) {
            if (xml.starts(2, "author")) {
                ours = xml.element().contains(">" + AnnotationMarks.AUTHOR + "<") ? authors : ours;
                authors++;
            } else if (xml.ends(1, "authors") && ours < 0) {
                ours = authors;
                xml.append(notes.isEmpty() ? "" : "<author>" + AnnotationMarks.AUTHOR + "</author>");
            } else if (xml.starts(2, "comment") && ours >= 0 && xml.number("authorId", -1) == ours) {
                xml.cell("ref").ifPresent(changed.gone()::add);
                xml.removeElement();
            } else if (xml.starts(2, "comment")) {
                append(xml, xml.cell("ref").flatMap(cell -> Optional.ofNullable(missing.remove(cell))));
            }
            if (xml.ends(1, "commentList")) {
                xml.append(written(missing, ours));
            }
        }
        xml.save();
        return changed;
    }

    /** Removes what an earlier copy appended to the officer's note, and appends this text. */
    private static void append(PartEdit xml, Optional<String> text) throws Refusal {
        boolean ours = false;
        while (!xml.ends(2, "comment") && xml.next()) {
            if (xml.starts(4, "r")) {
                ours |= isAppended(xml.element());
                xml.replaceTag(ours ? "" : xml.tag());
            } else if (xml.starts(4, "t") && text.isPresent()) {
                // Words that aren't in a run have to be in one where others follow.
                xml.replaceTag("<r>" + xml.element() + "</r>");
            } else if (xml.ends(3, "text") && text.isPresent()) {
                xml.append(run("\n\n" + AnnotationMarks.APPENDED + "\n" + text.get()));
            }
        }
    }

    private static boolean isAppended(String run) {
        return run.contains(AnnotationMarks.APPENDED) || run.contains(Tags.escaped(AnnotationMarks.APPENDED));
    }

    private static String written(NavigableMap<CellAddress, String> notes, int author) {
        StringBuilder written = new StringBuilder();
        notes.forEach((cell, text) -> written.append(
                "<comment ref=\"%s\" authorId=\"%d\"><text>%s</text></comment>".formatted(cell, author, run(text))));
        return written.toString();
    }

    private static String run(String words) {
        return "<r><rPr><sz val=\"9\"/><color indexed=\"81\"/><rFont val=\"Tahoma\"/><family val=\"2\"/></rPr>"
                + Tags.words(words) + "</r>";
    }
}
