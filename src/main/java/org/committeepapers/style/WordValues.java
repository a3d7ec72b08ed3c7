package org.committeepapers.style;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.committeepapers.finding.Refusal;

/** Reads attributes of one style; each gives the one attribute, or none where it isn't there. */
final class WordValues {

    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{6}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,6}(?:\\.\\d{1,20})?");
    private static final Set<String> OFF = Set.of("0", "false", "off", "none");

    private final String style;

    WordValues(String style) {
        this.style = style;
    }

    Map<String, String> onOrOff(WordElement one) {
        return Map.of("val", OFF.contains(one.attribute("val")) ? "0" : "1");
    }

    Map<String, String> colour(WordElement one, String name) throws Refusal {
        String colour = one.attribute(name);
        if (colour.isEmpty()) {
            return Map.of();
        }
        if (!colour.equals("auto") && !HEX.matcher(colour).matches()) {
            throw refused(one, name);
        }
        return Map.of(name, colour.toLowerCase(Locale.ROOT));
    }

    /** A whole number; some programs write fractions. */
    Map<String, String> number(WordElement one, String name, int least, int most) throws Refusal {
        String written = one.attribute(name);
        if (written.isEmpty()) {
            return Map.of();
        }
        if (!NUMBER.matcher(written).matches()) {
            throw refused(one, name);
        }
        int number = new BigDecimal(written).setScale(0, RoundingMode.HALF_UP).intValueExact();
        if (number < least || number > most) {
            throw refused(one, name);
        }
        return Map.of(name, Integer.toString(number));
    }

    private Refusal refused(WordElement one, String name) {
        return WordPackage.SOURCE.refused(
                one.attribute(name),
                "A paper can't be read with this value of w:" + one.name() + ", w:" + name + ", of the style \"" + style
                        + "\"",
                "Change the style in Word (Modify Style).");
    }
}
