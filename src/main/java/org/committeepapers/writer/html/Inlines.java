package org.committeepapers.writer.html;

import java.util.List;
import org.committeepapers.document.Inline;
import org.committeepapers.document.Mark;
import org.committeepapers.text.EnumNames;
import org.committeepapers.text.RelativePath;
import org.committeepapers.writer.Directions;
import org.committeepapers.writer.Format;
import org.committeepapers.writer.LongWords;
import org.committeepapers.writer.MarkupOutput;
import org.committeepapers.writer.Sign;

/** Writes inline content. */
record Inlines(MarkupOutput markup) {

    private static final List<String> SAFE_TARGETS = List.of("http:", "https:", "mailto:", "#");

    /** The name of a status in the style sheet. */
    static String name(Mark mark) {
        return EnumNames.hyphened(mark);
    }

    void write(List<Inline> content) {
        write(content, true);
    }

    /** Writes content without its links, for use inside a link. */
    void writeUnlinked(List<Inline> content) {
        write(content, false);
    }

    private void write(List<Inline> content, boolean links) {
        for (Inline inline : content) {
            write(inline, links);
        }
    }

    private void write(Inline inline, boolean links) {
        switch (inline) {
            case Inline.Text text -> text(text.text());
            case Inline.Strong strong -> element("strong", "", strong.content(), links);
            case Inline.Emphasis emphasis -> element("em", "", emphasis.content(), links);
            case Inline.Foreign foreign -> element("span", foreign.language(), foreign.content(), links);
            case Inline.Link link -> link(link, links);
            case Inline.Beside beside -> beside(beside, links);
            case Inline.Break() -> markup.empty("br");
            case Inline.Status status -> {
                markup.start("span", "class", "status");
                markup.verbatim("""
                        <svg class="sign %s" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">\
                        <path d="%s" /></svg>""".formatted(name(status.mark()), Sign.outline(status.mark())));
                markup.text(status.word()).end();
            }
        }
    }

    /** Words from right to left keep their order and signs apart from those around them. */
    private void text(String words) {
        boolean apart = Directions.anyRightToLeft(words);
        if (apart) {
            markup.start("bdi");
        }
        List<String> pieces = LongWords.pieces(words);
        markup.text(pieces.getFirst());
        for (String piece : pieces.subList(1, pieces.size())) {
            markup.empty("wbr").text(piece);
        }
        if (apart) {
            markup.end();
        }
    }

    private void element(String name, String language, List<Inline> content, boolean links) {
        markup.start(name, "lang", language);
        write(content, links);
        markup.end();
    }

    /** A link that could run a script or reach a local file becomes plain text. */
    private void link(Inline.Link link, boolean links) {
        if (!links || !isSafe(link.target())) {
            write(link.content(), links);
            return;
        }
        markup.start("a", "href", link.target(), "hreflang", link.language(), "aria-label", link.name());
        write(link.content(), false);
        markup.end();
    }

    private void beside(Inline.Beside beside, boolean links) {
        if (!links) {
            write(beside.content(), false);
            return;
        }
        markup.start("a", "href", Format.HTML.addressOf(beside.name()));
        write(beside.content(), false);
        markup.end();
    }

    private static boolean isSafe(String target) {
        return RelativePath.is(target)
                || SAFE_TARGETS.stream().anyMatch(safe -> target.regionMatches(true, 0, safe, 0, safe.length()));
    }
}
