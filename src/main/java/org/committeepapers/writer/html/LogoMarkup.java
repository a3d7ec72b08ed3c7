package org.committeepapers.writer.html;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.Base64;
import java.util.Locale;
import org.committeepapers.style.Logo;
import org.committeepapers.writer.Png;

/** Writes the council's sign into the page itself. */
final class LogoMarkup {

    private static final double PIXELS_PER_MILLIMETRE = 96 / 25.4;

    private LogoMarkup() {}

    static void write(Logo logo, Markup markup) throws IOException {
        String width = number(logo.width() * PIXELS_PER_MILLIMETRE);
        String height = number(logo.height() * PIXELS_PER_MILLIMETRE);
        markup.open("div", "class", "mark");
        switch (logo.picture()) {
            case Logo.Dots dots -> dots(dots, logo, width, height, markup);
            case Logo.Areas areas -> areas(areas, logo, width, height, markup);
        }
        markup.close("div").line();
    }

    /** An empty alternative has to be written too, which says that there is nothing to say. */
    private static void dots(Logo.Dots dots, Logo logo, String width, String height, Markup markup) throws IOException {
        String source = "data:image/png;base64," + Base64.getEncoder().encodeToString(Png.of(dots));
        if (logo.alternative().isEmpty()) {
            // All of it is ours: digits and letters.
            markup.verbatim("<img class=\"logo\" src=\"" + source + "\" alt=\"\" width=\"" + width + "\" height=\""
                    + height + "\" />");
            return;
        }
        markup.empty(
                "img", "class", "logo", "src", source, "alt", logo.alternative(), "width", width, "height", height);
    }

    private static void areas(Logo.Areas areas, Logo logo, String width, String height, Markup markup)
            throws IOException {
        boolean decorative = logo.alternative().isEmpty();
        markup.open(
                "svg",
                "class",
                "logo",
                "role",
                decorative ? "" : "img",
                "aria-label",
                logo.alternative(),
                "aria-hidden",
                decorative ? "true" : "",
                "focusable",
                "false",
                "viewBox",
                "0 0 " + number(areas.width()) + " " + number(areas.height()),
                "width",
                width,
                "height",
                height);
        for (Logo.Area area : areas.areas()) {
            markup.empty(
                    "path",
                    "fill",
                    "#" + area.colour().hex(),
                    "fill-rule",
                    area.path().getWindingRule() == Path2D.WIND_EVEN_ODD ? "evenodd" : "",
                    "d",
                    path(area.path()));
        }
        markup.close("svg");
    }

    private static String path(Path2D path) {
        StringBuilder words = new StringBuilder();
        double[] points = new double[6];
        for (PathIterator parts = path.getPathIterator(null); !parts.isDone(); parts.next()) {
            int kind = parts.currentSegment(points);
            words.append("MLQCZ".charAt(kind));
            int count = kind == PathIterator.SEG_CLOSE ? 0 : Math.max(1, kind) * 2;
            for (int i = 0; i < count; i++) {
                words.append(i == 0 ? "" : " ").append(number(points[i]));
            }
        }
        return words.toString();
    }

    private static String number(double value) {
        String number = String.format(Locale.ROOT, "%.3f", value);
        return number.replaceFirst("\\.?0+$", "").replaceFirst("^-0$", "0");
    }
}
