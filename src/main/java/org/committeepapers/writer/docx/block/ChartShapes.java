package org.committeepapers.writer.docx.block;

import org.committeepapers.style.Style;
import org.committeepapers.writer.ChartPicture;
import org.committeepapers.writer.docx.part.Namespaces;
import org.committeepapers.writer.docx.part.Units;
import org.committeepapers.writer.docx.part.Xml;

/** Draws a chart as a group of Word's own shapes, sharp at any size and open to changes. */
record ChartShapes(Xml xml, Style style) {

    /** Above the baseline and below it, relative to the size of letters. */
    private static final double ASCENT = 1.0;

    private static final double DESCENT = 0.4;

    void write(ChartPicture picture) {
        xml.start("a:graphic").start("a:graphicData", "uri", Namespaces.WPG);
        xml.start("wpg:wgp");
        xml.empty("wpg:cNvGrpSpPr").start("wpg:grpSpPr").start("a:xfrm");
        String width = Units.emu(picture.width());
        String height = Units.emu(picture.height());
        xml.empty("a:off", "x", "0", "y", "0").empty("a:ext", "cx", width, "cy", height);
        xml.empty("a:chOff", "x", "0", "y", "0").empty("a:chExt", "cx", width, "cy", height);
        xml.end().end();
        picture.bands().forEach(this::band);
        picture.words().forEach(this::words);
        xml.end().end().end();
    }

    private void band(ChartPicture.Band band) {
        xml.start("wps:wsp").empty("wps:cNvSpPr");
        xml.start("wps:spPr");
        place(band.x(), band.y(), band.width(), band.height());
        xml.start("a:solidFill")
                .value("a:srgbClr", band.colour(style.palette()).hex())
                .end();
        xml.start("a:ln").empty("a:noFill").end().end();
        xml.empty("wps:bodyPr").end();
    }

    private void words(ChartPicture.Words words) {
        double size = ChartPicture.SIZE;
        xml.start("wps:wsp").empty("wps:cNvSpPr", "txBox", "1");
        xml.start("wps:spPr");
        place(words.x(), words.y() - ASCENT * size, words.width(), (ASCENT + DESCENT) * size);
        xml.empty("a:noFill").end();
        xml.start("wps:txbx").start("w:txbxContent").start("w:p").start("w:pPr");
        xml.empty("w:spacing", "w:before", "0", "w:after", "0", "w:line", "240", "w:lineRule", "auto")
                .end();
        xml.start("w:r").start("w:rPr");
        xml.empty("w:rFonts", "w:ascii", "Arial", "w:hAnsi", "Arial", "w:cs", "Arial");
        if (words.inside()) {
            xml.empty("w:b");
        }
        xml.value("w:color", words.colour(style.palette()).hex());
        xml.value("w:sz", Units.halfPoints(size)).value("w:szCs", Units.halfPoints(size));
        xml.end().leaf("w:t", words.text(), "xml:space", "preserve");
        xml.end().end().end().end();
        xml.empty("wps:bodyPr", "wrap", "none", "lIns", "0", "tIns", "0", "rIns", "0", "bIns", "0", "anchor", "ctr");
        xml.end();
    }

    private void place(double x, double y, double width, double height) {
        xml.start("a:xfrm").empty("a:off", "x", Units.emu(x), "y", Units.emu(y));
        xml.empty("a:ext", "cx", Units.emu(width), "cy", Units.emu(height)).end();
        xml.start("a:prstGeom", "prst", "rect").empty("a:avLst").end();
    }
}
