package org.committeepapers.writer.pdf;

import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.document.Mark;
import org.committeepapers.style.Colour;
import org.committeepapers.style.Style;
import org.committeepapers.writer.Pattern;
import org.committeepapers.writer.StatusColours;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfRectangle;

/** What all charts draw with: the grounds of statuses, and words on them and beside them. */
final class ChartInk {

    /** Of letters, in points. */
    static final double SIZE = 11;

    /** From the baseline of a line up to the middle of its letters, in points. */
    static final double MIDDLE = 0.36 * SIZE;

    private static final double PATCH = 2.5;

    private final Sheet sheet;
    private final Style style;

    ChartInk(Sheet sheet, Style style) {
        this.sheet = sheet;
        this.style = style;
    }

    /** How long words are in bold, in points. */
    static double bold(String text) {
        return LateText.width(LateText.pieces(text, true)) * SIZE;
    }

    /** How long words are, in points. */
    static double plain(String text) {
        return LateText.width(text) * SIZE;
    }

    /** "4 completed" */
    static String words(Block.Segment segment) {
        return segment.count() + " " + segment.label();
    }

    void ground(Mark mark, double left, double bottom, double width, double height) {
        sheet.rectangle(left, bottom, width, height, colour(mark));
        Hatching.draw(sheet, Pattern.of(mark), left, bottom, width, height);
    }

    /**
     * White words on a patch of the plain colour, against which they have their contrast.
     *
     * @param room of the ground on which they stand, in points
     */
    void on(Mark mark, String words, double room, double left, double baseline) {
        if (words.isEmpty()) {
            return;
        }
        List<LateText.Part> text = LateText.pieces(words, true);
        if (Pattern.of(mark) != Pattern.PLAIN) {
            double width = LateText.width(text) * SIZE;
            double beside = Math.min(PATCH, (room - width) / 2);
            sheet.rectangle(left - beside, baseline - PATCH, width + 2 * beside, SIZE + PATCH, colour(mark));
        }
        write(text, Colour.WHITE, left, baseline);
    }

    void beside(String words, double left, double baseline) {
        write(LateText.pieces(words), style.palette().ink(), left, baseline);
    }

    /** Says where on the page the picture is. */
    static void box(Tag tag, double left, double bottom, double right, double top) {
        PdfDictionary layout = new PdfDictionary();
        layout.put(PdfName.O, new PdfName("Layout"));
        layout.put(new PdfName("Placement"), new PdfName("Block"));
        PdfArray box = new PdfRectangle((float) left, (float) bottom, (float) right, (float) top);
        layout.put(PdfName.BBOX, box);
        tag.with(PdfName.A, layout);
    }

    private Colour colour(Mark mark) {
        return StatusColours.of(style.palette().statuses(), mark);
    }

    private void write(List<LateText.Part> text, Colour colour, double x, double baseline) {
        for (LateText.Part part : text) {
            sheet.text(part.text(), part.face(), SIZE, colour, x + part.offset() * SIZE, baseline);
        }
    }
}
