package org.committeepapers.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.committeepapers.console.Console;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.edition.OutputFolders;
import org.committeepapers.edition.store.RecordedRuns;
import org.committeepapers.text.DayWords;

/**
 * Whether the clock can be right. A clock that is ahead shows only by what is known to have happened: the last recorded run,
 * and the last change of a tracker (docs/decisions/0052).
 *
 * @param today as the clock says
 */
public record PlausibleDay(LocalDate today, Console console) {

    /** How many days after today the papers' date may be. */
    public static final int FARTHEST_AHEAD = 31;

    /** After so many days without a run or a change of a tracker, the clock is more likely wrong than right. */
    private static final int LONGEST_PAUSE = 400;

    /**
     * Warns of a clock that may be ahead.
     *
     * @throws Ended if it is more likely wrong than right
     */
    public void check(List<Path> workbooks, OutputFolders roots) throws Ended, IOException {
        Optional<LocalDate> run = RecordedRuns.read(roots).lastDay();
        if (run.isEmpty()) {
            return;
        }
        LocalDate known = Stream.concat(run.stream(), workbooks.stream().flatMap(PlausibleDay::changed))
                .max(Comparator.naturalOrder())
                .orElse(today);
        long days = ChronoUnit.DAYS.between(known, today);
        String what = "today is " + DayWords.of(today) + " by the clock of this machine, " + days
                + " days after the last run and the last change of a tracker (" + DayWords.of(known) + ")";
        if (days > LONGEST_PAUSE) {
            throw Ended.by(
                    ExitCode.WRONG_USAGE,
                    what + ", so the papers would be dated wrongly if the clock is ahead",
                    "Set the clock right or, if it is right, run again with --as-at " + today + " or --any-date.");
        }
        if (days > FARTHEST_AHEAD) {
            console.warning(what, "If the clock is right, you don't need to do anything.");
        }
    }

    private static Stream<LocalDate> changed(Path workbook) {
        try {
            return Stream.of(Files.getLastModifiedTime(workbook)
                    .toInstant()
                    .atZone(ZoneOffset.UTC)
                    .toLocalDate());
        } catch (IOException e) {
            return Stream.of();
        }
    }
}
