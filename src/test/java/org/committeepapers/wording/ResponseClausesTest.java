package org.committeepapers.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where the clauses of an answer end. */
class ResponseClausesTest {

    /** The same as a pattern, which takes many times as long. */
    private static final Pattern DIVIDER =
            Pattern.compile("\\s*(?:[/;|\\n,.:!()\u2013\u2014\u2022]|\\s-+\\s|\\bor\\b|\\band\\b|&|\\bbut\\b)\\s*");

    private static final List<String> PIECES = List.of(
            "agreed",
            "or",
            "and",
            "but",
            "order",
            "sandy",
            "and_",
            "or1",
            "\u00e9",
            "\u0301",
            "\ufe0f",
            " ",
            " ",
            " ",
            " - ",
            "--",
            "-",
            "\n",
            "\t",
            ",",
            ".",
            "(",
            ")",
            "\u2013",
            "\u2022",
            "&",
            "/",
            "\u2713",
            "\ud83d\ude00");

    @Test
    void clausesEndAtDividers() {
        assertEquals(
                List.of("agreed", "the work", "the plan", "on-going", "- not the sandy path"),
                ResponseClauses.of("agreed: the work and the plan - on-going, - not the sandy path"));
    }

    @Test
    void theyAreThoseOfThePattern() {
        Random random = new Random(6);
        for (int i = 0; i < 50_000; i++) {
            String text = IntStream.range(0, random.nextInt(12))
                    .mapToObj(place -> PIECES.get(random.nextInt(PIECES.size())))
                    .collect(Collectors.joining());
            assertEquals(divided(text), ResponseClauses.of(text), () -> "\"" + text + "\"");
        }
    }

    private static List<String> divided(String text) {
        return Stream.of(DIVIDER.split(text, -1))
                .filter(clause -> !clause.isBlank())
                .map(String::strip)
                .toList();
    }
}
