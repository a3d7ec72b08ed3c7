package org.committeepapers.workbook.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.sheet.LinkAddress;

/** Gives cells of a sheet the links of their new words, or takes the old ones away. */
final class SheetLinks {

    private static final String LIST = "hyperlinks";

    private final CopiedPackage copied;
    private final String part;
    private final NavigableMap<CellPlace, Optional<String>> links = new TreeMap<>();

    /** @param words of which only those matter whose link changes */
    SheetLinks(CopiedPackage copied, String part, NavigableMap<CellPlace, NewWords> words) {
        this.copied = copied;
        this.part = part;
        words.forEach((cell, word) -> {
            Optional<String> link = RichPieces.target(word.after()).flatMap(LinkAddress::of);
            if (!link.equals(RichPieces.target(word.before()).flatMap(LinkAddress::of))) {
                links.put(cell, link);
            }
        });
    }

    /** Makes the change; a link that holds for more cells than one stays. */
    void apply() throws Refusal {
        if (links.isEmpty()) {
            return;
        }
        Places places = places();
        Vocabulary vocabulary = Vocabulary.of(copied, part);
        String added = added(vocabulary);
        TextEdit edit = new TextEdit(copied.text(part));
        if (places.kept == 0 && added.isEmpty() && places.listEnd > 0) {
            edit.remove(places.listStart, places.listEnd);
        } else {
            places.replaced.forEach(range -> edit.remove(range.from(), range.to()));
            String list = "<" + vocabulary.prefix() + LIST + ">" + added + "</" + vocabulary.prefix() + LIST + ">";
            edit.insert(places.into, places.listEnd > 0 || added.isEmpty() ? added : list);
        }
        copied.put(part, edit.edited());
    }

    /** Where an element stands in the part. */
    private record Range(int from, int to) {}

    /** Where the part has its list of links, or would have it. */
    private static final class Places {
        private final List<Range> replaced = new ArrayList<>();
        private int kept;
        private int listStart;
        private int listEnd;
        /** Where a further link, or the list, is to stand. */
        private int into = -1;
    }

    private Places places() throws Refusal {
        Places places = new Places();
        XmlCursor xml = copied.cursor(part);
        int start = 0;
        boolean replaced = false;
        while (xml.next()) {
            if (xml.starts(1, LIST)) {
                places.listStart = xml.start();
            } else if (xml.starts(2, "hyperlink")) {
                start = xml.start();
                replaced = isReplaced(xml.attribute("ref"));
                places.kept += replaced ? 0 : 1;
            }
            if (xml.ends(2, "hyperlink") && replaced) {
                places.replaced.add(new Range(start, xml.end()));
            } else if (xml.ends(1, LIST)) {
                places.listEnd = xml.end();
                places.into = xml.start();
            } else if (places.into < 0 && isAfterList(xml)) {
                places.into = xml.start();
            }
        }
        return places;
    }

    private static boolean isAfterList(XmlCursor xml) {
        return xml.ends(0, "worksheet")
                || !xml.closes() && xml.depth() == 1 && SheetOrder.isAfter(xml.localName(), LIST);
    }

    private boolean isReplaced(String ref) {
        return links.keySet().stream().anyMatch(cell -> cell.address().equals(ref.replace("$", "")));
    }

    private String added(Vocabulary vocabulary) throws Refusal {
        StringBuilder added = new StringBuilder();
        for (Map.Entry<CellPlace, Optional<String>> link : links.entrySet()) {
            if (link.getValue().isPresent()) {
                String id = new CopiedRelationships(copied, part)
                        .addOutside(
                                vocabulary.relationships() + "/hyperlink",
                                link.getValue().get());
                added.append("<%shyperlink xmlns:r=\"%s\" ref=\"%s\" r:id=\"%s\"/>"
                        .formatted(
                                vocabulary.prefix(),
                                vocabulary.relationships(),
                                link.getKey().address(),
                                id));
            }
        }
        return added.toString();
    }
}
