package org.committeepapers.writer.docx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.style.WordElement;
import org.committeepapers.style.WordStyle;

/**
 * Writes what a style says, ours or the council's. What papers need besides goes before what the council's says. Lengths are in points; negative where
 * nothing is needed.
 *
 * @param hanging the indent of a list or a fact
 * @param right the least indent on the right
 * @param contextual without space between paragraphs of this style
 */
record StyleProperties(WordStyle style, double hanging, double right, boolean contextual) {

    private static final String INDENTS = "ind";

    static void letters(Xml xml, WordStyle style) {
        style.letters().values().forEach(element -> write(xml, element));
    }

    /** Properties of paragraphs, in the order of the schema. */
    static void properties(Xml xml, WordStyle style) {
        new StyleProperties(style, -1, -1, false).paragraph(xml);
    }

    void paragraph(Xml xml) {
        property("pBdr").ifPresent(element -> write(xml, element));
        property("shd").ifPresent(ground -> shade(xml, ground.attribute("fill")));
        property("spacing").ifPresent(element -> write(xml, element));
        Map<String, String> indents = indents();
        if (!indents.isEmpty()) {
            write(xml, new WordElement(INDENTS, indents, List.of()));
        }
        if (contextual) {
            xml.empty("w:contextualSpacing");
        } else {
            property("contextualSpacing").ifPresent(element -> write(xml, element));
        }
        property("jc").ifPresent(element -> write(xml, element));
    }

    private Optional<WordElement> property(String name) {
        return Optional.ofNullable(style.paragraph().get(name));
    }

    private Map<String, String> indents() {
        Map<String, String> indents = new LinkedHashMap<>(
                property(INDENTS).map(WordElement::attributes).orElse(Map.of()));
        if (hanging >= 0) {
            indents.remove("firstLine");
            indents.put("left", Units.twips(hanging));
            indents.put("hanging", Units.twips(hanging));
        }
        if (right >= 0 && Units.ofTwips(indents.getOrDefault("right", "0")) < right) {
            indents.put("right", Units.twips(right));
        }
        return indents;
    }

    /** A plain ground. */
    static void shade(Xml xml, String fill) {
        xml.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", fill);
    }

    static void write(Xml xml, WordElement element) {
        String[] attributes = element.attributes().entrySet().stream()
                .flatMap(one -> List.of("w:" + one.getKey(), one.getValue()).stream())
                .toArray(String[]::new);
        if (element.content().isEmpty()) {
            xml.empty("w:" + element.name(), attributes);
        } else {
            xml.start("w:" + element.name(), attributes);
            element.content().forEach(one -> write(xml, one));
            xml.end();
        }
    }
}
