package org.committeepapers.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.sheet.Limits;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.wording.Vocabulary;
import org.junit.jupiter.api.Assertions;

/** Short forms of what a test of reading asks for. */
public final class Readings {

    public static final String ABOUT = """
            # About
            Council | Borough Council
            Committee | Scrutiny
            Title | Review
            Considered on | [date 2025-06-03]
            """;

    private Readings() {}

    public static Reading read(Path folder, String text) throws Refusal {
        return read(folder, WorkbookBuilder.bytes(text));
    }

    public static Reading read(Path folder, byte[] bytes) throws Refusal {
        return WorkbookReader.read(WorkbookBuilder.write(folder, "tracker.xlsx", bytes), Limits.DEFAULT);
    }

    /** Reads a tracker by a layout file of its own. */
    public static Reading read(Path folder, String text, String layout) throws Refusal {
        Path file = WorkbookBuilder.write(folder, "tracker.xlsx", WorkbookBuilder.bytes(text));
        try {
            Files.writeString(Layouts.own(file), "confirmed: \"J Rees, 3 November 2026\"\n" + layout);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return WorkbookReader.read(
                file, Limits.DEFAULT, new ReadingRules(LayoutFile.read(Layouts.own(file)), Vocabulary.NONE));
    }

    public static Finding refused(Path folder, byte[] bytes) {
        return refused(WorkbookBuilder.write(folder, "tracker.xlsx", bytes), Limits.DEFAULT);
    }

    public static Finding refused(Path file, Limits limits) {
        return Assertions.assertThrows(Refusal.class, () -> WorkbookReader.read(file, limits))
                .finding();
    }

    /** Each recommendation as {@code reference: text -> action; action}. */
    public static List<String> outline(Reading reading) {
        return reading.tracker().recommendations().stream()
                .map(Readings::outline)
                .toList();
    }

    private static String outline(Recommendation recommendation) {
        List<String> actions = recommendation.actions().stream()
                .map(action -> action.text(Field.ACTION).plain())
                .toList();
        return recommendation.reference() + ": "
                + recommendation.text(Field.RECOMMENDATION).plain() + " -> " + String.join("; ", actions);
    }

    /** Each finding as {@code rule SEVERITY Sheet!A1}. */
    public static List<String> findings(Reading reading) {
        return reading.findings().stream()
                .map(finding -> finding.rule() + " " + finding.severity() + " " + place(finding.location()))
                .toList();
    }

    private static String place(Location location) {
        return location instanceof Location.Cell cell ? cell.sheet() + "!" + cell.address() : location.file();
    }

    public static Action action(Reading reading, int index) {
        return reading.tracker().actions().toList().get(index);
    }
}
