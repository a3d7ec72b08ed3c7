package org.committeepapers.wording.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.committeepapers.examples.ModelDocument;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Response.Category;
import org.committeepapers.tracker.Response.Doubt;
import org.committeepapers.wording.Corpus;
import org.committeepapers.wording.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseWordsTest {

    record Case(String cell, String text, Category category, Doubt doubt) {}

    static Stream<Case> corpus() {
        return Corpus.read("responses.txt").stream()
                .map(cells -> new Case(
                        cells.get(0), cells.get(1), Category.valueOf(cells.get(2)), Doubt.valueOf(cells.get(3))));
    }

    private static Response read(String cell, String text) {
        return ResponseWords.read(RichText.of(cell), RichText.of(text), Vocabulary.NONE);
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void saysWhatTheAnswerComesTo(Case words) {
        Response response = read(words.cell(), words.text());
        assertEquals(words.category(), response.category());
        assertEquals(words.doubt(), response.doubt());
        assertEquals(words.cell(), response.categoryWords());
    }

    @Test
    void aLetterMeansWhatTheInstallationSays() {
        Vocabulary letters = new Vocabulary(
                Map.of(), Map.of("A", Category.AGREED, "P", Category.AGREED_IN_PART, "R", Category.NOT_AGREED));
        List<Category> categories = Stream.of("A", "p", "R", "A – see below", "B")
                .map(letter -> ResponseWords.read(RichText.of(letter), RichText.of("Text"), letters)
                        .category())
                .toList();
        assertEquals(
                List.of(
                        Category.AGREED,
                        Category.AGREED_IN_PART,
                        Category.NOT_AGREED,
                        Category.AGREED,
                        Category.NOT_STATED),
                categories);
    }

    @Test
    void readsTheModelDocument() {
        List<Category> categories = ModelDocument.lines().stream()
                .filter(line -> line.startsWith("Executive Response") || line.startsWith("Response"))
                .map(line -> read("", line.split("\t")[1]).category())
                .toList();
        assertEquals(
                List.of(
                        Category.NOT_STATED,
                        Category.NOT_STATED,
                        Category.NOT_STATED,
                        Category.AGREED,
                        Category.AGREED_IN_PART,
                        Category.AGREED_IN_PART,
                        Category.AGREED,
                        Category.AGREED,
                        Category.AGREED,
                        Category.AGREED,
                        Category.AGREED),
                categories);
    }

    @Test
    void waitsForAnAnswerThatIsBlank() {
        assertEquals(Response.AWAITED, read(" ", "\u00a0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"agreed ", "not ", "the ", " ", "a) ", ", ", "recommendation "})
    void takesNoLongerThanTheCellIsLong(String piece) {
        String words = piece.repeat(32_767 / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(3), () -> read(words + "x", words));
    }
}
