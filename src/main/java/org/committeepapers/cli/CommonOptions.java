package org.committeepapers.cli;

import java.time.LocalDate;
import org.committeepapers.console.Today;
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

    /** The day given, else today. */
    LocalDate day() {
        return Today.or(asAt);
    }
}
