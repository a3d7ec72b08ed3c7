package org.committeepapers.document;

import java.util.List;

/** What stands within a line. */
public sealed interface Inline {

    /** Words; holds no line break. Spaces are kept as they are. */
    record Text(String text) implements Inline {}

    record Strong(List<Inline> content) implements Inline {
        public Strong {
            content = List.copyOf(content);
        }
    }

    record Emphasis(List<Inline> content) implements Inline {
        public Emphasis {
            content = List.copyOf(content);
        }
    }

    /**
     * Words that lead somewhere.
     *
     * @param target http, https or mailto, {@code #id} of a section or row of this document, or a {@link org.committeepapers.text.RelativePath}
     *     on a web page
     * @param language of what it leads to, a BCP 47 tag; empty where it is that of the document, or nobody knows
     * @param name on a web page, by which those know it who don't see where it stands; begins with its words; empty where
     *     these are enough
     */
    record Link(String target, String language, String name, List<Inline> content) implements Inline {
        public Link {
            content = List.copyOf(content);
        }

        /** To something of which no language is said. */
        public Link(String target, List<Inline> content) {
            this(target, "", "", content);
        }

        /** Whether it leads to a place in this document. */
        public boolean isInternal() {
            return target.startsWith("#");
        }
    }

    /**
     * Words that lead to another file in the same folder and format, where the format lets them; else the words alone.
     *
     * @param name of that file without its ending
     */
    record Beside(String name, List<Inline> content) implements Inline {
        public Beside {
            content = List.copyOf(content);
        }
    }

    record Break() implements Inline {}

    /** A status: a decorative sign and the word, which stay together on one line. */
    record Status(Mark mark, String word) implements Inline {}

    /**
     * Words in another language than the document's.
     *
     * @param language a BCP 47 tag
     */
    record Foreign(String language, List<Inline> content) implements Inline {
        public Foreign {
            content = List.copyOf(content);
        }
    }
}
