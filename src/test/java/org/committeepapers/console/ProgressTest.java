package org.committeepapers.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What a run says of how far it is, by a clock that moves 1.5 seconds each time. */
class ProgressTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    private final Iterator<Instant> times =
            Stream.iterate(Instant.EPOCH, time -> time.plusMillis(1500)).iterator();

    private String run(boolean terminal, String... options) throws IOException {
        Console console = new Console(stream, stream, terminal, times::next)
                .speaking(CommandLine.populateCommand(new LogOptions(), options));
        for (int i = 0; i < 2; i++) {
            console.stage(
                    "reading",
                    "a\nvery long name of a tracker of the roads and the lanes beyond them all.xlsx, 1 of 2");
            console.stage("writing", "the files");
        }
        console.outcome("Published.");
        console.ended("publish", 0);
        return said.toString(StandardCharsets.UTF_8).replace("\r\u001b[K", "<");
    }

    @Test
    void aTerminalNamesEachStageOnOneLineThatIsWiped() throws IOException {
        assertEquals(
                "reading a very long name of a tracker of the roads and the lanes beyond them al<writing the files<"
                                .repeat(2)
                        + "Published.\n",
                run(true));
    }

    @Test
    void nothingElseDoes() throws IOException {
        assertEquals("Published.\n", run(false));
        said.reset();
        assertEquals("Published.\n", run(true, "--quiet"));
    }

    @Test
    void verboseGivesTheTimeOfEachStage() throws IOException {
        assertEquals("Time: starting 1.5 s, reading 3.0 s, writing 3.0 s.\nPublished.\n", run(false, "--verbose"));
    }
}
