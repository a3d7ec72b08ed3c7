package org.committeepapers.writer.docx;

import org.committeepapers.style.Colour;
import org.committeepapers.style.Style;

/** The letters of charts. */
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

    /** Of words, in points. */
    double width(String words) {
        return LetterWidths.of(words, size, false);
    }

    /** Of bold words, in points. */
    double boldWidth(String words) {
        return LetterWidths.of(words, size, true);
    }

    void plain(Xml xml) {
        write(xml, style.palette().ink(), false);
    }

    /** White and bold, for what stands on a bar. */
    void onBar(Xml xml) {
        write(xml, Colour.WHITE, true);
    }

    /** Neither a ground nor a line. */
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
