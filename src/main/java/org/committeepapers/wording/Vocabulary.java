package org.committeepapers.wording;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Status;

/**
 * The words that an installation adds to those we know. They count for a cell that holds nothing else and for a text
 * that begins with them and goes on with a sign or ends; case, signs and spaces make no difference.
 *
 * @param statusWords "signed away" → COMPLETED
 * @param responseWords "taken forward" → AGREED
 */
public record Vocabulary(Map<String, Status> statusWords, Map<String, Response.Category> responseWords) {

    /** Nothing added. */
    public static final Vocabulary NONE = new Vocabulary(Map.of(), Map.of());

    /** Signs that mean something in a layout's words. */
    private static final Pattern SIGNS = Pattern.compile("[*?{]");

    public Vocabulary {
        statusWords = asWrittenToo(statusWords);
        responseWords = bare(responseWords);
    }

    /** The same meanings by the words as they are written, and by words and numbers alone. */
    private static <V> Map<String, V> asWrittenToo(Map<String, V> meanings) {
        Map<String, V> both = new LinkedHashMap<>(meanings);
        both.keySet().removeIf(words -> SIGNS.matcher(words).find());
        both.putAll(bare(meanings));
        return Collections.unmodifiableMap(both);
    }

    /** The same meanings by words and numbers alone. */
    private static <V> Map<String, V> bare(Map<String, V> meanings) {
        Map<String, V> bare = new LinkedHashMap<>();
        meanings.forEach((words, meaning) -> bare.put(Tokens.of(words).bare(), meaning));
        bare.remove("");
        return Collections.unmodifiableMap(bare);
    }
}
