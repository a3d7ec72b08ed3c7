package org.committeepapers.writer.pdf;

import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.document.Inline;
import org.committeepapers.document.Mark;
import org.committeepapers.style.Colour;
import org.committeepapers.style.Style;
import org.committeepapers.writer.InlineText;
import org.jspecify.annotations.Nullable;

/** Paragraphs, one line at a time. */
final class TextWriter {

    /** Space above and below a paragraph, in points. */
    static final double AROUND = 7;

    private static final double BELOW_LEAD = 12;

    /** Lines kept together at the start and end of a paragraph. */
    private static final int TOGETHER = 2;

    private final Style style;

    TextWriter(Style style) {
        this.style = style;
    }

    Style style() {
        return style;
    }

    void write(Block.Paragraph paragraph, Tag parent, TextFrame frame) {
        TextStyle textStyle = TextStyle.of(paragraph.role(), style);
        boolean eyebrow = paragraph.role() == Block.Paragraph.Role.EYEBROW;
        boolean lead = paragraph.role() == Block.Paragraph.Role.LEAD;
        frame.flow().space(lead ? 2 : TextWriter.AROUND);
        lines(
                paragraph.content(),
                textStyle,
                new Tag(parent, type(paragraph.role())),
                frame.ruledIf(paragraph.exempt()));
        frame.flow().space(eyebrow ? 1 : lead ? BELOW_LEAD : TextWriter.AROUND);
        if (eyebrow) {
            frame.flow().keepWithNext();
        }
    }

    /** The structure type; {@link Tag} maps our own to P. */
    static String type(Block.Paragraph.Role role) {
        return switch (role) {
            case BODY -> "P";
            case EYEBROW -> "Eyebrow";
            case LEAD -> "Lead";
            case NOTE -> "Aside";
        };
    }

    /** Writes text that has a tag to itself; no line of it stands alone on a page. */
    void lines(List<Inline> content, TextStyle textStyle, Tag tag, TextFrame frame) {
        List<Line> lines = Line.broken(words(content, textStyle, tag), frame.width());
        for (int i = 0; i < lines.size(); i++) {
            boolean breakable = i == 0 || (i >= TOGETHER && lines.size() - i >= TOGETHER);
            frame.flow().add(box(lines.get(i), textStyle, frame), breakable);
        }
    }

    /** Writes the lines of a heading, which stay on one page. */
    void heading(List<Inline> content, TextStyle textStyle, Tag tag, TextFrame frame) {
        Line.broken(words(content, textStyle, tag), frame.width())
                .forEach(line -> frame.flow().add(box(line, textStyle, frame), false));
    }

    Flow.Box box(Line line, TextStyle textStyle, TextFrame frame) {
        return new LineBox(line, textStyle, frame, style.palette().accent());
    }

    /** Where all of the text is in another language, its own tag says so. */
    List<Line.Word> words(List<Inline> content, TextStyle textStyle, Tag tag) {
        if (content.size() == 1 && content.getFirst() instanceof Inline.Foreign foreign) {
            return words(foreign.content(), textStyle, tag.language(foreign.language()));
        }
        return new InlineWriter(style).words(content, textStyle, tag);
    }

    /** Turns inline content into words, each with its tag and style. */
    private static final class InlineWriter {

        private final Style.Palette palette;
        private final WordBuilder words;

        InlineWriter(Style style) {
            this.palette = style.palette();
            this.words = new WordBuilder(Fonts.of(style));
        }

        List<Line.Word> words(List<Inline> content, TextStyle textStyle, Tag owner) {
            write(content, owner, textStyle);
            return words.finish();
        }

        /** Plain text goes straight under its owner, or into a Span if there is tagged text beside it. */
        private void write(List<Inline> content, Tag owner, TextStyle style) {
            @Nullable Tag leaf = content.stream().allMatch(InlineWriter::isPlain) ? owner : null;
            for (Inline inline : content) {
                leaf = !isPlain(inline) ? null : leaf == null ? new Tag(owner, "Span") : leaf;
                Tag own = leaf == null ? owner : leaf;
                switch (inline) {
                    case Inline.Text text -> words.text(text.text(), own, style);
                    case Inline.Status(Mark mark, String word) ->
                        words.status(mark, word, palette.statuses().of(mark), own, style);
                    case Inline.Break() -> words.endLine(own, style);
                    case Inline.Strong strong -> write(strong.content(), new Tag(own, "Strong"), style.strong());
                    case Inline.Emphasis emphasis -> write(emphasis.content(), new Tag(own, "Em"), style.emphasised());
                    case Inline.Foreign foreign ->
                        write(foreign.content(), new Tag(own, "Span").language(foreign.language()), style);
                    case Inline.Link link -> write(link, own, style);
                    case Inline.Beside beside -> write(beside.content(), new Tag(own, "Span"), style);
                }
            }
        }

        private static boolean isPlain(Inline inline) {
            return inline instanceof Inline.Text || inline instanceof Inline.Break || inline instanceof Inline.Status;
        }

        private void write(Inline.Link link, Tag owner, TextStyle style) {
            Tag tag = new Tag(owner, "Link");
            TextStyle.Link target = new TextStyle.Link(
                    tag,
                    link.target(),
                    link.name().isEmpty() ? InlineText.of(link.content()).strip() : link.name(),
                    true);
            write(link.content(), tag, style.coloured(palette.link()).linked(target));
        }
    }

    /**
     * A line of a paragraph on the page.
     *
     * @param ruled the colour of a rule before the line, if it has one, which joins that of the next
     */
    private record LineBox(Line line, TextStyle textStyle, TextFrame frame, Colour ruled) implements Flow.Box {

        private static final double RULE_WIDTH = 2;

        @Override
        public double height() {
            return textStyle.leading();
        }

        @Override
        public void draw(PageCanvas canvas, double top) {
            if (frame.ruled()) {
                canvas.beginArtifact();
                canvas.rectangle(frame.left() - TextFrame.AFTER_RULE, top - height(), RULE_WIDTH, height(), ruled);
            }
            double left = frame.right() ? frame.left() + frame.width() - line.width() : frame.left();
            canvas.draw(line, left, top - textStyle.baseline());
        }
    }
}
