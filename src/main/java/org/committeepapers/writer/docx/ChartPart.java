package org.committeepapers.writer.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.committeepapers.document.Block;
import org.committeepapers.document.Document;
import org.committeepapers.style.Colour;
import org.committeepapers.style.Style;
import org.committeepapers.writer.StatusColours;

/**
 * A stacked bar as a chart of Word's own, which can be edited and read there: a series a segment, its label on it in
 * white. Where a label is too long for its segment, only its count stays on the bar, if that has room, and a legend below
 * names the colours.
 */
final class ChartPart {

    private static final double BAR_HEIGHT = Units.points(9);
    private static final double LEGEND_HEIGHT = Units.points(7.5);

    /** Left and right of a label on its segment. */
    private static final double BESIDE_LABEL = 5;

    private static final double LEGEND_SIGN = 20;
    private static final double GAP = 2.25;
    private static final int PER_POINT = 100;

    private final Block.Chart chart;
    private final Style style;
    private final double width;
    private final double letters;
    private final int total;
    private final boolean needsLegend;

    /** @param width in points */
    ChartPart(Block.Chart chart, Style style, double width) {
        this.chart = chart;
        this.style = style;
        this.width = width;
        this.letters = Styles.smaller(style.sizes().body()).size();
        this.total = Math.max(
                1, chart.segments().stream().mapToInt(Block.Segment::count).sum());
        this.needsLegend = !chart.segments().stream().allMatch(this::fitsWhole);
    }

    /** In points. */
    double height() {
        return BAR_HEIGHT + (needsLegend ? LEGEND_HEIGHT : 0);
    }

    /** Writes the chart and the workbook behind it. */
    PackagePart write(OfficePackage file, int number, Document document) {
        PackagePart part = file.part("/word/charts/chart" + number + ".xml", "drawingml.chart+xml");
        PackagePart workbook = file.part("/word/embeddings/chart" + number + ".xlsx", "spreadsheetml.sheet");
        try (OutputStream out = workbook.getOutputStream()) {
            ChartWorkbook.write(chart, document, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String relationship = OfficePackage.relate(part, workbook, "/package");
        try (Xml xml = OfficePackage.xml(part)) {
            write(xml, relationship, document.language());
        }
        return part;
    }

    private boolean fitsWhole(Block.Segment segment) {
        return fits(segment.count() + " " + segment.label(), segment);
    }

    private boolean fits(String label, Block.Segment segment) {
        double room = width * segment.count() / total - 2 * BESIDE_LABEL - GAP;
        return LetterWidths.of(label, letters, true) <= room;
    }

    private void write(Xml xml, String workbook, String language) {
        xml.start("c:chartSpace", "xmlns:c", Namespaces.C, "xmlns:a", Namespaces.A, "xmlns:r", Namespaces.R);
        xml.value("c:date1904", 0).value("c:lang", language).value("c:roundedCorners", 0);
        xml.start("c:chart").value("c:autoTitleDeleted", 1);
        xml.start("c:plotArea");
        layout(xml, true, 0, 0, 1, BAR_HEIGHT / height());
        bars(xml);
        axes(xml);
        xml.end();
        if (needsLegend) {
            legend(xml);
        }
        xml.value("c:plotVisOnly", 1).value("c:dispBlanksAs", "gap");
        xml.end();
        xml.start("c:spPr")
                .empty("a:noFill")
                .start("a:ln")
                .empty("a:noFill")
                .end()
                .end();
        text(xml, style.palette().ink(), false);
        xml.start("c:externalData", "r:id", workbook).value("c:autoUpdate", 0).end();
        xml.end();
    }

    private void bars(Xml xml) {
        xml.start("c:barChart").value("c:barDir", "bar").value("c:grouping", "percentStacked");
        xml.value("c:varyColors", 0);
        for (int i = 0; i < chart.segments().size(); i++) {
            series(xml, chart.segments().get(i), i);
        }
        xml.value("c:gapWidth", 0).value("c:overlap", 100);
        xml.value("c:axId", 1).value("c:axId", 2).end();
    }

    private void series(Xml xml, Block.Segment segment, int index) {
        String column = ChartWorkbook.column(index + 1);
        xml.start("c:ser").value("c:idx", index).value("c:order", index);
        xml.start("c:tx");
        reference(xml, column, 1, segment.label());
        xml.end();
        xml.start("c:spPr");
        fill(xml, StatusColours.of(style.palette().statuses(), segment.mark()));
        xml.start("a:ln", "w", Units.emu(GAP));
        fill(xml, Colour.WHITE);
        xml.end().end();
        xml.value("c:invertIfNegative", 0);
        labels(xml, segment);
        xml.start("c:cat");
        reference(xml, "A", 2, chart.title());
        xml.end();
        xml.start("c:val").start("c:numRef").leaf("c:f", ChartWorkbook.cell(column, 2));
        xml.start("c:numCache").leaf("c:formatCode", "General").value("c:ptCount", 1);
        xml.start("c:pt", "idx", "0").leaf("c:v", Integer.toString(segment.count()));
        xml.end().end().end().end().end();
    }

    /** The count with its word as a number format, so that the label follows when the figure is edited. */
    private void labels(Xml xml, Block.Segment segment) {
        boolean whole = fitsWhole(segment);
        xml.start("c:dLbls");
        if (!whole && !fits(Integer.toString(segment.count()), segment)) {
            xml.value("c:delete", 1).end();
            return;
        }
        // A space before, since LibreOffice sets the label against the very edge.
        String format = whole ? "\" \"0\" " + segment.label().replace("\"", "") + "\"" : "0";
        xml.empty("c:numFmt", "formatCode", format, "sourceLinked", "0");
        xml.start("c:spPr")
                .empty("a:noFill")
                .start("a:ln")
                .empty("a:noFill")
                .end()
                .end();
        text(xml, Colour.WHITE, true);
        xml.value("c:dLblPos", whole ? "inBase" : "ctr");
        xml.value("c:showLegendKey", 0).value("c:showVal", 1).value("c:showCatName", 0);
        xml.value("c:showSerName", 0).value("c:showPercent", 0).value("c:showBubbleSize", 0);
        xml.end();
    }

    private static void reference(Xml xml, String column, int row, String text) {
        xml.start("c:strRef").leaf("c:f", ChartWorkbook.cell(column, row));
        xml.start("c:strCache").value("c:ptCount", 1);
        xml.start("c:pt", "idx", "0").leaf("c:v", text);
        xml.end().end().end();
    }

    private static void axes(Xml xml) {
        axis(xml, "c:catAx", 1, "l");
        xml.value("c:crossAx", 2).value("c:crosses", "autoZero").end();
        axis(xml, "c:valAx", 2, "b");
        xml.value("c:crossAx", 1).value("c:crosses", "autoZero").value("c:crossBetween", "between");
        xml.end();
    }

    private static void axis(Xml xml, String name, int id, String position) {
        xml.start(name).value("c:axId", id);
        xml.start("c:scaling").value("c:orientation", "minMax").end();
        xml.value("c:delete", 1).value("c:axPos", position);
        xml.value("c:majorTickMark", "none").value("c:minorTickMark", "none").value("c:tickLblPos", "none");
    }

    /** Names all segments from the left: a reader of part of a legend would look for the rest. */
    private void legend(Xml xml) {
        double needed = chart.segments().stream()
                .mapToDouble(segment -> LEGEND_SIGN + LetterWidths.of(segment.label(), letters, false))
                .sum();
        double top = BAR_HEIGHT / height();
        xml.start("c:legend").value("c:legendPos", "b");
        layout(xml, false, 0, top, Math.min(1, needed / width), 1 - top);
        xml.value("c:overlay", 0);
        xml.end();
    }

    private static void layout(Xml xml, boolean inner, double x, double y, double width, double height) {
        xml.start("c:layout").start("c:manualLayout");
        if (inner) {
            xml.value("c:layoutTarget", "inner");
        }
        xml.value("c:xMode", "edge").value("c:yMode", "edge");
        xml.value("c:x", share(x)).value("c:y", share(y));
        xml.value("c:w", share(width)).value("c:h", share(height));
        xml.end().end();
    }

    private static String share(double value) {
        return Double.toString(Math.round(value * 10_000) / 10_000.0);
    }

    private static void fill(Xml xml, Colour colour) {
        xml.start("a:solidFill").value("a:srgbClr", colour.hex()).end();
    }

    private void text(Xml xml, Colour colour, boolean bold) {
        String size = Long.toString(Math.round(letters * PER_POINT));
        xml.start("c:txPr")
                .empty("a:bodyPr", "wrap", "none")
                .empty("a:lstStyle")
                .start("a:p")
                .start("a:pPr");
        xml.start("a:defRPr", "sz", size, "b", bold ? "1" : "0");
        fill(xml, colour);
        xml.empty("a:latin", "typeface", "Arial");
        xml.end().end().empty("a:endParaRPr").end().end();
    }
}
