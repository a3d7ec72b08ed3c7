package org.committeepapers.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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

    @Spec(Spec.Target.MIXEE)
    @Nullable
    CommandSpec spec;

    /**
     * To be thrown where the command line asks for what can't be.
     *
     * @param options that say so; named by where they stand, should that be elsewhere
     */
    ParameterException wrong(String message, String... options) {
        CommandSpec command = Objects.requireNonNull(spec);
        OptionSources sources = (OptionSources) command.defaultValueProvider();
        for (String option : options) {
            if (sources.source(option).isPresent()) {
                return new ParameterException(command.commandLine(), message, command.findOption(option), "");
            }
        }
        return new ParameterException(command.commandLine(), message);
    }

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

    /** What this installation sets. */
    Settings settings() throws Ended {
        return ExitCode.WRONG_SETTINGS.unless(
                () -> Settings.load(settingsFile()), "the settings can't be read", "Mend them, then run again.");
    }
}
