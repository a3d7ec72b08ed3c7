package org.committeepapers.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.ByWhen.Kind;
import org.committeepapers.tracker.Owner;
import org.committeepapers.wording.date.Dates;
import org.committeepapers.wording.owner.OwnerWords;
import org.committeepapers.wording.response.ResponseWords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dates, owners and responses, written by somebody who hadn't seen how they are read. */
class FreshPhrasesTest {

    @ParameterizedTest
    @MethodSource
    void dates(List<String> cells) {
        ByWhen read = Dates.read(words(cells));
        String found = read.kind() + read.latest().map(day -> " " + day).orElse("");
        assertRight(options(cells.get(1)), found, cells);
        if (cells.size() > 2 && read.kind() != Kind.INVALID) {
            assertEquals(cells.get(2), read.original().map(Object::toString).orElse(""), () -> cells.get(0));
        }
    }

    @ParameterizedTest
    @MethodSource
    void owners(List<String> cells) {
        String found = OwnerWords.read(words(cells)).list().stream()
                .map(Owner::name)
                .map(name -> name.replace('\u00a0', ' '))
                .collect(Collectors.joining(" | "));
        assertRight(cells.subList(1, cells.size()), found, cells);
    }

    @ParameterizedTest
    @MethodSource
    void responses(List<String> cells) {
        assertRight(
                options(cells.get(1)),
                ResponseWords.read(words(cells), RichText.EMPTY).category().name(),
                cells);
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

    static Stream<List<String>> dates() {
        return Corpus.read("fresh-dates.txt").stream();
    }

    static Stream<List<String>> owners() {
        return Corpus.read("fresh-owners.txt").stream();
    }

    static Stream<List<String>> responses() {
        return Corpus.read("fresh-responses.txt").stream();
    }
}
