package org.committeepapers.writer.docx;

import org.committeepapers.document.Block;
import org.committeepapers.document.Mark;
import org.committeepapers.style.Logo;
import org.committeepapers.style.Style;
import org.committeepapers.writer.ChartPicture;
import org.committeepapers.writer.MarkupOutput;
import org.committeepapers.writer.Png;
import org.committeepapers.writer.Sign;

/** Writes pictures and charts: the drawing in the text and its part in the file. */
public final class Drawings {

    private static final String DECORATIVE = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}";

    /** Above the baseline and below it, relative to the size of letters. */
    private static final double ASCENT = 1.0;

    private static final double DESCENT = 0.4;

    /** Outlines have whole numbers, in hundredths of ours. */
    private static final double PARTS = 100;

    private final OfficePackage file;
    private final OfficePackage.Part main;
    private final Style style;
    private int drawings;

    public Drawings(OfficePackage file, OfficePackage.Part main, Style style) {
        this.file = file;
        this.main = main;
        this.style = style;
    }

    /** The width of a status symbol beside letters of this size, in points. */
    static double symbolSize(double letters) {
        return letters * 0.8;
    }

    /** The sign of a status, marked as decoration. */
    void sign(MarkupOutput xml, Mark mark, double letters) {
        double size = symbolSize(letters);
        xml.start("mc:AlternateContent", "xmlns:mc", Namespaces.MC);
        xml.start("mc:Choice", "xmlns:wps", Namespaces.WPS, "Requires", "wps");
        startDecoration(xml, size, size);
        StringBuilder outline = new StringBuilder();
        Sign.steps(mark).forEach(step -> outline.append(step(step)));
        xml.verbatim("""
                <wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="%s"><wps:wsp><wps:cNvSpPr/><wps:spPr>%s<a:custGeom>\
                <a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="0" b="0"/><a:pathLst>\
                <a:path w="%3$s" h="%3$s">%4$s</a:path></a:pathLst></a:custGeom><a:solidFill><a:srgbClr val="%5$s"/>\
                </a:solidFill><a:ln><a:noFill/></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>""".formatted(
                        Namespaces.WPS,
                        frame(0, 0, size, size),
                        Math.round(Sign.SIDE * PARTS),
                        outline,
                        style.palette().statuses().of(mark).hex()));
        xml.end().end().end().empty("mc:Fallback").end();
    }

    private static String step(Sign.Step step) {
        String name = switch (step.kind()) {
            case 'M' -> "a:moveTo";
            case 'L' -> "a:lnTo";
            case 'C' -> "a:cubicBezTo";
            default -> "a:close";
        };
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < step.to().size(); i += 2) {
            points.append("<a:pt x=\"").append(Math.round(step.to().get(i) * PARTS));
            points.append("\" y=\"")
                    .append(Math.round(step.to().get(i + 1) * PARTS))
                    .append("\"/>");
        }
        return "<" + name + ">" + points + "</" + name + ">";
    }

    void chart(MarkupOutput xml, Block.Chart chart, double width) {
        ChartPicture picture = ChartPicture.of(chart, width);
        xml.start("mc:AlternateContent", "xmlns:mc", Namespaces.MC);
        xml.start("mc:Choice", "xmlns:wpg", Namespaces.WPG, "xmlns:wps", Namespaces.WPS, "Requires", "wpg");
        startInline(xml, picture.width(), picture.height());
        String id = Integer.toString(++drawings);
        xml.empty("wp:docPr", "id", id, "name", "Chart " + id, "descr", chart.description(), "title", chart.title());
        xml.empty("wp:cNvGraphicFramePr");
        shapes(xml, picture);
        xml.end().end().end();
        // Some programs know no shapes.
        xml.start("mc:Fallback").leaf("w:t", chart.description()).end().end();
    }

    /** A group of Word's own shapes, sharp at any size and open to changes. */
    private void shapes(MarkupOutput xml, ChartPicture picture) {
        xml.verbatim("""
                <a:graphic><a:graphicData uri="%1$s"><wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/>\
                <a:ext cx="%2$s" cy="%3$s"/><a:chOff x="0" y="0"/><a:chExt cx="%2$s" cy="%3$s"/></a:xfrm></wpg:grpSpPr>""".formatted(Namespaces.WPG, Units.emu(picture.width()), Units.emu(picture.height())));
        picture.bands().forEach(band -> band(xml, band));
        picture.words().forEach(words -> words(xml, words));
        xml.verbatim("</wpg:wgp></a:graphicData></a:graphic>");
    }

    private void band(MarkupOutput xml, ChartPicture.Band band) {
        xml.verbatim("""
                <wps:wsp><wps:cNvSpPr/><wps:spPr>%s<a:solidFill><a:srgbClr val="%s"/></a:solidFill><a:ln><a:noFill/></a:ln>\
                </wps:spPr><wps:bodyPr/></wps:wsp>""".formatted(
                        place(band.x(), band.y(), band.width(), band.height()),
                        band.colour(style.palette()).hex()));
    }

    private void words(MarkupOutput xml, ChartPicture.Words words) {
        double size = ChartPicture.SIZE;
        xml.verbatim("""
                <wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>%s<a:noFill/></wps:spPr><wps:txbx><w:txbxContent><w:p><w:pPr>\
                <w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:rPr>\
                <w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>%s<w:color w:val="%s"/>\
                <w:sz w:val="%4$s"/><w:szCs w:val="%4$s"/></w:rPr>""".formatted(
                        place(words.x(), words.y() - ASCENT * size, words.width(), (ASCENT + DESCENT) * size),
                        words.inside() ? "<w:b/>" : "",
                        words.colour(style.palette()).hex(),
                        Units.halfPoints(size)));
        xml.leaf("w:t", words.text(), "xml:space", "preserve");
        xml.verbatim("""
                </w:r></w:p></w:txbxContent></wps:txbx>\
                <wps:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/></wps:wsp>""");
    }

    /** The place and form of a rectangle. */
    private static String place(double x, double y, double width, double height) {
        return frame(x, y, width, height) + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>";
    }

    private static String frame(double x, double y, double width, double height) {
        return "<a:xfrm><a:off x=\"%s\" y=\"%s\"/><a:ext cx=\"%s\" cy=\"%s\"/></a:xfrm>"
                .formatted(Units.emu(x), Units.emu(y), Units.emu(width), Units.emu(height));
    }

    /** The council's logo. */
    void logo(MarkupOutput xml, Logo logo) {
        double width = Units.points(logo.width());
        double height = Units.points(logo.height());
        OfficePackage.Part part = file.part("/word/media/Logo.png", "image/png");
        part.write(Png.of(logo.picture()));
        if (logo.alternative().isEmpty()) {
            startDecoration(xml, width, height);
        } else {
            startInline(xml, width, height);
            xml.empty("wp:docPr", "id", Integer.toString(++drawings), "name", "Logo", "descr", logo.alternative());
        }
        xml.verbatim("""
                <wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="%s"><pic:pic><pic:nvPicPr>\
                <pic:cNvPr id="%s" name="Logo"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="%s"/>\
                <a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>%s</pic:spPr></pic:pic></a:graphicData>\
                </a:graphic>""".formatted(Namespaces.PIC, drawings, main.relate(part, "/image"), place(0, 0, width, height)));
        xml.end().end();
    }

    private void startDecoration(MarkupOutput xml, double width, double height) {
        String id = Integer.toString(++drawings);
        startInline(xml, width, height);
        xml.start("wp:docPr", "id", id, "name", "Sign " + id, "descr", "");
        xml.start("a:extLst").start("a:ext", "uri", DECORATIVE);
        xml.empty("adec:decorative", "xmlns:adec", Namespaces.ADEC, "val", "1");
        xml.end().end().end();
    }

    private static void startInline(MarkupOutput xml, double width, double height) {
        xml.start("w:drawing").start("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0");
        xml.empty("wp:extent", "cx", Units.emu(width), "cy", Units.emu(height));
    }
}
