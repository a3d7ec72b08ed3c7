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
        markup.verbatim("""
                <svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false"><defs>
                """);
        for (Pattern pattern : Pattern.values()) {
            if (pattern != Pattern.PLAIN) {
                markup.verbatim(definition(pattern));
            }
        }
        markup.verbatim("</defs></svg>\n");
    }

    private static String definition(Pattern pattern) {
        boolean slanting = pattern != Pattern.LEVEL && pattern != Pattern.UPRIGHT;
        return """
                <pattern id="%s" patternUnits="userSpaceOnUse" width="%s" height="%2$s"%s>%s</pattern>
                """.formatted(
                        id(pattern),
                        StyleSheet.number(pattern == Pattern.DOTS ? STEP / Math.sqrt(2) : STEP),
                        slanting ? " patternTransform=\"rotate(45)\"" : "",
                        switch (pattern) {
                            case DOTS -> dot();
                            case CROSSED -> line(true) + line(false);
                            // Rotated 45 degrees clockwise with their pattern, upright lines rise to the right.
                            case RISING, UPRIGHT -> line(false);
                            default -> line(true);
                        });
    }

    private static String dot() {
        return "<circle cx=\"%s\" cy=\"%1$s\" r=\"%s\" />"
                .formatted(StyleSheet.number(STEP / 3), StyleSheet.number(Pattern.DOT * PIXELS / 2));
    }

    private static String line(boolean level) {
        String middle = StyleSheet.number(STEP / 2);
        String end = StyleSheet.number(STEP);
        String width = StyleSheet.number(Pattern.LINE * PIXELS);
        return level
                ? "<line x1=\"0\" x2=\"%s\" y1=\"%s\" y2=\"%2$s\" stroke-width=\"%s\" />".formatted(end, middle, width)
                : "<line x1=\"%s\" x2=\"%1$s\" y1=\"0\" y2=\"%s\" stroke-width=\"%s\" />".formatted(middle, end, width);
    }

    /** A part of a bar. */
    void background(Mark mark, String x, String width, String height) throws IOException {
        String part = "x=\"%s\" y=\"0\" width=\"%s\" height=\"%s\" />\n".formatted(x, width, height);
        markup.verbatim("<rect class=\"part " + StatusSymbols.name(mark) + "\" " + part);
        if (Pattern.of(mark) != Pattern.PLAIN) {
            markup.verbatim("<rect fill=\"url(#" + id(Pattern.of(mark)) + ")\" " + part);
        }
    }

    /** A swatch before the name of a status. */
    void swatch(Mark mark) throws IOException {
        markup.verbatim("<svg class=\"swatch\" width=\"18\" height=\"16\" aria-hidden=\"true\" focusable=\"false\">");
        background(mark, "0", "100%", "100%");
        markup.close("svg");
    }

    private static String id(Pattern pattern) {
        return "pattern_" + pattern.name().toLowerCase(Locale.ROOT);
    }
}
