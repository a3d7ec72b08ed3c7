package org.committeepapers.writer.pdf.block;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.committeepapers.document.Block;
import org.committeepapers.document.Document;

/** The sections of a document by id, and the pages they start on. */
public final class Sections {

    private final Map<String, Block.Section> all = new LinkedHashMap<>();
    private final Map<String, Integer> pages = new LinkedHashMap<>();

    public static Sections of(Document document) {
        Sections sections = new Sections();
        sections.collect(document.content());
        return sections;
    }

    private void collect(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Block.Section section) {
                all.put(section.id(), section);
                collect(section.content());
            }
        }
    }

    boolean has(String id) {
        return all.containsKey(id);
    }

    public List<Block.Section> inOrder() {
        return List.copyOf(all.values());
    }

    void startsOn(String id, int page) {
        pages.put(id, page);
    }

    /** The page a section starts on, once it has been drawn. */
    int page(String id) {
        return Objects.requireNonNull(pages.get(id), id);
    }
}
