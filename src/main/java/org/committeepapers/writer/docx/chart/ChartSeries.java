package org.committeepapers.writer.docx.chart;

import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.document.Mark;
import org.committeepapers.style.Colour;
import org.committeepapers.style.Style;
import org.committeepapers.writer.Pattern;
import org.committeepapers.writer.docx.part.Units;
import org.committeepapers.writer.docx.part.Xml;
import org.committeepapers.writer.docx.style.LetterWidths;
import org.committeepapers.writer.docx.style.Styles;

/** The series of a chart, one for each status, with the counts that fit. */
final class ChartSeries {

    /** Left and right of a label on its segment, in points. */
    private static final double BESIDE_LABEL = 5;

    private static final double BESIDE_COUNT = 2;
    private static final double GAP = 2.25;

    private final Block.Chart chart;
    private final List<Block.Segment> key;
    private final Style style;
    private final ChartText text;
    private final double perAction;

    /** @param room for the longest bar, in points */
    ChartSeries(Block.Chart chart, Style style, ChartText text, double room) {
        this.chart = chart;
        // A single bar keeps the order of its segments.
        this.key = chart.isSingle() ? chart.bars().getFirst().segments() : chart.key();
        this.style = style;
        this.text = text;
        this.perAction = room / Math.max(1, chart.longest());
    }

    /** Whether a legend is needed besides the labels. */
    boolean needLegend() {
        return !chart.isSingle() || !key.stream().allMatch(this::fitsWhole);
    }

    void write(Xml xml) {
        xml.start("c:barChart").value("c:barDir", "bar");
        xml.value("c:grouping", chart.isSingle() ? "percentStacked" : "stacked").value("c:varyColors", 0);
        for (int i = 0; i < key.size(); i++) {
            series(xml, key.get(i), i);
        }
        xml.value("c:gapWidth", chart.isSingle() ? 0 : 40).value("c:overlap", 100);
        xml.value("c:axId", 1).value("c:axId", 2).end();
    }

    private void series(Xml xml, Block.Segment segment, int index) {
        String column = ChartWorkbook.column(index + 1);
        xml.start("c:ser").value("c:idx", index).value("c:order", index);
        xml.start("c:tx");
        reference(xml, ChartWorkbook.cell(column, 1), List.of(segment.label()));
        xml.end();
        xml.start("c:spPr");
        ground(xml, segment.mark());
        xml.start("a:ln", "w", Units.emu(GAP));
        ChartText.fill(xml, Colour.WHITE);
        xml.end().end();
        xml.value("c:invertIfNegative", 0);
        labels(xml, segment);
        xml.start("c:cat");
        reference(
                xml,
                ChartWorkbook.cells("A", chart.bars().size()),
                chart.bars().stream().map(this::name).toList());
        xml.end();
        counts(xml, column, segment.mark());
        xml.end();
    }

    private String name(Block.Bar bar) {
        return bar.name().isEmpty() ? chart.title() : bar.name();
    }

    private void counts(Xml xml, String column, Mark mark) {
        xml.start("c:val").start("c:numRef");
        xml.leaf("c:f", ChartWorkbook.cells(column, chart.bars().size()));
        xml.start("c:numCache").leaf("c:formatCode", "General");
        xml.value("c:ptCount", chart.bars().size());
        for (int i = 0; i < chart.bars().size(); i++) {
            xml.start("c:pt", "idx", Integer.toString(i));
            xml.leaf("c:v", Integer.toString(chart.bars().get(i).count(mark))).end();
        }
        xml.end().end().end();
    }

    private void ground(Xml xml, Mark mark) {
        String pattern = preset(Pattern.of(mark));
        if (pattern.isEmpty()) {
            ChartText.fill(xml, colour(mark));
            return;
        }
        xml.start("a:pattFill", "prst", pattern);
        xml.start("a:fgClr").value("a:srgbClr", Colour.WHITE.hex()).end();
        xml.start("a:bgClr").value("a:srgbClr", colour(mark).hex()).end().end();
    }

    /** Word's name of the pattern; empty where there is none. */
    private static String preset(Pattern pattern) {
        return switch (pattern) {
            case PLAIN -> "";
            case RISING -> "ltUpDiag";
            case DOTS -> "dotGrid";
            case CROSSED -> "openDmnd";
            case LEVEL -> "ltHorz";
            case UPRIGHT -> "ltVert";
            case FALLING -> "ltDnDiag";
        };
    }

    private Colour colour(Mark mark) {
        return style.palette().statuses().of(mark);
    }

    /**
     * The label as a number format, so that it follows when the figure is edited: count and name on a single bar, the
     * count on several, nothing for 0.
     */
    private void labels(Xml xml, Block.Segment segment) {
        boolean whole = chart.isSingle() && fitsWhole(segment);
        xml.start("c:dLbls");
        for (int i = 0; i < chart.bars().size(); i++) {
            int count = chart.bars().get(i).count(segment.mark());
            if (!whole && !fits(Integer.toString(count), count, BESIDE_COUNT)) {
                xml.start("c:dLbl").value("c:idx", i).value("c:delete", 1).end();
            }
        }
        // LibreOffice sets the label flush with the edge, hence the space.
        String format = whole ? "\" \"0\" " + segment.label().replace("\"", "") + " \"" : "0;;";
        xml.empty("c:numFmt", "formatCode", format, "sourceLinked", "0");
        xml.start("c:spPr");
        ChartText.fill(xml, colour(segment.mark()));
        xml.start("a:ln").empty("a:noFill").end().end();
        text.onBar(xml);
        xml.value("c:dLblPos", whole ? "inBase" : "ctr");
        xml.value("c:showLegendKey", 0).value("c:showVal", 1).value("c:showCatName", 0);
        xml.value("c:showSerName", 0).value("c:showPercent", 0).value("c:showBubbleSize", 0);
        xml.end();
    }

    private boolean fitsWhole(Block.Segment segment) {
        return fits(segment.count() + " " + segment.label(), segment.count(), BESIDE_LABEL);
    }

    private boolean fits(String label, int count, double beside) {
        return count > 0 && text.boldWidth(label) <= count * perAction - 2 * beside - GAP;
    }

    private static void reference(Xml xml, String cells, List<String> texts) {
        xml.start("c:strRef").leaf("c:f", cells);
        xml.start("c:strCache").value("c:ptCount", texts.size());
        for (int i = 0; i < texts.size(); i++) {
            xml.start("c:pt", "idx", Integer.toString(i))
                    .leaf("c:v", texts.get(i))
                    .end();
        }
        xml.end().end();
    }

    /** The text of charts. */
    static final class ChartText {

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
}
