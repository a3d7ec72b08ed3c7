package org.committeepapers.writer.pdf;

import org.committeepapers.document.Block;
import org.committeepapers.style.Style;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;

/** Counts as one stacked bar. */
final class ChartWriter {

    private final Style style;

    ChartWriter(Style style) {
        this.style = style;
    }

    void write(Block.Chart chart, Tag parent, Frame frame) {
        Tag tag = new Tag(parent, "Figure")
                .with(PdfName.ALT, new PdfString(chart.description(), PdfObject.TEXT_UNICODE))
                .with(PdfName.T, new PdfString(chart.title(), PdfObject.TEXT_UNICODE));
        frame.column().space(Spaces.PARAGRAPH);
        frame.column().add(new Bar(chart.segments(), tag, style, frame.left(), frame.width()), true);
        frame.column().space(Spaces.AFTER_TABLE);
    }
}
