package org.committeepapers.writer.pdf;

import java.util.List;
import org.committeepapers.document.Inline;
import org.committeepapers.style.Style;
import org.committeepapers.writer.PlainText;
import org.committeepapers.writer.StatusColours;
import org.jspecify.annotations.Nullable;

/** Turns what stands within a line into words with their tags. */
final class Prose {

    private final Style.Palette palette;
    private final Sections sections;
    private final WordBuilder words;

    private Prose(Style.Palette palette, Fonts fonts, Sections sections) {
        this.palette = palette;
        this.words = new WordBuilder(fonts);
        this.sections = sections;
    }

    static List<Word> words(
            List<Inline> content, Voice voice, Tag owner, Style.Palette palette, Fonts fonts, Sections sections) {
        Prose prose = new Prose(palette, fonts, sections);
        prose.write(content, owner, voice.look());
        return prose.words.finish();
    }

    /** Text that needs no tag of its own stands under its owner; beside tagged text it gets a Span. */
    private void write(List<Inline> content, Tag owner, Look look) {
        @Nullable Tag leaf = arePlain(content) ? owner : null;
        for (Inline inline : content) {
            if (isPlain(inline)) {
                leaf = leaf == null ? new Tag(owner, "Span") : leaf;
                writePlain(inline, leaf, look);
            } else {
                leaf = null;
                writeTagged(inline, owner, look);
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

    private void writePlain(Inline inline, Tag leaf, Look look) {
        if (inline instanceof Inline.Text text) {
            words.text(text.text(), leaf, look);
        } else if (inline instanceof Inline.Status status) {
            words.status(status.mark(), status.word(), StatusColours.of(palette.statuses(), status.mark()), leaf, look);
        } else {
            words.endLine(leaf, look);
        }
    }

    private void writeTagged(Inline inline, Tag owner, Look look) {
        switch (inline) {
            case Inline.Strong strong -> write(strong.content(), new Tag(owner, "Strong"), look.strong());
            case Inline.Emphasis emphasis -> write(emphasis.content(), new Tag(owner, "Em"), look.emphasised());
            case Inline.Foreign foreign ->
                write(foreign.content(), new Tag(owner, "Span").language(foreign.language()), look);
            case Inline.Link link -> write(link, owner, look);
            case Inline.Beside beside -> write(beside.content(), new Tag(owner, "Span"), look);
            default -> throw new IllegalStateException("Needs no tag: " + inline);
        }
    }

    /** A link to a section that isn't there leads nowhere, so its words stand as words. */
    private void write(Inline.Link link, Tag owner, Look look) {
        if (link.isInternal() && !sections.has(link.target().substring(1))) {
            write(link.content(), new Tag(owner, "Span"), look);
            return;
        }
        Tag tag = new Tag(owner, "Link");
        Look.Destination destination = new Look.Destination(
                tag, link.target(), PlainText.of(link.content()).strip(), true);
        write(link.content(), tag, look.coloured(palette.link()).leadingTo(destination));
    }
}
