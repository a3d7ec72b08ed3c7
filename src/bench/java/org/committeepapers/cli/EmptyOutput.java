package org.committeepapers.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A folder for one run, as the same content isn't published twice. */
@State(Scope.Benchmark)
public class EmptyOutput {

    private @Nullable Path folder;

    @Setup(Level.Invocation)
    public void make() throws IOException {
        folder = Files.createTempDirectory("output");
    }

    @TearDown(Level.Invocation)
    public void remove() throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder())) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }

    Path folder() {
        return Objects.requireNonNull(folder);
    }
}
