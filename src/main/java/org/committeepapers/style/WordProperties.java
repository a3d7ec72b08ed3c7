package org.committeepapers.style;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.finding.Refusal;

/**
 * Which properties of a style are taken. What isn't among them, such as numbering, hidden text, languages, tab stops and
 * effects, is the papers' own.
 */
final class WordProperties {

    /** In the order of the schema (ECMA-376 part 1, 17.3.2). */
    private static final List<String> LETTERS = List.of(
            "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "color", "spacing", "w", "kern", "sz", "szCs", "u");

    private static final Set<String> LINES = Set.of("nil", "none", "single", "thick", "double", "dotted", "dashed");

    static final List<String> SIDES = List.of("top", "left", "bottom", "right", "insideH", "insideV");
    private static final Map<String, String> JUSTIFIED = Map.of(
            "left", "left", "start", "left", "center", "center", "right", "right", "end", "right", "both", "both");

    private final WordValues values;
    private final Map<String, String> fonts;

    /**
     * @param style its name, for messages
     * @param fonts those of the theme, by what the theme calls them
     */
    WordProperties(String style, Map<String, String> fonts) {
        this.values = new WordValues(style);
        this.fonts = fonts;
    }

    /** Put in the order of the schema. */
    static Map<String, WordElement> ordered(Map<String, WordElement> letters) {
        Map<String, WordElement> ordered = new LinkedHashMap<>();
        for (String name : LETTERS) {
            Optional.ofNullable(letters.get(name)).ifPresent(element -> ordered.put(name, element));
        }
        return ordered;
    }

    /** Borders, put in the order of the schema. */
    static WordElement sides(List<WordElement> sides) {
        return new WordElement(
                "pBdr",
                Map.of(),
                SIDES.stream()
                        .flatMap(side -> sides.stream().filter(one -> one.name().equals(side)))
                        .toList());
    }

    Map<String, WordElement> letters(List<WordElement> written) throws Refusal {
        Map<String, WordElement> letters = new LinkedHashMap<>();
        for (WordElement one : written) {
            Map<String, String> attributes = letter(one);
            if (!attributes.isEmpty()) {
                letters.put(one.name(), new WordElement(one.name(), attributes, List.of()));
            }
        }
        return ordered(letters);
    }

    private Map<String, String> letter(WordElement one) throws Refusal {
        return switch (one.name()) {
            case "b", "bCs", "i", "iCs", "caps", "smallCaps" -> values.onOrOff(one);
            case "rFonts" -> fonts(one);
            case "color" -> values.colour(one, "val");
            case "spacing" -> values.number(one, "val", -100, 400);
            case "w" -> values.number(one, "val", 50, 200);
            case "kern" -> values.number(one, "val", 0, 3276);
            case "sz", "szCs" -> values.number(one, "val", 16, 144);
            case "u" -> Map.of("val", one.attribute("val").equals("none") ? "none" : "single");
            default -> Map.of();
        };
    }

    /** What the theme names is said by its own name. */
    private Map<String, String> fonts(WordElement one) {
        Map<String, String> named = new LinkedHashMap<>();
        for (String kind : List.of("ascii", "hAnsi", "eastAsia", "cs")) {
            String theme = one.attribute(kind.equals("cs") ? "cstheme" : kind + "Theme");
            String font = fonts.getOrDefault(theme, one.attribute(kind)).strip();
            if (!font.isEmpty() && font.length() < 100) {
                named.put(kind, font);
            }
        }
        return named;
    }

    Map<String, WordElement> paragraph(List<WordElement> written) throws Refusal {
        Map<String, WordElement> paragraph = new LinkedHashMap<>();
        for (WordElement one : written) {
            if (one.name().equals("pBdr")) {
                paragraph.put(one.name(), sides(borders(one.content(), SIDES.subList(0, 4))));
            }
            Map<String, String> attributes = paragraphs(one);
            if (!attributes.isEmpty()) {
                paragraph.put(one.name(), new WordElement(one.name(), attributes, List.of()));
            }
        }
        return paragraph;
    }

    private Map<String, String> paragraphs(WordElement one) throws Refusal {
        return switch (one.name()) {
            case "shd" -> ground(one);
            case "spacing" -> spacing(one);
            case "ind" -> indents(one);
            case "contextualSpacing" -> values.onOrOff(one);
            case "jc" ->
                Optional.ofNullable(JUSTIFIED.get(one.attribute("val")))
                        .map(side -> Map.of("val", side))
                        .orElse(Map.of());
            default -> Map.of();
        };
    }

    /** An exact height of lines would cut off letters that a reader enlarges. */
    private Map<String, String> spacing(WordElement one) throws Refusal {
        Map<String, String> spacing = new LinkedHashMap<>();
        spacing.putAll(values.number(one, "before", 0, 4000));
        spacing.putAll(values.number(one, "after", 0, 4000));
        spacing.putAll(values.number(one, "line", 120, 2880));
        if (spacing.containsKey("line")) {
            String rule = one.attribute("lineRule");
            spacing.put("lineRule", rule.isEmpty() || rule.equals("auto") ? "auto" : "atLeast");
        }
        return spacing;
    }

    private Map<String, String> indents(WordElement one) throws Refusal {
        Map<String, String> indents = new LinkedHashMap<>();
        values.number(one, "start", -4000, 8000).values().forEach(value -> indents.put("left", value));
        values.number(one, "end", -4000, 8000).values().forEach(value -> indents.put("right", value));
        indents.putAll(values.number(one, "left", -4000, 8000));
        indents.putAll(values.number(one, "right", -4000, 8000));
        indents.putAll(values.number(one, "firstLine", 0, 8000));
        indents.putAll(values.number(one, "hanging", 0, 8000));
        return indents;
    }

    /** A plain ground; patterns can't be held to a contrast. */
    private Map<String, String> ground(WordElement one) throws Refusal {
        return one.attribute("val").equals("clear") ? values.colour(one, "fill") : Map.of();
    }

    /** Borders of these sides. */
    List<WordElement> borders(List<WordElement> written, List<String> sides) throws Refusal {
        Map<String, WordElement> borders = new LinkedHashMap<>();
        for (WordElement one : written) {
            String side = one.name().replace("start", "left").replace("end", "right");
            if (sides.contains(side)) {
                borders.put(side, new WordElement(side, border(one), List.of()));
            }
        }
        return sides.stream().filter(borders::containsKey).map(borders::get).toList();
    }

    private Map<String, String> border(WordElement one) throws Refusal {
        String kind = one.attribute("val");
        Map<String, String> border = new LinkedHashMap<>();
        border.put("val", LINES.contains(kind) ? kind : "single");
        border.putAll(values.number(one, "sz", 0, 96));
        border.putAll(values.number(one, "space", 0, 31));
        border.putAll(values.colour(one, "color"));
        return border;
    }
}
