package org.committeepapers.writer.pdf;

import java.util.ArrayList;
import java.util.List;
import org.committeepapers.document.Furniture;
import org.committeepapers.style.Style;
import org.committeepapers.writer.PageMark;
import org.openpdf.text.pdf.PdfTemplate;

/** The header and footer of each page. */
final class PageFurniture {

    /** Baselines and the rule, as a share of the margin, from the edge of the page. */
    private static final double HEAD = 0.56;

    private static final double FOOT = 0.5;
    private static final double RULE = 0.76;
    private static final double RULE_WIDTH = 0.5;
    private static final double AFTER_MARK = 10;

    private final Furniture words;
    private final Style style;
    /** Under which it stands as far as letters need one; nothing of it is tagged. */
    private final Tag root;

    private final TextStyle letters;
    private final List<PdfTemplate> numbers = new ArrayList<>();

    PageFurniture(Furniture words, Style style, Tag root) {
        this.words = words;
        this.style = style;
        this.root = root;
        this.letters =
                TextStyle.plain(style.sizes().small().size(), style.palette().muted());
    }

    private Line line(String text, TextStyle of) {
        return Line.of(text, of, Fonts.of(style), root);
    }

    void draw(PageCanvas canvas, double width, double height) {
        double left = Pages.points(style.page().side());
        double right = width - left;
        double head = height - Pages.points(style.page().top()) * HEAD;
        canvas.pagination("Header", () -> {
            Line headRight = line(words.headRight(), letters);
            canvas.draw(line(words.headLeft(), letters), left + mark(canvas, left, right, head), head);
            canvas.draw(headRight, right - headRight.width(), head);
        });
        double bottom = Pages.points(style.page().bottom());
        canvas.pagination("Footer", () -> {
            canvas.rectangle(
                    left,
                    bottom * RULE,
                    right - left,
                    RULE_WIDTH,
                    style.palette().rule());
            canvas.draw(line(words.footLeft(), letters), left, bottom * FOOT);
            number(canvas, right, bottom * FOOT);
        });
    }

    /** Draws the mark of a paper that may not be published, and returns its width, in points. */
    private double mark(PageCanvas canvas, double left, double right, double baseline) {
        if (words.mark().isEmpty()) {
            return 0;
        }
        double size = PageMark.size(words, style, right - left);
        Line mark =
                line(words.mark(), TextStyle.plain(size, style.palette().ink()).strong());
        canvas.draw(mark, left, baseline);
        return mark.width() + AFTER_MARK;
    }

    /** Leaves a template to be filled once the number of pages is known. */
    private void number(PageCanvas canvas, double right, double baseline) {
        double room = line(words.pageOf(), letters).width() + 40;
        PdfTemplate number = canvas.directContent().createTemplate((float) room, (float) (2 * letters.size()));
        canvas.directContent().addTemplate(number, (float) (right - room), (float) (baseline - letters.size() / 2));
        numbers.add(number);
    }

    void fillNumbers() {
        for (int i = 0; i < numbers.size(); i++) {
            String text = words.pageOf()
                    .replace("{0}", Integer.toString(i + 1))
                    .replace("{1}", Integer.toString(numbers.size()));
            PageCanvas.fill(numbers.get(i), line(text, letters));
        }
    }
}
