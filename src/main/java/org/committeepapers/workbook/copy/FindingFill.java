package org.committeepapers.workbook.copy;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.diagnostic.Severity;

/**
 * The fill of a cell with a finding: a pattern, other for each severity, over the colour that the officer gave the
 * cell. So colour is never alone, the officer's own shows through, and it can be told again when the copy comes back.
 */
enum FindingFill {
    ERROR("lightUp", "FFC7102F"),
    WARNING("gray125", "FFD9770A"),
    NOTE("gray0625", "FF1D70BA");

    private static final Pattern PATTERN_FILL = Pattern.compile("<(?:\\w+:)?patternFill\\b[^>]*>");
    private static final Pattern COLOUR = Pattern.compile("<(?:\\w+:)?(fgColor|bgColor|color)\\b([^>]*?)/?>");

    private static final Pattern AUTOMATIC = Pattern.compile("\\b(?:auto=|indexed=[\"']6[45][\"'])");

    private final String pattern;
    private final String colour;

    FindingFill(String pattern, String colour) {
        this.pattern = pattern;
        this.colour = colour;
    }

    static FindingFill of(Severity severity) {
        return valueOf(severity.name());
    }

    private static String fill(String pattern, String colours) {
        return "<fill><patternFill patternType=\"" + pattern + "\">" + colours + "</patternFill></fill>";
    }

    /** The element {@code fill}, without a prefix, for a cell that has the fill {@code under}. */
    String over(String under) {
        String background =
                shown(under).map(attributes -> "<bgColor" + attributes + "/>").orElse("");
        return fill(pattern, "<fgColor rgb=\"" + colour + "\"/>" + background);
    }

    /** Whether a cell with this fill shows a colour of its own. */
    static boolean isColoured(String fill) {
        return shown(fill).isPresent();
    }

    /** The fill, without a prefix, as the officer made it, where this one is ours. */
    static Optional<String> under(String fill) {
        for (FindingFill ours : values()) {
            String front = colour(fill, "fgColor").orElse("").toUpperCase(Locale.ROOT);
            if (type(fill).equals(ours.pattern) && front.contains("\"" + ours.colour + "\"")) {
                return Optional.of(colour(fill, "bgColor")
                        .map(own -> fill("solid", "<fgColor" + own + "/><bgColor indexed=\"64\"/>"))
                        .orElse(fill("none", "")));
            }
        }
        return Optional.empty();
    }

    /** The attributes of the colour that fills most of the cell; of a gradient the first one. */
    private static Optional<String> shown(String fill) {
        return switch (type(fill)) {
            case "none" -> Optional.empty();
            case "solid" -> colour(fill, "fgColor");
            case "" -> colour(fill, "color");
            default -> colour(fill, "bgColor");
        };
    }

    private static String type(String fill) {
        Matcher tag = PATTERN_FILL.matcher(fill);
        if (!tag.find()) {
            return "";
        }
        String type = Tags.attribute(tag.group(), "patternType");
        return type.isEmpty() ? "none" : type;
    }

    /** With a space before each; automatic colours are none. */
    private static Optional<String> colour(String fill, String element) {
        return COLOUR.matcher(fill)
                .results()
                .filter(tag -> tag.group(1).equals(element))
                .findFirst()
                .map(tag -> tag.group(2).stripTrailing())
                .filter(colour ->
                        !colour.isBlank() && !AUTOMATIC.matcher(colour).find());
    }
}
