package org.committeepapers.writer.pdf;

import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.document.Inline;
import org.committeepapers.style.Style;
import org.committeepapers.writer.PlainText;

/** The title and the headings, which are also bookmarks and places to link to. */
final class HeadingWriter {

    private static final double BAR_WIDTH = Millimetres.points(28);
    private static final double BAR_HEIGHT = Millimetres.points(1.6);
    private static final double ABOVE_BAR = 10;
    private static final double BELOW_BAR = Millimetres.points(7);

    private final TextWriter text;
    private final Style style;
    private final Voices voices;
    private final Bookmarks bookmarks;
    private final Sections sections;
    private final Pages pages;

    HeadingWriter(TextWriter text, Style style, Bookmarks bookmarks, Sections sections, Pages pages) {
        this.text = text;
        this.style = style;
        this.voices = new Voices(style);
        this.bookmarks = bookmarks;
        this.sections = sections;
        this.pages = pages;
    }

    void write(Block.Title title, Tag parent) {
        Frame frame = pages.frame();
        String words = PlainText.of(title.content()).strip();
        pages.space(Spaces.PARAGRAPH);
        pages.add(new Anchor(top -> bookmarks.add(1, words, top)), true);
        pages.keepWithNext();
        Tag tag = new Tag(parent, "H1");
        List<Line> lines = TitleBreaker.lines(text.words(title.content(), voices.title(), tag), frame.width());
        text.set(lines, voices.title(), tag, frame);
        pages.space(ABOVE_BAR);
        pages.add(new AccentBar(frame.left(), style), false);
        pages.space(BELOW_BAR);
        pages.keepWithNext();
    }

    void write(Block.Section section, Tag parent) {
        String words = PlainText.of(section.heading()).strip();
        heading(section.level(), section.heading(), parent, new Anchor(top -> {
            bookmarks.add(section.level(), words, top);
            bookmarks.place(section.id(), top);
            sections.standsOn(section.id(), pages.number());
        }));
    }

    /** The heading of the list of contents. */
    void writeContents(String words, Tag parent) {
        heading(2, List.of(new Inline.Text(words)), parent, new Anchor(top -> bookmarks.add(2, words, top)));
    }

    private void heading(int level, List<Inline> words, Tag parent, Anchor anchor) {
        pages.space(Millimetres.points(level == 2 ? Spaces.ABOVE_HEADING_2_MM : Spaces.ABOVE_HEADING_3_MM));
        pages.add(anchor, true);
        pages.keepWithNext();
        Frame frame = pages.frame().narrowedTo(Millimetres.points(style.page().measure()));
        Tag tag = new Tag(parent, "H" + Math.min(level, 6));
        Voice voice = voices.heading(level);
        text.set(TitleBreaker.lines(text.words(words, voice, tag), frame.width()), voice, tag, frame);
        pages.space(Millimetres.points(Spaces.BELOW_HEADING_MM));
        pages.keepWithNext();
    }

    /** Takes no height; tells where it came to stand. */
    private record Anchor(Arrival arrival) implements Strip {
        @Override
        public double height() {
            return 0;
        }

        @Override
        public void draw(Sheet sheet, double top) {
            arrival.at(top);
        }
    }

    /** What happens once it is known where something stands. */
    private interface Arrival {
        void at(double top);
    }

    /** Under the title. */
    private record AccentBar(double left, Style style) implements Strip {
        @Override
        public double height() {
            return BAR_HEIGHT;
        }

        @Override
        public void draw(Sheet sheet, double top) {
            sheet.decoration();
            sheet.rectangle(
                    left,
                    top - BAR_HEIGHT,
                    BAR_WIDTH,
                    BAR_HEIGHT,
                    style.palette().accent());
        }
    }
}
