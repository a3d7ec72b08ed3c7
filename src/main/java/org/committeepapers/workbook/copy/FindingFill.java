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

    private final String pattern;
    private final String colour;

    FindingFill(String pattern, String colour) {
        this.pattern = pattern;
        this.colour = colour;
    }

    static FindingFill of(Severity severity) {
        return valueOf(severity.name());
    }

    /** The element {@code fill} for a cell that has the fill {@code under}. */
    String over(String under, String prefix) {
        String background = shown(under)
                .map(attributes -> "<" + prefix + "bgColor" + attributes + "/>")
                .orElse("");
        return "<" + prefix + "fill><" + prefix + "patternFill patternType=\"" + pattern + "\"><" + prefix
                + "fgColor rgb=\"" + colour + "\"/>" + background + "</" + prefix + "patternFill></" + prefix + "fill>";
    }

    /** Whether a cell with this fill shows a colour of its own. */
    static boolean isColoured(String fill) {
        return shown(fill).isPresent();
    }

    /** The fill as the officer made it, where this one is ours. */
    static Optional<String> under(String fill, String prefix) {
        for (FindingFill ours : values()) {
            if (type(fill).equals(ours.pattern)
                    && colour(fill, "fgColor").filter(ours::isColour).isPresent()) {
                return Optional.of(colour(fill, "bgColor")
                        .map(attributes -> solid(attributes, prefix))
                        .orElse("<" + prefix + "fill><" + prefix + "patternFill patternType=\"none\"/></" + prefix
                                + "fill>"));
            }
        }
        return Optional.empty();
    }

    private boolean isColour(String attributes) {
        return attributes.toUpperCase(Locale.ROOT).contains("\"" + colour + "\"");
    }

    private static String solid(String attributes, String prefix) {
        return "<" + prefix + "fill><" + prefix + "patternFill patternType=\"solid\"><" + prefix + "fgColor"
                + attributes + "/><" + prefix + "bgColor indexed=\"64\"/></" + prefix + "patternFill></" + prefix
                + "fill>";
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
        Matcher tag = COLOUR.matcher(fill);
        while (tag.find()) {
            if (tag.group(1).equals(element)) {
                String attributes = tag.group(2).stripTrailing();
                boolean automatic = attributes.isBlank()
                        || attributes.contains("auto=")
                        || Tags.attribute(tag.group(), "indexed").matches("6[45]");
                return automatic ? Optional.empty() : Optional.of(attributes);
            }
        }
        return Optional.empty();
    }
}
