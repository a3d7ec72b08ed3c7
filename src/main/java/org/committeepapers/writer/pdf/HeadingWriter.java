package org.committeepapers.writer.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleConsumer;
import org.committeepapers.document.Block;
import org.committeepapers.document.Inline;
import org.committeepapers.style.Style;
import org.committeepapers.writer.InlineText;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfWriter;

/** The title and the headings, with their bookmarks and link targets. */
final class HeadingWriter {

    /** Space above and below headings, in points. */
    static final double ABOVE_SECTION = Pages.points(8);

    private static final double ABOVE_SUBSECTION = Pages.points(6);
    private static final double BELOW = Pages.points(2);

    private static final double BAR_WIDTH = Pages.points(28);
    private static final double BAR_HEIGHT = Pages.points(1.6);
    private static final double ABOVE_BAR = 10;
    /** Space shown above a heading after a jump to it, in points. */
    private static final double ABOVE_PLACE = 6;

    private static final double BELOW_BAR = Pages.points(7);

    private final TextWriter text;
    private final Style style;
    private final Pages pages;
    private final PdfWriter writer;
    private final Deque<Level> open = new ArrayDeque<>();
    /** The pages on which sections start, by their ids, once they have been drawn. */
    private final Map<String, Integer> startPages = new HashMap<>();

    private record Level(int level, PdfOutline outline) {}

    HeadingWriter(TextWriter text, Pages pages, PdfWriter writer) {
        this.text = text;
        this.style = text.style();
        this.pages = pages;
        this.writer = writer;
    }

    /** The page a section starts on, once it has been drawn. */
    int page(String id) {
        return Objects.requireNonNull(startPages.get(id), id);
    }

    void write(Block.Title title, Tag parent) {
        TextFrame frame = pages.frame();
        String words = InlineText.of(title.content()).strip();
        pages.space(TextWriter.AROUND);
        pages.add(new Anchor(top -> bookmark(1, words, top)), true);
        text.heading(title.content(), TextStyle.heading(1, style), new Tag(parent, "H1"), frame);
        pages.space(ABOVE_BAR);
        pages.add(new AccentBar(frame.left(), style), false);
        pages.space(BELOW_BAR);
        pages.keepWithNext();
    }

    void write(Block.Section section, Tag parent) {
        String words = InlineText.of(section.heading()).strip();
        heading(section.level(), section.heading(), parent, new Anchor(top -> {
            bookmark(section.level(), words, top);
            writer.getDirectContent().localDestination(section.id(), destination(top));
            startPages.put(section.id(), pages.number());
        }));
    }

    /** What stands at the top of a page on which a section goes on; nothing of it is tagged. */
    Flow.Box continued(Block.Section section, String pattern, Tag parent) {
        Row.Cell cell = new Row.Cell();
        TextFrame frame = pages.frame().narrowedTo(Pages.points(style.page().measure()));
        String words = pattern.replace("{0}", InlineText.of(section.heading()).strip());
        text.heading(
                List.of(new Inline.Text(words)), TextStyle.heading(section.level(), style), parent, frame.in(cell));
        return new Row(List.of(cell), BELOW / 2, false, Row.Background.NONE, null);
    }

    /** The heading of the table of contents. */
    void write(String words, Tag parent) {
        heading(2, List.of(new Inline.Text(words)), parent, new Anchor(top -> bookmark(2, words, top)));
    }

    private void heading(int level, List<Inline> words, Tag parent, Anchor anchor) {
        pages.beginHeading();
        pages.space(level == 2 ? ABOVE_SECTION : ABOVE_SUBSECTION);
        pages.add(anchor, true);
        TextFrame frame = pages.frame().narrowedTo(Pages.points(style.page().measure()));
        Tag tag = new Tag(parent, "H" + Math.min(level, 6));
        text.heading(words, TextStyle.heading(level, style), tag, frame);
        pages.space(BELOW);
        pages.keepWithTwoLines();
    }

    /** Adds a bookmark to the current page, at {@code top} in points from its bottom. */
    private void bookmark(int level, String words, double top) {
        while (!open.isEmpty() && open.peek().level() >= level) {
            open.pop();
        }
        PdfOutline parent = open.isEmpty()
                ? writer.getDirectContent().getRootOutline()
                : open.peek().outline();
        open.push(new Level(level, new PdfOutline(parent, destination(top), words, level < 2)));
    }

    private static PdfDestination destination(double top) {
        return new PdfDestination(PdfDestination.XYZ, -1, (float) (top + ABOVE_PLACE), 0);
    }

    /** A box without height that reports where it was placed. */
    private record Anchor(DoubleConsumer placed) implements Flow.Box {
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
    private record AccentBar(double left, Style style) implements Flow.Box {
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
