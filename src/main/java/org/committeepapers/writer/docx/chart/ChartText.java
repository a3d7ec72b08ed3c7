package org.committeepapers.writer.docx.chart;

import org.committeepapers.style.Colour;
import org.committeepapers.style.Style;
import org.committeepapers.writer.docx.part.Xml;
import org.committeepapers.writer.docx.style.LetterWidths;
import org.committeepapers.writer.docx.style.Styles;

/** The text of charts. */
final class ChartText {

    private static final int PER_POINT = 100;

    private final Style style;
    private final double size;

    ChartText(Style style) {
        this.style = style;
        this.size = Styles.smaller(style.sizes().body()).size();
    }

    /** In points. */
    double size() {
        return size;
    }

    /** The width of text, in points. */
    double width(String words) {
        return LetterWidths.of(words, size, false);
    }

    /** The width of bold text, in points. */
    double boldWidth(String words) {
        return LetterWidths.of(words, size, true);
    }

    void plain(Xml xml) {
        write(xml, style.palette().ink(), false);
    }

    /** White and bold, for labels on bars. */
    void onBar(Xml xml) {
        write(xml, Colour.WHITE, true);
    }

    /** Neither fill nor outline. */
    static void nothing(Xml xml) {
        xml.start("c:spPr").empty("a:noFill");
        xml.start("a:ln").empty("a:noFill").end().end();
    }

    static void fill(Xml xml, Colour colour) {
        xml.start("a:solidFill").value("a:srgbClr", colour.hex()).end();
    }

    private void write(Xml xml, Colour colour, boolean bold) {
        String hundredths = Long.toString(Math.round(size * PER_POINT));
        xml.start("c:txPr")
                .empty("a:bodyPr", "wrap", bold ? "none" : "square")
                .empty("a:lstStyle")
                .start("a:p")
                .start("a:pPr");
        xml.start("a:defRPr", "sz", hundredths, "b", bold ? "1" : "0");
        fill(xml, colour);
        xml.empty("a:latin", "typeface", "Arial");
        xml.end().end().empty("a:endParaRPr").end().end();
    }
}
