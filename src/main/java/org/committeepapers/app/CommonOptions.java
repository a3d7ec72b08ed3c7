package org.committeepapers.app;

import java.nio.file.Path;
import java.time.LocalDate;
import org.committeepapers.diagnostic.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command that reads trackers takes. */
final class CommonOptions {

    @Option(
            names = "--input",
            paramLabel = "DIR",
            defaultValue = "input",
            description = "Where the workbooks and settings.yaml lie (default: ${DEFAULT-VALUE}).")
    Path input = Path.of("input");

    @Option(
            names = "--as-at",
            paramLabel = "DATE",
            description = "The day of the papers, as 2026-11-24 (default: today).")
    @Nullable
    LocalDate asAt;

    Path input() {
        return input;
    }

    /** The day given, else today. */
    LocalDate day() {
        return Today.or(asAt);
    }

    Path settingsFile() {
        return input.resolve(Settings.FILE_NAME);
    }

    /**
     * What this installation sets.
     *
     * @throws Refusal where the settings are wrong
     */
    Settings settings() throws Refusal {
        return Settings.load(settingsFile());
    }
}
