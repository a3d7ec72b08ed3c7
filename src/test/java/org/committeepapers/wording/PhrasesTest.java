package org.committeepapers.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.ByWhen.Kind;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.date.Dates;
import org.committeepapers.wording.status.StatusPatterns;
import org.committeepapers.wording.status.StatusWords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The samples that show the conventions, {@code phrases.json}. */
class PhrasesTest {

    private static final JsonNode PHRASES = phrases();

    @ParameterizedTest
    @MethodSource
    void dates(JsonNode phrase) {
        ByWhen read = Dates.read(RichText.of(phrase.get("text").asString()));
        JsonNode expected = phrase.get("expect");
        String latest = read.latest().map(Object::toString).orElse("null");
        List<String> kinds = options(expected.get("kind"), phrase.get("acceptKind"));
        assertTrue(kinds.contains(kind(read.kind())), () -> phrase + " was read as " + read);
        assertTrue(
                read.kind() == Kind.INVALID
                        || options(expected.get("latest"), phrase.get("acceptLatest"))
                                .contains(latest),
                () -> phrase + " was read as " + read);
        if (expected.has("original")) {
            assertEquals(
                    expected.get("original").asString(),
                    read.original().map(Object::toString).orElse("null"));
        }
    }

    @ParameterizedTest
    @MethodSource
    void statuses(JsonNode phrase) {
        String words = phrase.get("text").asString();
        List<String> right = options(phrase.get("expect"), phrase.get("accept")).stream()
                .map(PhrasesTest::status)
                .toList();
        Status stated = StatusWords.read(words, StatusPatterns.NONE).status().orElse(Status.UNKNOWN);
        Status read =
                StatusWords.ofProgress(words, StatusPatterns.NONE).status().orElse(Status.UNKNOWN);
        List<String> rightInCell =
                phrase.has("cell") ? List.of(phrase.get("cell").asString()) : right;
        assertTrue(rightInCell.contains(stated.name()), () -> phrase + " was read as " + stated);
        assertTrue(right.contains(read.name()), () -> phrase + " was read as " + read);
    }

    private static List<String> options(JsonNode expected, JsonNode accepted) {
        List<String> options = new ArrayList<>(List.of(text(expected)));
        if (accepted != null) {
            accepted.forEach(option -> options.add(text(option)));
        }
        return options;
    }

    private static String text(JsonNode node) {
        return node.isNull() ? "null" : node.asString();
    }

    private static String kind(Kind kind) {
        return switch (kind) {
            case PERIOD -> "quarter";
            case DAY -> "day";
            case MONTH -> "month";
            case RECURRING -> "recurring";
            case OPEN -> "open";
            case INVALID -> "invalid";
            case MISSING -> "missing";
        };
    }

    private static String status(String name) {
        return switch (name) {
            case "ON_TRACK" -> "IN_PROGRESS";
            case "SUPERSEDED" -> "CLOSED";
            default -> name;
        };
    }

    static Stream<JsonNode> dates() {
        return PHRASES.get("dates").valueStream();
    }

    static Stream<JsonNode> statuses() {
        return PHRASES.get("statuses").valueStream();
    }

    private static JsonNode phrases() {
        InputStream in = Objects.requireNonNull(PhrasesTest.class.getResourceAsStream("/wording/phrases.json"));
        return JsonMapper.shared().readTree(in);
    }
}
