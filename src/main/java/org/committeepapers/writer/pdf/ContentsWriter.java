package org.committeepapers.writer.pdf;

import java.util.ArrayList;
import java.util.List;
import org.committeepapers.document.Document;
import org.committeepapers.style.Style;
import org.committeepapers.writer.InlineText;
import org.openpdf.text.pdf.PdfTemplate;

/** The contents. They precede the sections, so their page numbers are templates that are filled at the end. */
final class ContentsWriter {

    private static final double NUMBER_WIDTH = 40;
    private static final double BETWEEN = 2;

    private final Document document;
    private final Style style;
    private final HeadingWriter headings;
    private final TextWriter text;
    private final List<PageNumber> pageNumbers = new ArrayList<>();

    private record PageNumber(PdfTemplate template, String id, Tag link) {}

    ContentsWriter(Document document, TextWriter text, HeadingWriter headings) {
        this.document = document;
        this.text = text;
        this.style = text.style();
        this.headings = headings;
    }

    void write(Tag parent, TextFrame frame) {
        List<Document.Entry> entries = document.contents();
        if (entries.isEmpty()) {
            return;
        }
        Tag section = new Tag(parent, "Sect");
        headings.write(document.furniture().contents(), section);
        Tag list = new Tag(section, "TOC");
        for (Document.Entry entry : entries) {
            write(entry, new Tag(new Tag(list, "TOCI"), "Link"), frame);
            frame.flow().space(BETWEEN);
        }
    }

    private void write(Document.Entry entry, Tag link, TextFrame frame) {
        TextStyle textStyle = TextStyle.body(style);
        String text = InlineText.of(entry.words()).strip();
        TextStyle.Link target = new TextStyle.Link(link, "#" + entry.id(), text, false);
        double width = frame.width() - NUMBER_WIDTH;
        WordBuilder words = new WordBuilder(Fonts.of(style));
        words.text(text + " ", link, textStyle.coloured(style.palette().link()).linked(target));
        List<Line> lines = Line.broken(words.finish(), width);
        TextFrame beside = frame.narrowedTo(width);
        for (int i = 0; i < lines.size(); i++) {
            Flow.Box line = this.text.box(lines.get(i), textStyle, beside);
            boolean last = i == lines.size() - 1;
            double right = frame.left() + frame.width();
            double end = frame.left() + lines.get(i).width();
            frame.flow().add(last ? new LastLine(this, line, textStyle, link, entry.id(), end, right) : line, i == 0);
        }
    }

    void fillNumbers() {
        TextStyle letters = TextStyle.body(style);
        for (PageNumber number : pageNumbers) {
            String page = Integer.toString(headings.page(number.id()));
            PageCanvas.fill(number.template(), Line.of(page, letters, Fonts.of(style), number.link()));
        }
    }

    /** The last line of an entry, with a dotted leader to the page number. */
    private record LastLine(
            ContentsWriter all, Flow.Box line, TextStyle textStyle, Tag link, String id, double end, double right)
            implements Flow.Box {

        private static final double DOT_DISTANCE = 5;
        private static final double DOT = 0.9;
        private static final double CLEAR = 6;

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
                canvas.rectangle(x, baseline, DOT, DOT, all.style.palette().rule());
            }
            canvas.beginContent(link);
            PdfTemplate number =
                    canvas.directContent().createTemplate((float) NUMBER_WIDTH, (float) (2 * textStyle.size()));
            canvas.directContent()
                    .addTemplate(number, (float) (right - NUMBER_WIDTH), (float) (baseline - textStyle.size() / 2));
            all.pageNumbers.add(new PageNumber(number, id, link));
        }
    }
}
