package org.committeepapers.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.committeepapers.config.Program;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.finding.Refusal;
import org.committeepapers.setting.LayeredFolders;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the templates, labels and house style are. */
final class TemplatesOption {

    @Option(
            names = "--templates",
            paramLabel = "DIR",
            description = "The council's own templates, labels and house style.")
    @Nullable
    Path templates;

    /**
     * The council's own folder, laid over the one that came with the program. Without the option it is {@code
     * templates} in the working folder, if that has any of the files.
     *
     * @throws Refusal if there is no such folder, or it has a file whose name is nearly that of a file that is read, or the
     *     program's own is missing
     */
    LayeredFolders folders() throws Refusal, IOException {
        Path shipped = Program.templates();
        if (!OwnFolder.isOne(shipped)) {
            throw OwnFolder.missing(shipped);
        }
        Optional<Path> own = own();
        if (own.isEmpty() || Files.isSameFile(own.get(), shipped)) {
            return LayeredFolders.of(shipped);
        }
        OwnFolder.check(own.get(), shipped);
        return LayeredFolders.of(own.get(), shipped);
    }

    /** What the step makes of the templates; a failure to read them ends the command. */
    <T> T read(ExitCode.Step<T> step) throws Ended {
        return ExitCode.WRONG_SETTINGS.unless(
                step,
                "the templates can't be read",
                "Give this user permission to read them, or give their folder with --templates.");
    }

    private Optional<Path> own() throws Refusal, IOException {
        if (templates == null) {
            return Optional.of(Path.of("templates")).filter(OwnFolder::isOne);
        }
        if (!OwnFolder.isOne(templates)) {
            throw OwnFolder.refused(templates);
        }
        return Optional.of(templates);
    }
}
