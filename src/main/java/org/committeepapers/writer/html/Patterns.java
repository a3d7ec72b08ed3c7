package org.committeepapers.writer.html;

import java.io.IOException;
import java.util.Locale;
import org.committeepapers.document.Mark;
import org.committeepapers.writer.Pattern;

/** The colours and patterns of statuses in charts; the page defines each pattern once. */
final class Patterns {

    /** CSS pixels per point. */
    private static final double PIXELS = 96 / 72.0;

    private static final double STEP = Pattern.STEP * PIXELS;

    private final Markup markup;
    private boolean defined;

    Patterns(Markup markup) {
        this.markup = markup;
    }

    /** Defines the patterns before the first chart. */
    void define() throws IOException {
        if (defined) {
            return;
        }
        defined = true;
        markup.open(
                "svg", "class", "patterns", "width", "0", "height", "0", "aria-hidden", "true", "focusable", "false");
        markup.open("defs").line();
        for (Pattern pattern : Pattern.values()) {
            if (pattern != Pattern.PLAIN) {
                define(pattern);
            }
        }
        markup.close("defs").close("svg").line();
    }

    private void define(Pattern pattern) throws IOException {
        boolean slanting = pattern != Pattern.LEVEL && pattern != Pattern.UPRIGHT;
        String step = StyleSheet.number(pattern == Pattern.DOTS ? STEP / Math.sqrt(2) : STEP);
        markup.open(
                "pattern",
                "id",
                id(pattern),
                "patternUnits",
                "userSpaceOnUse",
                "width",
                step,
                "height",
                step,
                "patternTransform",
                slanting ? "rotate(45)" : "");
        String middle = StyleSheet.number(STEP / 2);
        switch (pattern) {
            case DOTS -> {
                String third = StyleSheet.number(STEP / 3);
                markup.empty("circle", "cx", third, "cy", third, "r", StyleSheet.number(Pattern.DOT * PIXELS / 2));
            }
            case CROSSED -> {
                line(middle, true);
                line(middle, false);
            }
            // Rotated 45 degrees clockwise with their pattern, upright lines rise to the right.
            case RISING, UPRIGHT -> line(middle, false);
            default -> line(middle, true);
        }
        markup.close("pattern").line();
    }

    private void line(String middle, boolean level) throws IOException {
        String end = StyleSheet.number(STEP);
        String width = StyleSheet.number(Pattern.LINE * PIXELS);
        markup.empty(
                "line",
                "x1",
                level ? "0" : middle,
                "x2",
                level ? end : middle,
                "y1",
                level ? middle : "0",
                "y2",
                level ? middle : end,
                "stroke-width",
                width);
    }

    /** A part of a bar. */
    void background(Mark mark, String x, String width, String height) throws IOException {
        markup.empty(
                        "rect",
                        "class",
                        "part " + StatusSymbols.name(mark),
                        "x",
                        x,
                        "y",
                        "0",
                        "width",
                        width,
                        "height",
                        height)
                .line();
        if (Pattern.of(mark) != Pattern.PLAIN) {
            String fill = "url(#" + id(Pattern.of(mark)) + ")";
            markup.empty("rect", "fill", fill, "x", x, "y", "0", "width", width, "height", height)
                    .line();
        }
    }

    /** A swatch before the name of a status. */
    void swatch(Mark mark) throws IOException {
        markup.open(
                "svg", "class", "swatch", "width", "18", "height", "16", "aria-hidden", "true", "focusable", "false");
        background(mark, "0", "100%", "100%");
        markup.close("svg");
    }

    private static String id(Pattern pattern) {
        return "pattern_" + pattern.name().toLowerCase(Locale.ROOT);
    }
}
