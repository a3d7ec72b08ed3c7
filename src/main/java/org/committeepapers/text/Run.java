package org.committeepapers.text;

import java.util.List;
import java.util.stream.Collectors;

/** A piece of rich text. */
public sealed interface Run {

    /** The text alone: a line break as {@code \n}, a bullet as a bullet sign and a space. */
    default String plain() {
        return switch (this) {
            case Words words -> words.text;
            case Link link -> link.words.stream().map(Words::text).collect(Collectors.joining());
            case Break() -> "\n";
            case Bullet() -> "\u2022 ";
        };
    }

    /** Words without a line break, as written. */
    record Words(String text, boolean strong, boolean emphasis) implements Run {
        /** Words without formatting. */
        public static Words plain(String text) {
            return new Words(text, false, false);
        }
    }

    /**
     * A link.
     *
     * @param target an address; only http, https and mailto are followed
     */
    record Link(String target, List<Words> words) implements Run {}

    /** The end of a line. Two in a row end a paragraph. */
    record Break() implements Run {}

    /** Marks the start of an item in a bulleted list; the sign itself isn't part of the words. */
    record Bullet() implements Run {}
}
