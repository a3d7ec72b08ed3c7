package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A draft of a layout file as somebody fills it in who knows the least: columns that are asked about are ignored, and of an
 * item that stands on two sheets the first counts, as the finding of it says.
 */
final class AnsweredDraft {

    private static final Map<String, String> ANSWERS = Map.of(
            "confirmed", "A Person, 1 May 2026",
            "exemptInformation", "none",
            "council", "A Council",
            "committee", "A Committee",
            "title", "A Title",
            "consideredOn", "1 May 2020",
            "headings", "none",
            "lines", "No such line");
    private static final Set<String> ITEM = Set.of("recommendation", "action", "reference");

    private AnsweredDraft() {}

    static String of(String draft) {
        ObjectNode root = (ObjectNode) new YAMLMapper().readTree(draft);
        root.path("tables").forEach(table -> columns(((ObjectNode) table).put("sameItem", "first")));
        answer(root, "");
        return root.toString();
    }

    private static void columns(ObjectNode table) {
        if (table.path("exemption").path("words") instanceof ObjectNode words) {
            List.copyOf(words.propertyNames()).forEach(word -> words.put(word, "exempt"));
        }
        for (String key : List.of("columns", "labels")) {
            if (table.path(key) instanceof ObjectNode group) {
                List<JsonNode> asked = new ArrayList<>();
                for (String name : List.copyOf(group.propertyNames())) {
                    if (name.startsWith("?")) {
                        asked.add(group.remove(name));
                    }
                }
                boolean item = table.has("labels") || ITEM.stream().anyMatch(group::has);
                if (!item && !asked.isEmpty()) {
                    group.set("recommendation", asked.removeFirst());
                }
                if (key.equals("columns") && !asked.isEmpty()) {
                    asked.forEach(table.withArray("ignore")::add);
                }
            }
        }
    }

    private static void answer(ObjectNode group, String of) {
        for (String key : List.copyOf(group.propertyNames())) {
            JsonNode value = group.get(key);
            switch (value) {
                case ObjectNode below -> answer(below, key);
                case ArrayNode list -> answer(list, key);
                default -> {
                    if (value.asString().equals("?")) {
                        group.put(key, ANSWERS.getOrDefault(key, "unknown"));
                    }
                }
            }
        }
    }

    private static void answer(ArrayNode list, String key) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof ObjectNode below) {
                answer(below, key);
            } else if (list.get(i).asString().equals("?")) {
                list.set(i, ANSWERS.getOrDefault(key, "unknown"));
            }
        }
    }
}
