package org.committeepapers.writer.docx;

import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;
import org.committeepapers.document.Block;
import org.committeepapers.document.Mark;
import org.committeepapers.style.Colour;
import org.committeepapers.style.Logo;
import org.committeepapers.style.Style;
import org.committeepapers.writer.ChartPicture;
import org.committeepapers.writer.MarkupOutput;
import org.committeepapers.writer.Png;

/** Writes pictures and charts: the drawing in the text and its part in the file. */
public final class Drawings {

    private static final String DECORATIVE = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}";

    /** Above the baseline and below it, relative to the size of letters. */
    private static final double ASCENT = 1.0;

    private static final double DESCENT = 0.4;

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
    void symbol(MarkupOutput xml, Mark mark, double letters) {
        String picture = symbols.computeIfAbsent(
                mark,
                of -> picture(
                        StyleNames.of(of).replace(" ", ""),
                        SymbolPicture.of(of, style.palette().statuses().of(of))));
        decoration(xml, picture, symbolSize(letters), symbolSize(letters));
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
        return """
                <a:xfrm><a:off x="%s" y="%s"/><a:ext cx="%s" cy="%s"/></a:xfrm>\
                <a:prstGeom prst="rect"><a:avLst/></a:prstGeom>""".formatted(Units.emu(x), Units.emu(y), Units.emu(width), Units.emu(height));
    }

    private String picture(String name, byte[] png) {
        Part part = file.part("/word/media/" + name + ".png", "image/png");
        part.write(png);
        return main.relate(part, "/image");
    }

    /** The council's logo. */
    void logo(MarkupOutput xml, Logo logo) {
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

    private void decoration(MarkupOutput xml, String picture, double width, double height) {
        String id = Integer.toString(++drawings);
        startInline(xml, width, height);
        xml.start("wp:docPr", "id", id, "name", "Sign " + id, "descr", "");
        xml.start("a:extLst").start("a:ext", "uri", DECORATIVE);
        xml.empty("adec:decorative", "xmlns:adec", Namespaces.ADEC, "val", "1");
        xml.end().end().end();
        picture(xml, id, picture, width, height);
    }

    private static void picture(MarkupOutput xml, String id, String picture, double width, double height) {
        xml.verbatim("""
                <wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="%s"><pic:pic><pic:nvPicPr>\
                <pic:cNvPr id="%s" name="Sign %2$s"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="%3$s"/>\
                <a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>%4$s</pic:spPr></pic:pic></a:graphicData>\
                </a:graphic>""".formatted(Namespaces.PIC, id, picture, place(0, 0, width, height)));
        xml.end().end();
    }

    private static void startInline(MarkupOutput xml, double width, double height) {
        xml.start("w:drawing").start("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0");
        xml.empty("wp:extent", "cx", Units.emu(width), "cy", Units.emu(height));
    }

    /**
     * Draws status symbols as PNG pictures, sharp at 600 dots per inch at the size of running text. AWT isn't used, as it
     * slows the start and needs fonts.
     */
    private static final class SymbolPicture {

        private static final int PIXELS = 72;

        /** Samples along each side of a pixel, for smooth edges. */
        private static final int SAMPLES = 4;

        /** Radii in the square of a symbol, from -1 to 1 across and down. */
        private static final double RADIUS = 0.96;

        private static final double INNER_RADIUS = 0.70;

        private SymbolPicture() {}

        static byte[] of(Mark mark, Colour colour) {
            ByteBuffer rows = ByteBuffer.allocate(PIXELS * (1 + PIXELS * 4));
            for (int y = 0; y < PIXELS; y++) {
                rows.put((byte) 0);
                for (int x = 0; x < PIXELS; x++) {
                    pixel(rows, mark, colour, x, y);
                }
            }
            return Png.withOpacity(PIXELS, PIXELS, rows.array());
        }

        /** A pixel as red, green, blue and opacity; white where only the white detail covers it. */
        private static void pixel(ByteBuffer rows, Mark mark, Colour colour, int x, int y) {
            int inked = 0;
            int white = 0;
            for (int i = 0; i < SAMPLES * SAMPLES; i++) {
                double across = place(x * SAMPLES + i % SAMPLES);
                double down = place(y * SAMPLES + i / SAMPLES);
                switch (at(mark, across, down)) {
                    case INK -> inked++;
                    case WHITE -> white++;
                    case NOTHING -> {}
                }
            }
            int covered = Math.max(1, inked + white);
            rows.put(mixed(colour.red(), inked, white, covered));
            rows.put(mixed(colour.green(), inked, white, covered));
            rows.put(mixed(colour.blue(), inked, white, covered));
            rows.put((byte) ((inked + white) * 255 / (SAMPLES * SAMPLES)));
        }

        /** From -1 to 1, of the samples along one side counted from 0. */
        private static double place(int sample) {
            return (sample + 0.5) / (PIXELS * SAMPLES) * 2 - 1;
        }

        private static byte mixed(int channel, int inked, int white, int covered) {
            return (byte) ((channel * inked + 255 * white) / covered);
        }

        /** What covers a point of a symbol. */
        enum Cover {
            NOTHING,
            INK,
            WHITE
        }

        static Cover at(Mark mark, double x, double y) {
            return switch (mark) {
                case COMPLETED -> isTick(x, y) ? Cover.WHITE : ink(isDisc(x, y, RADIUS));
                case IN_PROGRESS -> ink(isRing(x, y) || x > 0 && isDisc(x, y, RADIUS));
                case NOT_STARTED -> ink(isRing(x, y));
                case OPEN -> ink(isSquare(x, y) && !(Math.abs(x) < 0.62 && Math.abs(y) < 0.62));
                case DELAYED -> ink(y > -0.9 && y < 0.86 && Math.abs(x) < 0.98 * (y + 0.9) / 1.76);
                case CLOSED -> ink(isSquare(x, y));
                case UNCLEAR -> ink(isRing(x, y) || isQuestion(x, y));
                case WITHHELD -> Math.abs(x) < 0.52 && Math.abs(y) < 0.14 ? Cover.WHITE : ink(isDisc(x, y, RADIUS));
            };
        }

        private static Cover ink(boolean covered) {
            return covered ? Cover.INK : Cover.NOTHING;
        }

        private static boolean isDisc(double x, double y, double radius) {
            return x * x + y * y < radius * radius;
        }

        private static boolean isRing(double x, double y) {
            return isDisc(x, y, RADIUS) && !isDisc(x, y, INNER_RADIUS);
        }

        private static boolean isSquare(double x, double y) {
            return Math.abs(x) < 0.82 && Math.abs(y) < 0.82;
        }

        private static boolean isTick(double x, double y) {
            double stroke = 0.14;
            return toLine(x, y, -0.45, 0.04, -0.13, 0.36) < stroke || toLine(x, y, -0.13, 0.36, 0.47, -0.31) < stroke;
        }

        /** A hook open to the left below, a stem and a dot. */
        private static boolean isQuestion(double x, double y) {
            double stroke = 0.09;
            double fromCentre = Math.hypot(x, y + 0.2);
            boolean hook = Math.abs(fromCentre - 0.25) < stroke && !(x < 0 && y > -0.2);
            return hook || toLine(x, y, 0, 0.05, 0, 0.16) < stroke || isDisc(x, y - 0.42, 0.11);
        }

        /** The distance of a point from the line between two others. */
        private static double toLine(double x, double y, double fromX, double fromY, double toX, double toY) {
            double alongX = toX - fromX;
            double alongY = toY - fromY;
            double share = ((x - fromX) * alongX + (y - fromY) * alongY) / (alongX * alongX + alongY * alongY);
            double nearest = Math.clamp(share, 0, 1);
            return Math.hypot(x - fromX - nearest * alongX, y - fromY - nearest * alongY);
        }
    }
}
