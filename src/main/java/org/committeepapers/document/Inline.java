package org.committeepapers.document;

import java.util.List;

/** A piece of text within a line. */
public sealed interface Inline {

    /** Words; holds no line break. Spaces are kept as they are. */
    record Text(String text) implements Inline {}

    record Strong(List<Inline> content) implements Inline {}

    record Emphasis(List<Inline> content) implements Inline {}

    /**
     * A link.
     *
     * @param target http, https or mailto, {@code #id} of a section or row of this document, or a {@link
     *     org.committeepapers.text.RelativePath} on a web page
     * @param language of the target, a BCP 47 tag; empty if it is the language of the document or not known
     * @param name for screen readers; has the link's words in it (WCAG 2.2, 2.5.3); empty if these are enough
     */
    record Link(String target, String language, String name, List<Inline> content) implements Inline {
        /** A link without a language or a name. */
        public Link(String target, List<Inline> content) {
            this(target, "", "", content);
        }

        /** Whether the target is in this document. */
        public boolean isInternal() {
            return target.startsWith("#");
        }
    }

    /**
     * A link to another file of the same folder and format; in a format without such links, only the words.
     *
     * @param name of that file without its extension
     */
    record Beside(String name, List<Inline> content) implements Inline {}

    record Break() implements Inline {}

    /** A status: a decorative sign and the word, which stay together on one line. */
    record Status(Mark mark, String word) implements Inline {}

    /**
     * Words in another language than the document's.
     *
     * @param language a BCP 47 tag
     */
    record Foreign(String language, List<Inline> content) implements Inline {}
}
