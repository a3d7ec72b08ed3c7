package org.committeepapers.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.committeepapers.config.Program;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.console.Today;
import org.committeepapers.text.DayWords;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that reads trackers. */
final class CommonOptions extends SettingsOptions {

    @Option(
            names = "--as-at",
            paramLabel = "DATE",
            description = "The date of the papers, such as 2026-11-24 (default: today).")
    @Nullable
    LocalDate asAt;

    LocalDate day() throws Ended {
        return asAt == null ? today(Today.day(), Program.commitDay()) : asAt;
    }

    /** The day of the clock, which can't be before that of the program's commit. */
    static LocalDate today(LocalDate clock, Optional<LocalDate> commit) throws Ended {
        if (commit.filter(clock::isBefore).isPresent()) {
            throw Ended.by(
                    ExitCode.WRONG_USAGE,
                    "today is " + DayWords.of(clock) + " by the clock of this machine, but this program was made on "
                            + DayWords.of(commit.get()),
                    "Set the clock right, or give the date with --as-at.");
        }
        return clock;
    }
}
