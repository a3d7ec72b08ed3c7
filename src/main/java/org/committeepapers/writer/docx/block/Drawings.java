package org.committeepapers.writer.docx.block;

import java.util.EnumMap;
import java.util.Map;
import org.committeepapers.document.Block;
import org.committeepapers.document.Mark;
import org.committeepapers.style.Logo;
import org.committeepapers.style.Style;
import org.committeepapers.writer.ChartPicture;
import org.committeepapers.writer.Png;
import org.committeepapers.writer.docx.part.Namespaces;
import org.committeepapers.writer.docx.part.OfficePackage;
import org.committeepapers.writer.docx.part.Part;
import org.committeepapers.writer.docx.part.Units;
import org.committeepapers.writer.docx.part.Xml;
import org.committeepapers.writer.docx.style.StyleIds;

/** Writes pictures and charts: the drawing in the text and its part in the file. */
public final class Drawings {

    private static final String DECORATIVE = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}";

    private final OfficePackage file;
    private final Part main;
    private final Style style;
    private final Map<Mark, String> symbols = new EnumMap<>(Mark.class);
    private int drawings;

    public Drawings(OfficePackage file, Part main, Style style) {
        this.file = file;
        this.main = main;
        this.style = style;
    }

    /** The width of a status symbol beside letters of this size, in points. */
    static double symbolSize(double letters) {
        return letters * 0.8;
    }

    /** The symbol of a status, marked as decoration. */
    void symbol(Xml xml, Mark mark, double letters) {
        String picture = symbols.computeIfAbsent(
                mark,
                of -> picture(
                        StyleIds.of(of),
                        SymbolPicture.of(of, style.palette().statuses().of(of))));
        decoration(xml, picture, symbolSize(letters), symbolSize(letters));
    }

    void chart(Xml xml, Block.Chart chart, double width) {
        ChartPicture picture = ChartPicture.of(chart, width);
        xml.start("mc:AlternateContent", "xmlns:mc", Namespaces.MC);
        xml.start("mc:Choice", "xmlns:wpg", Namespaces.WPG, "xmlns:wps", Namespaces.WPS, "Requires", "wpg");
        startInline(xml, picture.width(), picture.height());
        String id = Integer.toString(++drawings);
        xml.empty("wp:docPr", "id", id, "name", "Chart " + id, "descr", chart.description(), "title", chart.title());
        xml.empty("wp:cNvGraphicFramePr");
        new ChartShapes(xml, style).write(picture);
        xml.end().end().end().end();
    }

    private String picture(String name, byte[] png) {
        Part part = file.part("/word/media/" + name + ".png", "image/png");
        part.write(png);
        return main.relate(part, "/image");
    }

    /** The council's logo. */
    void logo(Xml xml, Logo logo) {
        double width = Units.points(logo.width());
        double height = Units.points(logo.height());
        String picture = picture("Logo", Png.of(logo.picture()));
        if (logo.alternative().isEmpty()) {
            decoration(xml, picture, width, height);
        } else {
            String id = Integer.toString(++drawings);
            startInline(xml, width, height);
            xml.empty("wp:docPr", "id", id, "name", "Logo", "descr", logo.alternative());
            picture(xml, id, picture, width, height);
        }
    }

    private void decoration(Xml xml, String picture, double width, double height) {
        String id = Integer.toString(++drawings);
        startInline(xml, width, height);
        xml.start("wp:docPr", "id", id, "name", "Sign " + id, "descr", "");
        xml.start("a:extLst").start("a:ext", "uri", DECORATIVE);
        xml.empty("adec:decorative", "xmlns:adec", Namespaces.ADEC, "val", "1");
        xml.end().end().end();
        picture(xml, id, picture, width, height);
    }

    private static void picture(Xml xml, String id, String picture, double width, double height) {
        xml.empty("wp:cNvGraphicFramePr");
        xml.start("a:graphic").start("a:graphicData", "uri", Namespaces.PIC).start("pic:pic");
        xml.start("pic:nvPicPr").empty("pic:cNvPr", "id", id, "name", "Sign " + id);
        xml.empty("pic:cNvPicPr").end();
        xml.start("pic:blipFill").empty("a:blip", "r:embed", picture);
        xml.start("a:stretch").empty("a:fillRect").end().end();
        xml.start("pic:spPr").start("a:xfrm").empty("a:off", "x", "0", "y", "0");
        xml.empty("a:ext", "cx", Units.emu(width), "cy", Units.emu(height)).end();
        xml.start("a:prstGeom", "prst", "rect").empty("a:avLst").end().end();
        xml.end().end().end().end().end();
    }

    private static void startInline(Xml xml, double width, double height) {
        xml.start("w:drawing").start("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0");
        xml.empty("wp:extent", "cx", Units.emu(width), "cy", Units.emu(height));
    }
}
