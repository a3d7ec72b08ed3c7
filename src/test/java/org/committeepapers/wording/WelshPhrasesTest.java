package org.committeepapers.wording;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Owner;
import org.committeepapers.wording.date.Dates;
import org.committeepapers.wording.owner.OwnerWords;
import org.committeepapers.wording.response.AddresseeWords;
import org.committeepapers.wording.response.ResponseWords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What officers write in Welsh, with straight apostrophes and curly ones. */
class WelshPhrasesTest {

    @ParameterizedTest
    @MethodSource("dates")
    void datesAreRead(List<String> cells) {
        check(cells, words -> {
            ByWhen read = Dates.read(words);
            return read.kind() + read.latest().map(day -> " " + day).orElse("");
        });
    }

    @ParameterizedTest
    @MethodSource("responses")
    void responsesAreRead(List<String> cells) {
        check(cells, words -> ResponseWords.category(words).name());
    }

    @ParameterizedTest
    @MethodSource("owners")
    void ownersAreRead(List<String> cells) {
        check(
                cells,
                words -> OwnerWords.read(words).list().stream().map(Owner::name).collect(Collectors.joining(" | ")));
    }

    @ParameterizedTest
    @MethodSource("addressees")
    void addresseesAreRead(List<String> cells) {
        check(cells, words -> AddresseeWords.read(words.plain()).kind().name());
    }

    private static void check(List<String> cells, Function<RichText, String> reader) {
        List<String> right = Arrays.asList(cells.get(1).split(", ", -1));
        for (RichText words : written(cells)) {
            String found = reader.apply(words);
            assertTrue(
                    right.contains(found), () -> "\"" + words.plain() + "\" was read as " + found + ", not " + right);
        }
    }

    private static List<RichText> written(List<String> cells) {
        return Stream.of(cells.get(0), cells.get(0).replace('\'', '\u2019'))
                .distinct()
                .map(RichText::of)
                .toList();
    }

    static Stream<List<String>> dates() {
        return Corpus.read("welsh-dates.txt").stream();
    }

    static Stream<List<String>> responses() {
        return Corpus.read("welsh-responses.txt").stream();
    }

    static Stream<List<String>> owners() {
        return Corpus.read("welsh-owners.txt").stream();
    }

    static Stream<List<String>> addressees() {
        return Corpus.read("welsh-addressees.txt").stream();
    }
}
