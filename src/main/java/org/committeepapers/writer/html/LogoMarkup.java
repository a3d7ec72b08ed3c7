package org.committeepapers.writer.html;

import java.io.IOException;
import java.util.Base64;
import java.util.Locale;
import org.committeepapers.style.Logo;
import org.committeepapers.writer.Png;

/** Writes the council's sign into the page itself. */
final class LogoMarkup {

    private static final double PIXELS_PER_MILLIMETRE = 96 / 25.4;

    private LogoMarkup() {}

    /** An empty alternative has to be written too, which says that there is nothing to say. */
    static void write(Logo logo, Markup markup) throws IOException {
        String width = pixels(logo.width());
        String height = pixels(logo.height());
        String source = "data:image/png;base64," + Base64.getEncoder().encodeToString(Png.of(logo.picture()));
        markup.open("div", "class", "mark");
        if (logo.alternative().isEmpty()) {
            // All of it is ours: digits and letters.
            markup.verbatim("<img class=\"logo\" src=\"" + source + "\" alt=\"\" width=\"" + width + "\" height=\""
                    + height + "\" />");
        } else {
            markup.empty(
                    "img", "class", "logo", "src", source, "alt", logo.alternative(), "width", width, "height", height);
        }
        markup.close("div").line();
    }

    private static String pixels(double millimetres) {
        String number = String.format(Locale.ROOT, "%.3f", millimetres * PIXELS_PER_MILLIMETRE);
        return number.replaceFirst("\\.?0+$", "");
    }
}
