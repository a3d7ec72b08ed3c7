package org.committeepapers.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder for a while that only its owner can read; made when the first file is needed. */
final class Scratch implements AutoCloseable {

    private Optional<Path> folder = Optional.empty();

    /** A file of this name, which may not be there yet. */
    Path file(String name) throws IOException {
        if (folder.isEmpty()) {
            folder = Optional.of(Files.createTempDirectory("committee-papers-"));
        }
        return folder.get().resolve(name);
    }

    @Override
    public void close() throws IOException {
        if (folder.isEmpty()) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> walk = Files.walk(folder.get())) {
            deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
