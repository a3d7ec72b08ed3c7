package org.committeepapers.style;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An element of Word's markup; names are without a prefix. */
public record WordElement(String name, Map<String, String> attributes, List<WordElement> content) {

    public WordElement {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        content = List.copyOf(content);
    }

    /** One without content; attributes as names and values in turn. */
    public static WordElement of(String name, String... attributes) {
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < attributes.length; i += 2) {
            all.put(attributes[i], attributes[i + 1]);
        }
        return new WordElement(name, all, List.of());
    }

    /** The first child of this name. */
    Optional<WordElement> child(String called) {
        return content.stream().filter(one -> one.name().equals(called)).findFirst();
    }

    /** The children of the first child of this name. */
    List<WordElement> below(String called) {
        return child(called).map(WordElement::content).orElse(List.of());
    }

    /** The attribute {@code val} of the first child of this name; empty where there is none. */
    String value(String called) {
        return child(called).map(one -> one.attribute("val")).orElse("");
    }

    /** An attribute; empty where there is none. */
    public String attribute(String called) {
        return attributes.getOrDefault(called, "");
    }
}
