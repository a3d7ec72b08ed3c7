package org.committeepapers.writer.pdf;

import java.util.ArrayList;
import java.util.List;
import org.committeepapers.document.Furniture;
import org.committeepapers.style.Style;
import org.openpdf.text.pdf.PdfTemplate;

/** Running head and foot. */
final class PageFurniture {

    /** Baselines and the rule, as a share of the margin measured from the edge of the page. */
    private static final double HEAD = 0.56;

    private static final double FOOT = 0.5;
    private static final double RULE = 0.76;
    private static final double RULE_WIDTH = 0.5;

    private final Furniture words;
    private final Style style;
    private final List<LateText.Part> headLeft;
    private final List<LateText.Part> headRight;
    private final List<LateText.Part> footLeft;
    private final List<LateText.Part> pageOf;
    private final List<PdfTemplate> numbers = new ArrayList<>();

    PageFurniture(Furniture words, Style style) {
        this.words = words;
        this.style = style;
        this.headLeft = LateText.pieces(words.headLeft(), style);
        this.headRight = LateText.pieces(words.headRight(), style);
        this.footLeft = LateText.pieces(words.footLeft(), style);
        this.pageOf = LateText.pieces(words.pageOf(), style);
    }

    void draw(Sheet sheet, double width, double height) {
        double left = Millimetres.points(style.page().side());
        double right = width - left;
        double head = height - Millimetres.points(style.page().top()) * HEAD;
        sheet.pagination("Header", () -> {
            text(sheet, headLeft, left, head);
            text(sheet, headRight, right - width(headRight), head);
        });
        double bottom = Millimetres.points(style.page().bottom());
        sheet.pagination("Footer", () -> {
            sheet.rectangle(
                    left,
                    bottom * RULE,
                    right - left,
                    RULE_WIDTH,
                    style.palette().rule());
            text(sheet, footLeft, left, bottom * FOOT);
            number(sheet, right, bottom * FOOT);
        });
    }

    /** Filled when it is known how many pages there are. */
    private void number(Sheet sheet, double right, double baseline) {
        double room = width(pageOf) + 40;
        PdfTemplate number = sheet.canvas().createTemplate((float) room, (float) (2 * size()));
        sheet.canvas().addTemplate(number, (float) (right - room), (float) (baseline - size() / 2));
        numbers.add(number);
    }

    void fillNumbers() {
        for (int i = 0; i < numbers.size(); i++) {
            String text = words.pageOf()
                    .replace("{0}", Integer.toString(i + 1))
                    .replace("{1}", Integer.toString(numbers.size()));
            PdfTemplate number = numbers.get(i);
            LateText.write(
                    number,
                    LateText.pieces(text, style),
                    size(),
                    style.palette().muted(),
                    size() / 2);
        }
    }

    private void text(Sheet sheet, List<LateText.Part> parts, double x, double baseline) {
        for (LateText.Part part : parts) {
            double offset = part.offset() * size();
            sheet.text(part.text(), part.face(), size(), style.palette().muted(), x + offset, baseline);
        }
    }

    private double width(List<LateText.Part> parts) {
        return LateText.width(parts) * size();
    }

    private double size() {
        return style.sizes().small().size();
    }
}
