package org.committeepapers.wording.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.Vocabulary;
import org.committeepapers.wording.WordFile;
import org.committeepapers.wording.response.ResponseWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a Status cell and Progress say: a table's own words, keys, added words, nothing, days of completion. */
class StatusWordsTest {

    private static final Vocabulary ADDED = new Vocabulary(
            Map.of("Signed away", Status.COMPLETED, "in the long grass", Status.DELAYED),
            Map.of("Taken forward", Response.Category.AGREED, "not for us", Response.Category.NOT_AGREED));

    private static final StatusPatterns OWN = StatusPatterns.of(Map.of(
            "Completed*", Status.COMPLETED,
            "Ongoing", Status.IN_PROGRESS,
            "On hold*", Status.DELAYED,
            "Waiting on *", Status.UNKNOWN,
            "Waiting on the Chair*", Status.DELAYED,
            "P?", Status.NOT_STARTED,
            "Dropped - see *", Status.CLOSED,
            "It's with Legal", Status.IN_PROGRESS,
            "1", Status.COMPLETED,
            "3*", Status.DELAYED));

    @ParameterizedTest
    @CsvSource({
        "Completed, COMPLETED",
        "completed 3 May 2025, COMPLETED",
        "Completed badly, UNKNOWN",
        "Completed except phase 2, UNKNOWN",
        "Completed by March, UNKNOWN",
        "'COMPLETED\u2013published', COMPLETED",
        "On hold until the election, DELAYED",
        "Waiting on Legal, UNKNOWN",
        "Waiting on the Chair's reply, DELAYED",
        "'  waiting   on legal ', UNKNOWN",
        "p1, NOT_STARTED",
        "P12, UNKNOWN",
        "Ongoing., IN_PROGRESS",
        "Dropped \u2013 see minute 4, CLOSED",
        "Dropped - see what remains, UNKNOWN",
        "It\u2019s with Legal, IN_PROGRESS",
        "In progress, IN_PROGRESS",
        "Delayed, DELAYED",
        "1, COMPLETED",
        "' 1. ', COMPLETED",
        "(1), COMPLETED",
        "1?, UNKNOWN",
        "3 - Slipped, DELAYED",
        "5, UNKNOWN",
        "Gone fishing, UNKNOWN"
    })
    void aTablesOwnWordsGoFirst(String cell, Status expected) {
        assertEquals(
                Optional.of(expected),
                StatusWords.read(cell.translateEscapes(), OWN).status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "-",
                "\u2013",
                "n/a",
                "N/A",
                "Not applicable",
                "TBC",
                "tba.",
                "To be confirmed",
                "None",
                "3 May 2025",
                "May 2026",
                "31/03/2026"
            })
    void blankOrAnsweredWithNothingIsNoStatus(String text) {
        assertEquals(StatusCell.NOTHING, StatusWords.read(text, StatusPatterns.NONE));
        assertEquals(StatusCell.NOTHING, StatusWords.ofProgress(text, StatusPatterns.NONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Completed / in progress",
                "In progress / Completed",
                "Not started / In progress",
                "Completed/Not started",
                "Ongoing / complete"
            })
    void aCellCanContradictItself(String cell) {
        assertEquals(StatusCell.CONTRADICTORY, StatusWords.read(cell, StatusPatterns.NONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Achieved nothing", "Completed - reopened", "Completed in error", "Implemented badly"})
    void anEndThatIsTakenBackIsNotReportedAsCompleted(String cell) {
        assertEquals(StatusCell.UNCLEAR, StatusWords.read(cell, StatusPatterns.NONE));
        assertEquals(StatusCell.UNCLEAR, StatusWords.ofProgress(cell, StatusPatterns.NONE));
    }

    @Test
    void everyListOfWordsThatAFormNamesIsThere() {
        WordFile forms = new WordFile("status/forms.txt");
        Set<String> marks = new HashSet<>(new WordFile("status/status-words.txt").names());
        marks.addAll(Set.of("DATE", "QUARTER", "SINCE_DATE", "DUE", "NUMBER", "SIGN", "STOP", "OTHER", "DESCRIBES"));
        // The beginnings of several names.
        marks.addAll(Set.of("SMALL_", "ALONE_"));
        Set<String> named = forms.names().stream()
                .flatMap(section -> forms.lines(section).stream())
                .flatMap(line -> Pattern.compile("<([^<>]*)>").matcher(line).results())
                .flatMap(mark ->
                        Pattern.compile("[A-Z_]+").matcher(mark.group(1)).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        named.removeAll(marks);
        assertEquals(Set.of(), named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"the ", "red, ", "open, ", "completed / ", "completed. ", "not ", "3 ", "in "})
    void aCellFullOfOneWordIsRead(String word) {
        String text = "May " + word.repeat(30_000 / word.length());
        assertTrue(StatusWords.read(text, StatusPatterns.NONE).status().isPresent());
        assertTrue(StatusWords.ofProgress(text, StatusPatterns.NONE).status().isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLETED, Not started, true",
        "COMPLETED, Delayed until June., true",
        "COMPLETED, Not completed, true",
        "COMPLETED, Letters sent to all schools., false",
        "COMPLETED, Completed in May., false",
        "COMPLETED, 'Started in May, finished in June.', false",
        "COMPLETED, See appendix 1, false",
        "CLOSED, In progress, true",
        "CLOSED, Completed, true",
        "NOT_STARTED, Completed in June., true",
        "NOT_STARTED, In progress, false",
        "IN_PROGRESS, Completed, false",
        "UNKNOWN, Not started, false"
    })
    void onlyAPlainBeginningDeniesAStatus(Status stated, String progress, boolean denied) {
        assertEquals(denied, StatusWords.denies(progress, stated));
    }

    @ParameterizedTest
    @CsvSource({
        "Signed away, '', COMPLETED",
        "SIGNED-AWAY., '', COMPLETED",
        "'', Signed away, COMPLETED",
        "'', 'Signed away: the trust runs it now.', COMPLETED",
        "'', 'Signed away, letters sent in May.', COMPLETED",
        "'', 'Signed away, except two schools.', UNKNOWN",
        "'', 'Signed away. Phase 2 is delayed.', UNKNOWN",
        "'Signed away the first part.', '', UNKNOWN",
        "'Not signed away.', '', UNKNOWN",
        "'', Signed away?, OPEN",
        "In the long grass, '', DELAYED",
        "'', 'In the long grass – the bill fell.', DELAYED",
        "Completed, '', COMPLETED"
    })
    void addedWordsCountOnlyAsAWhole(String cell, String progress, Status expected) {
        StatusPatterns added = StatusPatterns.of(StatusWords.withRemarks(ADDED));
        StatusCell read = cell.isEmpty() ? StatusWords.ofProgress(progress, added) : StatusWords.read(cell, added);
        assertEquals(Optional.of(expected), read.status());
    }

    @ParameterizedTest
    @CsvSource({
        "Taken forward, '', AGREED",
        "taken-forward!, '', AGREED",
        "'', 'Taken forward. Officers will report in May.', AGREED",
        "'', 'Taken forward. We cannot do this.', NOT_STATED",
        "'', 'Taken forward by the police.', NOT_STATED",
        "Not for us, '', NOT_AGREED",
        "Agreed, '', AGREED"
    })
    void addedWordsCountInResponses(String cell, String text, Response.Category expected) {
        assertEquals(
                expected,
                ResponseWords.read(RichText.of(cell), RichText.of(text), ADDED).category());
    }

    @ParameterizedTest
    @CsvSource({
        "Completed 3 March 2027, 2027-03-03",
        "Complete (March 2025), 2025-03-31",
        "Completed in 2027, 2027-12-31",
        "Completed - 09/10/2025, 2025-10-09",
        "Completed: 17.06.24, 2024-06-17",
        "'Completed on 4th May 2024, see minutes of 6 June 2024', 2024-05-04",
        "Action completed Q1 2024/25, 2024-06-30",
        "Completed in full 9/12/2025, 2025-12-09",
        "Completed w/c 12 May 2025 , 2025-05-16",
        "Done 1 June 2024. Report due 3 July 2025., 2024-06-01"
    })
    void findsTheDayOfCompletion(String text, LocalDate expected) {
        assertEquals(Optional.of(expected), StatusWords.completion(text).flatMap(ByWhen::latest));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Completed",
                "Completed in March",
                "Completed. Report to Cabinet 3 May 2025",
                "3 May 2025",
                "Completed by the team, 3 May 2025",
                "Completed 31/02/2025",
                ""
            })
    void findsNoDayOfCompletionElsewhere(String text) {
        assertEquals(Optional.empty(), StatusWords.completion(text).flatMap(ByWhen::latest));
    }

    /** A cell holds 32,767 characters at most; one of these once took nine minutes. */
    @ParameterizedTest
    @ValueSource(strings = {"x", "x ", "n't ", "not ", "1/2 ", "http://x ", "completed ", ", ", "("})
    void aLongCellIsReadAtOnce(String part) {
        String words = part.repeat(32_767 / part.length());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            StatusWords.ofProgress(words, StatusPatterns.NONE);
            StatusWords.read(words, StatusPatterns.NONE);
        });
    }
}
