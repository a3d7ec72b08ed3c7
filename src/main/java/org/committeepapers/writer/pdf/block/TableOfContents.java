package org.committeepapers.writer.pdf.block;

import java.util.ArrayList;
import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.style.Style;
import org.committeepapers.writer.PlainText;
import org.committeepapers.writer.pdf.layout.LayoutBox;
import org.committeepapers.writer.pdf.layout.LineBox;
import org.committeepapers.writer.pdf.layout.PageCanvas;
import org.committeepapers.writer.pdf.layout.TextFrame;
import org.committeepapers.writer.pdf.tag.Tag;
import org.committeepapers.writer.pdf.text.Fonts;
import org.committeepapers.writer.pdf.text.LetterStyle;
import org.committeepapers.writer.pdf.text.Line;
import org.committeepapers.writer.pdf.text.LineBreaker;
import org.committeepapers.writer.pdf.text.ShortText;
import org.committeepapers.writer.pdf.text.TextStyle;
import org.committeepapers.writer.pdf.text.WordBuilder;
import org.openpdf.text.pdf.PdfTemplate;

/** The table of contents. It precedes the sections, so its page numbers are templates that are filled at the end. */
public final class TableOfContents {

    /** With more sections than this, subsections are left out. */
    private static final int MOST_WITH_SUBSECTIONS = 60;

    /** A table of up to this many entries is kept on one page. */
    private static final int MOST_ON_ONE_PAGE = 20;

    private static final double NUMBER_WIDTH = 40;
    private static final double INDENT = 14;
    private static final double BETWEEN = 2;

    private final Style style;
    private final Sections sections;
    private final List<PageNumber> pageNumbers = new ArrayList<>();

    private record PageNumber(PdfTemplate template, String id) {}

    public TableOfContents(Style style, Sections sections) {
        this.style = style;
        this.sections = sections;
    }

    public void write(Tag parent, TextFrame frame) {
        Tag list = new Tag(parent, "TOC");
        int deepest = sections.inOrder().size() > MOST_WITH_SUBSECTIONS ? 2 : 3;
        List<Block.Section> listed = sections.inOrder().stream()
                .filter(section -> section.level() <= deepest)
                .toList();
        for (Block.Section section : listed) {
            entry(section, list, frame);
            frame.flow().space(BETWEEN);
            if (listed.size() <= MOST_ON_ONE_PAGE) {
                frame.flow().keepWithNext();
            }
        }
    }

    private void entry(Block.Section section, Tag list, TextFrame frame) {
        TextStyle textStyle = new TextStyles(style).body();
        Tag link = new Tag(new Tag(list, "TOCI"), "Link");
        LetterStyle.Link target = new LetterStyle.Link(
                link, "#" + section.id(), PlainText.of(section.heading()).strip(), false);
        double indent = INDENT * (section.level() - 2);
        double width = frame.width() - indent - NUMBER_WIDTH;
        WordBuilder words = new WordBuilder(Fonts.of(style));
        words.text(
                PlainText.of(section.heading()).strip() + " ",
                link,
                textStyle.letterStyle().coloured(style.palette().link()).linked(target));
        List<Line> lines = LineBreaker.lines(words.finish(), width);
        for (int i = 0; i < lines.size(); i++) {
            LayoutBox line = new LineBox(lines.get(i), textStyle, link, frame.left() + indent, width, false);
            boolean last = i == lines.size() - 1;
            double right = frame.left() + frame.width();
            double end = frame.left() + indent + lines.get(i).width();
            frame.flow().add(last ? new LastLine(line, textStyle, link, section.id(), end, right) : line, i == 0);
        }
    }

    public void fillNumbers() {
        for (PageNumber number : pageNumbers) {
            ShortText.of(Integer.toString(sections.page(number.id())), style)
                    .fill(
                            number.template(),
                            style.sizes().body().size(),
                            style.palette().ink());
        }
    }

    /** The last line of an entry, with a dotted leader to the page number. */
    private final class LastLine implements LayoutBox {

        private static final double DOT_DISTANCE = 5;
        private static final double DOT = 0.9;
        private static final double CLEAR = 6;

        private final LayoutBox line;
        private final TextStyle textStyle;
        private final Tag link;
        private final String id;
        private final double end;
        private final double right;

        LastLine(LayoutBox line, TextStyle textStyle, Tag link, String id, double end, double right) {
            this.line = line;
            this.textStyle = textStyle;
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
        public void draw(PageCanvas canvas, double top) {
            line.draw(canvas, top);
            double baseline = top - textStyle.baseline();
            canvas.beginArtifact();
            double stop = right - NUMBER_WIDTH + CLEAR;
            for (double x = Math.ceil((end + CLEAR) / DOT_DISTANCE) * DOT_DISTANCE; x < stop; x += DOT_DISTANCE) {
                canvas.rectangle(x, baseline, DOT, DOT, style.palette().rule());
            }
            canvas.beginContent(link);
            PdfTemplate number =
                    canvas.directContent().createTemplate((float) NUMBER_WIDTH, (float) (2 * textStyle.size()));
            canvas.directContent()
                    .addTemplate(number, (float) (right - NUMBER_WIDTH), (float) (baseline - textStyle.size() / 2));
            pageNumbers.add(new PageNumber(number, id));
        }
    }
}
