package org.committeepapers.wording;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.tracker.Status;

/** A traffic light in words or as a letter. Without a key no colour says that an action is completed. */
final class RagRating {

    private static final Map<String, Status> COLOURS = Map.of(
            "green",
            Status.IN_PROGRESS,
            "amber",
            Status.IN_PROGRESS,
            "yellow",
            Status.IN_PROGRESS,
            "orange",
            Status.IN_PROGRESS,
            "red",
            Status.DELAYED,
            "blue",
            Status.UNKNOWN,
            "grey",
            Status.UNKNOWN);

    /** Colours by the letter that stands for them in a cell of its own. */
    private static final Map<String, String> LETTERS = Map.of("g", "green", "a", "amber", "r", "red", "b", "blue");

    private static final Set<String> HEADINGS = Set.of("rag", "status", "rating", "overall", "current", "brag");

    private RagRating() {}

    /**
     * What the colour with which a text begins means, where a sign or nothing follows it.
     *
     * @param whole whether there is nothing but the colour
     */
    record Light(Status status, boolean whole) {}

    /** Empty where the text doesn't begin with a colour. */
    static Optional<Light> of(Tokens tokens, Map<String, Status> key) {
        int at = 0;
        while (HEADINGS.contains(tokens.text(at)) || at > 0 && isSign(tokens, at)) {
            at++;
        }
        Set<Status> said = new HashSet<>();
        int end = at;
        while (isColour(tokens.text(end), at == end && isLast(tokens, end))) {
            said.add(meaning(tokens.text(end), key));
            end++;
            if (tokens.is(end, "/") || tokens.is(end, "-") || tokens.is(end, "and") || tokens.is(end, "&")) {
                boolean goesOn = isColour(tokens.text(end + 1), false);
                end += goesOn ? 1 : 0;
            }
        }
        boolean ends = end > at && !tokens.isWord(end) && !tokens.isNumber(end) && !tokens.isGlue(end);
        if (!ends || tokens.is(end, "?")) {
            return Optional.empty();
        }
        Status status = said.size() == 1 ? said.iterator().next() : Status.UNKNOWN;
        return Optional.of(new Light(status, isLast(tokens, end - 1)));
    }

    private static boolean isColour(String word, boolean alone) {
        return COLOURS.containsKey(word) || alone && LETTERS.containsKey(word);
    }

    private static Status meaning(String word, Map<String, Status> key) {
        String colour = LETTERS.getOrDefault(word, word);
        Status keyed = key.get(colour);
        boolean unlisted = !key.isEmpty() && !word.equals(colour);
        return keyed != null ? keyed : unlisted ? Status.UNKNOWN : COLOURS.getOrDefault(colour, Status.UNKNOWN);
    }

    private static boolean isLast(Tokens tokens, int at) {
        int next = at + 1;
        while (next < tokens.size() && isSign(tokens, next)) {
            next++;
        }
        return next >= tokens.size();
    }

    private static boolean isSign(Tokens tokens, int at) {
        return at < tokens.size() && !tokens.isWord(at) && !tokens.isNumber(at) && !tokens.is(at, "?");
    }
}
