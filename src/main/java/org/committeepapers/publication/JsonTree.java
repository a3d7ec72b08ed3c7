package org.committeepapers.publication;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON as it was read. What isn't there is empty, so that files of other versions can be read; that alone needs no binding
 * of data, which takes longer to start than to read an edition.
 *
 * @param words of a text, number or truth value as they stand; empty of all else
 * @param parts of an object by name
 * @param items of an array
 */
public record JsonTree(Kind kind, String words, Map<String, JsonTree> parts, List<JsonTree> items)
        implements Iterable<JsonTree> {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final JsonTree NOTHING = leaf(Kind.NOTHING, "");

    /** What it is. */
    public enum Kind {
        OBJECT,
        ARRAY,
        TEXT,
        NUMBER,
        TRUTH,
        /** Null, or not there. */
        NOTHING
    }

    /** Something to read, token by token. */
    public static JsonParser parser(InputStream in) {
        return FACTORY.createParser(ObjectReadContext.empty(), in);
    }

    /**
     * All that there is.
     *
     * @throws JacksonException where it isn't JSON, or more follows
     */
    static JsonTree read(InputStream in) {
        return read(in, name -> true);
    }

    /** The same, as if of all parts of objects there were only those of these names: others are passed over, which is quick. */
    static JsonTree read(InputStream in, Set<String> names) {
        return read(in, names::contains);
    }

    private static JsonTree read(InputStream in, Predicate<String> wanted) {
        try (JsonParser json = parser(in)) {
            if (json.nextToken() == null) {
                return NOTHING;
            }
            JsonTree whole = read(json, wanted);
            if (json.nextToken() != null) {
                throw new StreamReadException(json, "Something follows after the end");
            }
            return whole;
        }
    }

    /** What begins with the current token. */
    public static JsonTree read(JsonParser json) {
        return read(json, name -> true);
    }

    private static JsonTree read(JsonParser json, Predicate<String> wanted) {
        return switch (json.currentToken()) {
            case START_OBJECT -> object(json, wanted);
            case START_ARRAY -> array(json, wanted);
            case VALUE_STRING -> leaf(Kind.TEXT, json.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> leaf(Kind.NUMBER, json.getString());
            case VALUE_TRUE, VALUE_FALSE -> leaf(Kind.TRUTH, json.getString());
            default -> NOTHING;
        };
    }

    private static JsonTree leaf(Kind kind, String words) {
        return new JsonTree(kind, words, Map.of(), List.of());
    }

    private static JsonTree object(JsonParser json, Predicate<String> wanted) {
        Map<String, JsonTree> parts = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            if (wanted.test(name)) {
                parts.put(name, read(json, wanted));
            } else {
                json.skipChildren();
            }
        }
        return new JsonTree(Kind.OBJECT, "", parts, List.of());
    }

    private static JsonTree array(JsonParser json, Predicate<String> wanted) {
        List<JsonTree> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            items.add(read(json, wanted));
        }
        return new JsonTree(Kind.ARRAY, "", Map.of(), items);
    }

    /** The part of this name; nothing where there is none. */
    public JsonTree path(String name) {
        return parts.getOrDefault(name, NOTHING);
    }

    public boolean is(Kind other) {
        return kind == other;
    }

    /**
     * The whole number.
     *
     * @throws NumberFormatException where it is none
     */
    public int number(int otherwise) {
        return kind == Kind.NUMBER ? Integer.parseInt(words) : otherwise;
    }

    /** The same of a length. */
    long length(long otherwise) {
        return kind == Kind.NUMBER ? Long.parseLong(words) : otherwise;
    }

    boolean isTrue() {
        return kind == Kind.TRUTH && words.equals("true");
    }

    @Override
    public Iterator<JsonTree> iterator() {
        return items.iterator();
    }
}
