package org.committeepapers.style;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a style of a Word file says.
 *
 * @param paragraph properties of paragraphs, by name
 * @param letters properties of letters, by name, in the order in which Word wants them
 * @param onNormal whether what it doesn't say is that of the style Normal; else it is that of the file as a whole
 */
public record WordStyle(Map<String, WordElement> paragraph, Map<String, WordElement> letters, boolean onNormal) {

    /** Says nothing. */
    static final WordStyle NOTHING = new WordStyle(Map.of(), Map.of(), false);

    /** Those of which each attribute counts by itself. */
    private static final Set<String> BY_ATTRIBUTE = Set.of("rFonts", "spacing", "ind");

    public WordStyle {
        paragraph = Collections.unmodifiableMap(new LinkedHashMap<>(paragraph));
        letters = Collections.unmodifiableMap(new LinkedHashMap<>(letters));
    }

    /** A style that says this, in the order in which Word wants it. */
    public static WordStyle of(List<WordElement> paragraph, List<WordElement> letters) {
        return new WordStyle(byName(paragraph), byName(letters), false);
    }

    private static Map<String, WordElement> byName(List<WordElement> elements) {
        Map<String, WordElement> byName = new LinkedHashMap<>();
        elements.forEach(element -> byName.put(element.name(), element));
        return byName;
    }

    /** The same based on another style. */
    public WordStyle over(WordStyle base) {
        return new WordStyle(
                merged(paragraph, base.paragraph()),
                WordProperties.ordered(merged(letters, base.letters())),
                onNormal || base.onNormal());
    }

    /** The same on paper, without a ground of its own. */
    WordStyle onPaper() {
        Map<String, WordElement> plain = new LinkedHashMap<>(paragraph);
        plain.remove("shd");
        return new WordStyle(plain, letters, onNormal);
    }

    WordStyle basedOnNormal() {
        return new WordStyle(paragraph, letters, true);
    }

    private static Map<String, WordElement> merged(Map<String, WordElement> near, Map<String, WordElement> far) {
        Map<String, WordElement> merged = new LinkedHashMap<>(far);
        near.forEach((name, element) -> merged.merge(name, element, (its, mine) -> merged(mine, its)));
        return merged;
    }

    private static WordElement merged(WordElement near, WordElement far) {
        if (near.name().equals("pBdr")) {
            List<WordElement> sides = new ArrayList<>(near.content());
            far.content().stream()
                    .filter(side -> near.child(side.name()).isEmpty())
                    .forEach(sides::add);
            return WordProperties.sides(sides);
        }
        if (!BY_ATTRIBUTE.contains(near.name()) || near.attributes().containsKey("val")) {
            return near;
        }
        Map<String, String> attributes = new LinkedHashMap<>(far.attributes());
        if (near.attributes().containsKey("firstLine") || near.attributes().containsKey("hanging")) {
            attributes.keySet().removeAll(Set.of("firstLine", "hanging"));
        }
        attributes.putAll(near.attributes());
        return new WordElement(near.name(), attributes, List.of());
    }

    /** The size of the letters in points; empty where it isn't said. */
    public Optional<Double> size() {
        return Optional.ofNullable(letters.get("sz")).map(size -> Double.parseDouble(size.attribute("val")) / 2);
    }

    /** The colour of the letters as it is written, which may be {@code auto}; empty where it isn't said. */
    Optional<String> colour() {
        return Optional.ofNullable(letters.get("color")).map(colour -> colour.attribute("val"));
    }

    /** What is behind the letters; empty for the paper. */
    Optional<Colour> ground() {
        return Optional.ofNullable(paragraph.get("shd"))
                .map(ground -> ground.attribute("fill"))
                .filter(fill -> !fill.equals("auto"))
                .map(fill -> Colour.of("#" + fill));
    }
}
