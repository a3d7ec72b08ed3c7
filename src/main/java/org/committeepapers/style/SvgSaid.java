package org.committeepapers.style;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/**
 * What an element of a drawing says of itself: its attributes, and over them what its style declares.
 *
 * @param forbidden the first of these that would change the look in a way that isn't taken, lead elsewhere or run; empty where
 *     none does
 */
record SvgSaid(Map<String, String> values, String forbidden) {

    private static final Set<String> NEVER = Set.of("href", "class");

    /** These do nothing where they say none of it. */
    private static final Set<String> EFFECTS = Set.of(
            "mask",
            "filter",
            "backdrop-filter",
            "clip",
            "clip-path",
            "marker",
            "marker-start",
            "marker-mid",
            "marker-end",
            "mix-blend-mode",
            "stroke-dasharray",
            "vector-effect");

    /** These are taken from attributes alone. */
    private static final Set<String> PLACES =
            Set.of("transform", "translate", "rotate", "scale", "d", "x", "y", "r", "cx", "cy", "rx", "ry");

    private static final Set<String> WITHOUT_EFFECT = Set.of("", "none", "normal", "auto", "inherit", "initial");

    /** Of the element at whose start the reader is. */
    static SvgSaid of(XMLStreamReader xml) {
        Map<String, String> values = new LinkedHashMap<>();
        String forbidden = "";
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = xml.getAttributeLocalName(i);
            String namespace = xml.getAttributeNamespace(i);
            if (namespace == null || namespace.isEmpty()) {
                values.put(name, xml.getAttributeValue(i).strip());
            }
            forbidden = forbidden.isEmpty() && (name.startsWith("on") || NEVER.contains(name)) ? name : forbidden;
        }
        for (String declaration : values.getOrDefault("style", "").split(";", -1)) {
            String[] parts = declaration.split(":", 2);
            if (parts.length == 2) {
                boolean isPlace = PLACES.contains(parts[0].strip()) && !WITHOUT_EFFECT.contains(parts[1].strip());
                forbidden = forbidden.isEmpty() && isPlace ? parts[0].strip() : forbidden;
                values.put(parts[0].strip(), parts[1].strip());
            }
        }
        return new SvgSaid(values, forbidden.isEmpty() ? effect(values) : forbidden);
    }

    private static String effect(Map<String, String> values) {
        String order = values.getOrDefault("paint-order", "");
        return order.contains("stroke") && !order.matches(".*fill.*stroke.*")
                ? "paint-order"
                : values.keySet().stream()
                        .filter(EFFECTS::contains)
                        .filter(name -> !WITHOUT_EFFECT.contains(values.getOrDefault(name, "")))
                        .findFirst()
                        .orElse("");
    }

    /** The words; empty where there are none. */
    String of(String name) {
        return values.getOrDefault(name, "");
    }

    /**
     * A number, without a unit or in pixels.
     *
     * @return empty where nothing is said
     * @throws NumberFormatException where something else is said
     */
    Optional<Double> number(String name) {
        return number(name, of(name).replaceFirst("px$", ""));
    }

    /**
     * A number or a percentage, as a part of one.
     *
     * @return empty where nothing is said
     * @throws NumberFormatException where something else is said
     */
    Optional<Double> part(String name) {
        String words = of(name);
        return words.endsWith("%")
                ? number(name, words.substring(0, words.length() - 1)).map(hundredths -> hundredths / 100)
                : number(name, words);
    }

    private static Optional<Double> number(String name, String words) {
        if (words.isEmpty() || words.equals("inherit")) {
            return Optional.empty();
        }
        double[] numbers = SvgNumbers.all(words);
        if (numbers.length != 1) {
            throw new NumberFormatException(name);
        }
        return Optional.of(numbers[0]);
    }
}
