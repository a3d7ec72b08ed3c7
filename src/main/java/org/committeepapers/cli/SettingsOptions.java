package org.committeepapers.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.committeepapers.config.RunSettings;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.finding.Refusal;
import org.committeepapers.run.Inputs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which settings count; an option of every command that reads them. */
class SettingsOptions {

    @Option(
            names = "--input",
            paramLabel = "DIR",
            defaultValue = "input",
            description =
                    "The folder of the trackers. Its settings.yaml also applies to a run over several folders (default: "
                            + "${DEFAULT-VALUE}).")
    Path input = Path.of("input");

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "The settings of every tracker (default: settings.yaml in the tracker's own folder).")
    @Nullable
    Path settings;

    @Spec(Spec.Target.MIXEE)
    @Nullable
    CommandSpec spec;

    final ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }

    /** The workbooks that were named, or else those in the input folder. */
    final List<Path> workbooks(List<Path> named) throws Ended {
        return ExitCode.INPUT_UNREADABLE.unless(
                () -> named.isEmpty() ? Inputs.in(input) : Inputs.once(named),
                "the input can't be read",
                "Give its folder with --input.");
    }

    /** @throws ParameterException if the file that was given doesn't exist */
    final void checkFile() {
        if (settings != null && !Files.isRegularFile(settings)) {
            throw wrong("--settings " + settings + ": there is no such file");
        }
    }

    final RunSettings settings(List<Path> trackers) throws Ended {
        checkFile();
        return ExitCode.WRONG_SETTINGS.unless(
                () -> load(trackers), "the settings can't be read", "Correct them, then run again.");
    }

    final RunSettings load(List<Path> trackers) throws Refusal {
        return RunSettings.load(Optional.ofNullable(settings), input, trackers);
    }
}
