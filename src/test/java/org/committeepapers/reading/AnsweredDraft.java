package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A draft of a layout file as somebody fills it in who does what it asks and knows nothing else: rows that may be no items
 * are skipped, sheets that may be no tables and columns that aren't known are ignored, and of an item that stands on two
 * sheets the first counts, as the finding of it says.
 */
public final class AnsweredDraft {

    private static final Map<String, String> ANSWERS = Map.of(
            "confirmed", "A Person, 1 May 2026",
            "exemptInformation", "none",
            "council", "A Council",
            "committee", "A Committee",
            "title", "A Title",
            "consideredOn", "1 May 2020",
            "agreedOn", "1 June 2020",
            "headings", "none");
    private static final Set<String> ITEM = Set.of("recommendation", "action", "reference");

    private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*\"";
    private static final Pattern COMMENT = Pattern.compile("^ *# ");

    /** What the comment of a question offers as its answer, by the key of the question. */
    private static final Map<String, Pattern> OFFERED = Map.of(
            "skip", Pattern.compile("write (" + QUOTED + ")"),
            "until", Pattern.compile("write (" + QUOTED + ")"),
            "ignoreSheets", Pattern.compile("(" + QUOTED + "), if"));

    private AnsweredDraft() {}

    /** The text of the file, filled in. */
    public static String of(String draft) {
        ObjectNode root = (ObjectNode) new YAMLMapper().readTree(withOffers(draft));
        withoutIgnored(root);
        root.path("tables").forEach(table -> columns(((ObjectNode) table).put("sameItem", "first")));
        answer(root, "");
        root.path("tables").forEach(table -> withoutNothing((ObjectNode) table));
        return root.toString();
    }

    /** Deletes the tables of ignored sheets; where none would be left, no sheet is ignored. */
    private static void withoutIgnored(ObjectNode root) {
        Set<String> ignored = new HashSet<>();
        root.path("ignoreSheets").forEach(sheet -> ignored.add(sheet.asString()));
        List<JsonNode> left = new ArrayList<>();
        root.path("tables").forEach(table -> {
            JsonNode sheet = table.path("sheet");
            if (!ignored.contains((sheet.isArray() ? sheet.get(0) : sheet).asString())) {
                left.add(table);
            }
        });
        if (left.isEmpty()) {
            root.remove("ignoreSheets");
        } else {
            root.putArray("tables").addAll(left);
        }
    }

    /** A key with nothing after it is a mistake. */
    private static void withoutNothing(ObjectNode table) {
        List.copyOf(table.propertyNames()).stream()
                .filter(key -> table.get(key).isNull()
                        || table.get(key).isContainer() && table.get(key).isEmpty())
                .forEach(table::remove);
    }

    /** Puts what a comment offers in place of its question mark. */
    private static String withOffers(String draft) {
        List<String> lines = draft.lines().toList();
        StringBuilder filled = new StringBuilder();
        String key = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher named = Pattern.compile("^ *(?:- )?(\\w+):").matcher(line);
            key = named.find() ? named.group(1) : key;
            Pattern offered = OFFERED.get(key);
            boolean asks = line.matches(" *(?:- )?(?:\\w+: )?\"\\?\".*") || line.matches(" *(?:- )?\\w+: \"\\?\".*");
            if (offered != null && asks) {
                StringBuilder comments = new StringBuilder(line);
                for (int next = i + 1;
                        next < lines.size() && COMMENT.matcher(lines.get(next)).find();
                        next++) {
                    comments.append(' ')
                            .append(lines.get(next).strip().substring(1).strip());
                }
                Matcher offer = offered.matcher(comments);
                if (!offer.find()) {
                    line = line.replaceFirst("\"\\?\".*", "\"nothing of the kind\"");
                } else {
                    line = line.substring(0, line.indexOf("\"?\"")) + offer.group(1);
                }
            }
            filled.append(line).append('\n');
        }
        return filled.toString();
    }

    private static void columns(ObjectNode table) {
        if (table.path("exemption").path("words") instanceof ObjectNode words) {
            List.copyOf(words.propertyNames()).forEach(word -> words.put(word, "exempt"));
        }
        if (table.has("of")) {
            table.remove("of");
        }
        for (String key : List.of("columns", "labels")) {
            if (table.path(key) instanceof ObjectNode group) {
                List<JsonNode> asked = new ArrayList<>();
                for (String name : List.copyOf(group.propertyNames())) {
                    if (name.startsWith("?")) {
                        asked.add(group.remove(name));
                    }
                }
                boolean item = key.equals("labels") && !group.isEmpty()
                        || ITEM.stream().anyMatch(group::has);
                if (!item && !asked.isEmpty()) {
                    group.set("recommendation", asked.removeFirst());
                }
                asked.forEach(table.withArray(key.equals("columns") ? "ignore" : "skip")::add);
            }
        }
        if (table.has("fillDown")) {
            ArrayNode fields = table.putArray("fillDown");
            List.of("reference", "recommendation").stream()
                    .filter(table.path("columns")::has)
                    .forEach(fields::add);
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
