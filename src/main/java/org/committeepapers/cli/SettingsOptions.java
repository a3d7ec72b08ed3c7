package org.committeepapers.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.committeepapers.config.RunSettings;
import org.committeepapers.config.SettingsFiles;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which settings count; an option of every command. */
class SettingsOptions {

    static final String INPUT = "--input";
    static final String SETTINGS = "--settings";

    @Option(
            names = INPUT,
            paramLabel = "DIR",
            defaultValue = "input",
            description =
                    "Where the trackers are, if none is given. Its settings.yaml also applies to a run over several"
                            + " folders (default: ${DEFAULT-VALUE}).")
    Path input = Path.of("input");

    @Option(
            names = SETTINGS,
            paramLabel = "FILE",
            description = "The settings of every tracker (default: settings.yaml in the tracker's own folder).")
    @Nullable
    Path settings;

    @Spec(Spec.Target.MIXEE)
    @Nullable
    CommandSpec spec;

    /**
     * An exception for options that can't be followed.
     *
     * @param options that ask for it; the message says where they are set, if not on the command line
     */
    final ParameterException wrong(String message, String... options) {
        CommandSpec command = Objects.requireNonNull(spec);
        OptionSources sources = (OptionSources) command.defaultValueProvider();
        for (String option : options) {
            if (sources.source(option).isPresent()) {
                return new ParameterException(command.commandLine(), message, command.findOption(option), "");
            }
        }
        return new ParameterException(command.commandLine(), message);
    }

    final Path input() {
        return input;
    }

    /**
     * The files of settings for a run over these trackers.
     *
     * @throws ParameterException if the file that was given doesn't exist
     */
    final SettingsFiles files(List<Path> trackers) {
        if (settings != null && !Files.isRegularFile(settings)) {
            throw wrong("--settings " + settings + ": there is no such file", SETTINGS);
        }
        return new SettingsFiles(Optional.ofNullable(settings), input, trackers);
    }

    /**
     * The settings of a run over these trackers.
     *
     * @throws Ended if any can't be read, or are wrong
     */
    final RunSettings settings(List<Path> trackers) throws Ended {
        SettingsFiles files = files(trackers);
        return ExitCode.WRONG_SETTINGS.unless(
                () -> RunSettings.load(files), "the settings can't be read", "Correct them, then run again.");
    }
}
