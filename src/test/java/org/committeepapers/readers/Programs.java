package org.committeepapers.readers;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs of the machine that a test needs. */
final class Programs {

    private Programs() {}

    /** The program; the test is skipped, and says what to install, where there is none. */
    static Path needed(String name, String debianPackage) {
        Optional<Path> program = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(program.isPresent(), "no " + name + " here: install it (Debian: apt install " + debianPackage + ")");
        return program.orElseThrow();
    }
}
