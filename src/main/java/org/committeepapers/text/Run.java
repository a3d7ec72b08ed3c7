package org.committeepapers.text;

import java.util.List;

/** A piece of rich text. */
public sealed interface Run {

    /** Words without a line break, as written. */
    record Words(String text, boolean strong, boolean emphasis) implements Run {

        /** Words without any mark. */
        public static Words plain(String text) {
            return new Words(text, false, false);
        }
    }

    /**
     * Words that lead somewhere.
     *
     * @param target an address; only http, https and mailto are followed
     */
    record Link(String target, List<Words> words) implements Run {

        public Link {
            words = List.copyOf(words);
        }
    }

    /** The end of a line. Two in a row end a paragraph. */
    record Break() implements Run {}

    /** Stands at the start of a line that is an item of a bulleted list; the sign itself isn't part of the words. */
    record Bullet() implements Run {}
}
