package org.committeepapers.writer.docx;

import java.text.Bidi;
import java.util.List;
import java.util.StringTokenizer;
import org.committeepapers.document.Inline;
import org.committeepapers.writer.Directions;
import org.committeepapers.writer.Format;
import org.committeepapers.writer.MarkupOutput;

/** Writes inline content as runs. */
record InlineWriter(MarkupOutput xml, BaseFile base, Links links, Drawings drawings) {

    private static final char NO_BREAK_SPACE = '\u00a0';

    /** Opens a paragraph of this style; the caller closes it. */
    void start(String style) {
        start(style, 0, false, false);
    }

    /**
     * Opens a paragraph. What isn't set here is left to its style, so that it can be changed in Word.
     *
     * @param list that it is an item of; 0 for that of its style
     * @param exempt whether a rule stands before it
     */
    void start(String style, int list, boolean keepNext, boolean exempt) {
        xml.start("w:p").start("w:pPr").empty("w:pStyle", "w:val", base.id(style));
        if (keepNext) {
            xml.empty("w:keepNext");
        }
        if (list > 0) {
            xml.start("w:numPr")
                    .empty("w:ilvl", "w:val", "0")
                    .empty("w:numId", "w:val", Integer.toString(list))
                    .end();
        }
        if (exempt) {
            xml.verbatim("<w:pBdr><w:left w:val=\"single\" w:sz=\"16\" w:space=\"3\" w:color=\"auto\""
                    + " w:themeColor=\"accent1\"/></w:pBdr>");
        }
        xml.end();
    }

    void write(List<Inline> content, RunProperties run) {
        for (Inline inline : content) {
            write(inline, run);
        }
    }

    private void write(Inline inline, RunProperties run) {
        switch (inline) {
            case Inline.Text text -> text(text.text(), run);
            case Inline.Strong strong -> write(strong.content(), run.strong());
            case Inline.Emphasis emphasis -> write(emphasis.content(), run.emphasis());
            case Inline.Link link when run.isLink() -> write(link.content(), run);
            case Inline.Link link -> {
                links.start(xml, link);
                write(link.content(), run.link());
                xml.end();
            }
            case Inline.Beside beside ->
                write(new Inline.Link(Format.DOCX.addressOf(beside.name()), beside.content()), run);
            case Inline.Break() -> {
                xml.start("w:r");
                run.write(xml, base, false);
                xml.empty("w:br").end();
            }
            case Inline.Status status -> status(status, run);
            case Inline.Foreign foreign -> write(foreign.content(), run.language(foreign.language()));
        }
    }

    /** Writes a link in letters of the paragraph's style. */
    void link(Inline.Link link) {
        write(link, RunProperties.plain(0));
    }

    /** Writes plain text, as a run for each direction of writing. */
    void text(String words, RunProperties run) {
        if (words.isEmpty()) {
            return;
        }
        if (!Directions.anyRightToLeft(words)) {
            text(words, false, run);
            return;
        }
        Bidi directions = new Bidi(words, Bidi.DIRECTION_LEFT_TO_RIGHT);
        for (int i = 0; i < directions.getRunCount(); i++) {
            // A number between words from right to left has a level of its own and stays with them.
            boolean rightToLeft = directions.getRunLevel(i) > 0;
            text(words.substring(directions.getRunStart(i), directions.getRunLimit(i)), rightToLeft, run);
        }
    }

    /** A tab becomes a tab element. */
    private void text(String words, boolean rightToLeft, RunProperties run) {
        xml.start("w:r");
        run.write(xml, base, rightToLeft);
        StringTokenizer parts = new StringTokenizer(words, "\t", true);
        while (parts.hasMoreTokens()) {
            String part = parts.nextToken();
            if (part.equals("\t")) {
                xml.empty("w:tab");
            } else {
                xml.leaf("w:t", part, "xml:space", "preserve");
            }
        }
        xml.end();
    }

    /** Writes the symbol and the word, with no line break between or within them. */
    private void status(Inline.Status status, RunProperties run) {
        xml.start("w:r").start("w:rPr").empty("w:rStyle", "w:val", base.id(StyleNames.STATUS_SIGN));
        xml.end();
        drawings.sign(xml, status.mark(), run.letters());
        xml.end();
        text(joined(status), run.status(StyleNames.of(status.mark())));
    }

    /** The text of a status, as written after its symbol. */
    static String joined(Inline.Status status) {
        return NO_BREAK_SPACE + status.word().replace(' ', NO_BREAK_SPACE);
    }
}
