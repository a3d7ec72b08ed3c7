package org.committeepapers.text;

import java.util.List;

/** A piece of rich text. */
public sealed interface Run {

    /** The text alone: a line break as {@code \n}, a bullet as a bullet sign and a space. */
    String plain();

    /** Words without a line break, as written. */
    record Words(String text, boolean strong, boolean emphasis) implements Run {

        /** Words without formatting. */
        public static Words plain(String text) {
            return new Words(text, false, false);
        }

        @Override
        public String plain() {
            return text;
        }
    }

    /**
     * A link.
     *
     * @param target an address; only http, https and mailto are followed
     */
    record Link(String target, List<Words> words) implements Run {

        @Override
        public String plain() {
            StringBuilder plain = new StringBuilder();
            words.forEach(piece -> plain.append(piece.text()));
            return plain.toString();
        }
    }

    /** The end of a line. Two in a row end a paragraph. */
    record Break() implements Run {

        @Override
        public String plain() {
            return "\n";
        }
    }

    /** Marks the start of an item in a bulleted list; the sign itself isn't part of the words. */
    record Bullet() implements Run {

        @Override
        public String plain() {
            return "\u2022 ";
        }
    }
}
