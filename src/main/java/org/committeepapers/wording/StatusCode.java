package org.committeepapers.wording;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.tracker.Status;

/**
 * How one tracker writes its statuses, beside what everybody understands.
 *
 * @param key what its letters, numbers, colours and words stand for, by bare words; empty where no key is given
 * @param added further words of the installation, by bare words
 */
record StatusCode(Map<String, Status> key, Map<String, Status> added) {

    static final StatusCode PLAIN = new StatusCode(Map.of(), Map.of());

    static StatusCode of(Map<String, Status> key, Vocabulary vocabulary) {
        return new StatusCode(BareWords.keyed(key), vocabulary.statusWords());
    }

    /** What the words come to; UNKNOWN where they don't say. */
    Status status(String text) {
        String now = StatusLog.latest(text).orElse(text);
        return given(now).orElseGet(() -> inItems(now).orElseGet(() -> plain(now)));
    }

    /** Whether a short text, such as a Status cell, says two things of the whole action. */
    boolean contradictsItself(String text) {
        return given(text).isEmpty()
                && StatusItems.of(text).isEmpty()
                && StatusLog.latest(text).isEmpty()
                && new StatusReading(text).contradictsItself();
    }

    /** What the key or an added word says: of a cell that holds nothing else, or as the word with which a text begins. */
    private Optional<Status> given(String text) {
        if (key.isEmpty() && added.isEmpty() || text.indexOf('?') >= 0) {
            return Optional.empty();
        }
        String bare = BareWords.of(text);
        Status keyed = key.get(bare);
        if (keyed != null) {
            return Optional.of(keyed);
        }
        if (!key.isEmpty() && isCode(bare) && !added.containsKey(bare)) {
            return Optional.of(RagRating.of(Tokens.of(text), key)
                    .map(RagRating.Light::status)
                    .orElse(Status.UNKNOWN));
        }
        return opening(Tokens.of(text));
    }

    /** A bare letter or number, which only the key can explain. */
    private static boolean isCode(String bare) {
        return bare.length() == 1 || !bare.isEmpty() && bare.chars().allMatch(Character::isDigit);
    }

    private Optional<Status> opening(Tokens tokens) {
        for (Map.Entry<String, Status> word : added.entrySet()) {
            int end = BareWords.endOfOpening(tokens, word.getKey());
            if (end >= 0) {
                return Optional.of(word.getValue() == Status.COMPLETED ? done(tokens.rest(end)) : word.getValue());
            }
        }
        return Optional.empty();
    }

    /** An added word for done is believed as "completed" would be, and where nothing is said against it. */
    private static Status done(String rest) {
        return new StatusReading(rest).saysNothing()
                ? Status.COMPLETED
                : new StatusReading("completed" + rest).status();
    }

    private Optional<Status> inItems(String text) {
        List<String> items = StatusItems.of(text);
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(StatusItems.together(items.stream()
                        .map(item -> new StatusReading(item).status())
                        .toList()));
    }

    /** A colour counts where the words beside it say nothing; it is never enough for an end. */
    private Status plain(String text) {
        StatusReading reading = new StatusReading(text);
        if (!reading.saysNothing()) {
            return reading.status();
        }
        return RagRating.of(Tokens.of(text), key)
                .filter(light -> light.whole() || !light.status().isEnded())
                .map(RagRating.Light::status)
                .orElse(Status.UNKNOWN);
    }
}
