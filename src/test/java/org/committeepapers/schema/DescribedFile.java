package org.committeepapers.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The JSON schema and the table of a kind of file, made from its description.
 *
 * @param schema the file of the schema, in docs
 * @param page the page with the table, in docs
 * @param keys the description
 */
public record DescribedFile(String schema, String page, Kind.Group keys) {

    /** More names than these have a list of their own. */
    private static final int MOST_IN_LINE = 8;

    /** The schema, as JSON. */
    String json() {
        Map<String, Object> definitions = new TreeMap<>();
        Map<String, Object> top = new LinkedHashMap<>();
        top.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        top.put("title", schema.replace(".schema.json", ".yaml") + " of committee-papers");
        top.put("description", "docs/" + page + " explains each key.");
        top.putAll(of(keys, definitions));
        top.remove("minProperties");
        if (!definitions.isEmpty()) {
            top.put("$defs", definitions);
        }
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(top)
                + "\n";
    }

    private static Map<String, Object> of(Kind<?> kind, Map<String, Object> definitions) {
        Map<String, Object> json = new LinkedHashMap<>();
        switch (kind) {
            case Kind.Words<?> words -> {
                json.put("type", List.of("string", "number", "boolean"));
                json.put("pattern", words.pattern().isEmpty() ? "\\S" : "^\\s*(?:" + words.pattern() + ")\\s*$");
            }
            case Kind.OneOf<?> one -> json.putAll(names(one.what(), one.names().keySet(), definitions));
            case Kind.Decimal number -> {
                json.put("type", number.whole() ? "integer" : "number");
                json.put("minimum", bound(number, number.least()));
                json.put("maximum", bound(number, number.most()));
            }
            case Kind.YesOrNo() -> {
                json.put("type", List.of("boolean", "string"));
                json.put("pattern", "^\\s*(?:[Yy][Ee][Ss]|[Nn][Oo]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])\\s*$");
            }
            case Kind.ListOf<?> list -> {
                Map<String, Object> array = new LinkedHashMap<>();
                array.put("type", "array");
                array.put("items", of(list.each(), definitions));
                if (!list.mayBeEmpty()) {
                    array.put("minItems", 1);
                }
                json.put("anyOf", List.of(of(list.each(), definitions), array));
            }
            case Kind.Group group -> {
                Map<String, Object> properties = new LinkedHashMap<>();
                group.keys().stream().forEach(key -> properties.put(key.name(), property(key, definitions)));
                json.put("type", "object");
                json.put("minProperties", 1);
                json.put("additionalProperties", false);
                json.put("properties", properties);
            }
            case Kind.Named<?, ?> named -> {
                json.put("type", "object");
                json.put("minProperties", 1);
                json.put("propertyNames", names(named.what(), named.names().keySet(), definitions));
                json.put("additionalProperties", of(named.each(), definitions));
            }
            case Kind.Free<?, ?> free -> {
                json.put("type", "object");
                json.put("minProperties", 1);
                json.put("additionalProperties", of(free.each(), definitions));
            }
            case Kind.Either<?> either ->
                json.put("anyOf", List.of(of(either.plain(), definitions), of(either.group(), definitions)));
            case Kind.Made<?, ?> made -> json.putAll(of(made.of(), definitions));
        }
        return json;
    }

    private static Object bound(Kind.Decimal number, double bound) {
        return number.whole() ? (Object) (int) bound : (Object) bound;
    }

    private static Map<String, Object> property(Key<?> key, Map<String, Object> definitions) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("description", key.says());
        if (hasDefault(key)) {
            property.put("default", usual(key));
        }
        property.putAll(of(key.kind(), definitions));
        return property;
    }

    private static Object usual(Key<?> key) {
        return key.usual().startsWith("#") ? key.usual() : new YAMLMapper().readTree(key.usual());
    }

    private static boolean hasDefault(Key<?> key) {
        return !key.usual().isEmpty();
    }

    private static Map<String, Object> names(String what, Set<String> names, Map<String, Object> definitions) {
        if (names.size() <= MOST_IN_LINE) {
            return Map.of("enum", List.copyOf(names));
        }
        definitions.put(what, Map.of("enum", List.copyOf(names)));
        return Map.of("$ref", "#/$defs/" + what);
    }

    /** The page with the table between its marks. */
    String pageWithTable(String text) {
        Pattern marked = Pattern.compile("(?s)(<!-- The keys[^>]*-->\n).*?(<!-- end of the keys -->)");
        return marked.matcher(text)
                .replaceFirst(found -> Matcher.quoteReplacement(found.group(1) + table() + found.group(2)));
    }

    private String table() {
        Map<String, Set<String>> lists = new LinkedHashMap<>();
        List<String> rows = new ArrayList<>(List.of("| key | value | usually | says |", "|---|---|---|---|"));
        rows("", keys, lists, rows);
        Stream<String> named = lists.entrySet().stream()
                .map(list -> "\n**" + capital(list.getKey()) + "s**: "
                        + list.getValue().stream().map(DescribedFile::code).collect(Collectors.joining(", ")) + ".");
        return Stream.concat(rows.stream(), named).collect(Collectors.joining("\n", "\n", "\n\n"));
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String code(String words) {
        return "`" + words + "`";
    }

    private void rows(String before, Kind.Group group, Map<String, Set<String>> lists, List<String> rows) {
        for (Key<?> key : group.keys()) {
            rows.add("| " + code(before + key.name()) + " | " + value(key.kind(), lists) + " | "
                    + (hasDefault(key) ? code(key.usual()) : "") + " | " + key.says() + " |");
            below(key.kind()).ifPresent(inner -> rows(before + key.name() + ".", inner, lists, rows));
        }
    }

    /** The keys that follow a key. */
    private static Optional<Kind.Group> below(Kind<?> kind) {
        return switch (kind) {
            case Kind.Group group -> Optional.of(group);
            case Kind.Made<?, ?> made -> below(made.of());
            case Kind.ListOf<?> list -> below(list.each());
            default -> Optional.empty();
        };
    }

    private String value(Kind<?> kind, Map<String, Set<String>> lists) {
        return switch (kind) {
            case Kind.Words<?> words -> words.what();
            case Kind.OneOf<?> one -> oneOf(one.what(), one.names().keySet(), lists);
            case Kind.Decimal number -> number.what();
            case Kind.YesOrNo() -> "true or false";
            case Kind.ListOf<?> list ->
                below(list).isPresent() ? "a list; each item has" : value(list.each(), lists) + "; or a list";
            case Kind.Group group -> "further keys";
            case Kind.Named<?, ?> named ->
                "for each " + each(named, lists) + ": " + value(named.each(), lists) + sameAs(named.each());
            case Kind.Free<?, ?> free -> "for each " + free.what() + ": " + value(free.each(), lists);
            case Kind.Either<?> either -> value(either.plain(), lists) + "; or " + value(either.group(), lists);
            case Kind.Made<?, ?> made -> value(made.of(), lists);
        };
    }

    private static String each(Kind.Named<?, ?> named, Map<String, Set<String>> lists) {
        String names = oneOf(named.what(), named.names().keySet(), lists);
        return names.startsWith("a ") ? named.what() : "of " + names;
    }

    private static String oneOf(String what, Set<String> names, Map<String, Set<String>> lists) {
        if (names.size() <= MOST_IN_LINE) {
            return names.stream().map(DescribedFile::code).collect(Collectors.joining(", "));
        }
        lists.computeIfAbsent(what, any -> new LinkedHashSet<>()).addAll(names);
        return "a " + what;
    }

    private String sameAs(Kind<?> each) {
        return keys.keys().stream()
                .filter(key -> key.kind() == each)
                .map(key -> " as below " + code(key.name()))
                .collect(Collectors.joining());
    }
}
