package org.committeepapers.writer.docx.chart;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.committeepapers.document.Block;
import org.committeepapers.document.Document;
import org.committeepapers.style.Style;
import org.committeepapers.writer.docx.part.Namespaces;
import org.committeepapers.writer.docx.part.OfficePackage;
import org.committeepapers.writer.docx.part.Part;
import org.committeepapers.writer.docx.part.Units;
import org.committeepapers.writer.docx.part.Xml;

/**
 * Stacked bars as a native chart, which can be edited and read in Word: a series for each status, with its label or
 * count in white. A legend below names the statuses where the labels don't.
 */
public final class ChartPart {

    private static final double BAR_HEIGHT = Units.points(9);
    private static final double LEGEND_HEIGHT = Units.points(7.5);
    private static final double LEGEND_SIGN = 20;

    /** The share of the width for the names of bars. */
    private static final double MOST_FOR_NAMES = 0.36;

    private static final double BESIDE_NAME = 10;
    private static final double LINES = 1.2;
    private static final double BETWEEN = 8;

    private final Block.Chart chart;
    private final ChartSeries series;
    private final ChartSeries.ChartText text;
    private final double width;

    /** @param width in points */
    public ChartPart(Block.Chart chart, Style style, double width) {
        this.chart = chart;
        this.width = width;
        this.text = new ChartSeries.ChartText(style);
        this.series = new ChartSeries(chart, style, text, width - namesWidth());
    }

    /** In points. */
    public double height() {
        return plotHeight() + (series.needLegend() ? LEGEND_HEIGHT : 0);
    }

    private double plotHeight() {
        return chart.isSingle() ? BAR_HEIGHT : namedHeight();
    }

    /** The width of the names of bars, in points; 0 for a single bar. */
    private double namesWidth() {
        return chart.isSingle() ? 0 : Math.min(longestName() + BESIDE_NAME, MOST_FOR_NAMES * width);
    }

    /** The height of all bars, evenly spaced with room for the longest name, in points. */
    private double namedHeight() {
        double lines = Math.ceil(longestName() / Math.max(1, namesWidth() - BESIDE_NAME) - 0.01);
        return chart.bars().size() * (Math.max(1.2, lines) * LINES * text.size() + BETWEEN);
    }

    private double longestName() {
        return chart.bars().stream()
                .mapToDouble(bar -> text.width(bar.name()))
                .max()
                .orElse(0);
    }

    /** Writes the chart and the workbook behind it. */
    public Part write(OfficePackage file, int number, Document document) {
        Part part = file.part("/word/charts/chart" + number + ".xml", "drawingml.chart+xml");
        Part workbook = file.part("/word/embeddings/chart" + number + ".xlsx", "spreadsheetml.sheet");
        try (OutputStream out = workbook.content()) {
            ChartWorkbook.write(chart, document, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String relationship = part.relate(workbook, "/package");
        try (Xml xml = part.xml()) {
            write(xml, relationship, document.language());
        }
        return part;
    }

    private void write(Xml xml, String workbook, String language) {
        xml.start("c:chartSpace", "xmlns:c", Namespaces.C, "xmlns:a", Namespaces.A, "xmlns:r", Namespaces.R);
        xml.value("c:date1904", 0).value("c:lang", language).value("c:roundedCorners", 0);
        xml.start("c:chart").value("c:autoTitleDeleted", 1);
        xml.start("c:plotArea");
        double left = namesWidth() / width;
        layout(xml, true, left, 0, 1 - left, plotHeight() / height());
        series.write(xml);
        axes(xml);
        xml.end();
        if (series.needLegend()) {
            legend(xml);
        }
        xml.value("c:plotVisOnly", 1).value("c:dispBlanksAs", "gap");
        xml.end();
        ChartSeries.ChartText.nothing(xml);
        text.plain(xml);
        xml.start("c:externalData", "r:id", workbook).value("c:autoUpdate", 0).end();
        xml.end();
    }

    private void axes(Xml xml) {
        xml.start("c:catAx").value("c:axId", 1);
        // From the top down, as in the table.
        xml.start("c:scaling")
                .value("c:orientation", chart.isSingle() ? "minMax" : "maxMin")
                .end();
        xml.value("c:delete", chart.isSingle() ? 1 : 0).value("c:axPos", "l");
        xml.value("c:majorTickMark", "none").value("c:minorTickMark", "none");
        xml.value("c:tickLblPos", chart.isSingle() ? "none" : "low");
        if (!chart.isSingle()) {
            ChartSeries.ChartText.nothing(xml);
            text.plain(xml);
        }
        xml.value("c:crossAx", 2).value("c:crosses", "autoZero").end();
        xml.start("c:valAx").value("c:axId", 2);
        xml.start("c:scaling").value("c:orientation", "minMax");
        if (!chart.isSingle()) {
            xml.value("c:max", Math.max(1, chart.longest())).value("c:min", 0);
        }
        xml.end();
        xml.value("c:delete", 1).value("c:axPos", "b");
        xml.value("c:majorTickMark", "none").value("c:minorTickMark", "none").value("c:tickLblPos", "none");
        xml.value("c:crossAx", 1).value("c:crosses", "autoZero").value("c:crossBetween", "between");
        xml.end();
    }

    /** Names all statuses, as a partial legend would confuse. */
    private void legend(Xml xml) {
        double needed = chart.key().stream()
                .mapToDouble(segment -> LEGEND_SIGN + text.width(segment.label()))
                .sum();
        double top = plotHeight() / height();
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
}
