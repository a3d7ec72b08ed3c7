package org.committeepapers.writer.pdf;

import org.committeepapers.document.Block;
import org.committeepapers.style.Style;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;

/** Counts as stacked bars. */
final class ChartWriter {

    private final TextWriter text;
    private final Style style;

    ChartWriter(TextWriter text, Style style) {
        this.text = text;
        this.style = style;
    }

    void write(Block.Chart chart, Tag parent, Frame frame) {
        Tag tag = new Tag(parent, "Figure")
                .with(PdfName.ALT, new PdfString(chart.description(), PdfObject.TEXT_UNICODE))
                .with(PdfName.T, new PdfString(chart.title(), PdfObject.TEXT_UNICODE));
        frame.column().space(Spaces.PARAGRAPH);
        frame.column().add(strip(chart, tag, frame), true);
        frame.column().space(Spaces.AFTER_TABLE);
        // Its figures follow in a table.
        frame.column().keepWithNext();
    }

    private Strip strip(Block.Chart chart, Tag tag, Frame frame) {
        return chart.isSingle()
                ? new Bar(chart.bars().get(0).segments(), tag, style, frame.left(), frame.width())
                : new NamedBars(chart, tag, text, style, frame);
    }
}
