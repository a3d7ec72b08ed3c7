package org.committeepapers.writer.pdf;

import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.document.Inline;
import org.committeepapers.style.Style;

/** Paragraphs, line by line. */
final class TextWriter {

    /** Lines of a paragraph that stay together at its start and its end. */
    private static final int TOGETHER = 2;

    private final Style.Palette palette;
    private final Fonts fonts;
    private final Sections sections;
    private final Voices voices;

    TextWriter(Style style, Sections sections) {
        this.palette = style.palette();
        this.fonts = Fonts.of(style);
        this.sections = sections;
        this.voices = new Voices(style);
    }

    /**
     * Writes a paragraph.
     *
     * @param withNext whether all of it stays on one page with what follows
     */
    void write(Block.Paragraph paragraph, boolean withNext, Tag parent, Frame frame) {
        Voice voice = voices.of(paragraph.role());
        boolean eyebrow = paragraph.role() == Block.Paragraph.Role.EYEBROW;
        boolean lead = paragraph.role() == Block.Paragraph.Role.LEAD;
        frame.column().space(lead ? 2 : Spaces.PARAGRAPH);
        Tag tag = new Tag(parent, type(paragraph.role()));
        set(LineBreaker.lines(words(paragraph.content(), voice, tag), frame.width()), voice, tag, frame, withNext);
        frame.column().space(eyebrow ? 1 : lead ? Spaces.AFTER_LEAD : Spaces.PARAGRAPH);
        if (eyebrow || withNext) {
            frame.column().keepWithNext();
        }
    }

    /** The structure type; those that aren't standard are mapped to P. */
    static String type(Block.Paragraph.Role role) {
        return switch (role) {
            case BODY -> "P";
            case EYEBROW -> "Eyebrow";
            case LEAD -> "Lead";
            case NOTE -> "Aside";
        };
    }

    /** Writes words as lines under a tag that is theirs alone. */
    void lines(List<Inline> content, Voice voice, Tag tag, Frame frame) {
        set(LineBreaker.lines(words(content, voice, tag), frame.width()), voice, tag, frame);
    }

    void set(List<Line> lines, Voice voice, Tag tag, Frame frame) {
        set(lines, voice, tag, frame, false);
    }

    private void set(List<Line> lines, Voice voice, Tag tag, Frame frame, boolean whole) {
        for (int i = 0; i < lines.size(); i++) {
            boolean breakable = i == 0 || (!whole && i >= TOGETHER && lines.size() - i >= TOGETHER);
            frame.column()
                    .add(new TextLine(lines.get(i), voice, tag, frame.left(), frame.width(), frame.right()), breakable);
        }
    }

    /** Where all of it is in another language, the tag itself says so. */
    List<Word> words(List<Inline> content, Voice voice, Tag tag) {
        if (content.size() == 1 && content.getFirst() instanceof Inline.Foreign foreign) {
            return words(foreign.content(), voice, tag.language(foreign.language()));
        }
        return Prose.words(content, voice, tag, palette, fonts, sections);
    }
}
