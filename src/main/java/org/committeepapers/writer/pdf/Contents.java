package org.committeepapers.writer.pdf;

import java.util.ArrayList;
import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.style.Style;
import org.committeepapers.writer.PlainText;
import org.openpdf.text.pdf.PdfTemplate;

/**
 * The list of contents. It stands before what it lists, so each page number is a template that is filled at the end,
 * when the page is known.
 */
final class Contents {

    /** With more sections than this, only those at the top are listed. */
    private static final int MOST_WITH_SUBSECTIONS = 60;

    /** A list of no more entries than this is never divided between two pages. */
    private static final int MOST_ON_ONE_PAGE = 20;

    private static final double NUMBER_WIDTH = 40;
    private static final double INDENT = 14;
    private static final double BETWEEN = 2;

    private final Style style;
    private final Sections sections;
    private final List<Waiting> waiting = new ArrayList<>();

    private record Waiting(PdfTemplate number, String id) {}

    Contents(Style style, Sections sections) {
        this.style = style;
        this.sections = sections;
    }

    void write(Tag parent, Frame frame) {
        Tag list = new Tag(parent, "TOC");
        int deepest = sections.inOrder().size() > MOST_WITH_SUBSECTIONS ? 2 : 3;
        List<Block.Section> listed = sections.inOrder().stream()
                .filter(section -> section.level() <= deepest)
                .toList();
        for (Block.Section section : listed) {
            entry(section, list, frame);
            frame.column().space(BETWEEN);
            if (listed.size() <= MOST_ON_ONE_PAGE) {
                frame.column().keepWithNext();
            }
        }
    }

    private void entry(Block.Section section, Tag list, Frame frame) {
        Voice voice = new Voices(style).body();
        Tag link = new Tag(new Tag(list, "TOCI"), "Link");
        Look.Destination destination = new Look.Destination(
                link, "#" + section.id(), PlainText.of(section.heading()).strip(), false);
        double indent = INDENT * (section.level() - 2);
        double width = frame.width() - indent - NUMBER_WIDTH;
        WordBuilder words = new WordBuilder(Fonts.of(style));
        words.text(
                PlainText.of(section.heading()).strip() + " ",
                link,
                voice.look().coloured(style.palette().link()).leadingTo(destination));
        List<Line> lines = LineBreaker.lines(words.finish(), width);
        for (int i = 0; i < lines.size(); i++) {
            Strip line = new TextLine(lines.get(i), voice, link, frame.left() + indent, width, false);
            boolean last = i == lines.size() - 1;
            double right = frame.left() + frame.width();
            double end = frame.left() + indent + lines.get(i).width();
            frame.column().add(last ? new Ending(line, voice, link, section.id(), end, right) : line, i == 0);
        }
    }

    void fillNumbers() {
        for (Waiting one : waiting) {
            String page = Integer.toString(sections.page(one.id()));
            LateText.write(
                    one.number(),
                    LateText.pieces(page, style),
                    style.sizes().body().size(),
                    style.palette().ink(),
                    style.sizes().body().size() / 2);
        }
    }

    /** The last line of an entry, with dots that lead to the number of the page. */
    private final class Ending implements Strip {

        private static final double DOT_DISTANCE = 5;
        private static final double DOT = 0.9;
        private static final double CLEAR = 6;

        private final Strip line;
        private final Voice voice;
        private final Tag link;
        private final String id;
        private final double end;
        private final double right;

        Ending(Strip line, Voice voice, Tag link, String id, double end, double right) {
            this.line = line;
            this.voice = voice;
            this.link = link;
            this.id = id;
            this.end = end;
            this.right = right;
        }

        @Override
        public double height() {
            return line.height();
        }

        @Override
        public void draw(Sheet sheet, double top) {
            line.draw(sheet, top);
            double baseline = top - voice.baseline();
            sheet.decoration();
            double stop = right - NUMBER_WIDTH + CLEAR;
            for (double x = Math.ceil((end + CLEAR) / DOT_DISTANCE) * DOT_DISTANCE; x < stop; x += DOT_DISTANCE) {
                sheet.rectangle(x, baseline, DOT, DOT, style.palette().rule());
            }
            sheet.content(link);
            PdfTemplate number = sheet.canvas().createTemplate((float) NUMBER_WIDTH, (float) (2 * voice.size()));
            sheet.canvas().addTemplate(number, (float) (right - NUMBER_WIDTH), (float) (baseline - voice.size() / 2));
            waiting.add(new Waiting(number, id));
        }
    }
}
