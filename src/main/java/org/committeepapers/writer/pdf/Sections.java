package org.committeepapers.writer.pdf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.committeepapers.document.Block;
import org.committeepapers.document.Document;

/** The sections of a document, and the pages they start on. */
public final class Sections {

    private final Set<String> ids = new HashSet<>();
    private final Map<String, Integer> pages = new HashMap<>();

    public static Sections of(Document document) {
        Sections sections = new Sections();
        sections.collect(document.content());
        return sections;
    }

    private void collect(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Block.Section section) {
                ids.add(section.id());
                collect(section.content());
            }
        }
    }

    boolean has(String id) {
        return ids.contains(id);
    }

    void startsOn(String id, int page) {
        pages.put(id, page);
    }

    /** The page a section starts on, once it has been drawn. */
    int page(String id) {
        return Objects.requireNonNull(pages.get(id), id);
    }
}
