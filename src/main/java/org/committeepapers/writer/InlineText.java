package org.committeepapers.writer;

import java.util.List;
import org.committeepapers.document.Inline;

/** Inline content as plain text. */
public final class InlineText {

    private InlineText() {}

    /** The text, with line breaks as spaces. */
    public static String of(List<Inline> content) {
        if (content.size() == 1) {
            return of(content.getFirst());
        }
        StringBuilder words = new StringBuilder();
        for (Inline inline : content) {
            words.append(of(inline));
        }
        return words.toString();
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
