package org.committeepapers.writer.plain;

import java.util.List;
import java.util.stream.Collectors;
import org.committeepapers.document.Inline;

/** Inline content as plain text: breaks as line ends, links with their target. */
final class Words {

    private Words() {}

    static String of(List<Inline> content) {
        return content.stream().map(Words::of).collect(Collectors.joining());
    }

    private static String of(Inline inline) {
        return switch (inline) {
            case Inline.Text text -> text.text();
            case Inline.Strong strong -> of(strong.content());
            case Inline.Emphasis emphasis -> of(emphasis.content());
            case Inline.Foreign foreign -> of(foreign.content());
            case Inline.Link link -> of(link);
            case Inline.Beside beside -> of(beside.content());
            case Inline.Break() -> "\n";
            case Inline.Status status -> status.word();
        };
    }

    private static String of(Inline.Link link) {
        String words = of(link.content());
        return link.isInternal() || words.equals(link.target()) ? words : words + " (" + link.target() + ")";
    }
}
