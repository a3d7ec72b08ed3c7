package org.committeepapers.cli;

import java.time.LocalDate;
import org.committeepapers.console.Today;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command that reads trackers takes. */
final class CommonOptions extends SettingsOptions {

    @Option(
            names = "--as-at",
            paramLabel = "DATE",
            description = "The day of the papers, as 2026-11-24 (default: today).")
    @Nullable
    LocalDate asAt;

    /** The day given, else today. */
    LocalDate day() {
        return Today.or(asAt);
    }
}
