package org.committeepapers.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.committeepapers.config.Program;
import org.committeepapers.finding.Refusal;
import org.committeepapers.setting.Folders;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the words and the look come from. */
final class TemplatesOption {

    @Option(
            names = "--templates",
            paramLabel = "DIR",
            description = "The council's profile: what of templates and house style is its own.")
    @Nullable
    Path templates;

    /**
     * The council's own folder over the one that came with the program. Without the option it is {@code templates} in the
     * working folder, where that holds any of it.
     *
     * @throws Refusal where the folder isn't there, or holds a file whose name is nearly one of those read
     */
    Folders folders() throws Refusal, IOException {
        List<Path> folders = new ArrayList<>();
        Optional<Path> shipped = Program.templates();
        Optional<Path> own = own();
        if (own.isPresent() && !(shipped.isPresent() && Files.isSameFile(own.get(), shipped.get()))) {
            if (shipped.isPresent()) {
                OwnFolder.check(own.get(), shipped.get());
            }
            folders.add(own.get());
        }
        shipped.ifPresent(folders::add);
        return new Folders(folders);
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
