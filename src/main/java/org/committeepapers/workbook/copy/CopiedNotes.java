package org.committeepapers.workbook.copy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.sheet.CellRange;
import org.committeepapers.workbook.xlsx.Relationship;

/** The notes of a sheet: ours are added, to an officer's own ours is appended, a conversation is left alone. */
public final class CopiedNotes {

    /** Who our notes say wrote them, by which they are known again. */
    public static final String AUTHOR = "committee-papers";

    /** Begins what was appended to an officer's own note. */
    public static final String APPENDED = "\u2014 committee-papers \u2014";

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";

    private final CopiedPackage copied;
    private final Vocabulary vocabulary;
    private final CopiedRelationships relationships;
    private final Optional<String> part;

    CopiedNotes(CopiedPackage copied, String sheet) throws Refusal {
        this.copied = copied;
        this.vocabulary = Vocabulary.of(copied, sheet);
        this.relationships = new CopiedRelationships(copied, sheet);
        this.part = relationships.target("comments");
    }

    /** The cells with a conversation, to which no note can be added without harm. */
    Set<CellPlace> conversations() throws Refusal {
        Set<CellPlace> cells = new HashSet<>();
        for (Relationship relationship : relationships.all()) {
            if (relationship.type().equals("threadedComment") && copied.has(relationship.target())) {
                XmlCursor xml = copied.cursor(relationship.target());
                while (xml.next()) {
                    if (xml.starts(1, "threadedComment")) {
                        place(xml).ifPresent(cells::add);
                    }
                }
            }
        }
        return cells;
    }

    private static Optional<CellPlace> place(XmlCursor xml) {
        return CellRange.of(xml.attribute("ref")).map(cell -> new CellPlace(cell.firstRow(), cell.firstColumn()));
    }

    /**
     * Adds the notes.
     *
     * @return the cells that had none, whose notes now need a shape
     */
    Set<CellPlace> add(NavigableMap<CellPlace, List<NoteText>> notes, ContentTypes types) throws Refusal {
        String name = part.isPresent() ? part.get() : newPart(types);
        String text = copied.text(name);
        XmlCursor xml = new XmlCursor(text, name, copied.refusals());
        TextEdit edit = new TextEdit(text);
        NavigableMap<CellPlace, List<NoteText>> missing = new TreeMap<>(notes);
        int authors = 0;
        int ours = -1;
        List<NoteText> appended = List.of();
        while (xml.next()) {
            String prefix = xml.prefix();
            if (xml.starts(2, "author")) {
                ours = text.startsWith(AUTHOR + "<", xml.end()) ? authors : ours;
                authors++;
            } else if (xml.ends(1, "authors") && ours < 0) {
                ours = authors;
                end(xml, edit, "<" + prefix + "author>" + AUTHOR + "</" + prefix + "author>");
            } else if (xml.starts(2, "comment")) {
                appended = place(xml).map(missing::remove).orElse(List.of());
            } else if (xml.ends(3, "text") && !appended.isEmpty()) {
                end(xml, edit, NoteText.appended(appended, prefix));
                appended = List.of();
            } else if (xml.starts(4, "t") && !appended.isEmpty()) {
                edit.replace(xml.start(), xml.end(), xml.isEmpty() ? "" : "<" + prefix + "r>" + xml.tag());
            } else if (xml.closes() && xml.depth() == 4 && xml.localName().equals("t") && !appended.isEmpty()) {
                edit.insert(xml.end(), "</" + prefix + "r>");
            }
            if (xml.ends(1, "commentList")) {
                end(xml, edit, written(missing, ours, prefix));
            }
        }
        copied.put(name, edit.edited());
        return missing.keySet();
    }

    private String newPart(ContentTypes types) throws Refusal {
        String name = copied.freeName("xl/comments", ".xml");
        copied.put(
                name,
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\"" + vocabulary.main()
                        + "\"><authors></authors><commentList></commentList></comments>");
        types.add(name, TYPE);
        relationships.add(vocabulary.relationships() + "/comments", name);
        return name;
    }

    /** Adds to the end of the element at the cursor, even where it is empty. */
    private static void end(XmlCursor xml, TextEdit edit, String content) {
        if (xml.isEmpty()) {
            String name = xml.prefix() + xml.localName();
            edit.replace(xml.start(), xml.end(), Tags.opened(xml.tag()) + content + "</" + name + ">");
        } else {
            edit.insert(xml.start(), content);
        }
    }

    private static String written(Map<CellPlace, List<NoteText>> notes, int author, String prefix) {
        StringBuilder written = new StringBuilder();
        notes.forEach((cell, texts) -> written.append("<%1$scomment ref=\"%2$s\" authorId=\"%3$d\"><%1$stext>"
                        .formatted(prefix, cell.address(), author))
                .append(NoteText.written(texts, prefix))
                .append("</%1$stext></%1$scomment>".formatted(prefix)));
        return written.toString();
    }

    /**
     * Takes out what an earlier copy added.
     *
     * @return the cells that have no note any more
     */
    Set<CellPlace> removeOurs() throws Refusal {
        if (part.isEmpty()) {
            return Set.of();
        }
        String text = copied.text(part.get());
        if (!text.contains(AUTHOR)) {
            return Set.of();
        }
        XmlCursor xml = new XmlCursor(text, part.get(), copied.refusals());
        TextEdit edit = new TextEdit(text);
        Set<CellPlace> removed = new HashSet<>();
        Map<Integer, Boolean> ours = new HashMap<>();
        int start = 0;
        boolean within = false;
        List<Integer> runs = new ArrayList<>();
        while (xml.next()) {
            if (xml.starts(2, "author")) {
                ours.put(ours.size(), text.startsWith(AUTHOR + "<", xml.end()));
            } else if (xml.starts(2, "comment")) {
                start = xml.start();
                within = ours.getOrDefault(xml.number("authorId", -1), false);
                if (within) {
                    place(xml).ifPresent(removed::add);
                }
                runs.clear();
            } else if (xml.starts(4, "r")) {
                runs.add(xml.start());
            } else if (xml.ends(3, "text") && !within) {
                cutOff(text, runs, xml.start(), edit);
            }
            if (xml.ends(2, "comment") && within) {
                edit.remove(start, xml.end());
            }
        }
        copied.put(part.get(), edit.edited());
        return removed;
    }

    /** Takes the runs from the one on that begins what we appended. */
    private static void cutOff(String text, List<Integer> runs, int end, TextEdit edit) {
        for (int i = 0; i < runs.size(); i++) {
            int next = i + 1 < runs.size() ? runs.get(i + 1) : end;
            String run = text.substring(runs.get(i), next);
            if (run.contains(APPENDED) || run.contains(Tags.escaped(APPENDED))) {
                edit.remove(runs.get(i), end);
                return;
            }
        }
    }
}
