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

/** Which settings count; every command takes it. */
class SettingsOptions {

    static final String INPUT = "--input";
    static final String SETTINGS = "--settings";

    @Option(
            names = INPUT,
            paramLabel = "DIR",
            defaultValue = "input",
            description =
                    "Where the trackers lie if none is named; its settings.yaml also counts for a run over several"
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
     * To be thrown where the command line asks for what can't be.
     *
     * @param options that say so; named by where they stand, should that be elsewhere
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
     * Where the settings of a run over these trackers stand.
     *
     * @throws ParameterException where the file that is named isn't there
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
     * @throws Ended where any can't be read, or are wrong
     */
    final RunSettings settings(List<Path> trackers) throws Ended {
        SettingsFiles files = files(trackers);
        return ExitCode.WRONG_SETTINGS.unless(
                () -> RunSettings.load(files), "the settings can't be read", "Mend them, then run again.");
    }
}
