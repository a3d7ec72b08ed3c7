package org.committeepapers.wording.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.committeepapers.examples.ModelDocument;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.Corpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What officers write in Status and Progress, in corpora of many hands; above all, what isn't completed. */
class StatusCorpusTest {

    private static final String ANYTHING_BUT_COMPLETED = "!";
    private static final double LEAST_SHARE = 0.85;

    /**
     * Words and what they are read as.
     *
     * @param right what counts as right, and was read before there was a list of words
     * @param now what the list reads instead; empty where it reads what is right
     */
    private record Case(List<String> right, String now, boolean inCell, String words) {

        Status read() {
            return (inCell ? StatusWords.read(words, StatusPatterns.NONE) : ofProgress(words))
                    .status()
                    .orElse(Status.UNKNOWN);
        }

        boolean isTrap() {
            return right.contains(ANYTHING_BUT_COMPLETED);
        }

        boolean isRight(Status status) {
            return right.contains(status.name()) || isTrap() && status != Status.COMPLETED;
        }

        boolean isAsListed(Status status) {
            return now.isEmpty() ? isRight(status) : now.equals(status.name());
        }

        boolean isAsBefore(Status status) {
            return isRight(status) || status == Status.UNKNOWN && isRight(Status.COMPLETED);
        }

        @Override
        public String toString() {
            return "\"" + words + "\" in " + (inCell ? "Status" : "Progress");
        }
    }

    /** All in one test, as thousands of tests take longer to report than to run. */
    @Test
    void eachStatusIsReadAsListed() {
        assertEquals(
                List.of(),
                cases().filter(phrase -> !phrase.isAsListed(phrase.read()))
                        .map(phrase ->
                                phrase + " was read as " + phrase.read() + ", not as " + phrase.right() + phrase.now())
                        .toList());
    }

    @Test
    void mostIsReadAsBeforeOrIsUnclearWhereItWasCompleted() {
        for (boolean inCell : new boolean[] {true, false}) {
            List<Case> phrases = cases().filter(phrase -> phrase.inCell() == inCell && !phrase.isTrap())
                    .toList();
            long asBefore = phrases.stream()
                    .filter(phrase -> phrase.isAsBefore(phrase.read()))
                    .count();
            double share = (double) asBefore / phrases.size();
            assertTrue(share >= LEAST_SHARE, () -> share + (inCell ? " of cells" : " of progress"));
        }
    }

    @Test
    void nothingOpenIsReadAsAnEnd() {
        assertEquals(
                List.of(),
                cases().filter(phrase -> phrase.read().isEnded() && !phrase.isRight(phrase.read()))
                        .map(phrase -> phrase + " was read as " + phrase.read())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("neverCompleted")
    void theseAreNeverReadAsCompleted(String words) {
        Optional<Status> completed = Optional.of(Status.COMPLETED);
        assertNotEquals(completed, StatusWords.read(words, StatusPatterns.NONE).status(), words);
        assertNotEquals(completed, ofProgress(words).status(), words);
    }

    @Test
    void whatNobodyCouldClassIsNeitherInProgressNorCompleted() {
        assertEquals(
                List.of(),
                lines("unclassed-updates.txt")
                        .flatMap(words -> Stream.of(StatusWords.read(words, StatusPatterns.NONE), ofProgress(words))
                                .flatMap(said -> said.status().stream())
                                .filter(status -> status == Status.IN_PROGRESS || status.isEnded())
                                .map(status -> words + " was read as " + status))
                        .toList());
    }

    @Test
    void completedWithAHedgeIsReportedAsCompleted() {
        for (String words : List.of(
                "Completed except phase 2",
                "Completed (awaiting sign-off)",
                "Complete - awaiting sign-off",
                "Done, but two are left",
                "Completed in Barry",
                "Completed?")) {
            assertEquals(StatusCell.TO_CONFIRM, StatusWords.read(words, StatusPatterns.NONE), words);
            assertEquals(StatusCell.TO_CONFIRM, ofProgress(words), words);
        }
        for (String words : List.of("Complete by March", "Met with residents", "Closed for adults", "Not completed")) {
            assertNotEquals(StatusCell.TO_CONFIRM, ofProgress(words), words);
        }
    }

    private static StatusCell ofProgress(String words) {
        return StatusWords.ofProgress(words, StatusPatterns.NONE);
    }

    @Test
    void readsTheModelDocument() {
        List<Status> read = progressOfTheModelDocument().stream()
                .map(text -> ofProgress(text).status().orElse(Status.UNKNOWN))
                .toList();
        List<Status> expected = IntStream.rangeClosed(1, 11)
                .mapToObj(number -> switch (number) {
                    case 1, 3, 9, 10 -> Status.COMPLETED;
                    case 7 -> Status.DELAYED;
                    default -> Status.IN_PROGRESS;
                })
                .toList();
        assertEquals(expected, read);
    }

    /** Progress is the last of the five cells of the line under the headings. */
    private static List<String> progressOfTheModelDocument() {
        return ModelDocument.lines().stream()
                .map(line -> Arrays.stream(line.split("\t", -1))
                        .map(String::strip)
                        .filter(cell -> !cell.isEmpty())
                        .toList())
                .filter(cells -> cells.size() == 5 && !cells.contains("By When"))
                .map(cells -> cells.get(4))
                .filter(progress -> !progress.matches("-+"))
                .toList();
    }

    static Stream<Case> cases() {
        Stream<String> english = Stream.concat(
                        Stream.of("statuses.txt", "fresh-statuses.txt"),
                        IntStream.rangeClosed(2, 9).mapToObj(number -> "statuses-" + number + ".txt"))
                .flatMap(StatusCorpusTest::lines);
        Stream<String> welsh = lines("welsh-statuses.txt").flatMap(StatusCorpusTest::withCurlyQuotes);
        return Stream.concat(english, welsh).flatMap(StatusCorpusTest::read);
    }

    private static Stream<Case> read(String line) {
        String[] cells = line.split(" \\| ", 3);
        String[] statuses = cells[0].split(" -> ", 2);
        return Stream.of(true, false)
                .filter(inCell -> !cells[1].equals(inCell ? "progress" : "cell"))
                .map(inCell -> new Case(
                        Arrays.asList(statuses[0].split(", ", -1)),
                        statuses.length > 1 ? statuses[1] : "",
                        inCell,
                        cells[2].replace("\\n", "\n").replace("\\u00a0", "\u00a0")));
    }

    static Stream<String> neverCompleted() {
        return Stream.concat(
                Stream.of("never-completed.txt", "fresh-never.txt").flatMap(StatusCorpusTest::lines),
                lines("welsh-never.txt").flatMap(StatusCorpusTest::withCurlyQuotes));
    }

    private static Stream<String> withCurlyQuotes(String line) {
        return Stream.of(line, line.replace('\'', '\u2019')).distinct();
    }

    private static Stream<String> lines(String file) {
        return Corpus.text(file).lines().filter(line -> !line.startsWith("#"));
    }
}
