package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.committeepapers.console.Console;
import org.committeepapers.examples.WorkbookBuilder;

/** A run of the program within the test's own process. */
public record Runs(int code, String out, String err) {

    /** Runs the program with these arguments, without colour. */
    public static Runs of(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        int code = CommitteePapers.run(console, arguments);
        return new Runs(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The same with some more arguments; each is written as a string. */
    public static Runs of(List<?> arguments, String... more) {
        return of(Stream.concat(arguments.stream().map(String::valueOf), Stream.of(more))
                .toArray(String[]::new));
    }

    /** Publishes a tracker as a page, into {@code output} of a folder, on whatever day its meeting is; it must succeed. */
    static Runs published(Path folder, String tracker, String asAt, String... options) {
        Path file = WorkbookBuilder.write(folder, "t.xlsx", tracker);
        return of(
                        List.of(
                                "publish",
                                "--any-date",
                                file,
                                "--as-at",
                                asAt,
                                "--formats=html",
                                "--output=" + folder.resolve("output")),
                        options)
                .ends(0);
    }

    /** The same run, which must have ended with this exit code. */
    public Runs ends(int expected) {
        assertEquals(expected, code, () -> out + err);
        return this;
    }
}
