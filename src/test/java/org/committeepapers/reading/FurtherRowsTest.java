package org.committeepapers.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.committeepapers.finding.Refusal;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes an action, a reference and a response of rows that say little, or say it again. */
class FurtherRowsTest {

    private static final String HEADINGS =
            "# T\nRef | Recommendation | Response | Action | Owner | By when | Success criteria | Progress | Status\n";

    @TempDir
    Path folder;

    private Reading reading(String rows) throws Refusal {
        return Readings.read(folder, Readings.ABOUT + HEADINGS + rows);
    }

    @Test
    void aProgressOverTwoRowsOfAMergedActionIsOneText() throws Refusal {
        Reading reading = reading("1 | One | Agreed | Do it | X | May 2025 | | Begun. | In progress\n"
                + "^ | ^ | ^ | ^ | ^ | ^ | | Half done. | ^\n"
                + "2 | Two | Agreed | Do it | X | May 2025 | | Begun. | In progress\n"
                + "^ | ^ | ^ | Do more | ^ | ^ | | Not begun. | ^\n");
        assertEquals(List.of("1: One -> Do it", "2: Two -> Do it; Do more"), Readings.outline(reading));
        assertEquals(
                "Begun.\n\nHalf done.",
                reading.tracker()
                        .recommendations()
                        .get(0)
                        .actions()
                        .get(0)
                        .text(Field.PROGRESS)
                        .plain());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1"})
    void aRowRightBelowGoesOnWhateverReviewItNames(String reference) throws Refusal {
        Reading reading = Readings.read(
                folder,
                Readings.ABOUT + "# T\nRef | Review | Recommendation | Action\n" + "1 | Roads | One | Do it\n"
                        + reference + " | Paths | | Do more\n2 | Roads | Two | Do all\n");
        assertEquals(List.of("1: One -> Do it; Do more", "2: Two -> Do all"), Readings.outline(reading));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "N/A | N/A | N/A | N/A | N/A | N/A",
                "n/a. | | | | |",
                "None. | TBC | TBC | - | \u2013 |",
                "- | - | - | - | - | -",
                "No action | | | | N/A |",
                "No action required. | none | | | | Not applicable",
                "Not applicable | | tbc | | |",
                " | TBC | | | |"
            })
    void aPlaceholderIsNoAction(String columns) throws Refusal {
        Reading reading = reading("1 | One | Not agreed | " + columns + "\n2 | Two | Agreed | Do it | X\n");
        assertEquals(List.of("1: One -> ", "2: Two -> Do it"), Readings.outline(reading));
        assertEquals(List.of(), Readings.findings(reading));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "None of the homes will be sold | | | | |",
                "TBC | | | | |",
                "No action before June | | | | |",
                " | Head of Housing | May 2025 | | |"
            })
    void whatSaysAnythingElseIsAnAction(String columns) throws Refusal {
        Reading reading = reading("1 | One | Not agreed | " + columns + '\n');
        assertEquals(1, reading.tracker().actions().count());
        assertEquals(List.of(), Readings.findings(reading));
    }

    @ParameterizedTest
    @CsvSource({"| X, E2", "| X | - | - | N/A, E2", "| | | Fewer complaints, G2", "| | | | | Completed, I2"})
    void anOwnerOrACriterionAloneIsNoActionOfWhatWasNotAgreed(String columns, String cell) throws Refusal {
        Reading reading = reading("1 | One | Not agreed " + columns.replaceFirst("\\|", "| |") + '\n');
        assertEquals(List.of("1: One -> "), Readings.outline(reading));
        assertEquals(List.of("cell-not-read WARNING T!" + cell), Readings.findings(reading));
    }

    @Test
    void anOwnerAloneIsAnActionWithoutWordsOfWhatWasAgreed() throws Refusal {
        Reading reading = reading("1 | One | Agreed | | X\n");
        assertEquals("X", Readings.action(reading, 0).owners().words().plain());
    }

    @ParameterizedTest
    @CsvSource({
        "Recommendation 28, 28",
        "RECOMMENDATION: 28a, 28a",
        "Rec 27, 27",
        "Rec. no 3, 3",
        "Rec No. 3, 3",
        "Argymhelliad 4, 4",
        "Recommendation 4 (a), 4 (a)",
        "SR (25/26) 01, SR (25/26) 01",
        "R1, R1",
        "Rec5, 5",
        "1a, 1a",
        "Record 5, Record 5"
    })
    void leavesTheWordThatThePapersPutBeforeAReference(String written, String reference) throws Refusal {
        Reading reading = reading(written + " | One | Agreed | a\n" + reference + " | One | | b\n");
        assertEquals(List.of(reference + ": One -> a; b"), Readings.outline(reading));
    }

    @ParameterizedTest
    @CsvSource({
        "Agreed, Not agreed, response-twice ERROR T!C3",
        "Agreed, Agreed in part, response-twice ERROR T!C3",
        "Agreed, TBC, cell-not-read WARNING T!C3",
        "Agreed, AGREED., ''",
        "Agreed, -, ''",
        "-, Agreed, ''",
        "TBC, Agreed, ''",
        "Agreed. The homes will be built by the end of May., So will the roads that lead to the homes., "
                + "cell-not-read WARNING T!C3",
        "Agreed. The homes will be built by the end of May., Not agreed, response-twice ERROR T!C3"
    })
    void saysWhereOneRecommendationHasTwoResponses(String one, String other, String finding) throws Refusal {
        Reading reading = reading("1 | One | " + one + " | a | X\n1 | One | " + other + " | b | Y\n");
        Recommendation recommendation = reading.tracker().recommendations().get(0);
        assertEquals(Response.Category.AGREED, recommendation.response().category());
        assertEquals(finding, String.join(", ", Readings.findings(reading)));
    }

    @Test
    void saysWhereADayOfReceiptIsNone() throws Refusal {
        Reading reading = Readings.read(folder, Readings.ABOUT + """
                # T
                Ref | Received on | Date of meeting | Recommendation | Response | Action
                1 | 3 March 2025 | TBC | One | |
                2 | March 2025 | 3 March 2025 and 10 March 2025 | Two | |
                """);
        assertEquals(
                List.of("recommendation-date-unreadable WARNING T!B3", "recommendation-date-unreadable WARNING T!C3"),
                Readings.findings(reading).stream()
                        .filter(it -> it.startsWith("recommendation"))
                        .toList());
    }

    @Test
    void showsAMarkForACharacterThatTurnsWordsRound() throws Refusal {
        Reading reading = reading("1 | One \u202enot\u202c | Agreed | a\u2066b\u2069\n");
        assertEquals(List.of("1: One \ufffdnot\ufffd -> a\ufffdb\ufffd"), Readings.outline(reading));
        assertEquals(
                List.of("illegal-character WARNING T!B2", "illegal-character WARNING T!D2"),
                Readings.findings(reading));
    }
}
