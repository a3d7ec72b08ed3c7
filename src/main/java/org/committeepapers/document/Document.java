package org.committeepapers.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A paper as a tree of meaning. Every format is written from the same tree, so that they can't say different things.
 *
 * @param title of the file: the main heading as plain text
 * @param subject one sentence on what the paper is
 * @param author the body that publishes it; empty if not known
 * @param language a BCP 47 tag, such as en-GB
 * @param date the as-at date, which also stands for the time of writing
 * @param fingerprint hexadecimal digits (at least 32) that differ where the content or the look may differ, for file
 *     identifiers; empty until it is known
 */
public record Document(
        String title,
        String subject,
        String author,
        String language,
        LocalDate date,
        String fingerprint,
        Furniture furniture,
        List<Block> content) {

    /**
     * An entry of the contents.
     *
     * @param id of the section
     */
    public record Entry(String id, List<Inline> words) {}

    /**
     * The contents: the sections of level 2, and those which name the words by which they are listed. Empty if there is
     * only one, which follows anyway.
     */
    public List<Entry> contents() {
        List<Entry> entries = new ArrayList<>();
        list(content, entries);
        return entries.size() > 1 ? entries : List.of();
    }

    private static void list(List<Block> blocks, List<Entry> entries) {
        for (Block block : blocks) {
            if (block instanceof Block.Section section) {
                if (!section.listedAs().isEmpty()) {
                    entries.add(new Entry(section.id(), List.of(new Inline.Text(section.listedAs()))));
                } else if (section.level() == 2) {
                    entries.add(new Entry(section.id(), section.heading()));
                }
                list(section.content(), entries);
            }
        }
    }

    /** A copy with other content. */
    public Document with(List<Block> other) {
        return new Document(title, subject, author, language, date, fingerprint, furniture, other);
    }
}
