package org.committeepapers.writer.html;

import java.io.IOException;
import org.committeepapers.document.Block;
import org.committeepapers.writer.ChartPicture;

/**
 * Draws a chart twice, for a wide window and for a phone, of which a page shows one: so its words are never smaller than
 * other text. To a screen reader it is one picture.
 */
final class Charts {

    /** The widths of a wide window and of a phone, in points: 170 and 76 mm. */
    private static final double WIDE = 482;

    private static final double NARROW = 216;

    private final HtmlMarkup markup;
    private int count;

    Charts(HtmlMarkup markup) {
        this.markup = markup;
    }

    void write(Block.Chart chart) throws IOException {
        String title = ElementIds.chartTitle(++count);
        String description = ElementIds.chartDescription(count);
        markup.open("div", "class", "chart", "role", "img", "aria-labelledby", title + " " + description);
        markup.line().open("span", "id", title, "hidden", "hidden").text(chart.title());
        markup.close("span").open("span", "id", description, "hidden", "hidden").text(chart.description());
        markup.close("span").line();
        draw(ChartPicture.of(chart, WIDE), "wide");
        draw(ChartPicture.of(chart, NARROW), "narrow");
        markup.close("div").line();
    }

    private void draw(ChartPicture picture, String window) throws IOException {
        String width = StyleSheet.number(picture.width());
        String height = StyleSheet.number(picture.height());
        markup.open("svg", "class", window, "viewBox", "0 0 " + width + " " + height, "focusable", "false");
        markup.line();
        for (ChartPicture.Band band : picture.bands()) {
            markup.empty(
                    "rect",
                    "class",
                    band.mark()
                            .map(mark -> "part " + HtmlStatusSymbols.name(mark))
                            .orElse("late"),
                    "x",
                    StyleSheet.number(band.x()),
                    "y",
                    StyleSheet.number(band.y()),
                    "width",
                    StyleSheet.number(band.width()),
                    "height",
                    StyleSheet.number(band.height()));
        }
        markup.line();
        for (ChartPicture.Words words : picture.words()) {
            String x = StyleSheet.number(words.x());
            markup.open("text", "class", words.inside() ? "on" : "", "x", x, "y", StyleSheet.number(words.y()));
            markup.text(words.text()).close("text").line();
        }
        markup.close("svg").line();
    }
}
