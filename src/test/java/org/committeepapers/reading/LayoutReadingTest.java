package org.committeepapers.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.RuleId;
import org.committeepapers.finding.Severity;
import org.committeepapers.pages.ReadingExplanation;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Owner;
import org.committeepapers.tracker.Recommendation;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file under {@code layouts} is a tracker as one council keeps it, how a person says it is read, and what a reader
 * makes of it. What a check finds in some of them is held by {@code LayoutFindingsTest}.
 */
class LayoutReadingTest {

    private static final String REFUSED = "refused";

    @TempDir
    Path folder;

    static List<LayoutCase> layouts() throws IOException {
        return LayoutCase.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("layouts")
    void readsWhatTheLayoutSays(LayoutCase layout) throws Exception {
        String remarks = layout.part("remarks").orElse("");
        try {
            Reading reading = layout.read(folder);
            assertEquals(layout.part("reads").orElse(""), lines(reading), () -> remarks(reading.findings()));
            assertEquals(remarks, remarks(reading.findings()));
            List<String> texts = texts(reading);
            layout.part("texts").stream()
                    .flatMap(String::lines)
                    .forEach(text -> assertTrue(texts.contains(text), () -> text + "\n" + String.join("\n", texts)));
            List<String> explained =
                    new ReadingExplanation(reading.layout(), reading.sheets(), reading.tracker(), List.of()).lines();
            assertTellsNothing(layout, reading.tracker() + "\n" + reading.findings() + "\n" + explained);
        } catch (Refusal refusal) {
            assertEquals(layout.part("reads").orElse(""), REFUSED, refusal.getMessage());
            assertEquals(remarks, remarks(refusal.findings()));
            assertTellsNothing(layout, refusal.findings().toString());
        }
    }

    /** What a person hasn't confirmed is read rightly, or it is stopped. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("layouts")
    void readsTheSameWithoutItsLayoutOrAsksForOne(LayoutCase layout) throws Exception {
        assumeFalse(layout.part("remarks").orElse("").contains(" ERROR "), "the layout itself doesn't fit");
        try {
            Reading reading = layout.readWithoutLayout(folder);
            if (!isToConfirm(reading.findings()) && !lacksText(reading)) {
                assertEquals(layout.part("reads").orElse(""), lines(reading));
            }
        } catch (Refusal refusal) {
            assertTrue(isToConfirm(refusal.findings()), refusal.getMessage());
        }
    }

    /** Which is an error. */
    private static boolean lacksText(Reading reading) {
        return reading.tracker().recommendations().stream()
                .anyMatch(recommendation ->
                        recommendation.text(Field.RECOMMENDATION).isBlank());
    }

    private static boolean isToConfirm(List<Finding> findings) {
        return findings.stream()
                .anyMatch(finding ->
                        finding.severity() == Severity.ERROR && finding.rule().equals(RuleId.LAYOUT_TO_CONFIRM));
    }

    private static void assertTellsNothing(LayoutCase layout, String everything) {
        layout.part("private").stream()
                .flatMap(String::lines)
                .forEach(words -> assertFalse(everything.contains(words), words));
    }

    private static String remarks(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .filter(finding -> !finding.rule().name().equals("about-missing"))
                .map(LayoutReadingTest::remark)
                .collect(Collectors.joining("\n"));
    }

    private static String remark(Finding finding) {
        String place = finding.location() instanceof Location.Cell cell
                ? cell.sheet() + "!" + cell.address()
                : finding.location().file();
        return finding.rule().name() + " " + finding.severity() + " " + place;
    }

    private static String lines(Reading reading) {
        record Line(Location.Cell row, String words) {}
        List<Line> lines = new ArrayList<>();
        for (Recommendation recommendation : reading.tracker().recommendations()) {
            if (recommendation.actions().isEmpty()) {
                lines.add(new Line(recommendation.place(), line(recommendation)));
            }
            recommendation
                    .actions()
                    .forEach(action -> lines.add(new Line(action.place(), line(recommendation, action))));
        }
        return lines.stream()
                .sorted(Comparator.comparingInt((Line line) -> line.row().sheetIndex())
                        .thenComparingInt(line -> line.row().row()))
                .map(Line::words)
                .collect(Collectors.joining("\n"));
    }

    private static String line(Recommendation recommendation) {
        return place(recommendation.place())
                + join(
                        recommendation.reference(),
                        "no action",
                        recommendation.response().category().name(),
                        "");
    }

    private static String line(Recommendation recommendation, Action action) {
        return place(action.place())
                + join(
                        recommendation.reference(),
                        action.owners().list().stream().map(Owner::name).collect(Collectors.joining("; ")),
                        action.byWhen()
                                .latest()
                                .map(LocalDate::toString)
                                .orElse(action.byWhen().kind().name()),
                        action.status().name(),
                        recommendation.response().category().name(),
                        recommendation.words(Field.REVIEW));
    }

    private static String place(Location.Cell cell) {
        return cell.sheet() + "!" + cell.rowNumber();
    }

    private static String join(String... parts) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            if (!last || !parts[i].isEmpty()) {
                line.append(parts[i].isEmpty() ? " |" : " | " + parts[i]);
            }
        }
        return line.toString();
    }

    /** All further values that say something, each as {@code Sheet!2 | progress | Two tests held.} */
    private static List<String> texts(Reading reading) {
        return reading.tracker().recommendations().stream()
                .flatMap(recommendation -> Stream.concat(
                        texts(recommendation), recommendation.actions().stream().flatMap(LayoutReadingTest::texts)))
                .toList();
    }

    private static Stream<String> texts(Recommendation recommendation) {
        return texts(
                recommendation.place(),
                "recommendation",
                recommendation.text(Field.RECOMMENDATION).plain(),
                "response",
                recommendation.text(Field.EXECUTIVE_RESPONSE).plain(),
                "committee",
                recommendation.words(Field.COMMITTEE),
                "directedTo",
                recommendation.directedTo().toString(),
                "madeOn",
                day(recommendation.madeOn()),
                "agreedOn",
                day(recommendation.agreedOn()),
                "receivedOn",
                day(recommendation.receivedOn()));
    }

    private static Stream<String> texts(Action action) {
        return texts(
                action.place(),
                "action",
                action.text(Field.ACTION).plain(),
                "owner",
                action.owners().words().plain(),
                "successCriteria",
                action.text(Field.SUCCESS_CRITERIA).plain(),
                "progress",
                action.text(Field.PROGRESS).plain(),
                "source",
                action.standing().source().name().toLowerCase(Locale.ROOT),
                "percent",
                action.done().percent().isPresent()
                        ? String.valueOf(action.done().percent().getAsInt())
                        : "",
                "completedOn",
                day(action.date(Field.COMPLETED_ON).latest()),
                "original",
                day(action.byWhen().original()));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static Stream<String> texts(Location.Cell row, String... namesAndWords) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < namesAndWords.length; i += 2) {
            if (!namesAndWords[i + 1].isEmpty()) {
                texts.add(place(row) + " | " + namesAndWords[i] + " | " + namesAndWords[i + 1].replace("\n", "\\n"));
            }
        }
        return texts.stream();
    }
}
