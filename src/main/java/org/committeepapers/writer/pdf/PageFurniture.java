package org.committeepapers.writer.pdf;

import java.util.ArrayList;
import java.util.List;
import org.committeepapers.document.Furniture;
import org.committeepapers.style.Style;
import org.committeepapers.writer.PageMark;
import org.openpdf.text.pdf.PdfTemplate;

/** The header and footer of each page. */
public final class PageFurniture {

    /** Baselines and the rule, as a share of the margin, from the edge of the page. */
    private static final double HEAD = 0.56;

    private static final double FOOT = 0.5;
    private static final double RULE = 0.76;
    private static final double RULE_WIDTH = 0.5;
    private static final double AFTER_MARK = 10;

    private final Furniture words;
    private final Style style;
    private final ShortText mark;
    private final ShortText headLeft;
    private final ShortText headRight;
    private final ShortText footLeft;
    private final ShortText pageOf;
    private final List<PdfTemplate> numbers = new ArrayList<>();

    public PageFurniture(Furniture words, Style style) {
        this.words = words;
        this.style = style;
        this.mark = ShortText.of(words.mark(), true, Fonts.of(style));
        this.headLeft = ShortText.of(words.headLeft(), style);
        this.headRight = ShortText.of(words.headRight(), style);
        this.footLeft = ShortText.of(words.footLeft(), style);
        this.pageOf = ShortText.of(words.pageOf(), style);
    }

    void draw(PageCanvas canvas, double width, double height) {
        double left = Pages.points(style.page().side());
        double right = width - left;
        double head = height - Pages.points(style.page().top()) * HEAD;
        canvas.pagination("Header", () -> {
            text(canvas, headLeft, left + mark(canvas, left, right, head), head);
            text(canvas, headRight, right - headRight.width() * size(), head);
        });
        double bottom = Pages.points(style.page().bottom());
        canvas.pagination("Footer", () -> {
            canvas.rectangle(
                    left,
                    bottom * RULE,
                    right - left,
                    RULE_WIDTH,
                    style.palette().rule());
            text(canvas, footLeft, left, bottom * FOOT);
            number(canvas, right, bottom * FOOT);
        });
    }

    /** Draws the mark of a paper that may not be published, and returns its width, in points. */
    private double mark(PageCanvas canvas, double left, double right, double baseline) {
        if (words.mark().isEmpty()) {
            return 0;
        }
        double letters = PageMark.size(words, style, right - left);
        canvas.text(mark, letters, style.palette().ink(), left, baseline);
        return mark.width() * letters + AFTER_MARK;
    }

    /** Leaves a template to be filled once the number of pages is known. */
    private void number(PageCanvas canvas, double right, double baseline) {
        double room = pageOf.width() * size() + 40;
        PdfTemplate number = canvas.directContent().createTemplate((float) room, (float) (2 * size()));
        canvas.directContent().addTemplate(number, (float) (right - room), (float) (baseline - size() / 2));
        numbers.add(number);
    }

    public void fillNumbers() {
        for (int i = 0; i < numbers.size(); i++) {
            String text = words.pageOf()
                    .replace("{0}", Integer.toString(i + 1))
                    .replace("{1}", Integer.toString(numbers.size()));
            ShortText.of(text, style)
                    .fill(numbers.get(i), size(), style.palette().muted());
        }
    }

    private void text(PageCanvas canvas, ShortText text, double x, double baseline) {
        canvas.text(text, size(), style.palette().muted(), x, baseline);
    }

    private double size() {
        return style.sizes().small().size();
    }
}
