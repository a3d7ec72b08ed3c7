package org.committeepapers.installed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Copies of outputs, to disturb one after another. */
final class Copies {

    private Copies() {}

    /** The copy; nothing where there is nothing. Links stay links. */
    static Path make(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            try (Stream<Path> walk = Files.walk(from)) {
                for (Path path : walk.toList()) {
                    Files.copy(path, to.resolve(from.relativize(path).toString()), LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
        return to;
    }

    /** Takes it away with all in it. */
    static void remove(Path output) throws IOException {
        if (Files.exists(output)) {
            try (Stream<Path> walk = Files.walk(output)) {
                for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
