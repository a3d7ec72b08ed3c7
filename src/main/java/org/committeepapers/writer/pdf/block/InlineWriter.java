package org.committeepapers.writer.pdf.block;

import java.util.List;
import org.committeepapers.document.Inline;
import org.committeepapers.style.Style;
import org.committeepapers.writer.PlainText;
import org.committeepapers.writer.StatusColours;
import org.committeepapers.writer.pdf.tag.Tag;
import org.committeepapers.writer.pdf.text.Fonts;
import org.committeepapers.writer.pdf.text.LetterStyle;
import org.committeepapers.writer.pdf.text.TextStyle;
import org.committeepapers.writer.pdf.text.Word;
import org.committeepapers.writer.pdf.text.WordBuilder;
import org.jspecify.annotations.Nullable;

/** Turns inline content into words, each with its tag and style. */
final class InlineWriter {

    private final Style.Palette palette;
    private final Sections sections;
    private final WordBuilder words;

    InlineWriter(Style.Palette palette, Fonts fonts, Sections sections) {
        this.palette = palette;
        this.words = new WordBuilder(fonts);
        this.sections = sections;
    }

    List<Word> words(List<Inline> content, TextStyle textStyle, Tag owner) {
        write(content, owner, textStyle.letterStyle());
        return words.finish();
    }

    /** Plain text goes straight under its owner, or into a Span if there is tagged text beside it. */
    private void write(List<Inline> content, Tag owner, LetterStyle style) {
        @Nullable Tag leaf = arePlain(content) ? owner : null;
        for (Inline inline : content) {
            if (isPlain(inline)) {
                leaf = leaf == null ? new Tag(owner, "Span") : leaf;
                writePlain(inline, leaf, style);
            } else {
                leaf = null;
                writeTagged(inline, owner, style);
            }
        }
    }

    private static boolean arePlain(List<Inline> content) {
        for (Inline inline : content) {
            if (!isPlain(inline)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(Inline inline) {
        return inline instanceof Inline.Text || inline instanceof Inline.Break || inline instanceof Inline.Status;
    }

    private void writePlain(Inline inline, Tag leaf, LetterStyle style) {
        if (inline instanceof Inline.Text text) {
            words.text(text.text(), leaf, style);
        } else if (inline instanceof Inline.Status status) {
            words.status(
                    status.mark(), status.word(), StatusColours.of(palette.statuses(), status.mark()), leaf, style);
        } else {
            words.endLine(leaf, style);
        }
    }

    private void writeTagged(Inline inline, Tag owner, LetterStyle style) {
        switch (inline) {
            case Inline.Strong strong -> write(strong.content(), new Tag(owner, "Strong"), style.strong());
            case Inline.Emphasis emphasis -> write(emphasis.content(), new Tag(owner, "Em"), style.emphasised());
            case Inline.Foreign foreign ->
                write(foreign.content(), new Tag(owner, "Span").language(foreign.language()), style);
            case Inline.Link link -> write(link, owner, style);
            case Inline.Beside beside -> write(beside.content(), new Tag(owner, "Span"), style);
            default -> throw new IllegalStateException("Needs no tag: " + inline);
        }
    }

    /** A link to a missing section becomes plain text. */
    private void write(Inline.Link link, Tag owner, LetterStyle style) {
        if (link.isInternal() && !sections.has(link.target().substring(1))) {
            write(link.content(), new Tag(owner, "Span"), style);
            return;
        }
        Tag tag = new Tag(owner, "Link");
        LetterStyle.Link target = new LetterStyle.Link(
                tag, link.target(), PlainText.of(link.content()).strip(), true);
        write(link.content(), tag, style.coloured(palette.link()).linked(target));
    }
}
