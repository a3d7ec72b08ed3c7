package org.committeepapers.writer;

import java.util.List;
import java.util.stream.Collectors;
import org.committeepapers.document.Inline;

/** The words of a line alone, for where a format takes only text. */
public final class PlainText {

    private PlainText() {}

    /** The words, a line break as a space. */
    public static String of(List<Inline> content) {
        return content.stream().map(PlainText::of).collect(Collectors.joining());
    }

    private static String of(Inline inline) {
        return switch (inline) {
            case Inline.Text text -> text.text();
            case Inline.Strong strong -> of(strong.content());
            case Inline.Emphasis emphasis -> of(emphasis.content());
            case Inline.Foreign foreign -> of(foreign.content());
            case Inline.Link link -> of(link.content());
            case Inline.Beside beside -> of(beside.content());
            case Inline.Break() -> " ";
            case Inline.Status status -> status.word();
        };
    }
}
