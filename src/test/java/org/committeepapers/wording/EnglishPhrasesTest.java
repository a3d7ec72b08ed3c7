package org.committeepapers.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.ByWhen.Fault;
import org.committeepapers.tracker.ByWhen.Kind;
import org.committeepapers.tracker.Owner;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.date.Dates;
import org.committeepapers.wording.owner.OwnerWords;
import org.committeepapers.wording.response.ResponseWords;
import org.committeepapers.wording.status.StatusPatterns;
import org.committeepapers.wording.status.StatusWords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What officers write in English, read as a person reads it: our own corpus, what somebody wrote who hadn't seen how it
 * is read ({@code fresh-}), and the samples that show the conventions, {@code phrases.json}.
 */
class EnglishPhrasesTest {

    private static final JsonNode SAMPLES = JsonMapper.shared().readTree(Corpus.text("phrases.json"));

    static Stream<List<String>> dates() {
        return Corpus.read("dates.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("dates")
    void datesAreReadWithTheirDoubtsAndFirstDates(List<String> cells) {
        ByWhen read = Dates.read(words(cells));
        String found = kindAndLatest(read)
                + (read.fault() == Fault.NONE ? "" : " " + read.fault())
                + read.original().map(day -> " orig " + day).orElse("");
        assertRight(
                Arrays.stream(cells.get(1).split("\\|", -1)).map(String::strip).toList(), found, cells);
    }

    static Stream<List<String>> freshDates() {
        return Corpus.read("fresh-dates.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("freshDates")
    void datesByAnotherHandAreReadAsAPersonDoes(List<String> cells) {
        ByWhen read = Dates.read(words(cells));
        assertRight(options(cells.get(1)), kindAndLatest(read), cells);
        if (cells.size() > 2 && read.kind() != Kind.INVALID) {
            assertEquals(cells.get(2), read.original().map(Object::toString).orElse(""), () -> cells.get(0));
        }
    }

    static Stream<List<String>> owners() {
        return Corpus.read("fresh-owners.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("owners")
    void ownersByAnotherHandAreReadAsAPersonDoes(List<String> cells) {
        String found = OwnerWords.read(words(cells)).list().stream()
                .map(Owner::name)
                .map(name -> name.replace('\u00a0', ' '))
                .collect(Collectors.joining(" | "));
        assertRight(cells.subList(1, cells.size()), found, cells);
    }

    static Stream<List<String>> responses() {
        return Corpus.read("fresh-responses.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("responses")
    void responsesByAnotherHandAreReadAsAPersonDoes(List<String> cells) {
        String found = ResponseWords.category(words(cells)).name();
        assertRight(options(cells.get(1)), found, cells);
    }

    private static String kindAndLatest(ByWhen read) {
        return read.kind() + read.latest().map(day -> " " + day).orElse("");
    }

    private static RichText words(List<String> cells) {
        return RichText.of(cells.get(0).replace("\\u00a0", "\u00a0"));
    }

    private static List<String> options(String cell) {
        return Arrays.asList(cell.split(", ", -1));
    }

    private static void assertRight(List<String> right, String found, List<String> cells) {
        assertTrue(right.contains(found), () -> cells + " was read as " + found);
    }

    @ParameterizedTest
    @MethodSource("sampleDates")
    void datesKeepToTheConventions(JsonNode phrase) {
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
    @MethodSource("sampleStatuses")
    void statusesKeepToTheConventions(JsonNode phrase) {
        String words = phrase.get("text").asString();
        List<String> right = options(phrase.get("expect"), phrase.get("accept")).stream()
                .map(EnglishPhrasesTest::status)
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

    static Stream<JsonNode> sampleDates() {
        return SAMPLES.get("dates").valueStream();
    }

    static Stream<JsonNode> sampleStatuses() {
        return SAMPLES.get("statuses").valueStream();
    }
}
