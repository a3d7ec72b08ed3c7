package org.committeepapers.workbook.copy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.sheet.SheetBuilder;
import org.committeepapers.workbook.xlsx.AnnotationMarks;

/** The notes of a sheet: ours are added, to an officer's own ours is appended, a conversation is left alone. */
final class NotesPart {

    private static final String EMPTY = EditablePackage.XML
            + "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<authors></authors><commentList></commentList></comments>";

    private final EditablePackage edited;
    private final Relationships relationships;
    private final Optional<String> part;

    NotesPart(EditablePackage edited, String sheet) throws Refusal {
        this.edited = edited;
        this.relationships = new Relationships(edited, sheet);
        this.part = relationships.target("comments");
    }

    /** The cells with a conversation, to which no note can be added without harm. */
    Set<CellAddress> conversations() throws Refusal {
        Set<CellAddress> cells = new HashSet<>();
        for (String conversations : relationships.targets("threadedComment")) {
            PartEdit xml = new PartEdit(edited, conversations);
            while (xml.next()) {
                if (xml.starts(1, "threadedComment")) {
                    cell(xml).ifPresent(cells::add);
                }
            }
        }
        return cells;
    }

    private static Optional<CellAddress> cell(PartEdit xml) {
        return SheetBuilder.range(xml.attribute("ref"))
                .map(cell -> new CellAddress(cell.getFirstRow(), cell.getFirstColumn()));
    }

    private static boolean isOurAuthor(PartEdit xml) {
        return xml.isFollowedBy(AnnotationMarks.AUTHOR + "<");
    }

    /**
     * Adds the notes.
     *
     * @return the cells that had none, whose notes now need a shape
     */
    Set<CellAddress> add(NavigableMap<CellAddress, List<NoteText>> notes) throws Refusal {
        PartEdit xml = new PartEdit(edited, part.isPresent() ? part.get() : newPart());
        NavigableMap<CellAddress, List<NoteText>> missing = new TreeMap<>(notes);
        int authors = 0;
        int ours = -1;
        while (xml.next()) {
            if (xml.starts(2, "author")) {
                ours = isOurAuthor(xml) ? authors : ours;
                authors++;
            } else if (xml.ends(1, "authors") && ours < 0) {
                ours = authors;
                xml.append("<author>" + AnnotationMarks.AUTHOR + "</author>");
            } else if (xml.starts(2, "comment")) {
                Optional<List<NoteText>> appended =
                        cell(xml).flatMap(cell -> Optional.ofNullable(missing.remove(cell)));
                if (appended.isPresent()) {
                    append(xml, appended.get());
                }
            }
            if (xml.ends(1, "commentList")) {
                xml.append(written(missing, ours));
            }
        }
        xml.save();
        return missing.keySet();
    }

    /** Appends to the note that starts; words that aren't in a run have to be in one then. */
    private static void append(PartEdit xml, List<NoteText> texts) throws Refusal {
        while (!xml.ends(2, "comment") && xml.next()) {
            if (xml.ends(3, "text")) {
                xml.append(NoteText.appended(texts));
            } else if (xml.starts(4, "t")) {
                xml.replaceTag(xml.isEmpty() ? "" : xml.named("<r>") + xml.tag());
            } else if (xml.ends(4, "t")) {
                xml.insertAfter("</r>");
            }
        }
    }

    private String newPart() throws Refusal {
        String name = edited.add(XSSFRelation.SHEET_COMMENTS, EMPTY);
        relationships.add(XSSFRelation.SHEET_COMMENTS, name);
        return name;
    }

    private static String written(Map<CellAddress, List<NoteText>> notes, int author) {
        StringBuilder written = new StringBuilder();
        notes.forEach((cell, texts) -> written.append("<comment ref=\"%s\" authorId=\"%d\"><text>%s</text></comment>"
                .formatted(cell, author, NoteText.runs(texts))));
        return written.toString();
    }

    /**
     * Takes out what an earlier copy added.
     *
     * @return the cells that have no note any more
     */
    Set<CellAddress> removeOurs() throws Refusal {
        Set<CellAddress> removed = new HashSet<>();
        if (part.isEmpty() || !edited.text(part.get()).contains(AnnotationMarks.AUTHOR)) {
            return removed;
        }
        PartEdit xml = new PartEdit(edited, part.get());
        Map<Integer, Boolean> ours = new HashMap<>();
        while (xml.next()) {
            if (xml.starts(2, "author")) {
                ours.put(ours.size(), isOurAuthor(xml));
            } else if (xml.starts(2, "comment")) {
                if (ours.getOrDefault(xml.number("authorId", -1), false)) {
                    cell(xml).ifPresent(removed::add);
                    xml.removeElement();
                } else {
                    removeAppended(xml);
                }
            }
        }
        xml.save();
        return removed;
    }

    /** Takes the runs of the note that starts, from the one on that begins what we appended. */
    private static void removeAppended(PartEdit xml) throws Refusal {
        int start = 0;
        int from = -1;
        while (!xml.ends(2, "comment") && xml.next()) {
            if (xml.starts(4, "r")) {
                start = xml.start();
            }
            if (from < 0 && xml.ends(4, "r") && isAppended(xml.since(start))) {
                from = start;
            } else if (from >= 0 && xml.ends(3, "text")) {
                xml.replace(from, xml.start(), "");
            }
        }
    }

    private static boolean isAppended(String run) {
        return run.contains(AnnotationMarks.APPENDED) || run.contains(Tags.escaped(AnnotationMarks.APPENDED));
    }
}
