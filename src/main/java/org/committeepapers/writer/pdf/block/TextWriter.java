package org.committeepapers.writer.pdf.block;

import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.document.Inline;
import org.committeepapers.style.Style;
import org.committeepapers.writer.pdf.layout.LineBox;
import org.committeepapers.writer.pdf.layout.TextFrame;
import org.committeepapers.writer.pdf.tag.StructureTree;
import org.committeepapers.writer.pdf.tag.Tag;
import org.committeepapers.writer.pdf.text.Fonts;
import org.committeepapers.writer.pdf.text.Line;
import org.committeepapers.writer.pdf.text.LineBreaker;
import org.committeepapers.writer.pdf.text.TextStyle;
import org.committeepapers.writer.pdf.text.Word;

/** Paragraphs, one line at a time. */
public final class TextWriter {

    /** Space above and below a paragraph, in points. */
    static final double AROUND = 7;

    private static final double BELOW_LEAD = 12;

    /** Lines kept together at the start and end of a paragraph. */
    private static final int TOGETHER = 2;

    private final Style.Palette palette;
    private final Fonts fonts;
    private final Sections sections;
    private final TextStyles textStyles;

    public TextWriter(Style style, Sections sections) {
        this.palette = style.palette();
        this.fonts = Fonts.of(style);
        this.sections = sections;
        this.textStyles = new TextStyles(style);
    }

    /**
     * Writes a paragraph.
     *
     * @param withNext whether the whole paragraph is kept on one page with what follows
     */
    void write(Block.Paragraph paragraph, boolean withNext, Tag parent, TextFrame frame) {
        TextStyle textStyle = textStyles.of(paragraph.role());
        boolean eyebrow = paragraph.role() == Block.Paragraph.Role.EYEBROW;
        boolean lead = paragraph.role() == Block.Paragraph.Role.LEAD;
        frame.flow().space(lead ? 2 : TextWriter.AROUND);
        Tag tag = new Tag(parent, type(paragraph.role()));
        set(
                LineBreaker.lines(words(paragraph.content(), textStyle, tag), frame.width()),
                textStyle,
                tag,
                frame,
                withNext);
        frame.flow().space(eyebrow ? 1 : lead ? BELOW_LEAD : TextWriter.AROUND);
        if (eyebrow || withNext) {
            frame.flow().keepWithNext();
        }
    }

    /** The structure type; {@link StructureTree} maps our own to P. */
    static String type(Block.Paragraph.Role role) {
        return switch (role) {
            case BODY -> "P";
            case EYEBROW -> "Eyebrow";
            case LEAD -> "Lead";
            case NOTE -> "Aside";
        };
    }

    /** Writes text that has a tag to itself. */
    void lines(List<Inline> content, TextStyle textStyle, Tag tag, TextFrame frame) {
        set(LineBreaker.lines(words(content, textStyle, tag), frame.width()), textStyle, tag, frame);
    }

    void set(List<Line> lines, TextStyle textStyle, Tag tag, TextFrame frame) {
        set(lines, textStyle, tag, frame, false);
    }

    private void set(List<Line> lines, TextStyle textStyle, Tag tag, TextFrame frame, boolean whole) {
        for (int i = 0; i < lines.size(); i++) {
            boolean breakable = i == 0 || (!whole && i >= TOGETHER && lines.size() - i >= TOGETHER);
            frame.flow()
                    .add(
                            new LineBox(lines.get(i), textStyle, tag, frame.left(), frame.width(), frame.right()),
                            breakable);
        }
    }

    /** Where all of the text is in another language, its own tag says so. */
    List<Word> words(List<Inline> content, TextStyle textStyle, Tag tag) {
        if (content.size() == 1 && content.getFirst() instanceof Inline.Foreign foreign) {
            return words(foreign.content(), textStyle, tag.language(foreign.language()));
        }
        return new InlineWriter(palette, fonts, sections).words(content, textStyle, tag);
    }
}
