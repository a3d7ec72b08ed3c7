package org.committeepapers.writer.pdf.block;

import org.committeepapers.document.Block;
import org.committeepapers.style.Style;
import org.committeepapers.writer.ChartPicture;
import org.committeepapers.writer.pdf.layout.LayoutBox;
import org.committeepapers.writer.pdf.layout.PageCanvas;
import org.committeepapers.writer.pdf.layout.TextFrame;
import org.committeepapers.writer.pdf.tag.Tag;
import org.committeepapers.writer.pdf.text.Fonts;
import org.committeepapers.writer.pdf.text.ShortText;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfRectangle;

/** A chart, which is never parted. */
final class ChartBox implements LayoutBox {

    private final ChartPicture picture;
    private final Tag tag;
    private final Style style;
    private final double left;

    ChartBox(Block.Chart chart, Tag tag, Style style, TextFrame frame) {
        this.picture = ChartPicture.of(chart, frame.width());
        this.tag = tag;
        this.style = style;
        this.left = frame.left();
    }

    @Override
    public double height() {
        return picture.height();
    }

    @Override
    public void draw(PageCanvas canvas, double top) {
        place(top);
        canvas.beginContent(tag);
        for (ChartPicture.Band band : picture.bands()) {
            double bottom = top - band.y() - band.height();
            canvas.rectangle(left + band.x(), bottom, band.width(), band.height(), band.colour(style.palette()));
        }
        for (ChartPicture.Words words : picture.words()) {
            ShortText text = ShortText.of(words.text(), words.inside(), Fonts.USUAL);
            canvas.text(text, ChartPicture.SIZE, words.colour(style.palette()), left + words.x(), top - words.y());
        }
    }

    /** Records where on the page the chart is. */
    private void place(double top) {
        PdfDictionary layout = new PdfDictionary();
        layout.put(PdfName.O, new PdfName("Layout"));
        layout.put(new PdfName("Placement"), new PdfName("Block"));
        layout.put(
                PdfName.BBOX,
                new PdfRectangle(
                        (float) left, (float) (top - height()), (float) (left + picture.width()), (float) top));
        tag.with(PdfName.A, layout);
    }
}
