package org.committeepapers.writer.pdf;

import java.util.List;
import java.util.function.DoubleConsumer;
import org.committeepapers.document.Block;
import org.committeepapers.document.Inline;
import org.committeepapers.style.Style;
import org.committeepapers.writer.InlineText;

/** The title and the headings, with their bookmarks and link targets. */
public final class HeadingWriter {

    /** Space above and below headings, in points. */
    static final double ABOVE_SECTION = Pages.points(8);

    private static final double ABOVE_SUBSECTION = Pages.points(6);
    private static final double BELOW = Pages.points(2);

    private static final double BAR_WIDTH = Pages.points(28);
    private static final double BAR_HEIGHT = Pages.points(1.6);
    private static final double ABOVE_BAR = 10;
    private static final double BELOW_BAR = Pages.points(7);

    private final TextWriter text;
    private final Style style;
    private final TextStyles textStyles;
    private final Bookmarks bookmarks;
    private final Pages pages;

    public HeadingWriter(TextWriter text, Bookmarks bookmarks, Pages pages) {
        this.text = text;
        this.style = text.style();
        this.textStyles = new TextStyles(style);
        this.bookmarks = bookmarks;
        this.pages = pages;
    }

    void write(Block.Title title, Tag parent) {
        TextFrame frame = pages.frame();
        String words = InlineText.of(title.content()).strip();
        pages.space(TextWriter.AROUND);
        pages.add(new Anchor(top -> bookmarks.add(1, words, top)), true);
        Tag tag = new Tag(parent, "H1");
        List<Line> lines = TitleBreaker.lines(text.words(title.content(), textStyles.title(), tag), frame.width());
        text.heading(lines, textStyles.title(), tag, frame);
        pages.space(ABOVE_BAR);
        pages.add(new AccentBar(frame.left(), style), false);
        pages.space(BELOW_BAR);
        pages.keepWithNext();
    }

    void write(Block.Section section, Tag parent) {
        String words = InlineText.of(section.heading()).strip();
        heading(section.level(), section.heading(), parent, new Anchor(top -> {
            bookmarks.add(section.level(), words, top);
            bookmarks.place(section.id(), top);
            text.sections().startsOn(section.id(), pages.number());
        }));
    }

    /** What stands at the top of a page on which a section goes on. */
    LayoutBox continued(Block.Section section, String pattern, Tag parent) {
        Tag tag = new Tag(parent, "Span");
        Cell cell = new Cell(tag);
        TextFrame frame = pages.frame().narrowedTo(Pages.points(style.page().measure()));
        String words = pattern.replace("{0}", InlineText.of(section.heading()).strip());
        TextStyle textStyle = textStyles.heading(section.level());
        List<Line> lines =
                TitleBreaker.lines(text.words(List.of(new Inline.Text(words)), textStyle, tag), frame.width());
        text.heading(lines, textStyle, tag, frame.in(cell));
        return new Row(List.of(cell), BELOW / 2, false, Row.Background.NONE, null);
    }

    /** The heading of the table of contents. */
    void write(String words, Tag parent) {
        heading(2, List.of(new Inline.Text(words)), parent, new Anchor(top -> bookmarks.add(2, words, top)));
    }

    private void heading(int level, List<Inline> words, Tag parent, Anchor anchor) {
        pages.beginHeading();
        pages.space(level == 2 ? ABOVE_SECTION : ABOVE_SUBSECTION);
        pages.add(anchor, true);
        TextFrame frame = pages.frame().narrowedTo(Pages.points(style.page().measure()));
        Tag tag = new Tag(parent, "H" + Math.min(level, 6));
        TextStyle textStyle = textStyles.heading(level);
        text.heading(TitleBreaker.lines(text.words(words, textStyle, tag), frame.width()), textStyle, tag, frame);
        pages.space(BELOW);
        pages.keepWithTwoLines();
    }

    /** A box without height that reports where it was placed. */
    private record Anchor(DoubleConsumer placed) implements LayoutBox {
        @Override
        public double height() {
            return 0;
        }

        @Override
        public void draw(PageCanvas canvas, double top) {
            placed.accept(top);
        }
    }

    /** Under the title. */
    private record AccentBar(double left, Style style) implements LayoutBox {
        @Override
        public double height() {
            return BAR_HEIGHT;
        }

        @Override
        public void draw(PageCanvas canvas, double top) {
            canvas.beginArtifact();
            canvas.rectangle(
                    left,
                    top - BAR_HEIGHT,
                    BAR_WIDTH,
                    BAR_HEIGHT,
                    style.palette().accent());
        }
    }
}
