package org.committeepapers.installed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the program in a process of its own, with as little work before its first line as a JVM can do. */
final class Processes {

    private static final String INSTALLED = System.getProperty("installed.program", "");

    private Processes() {}

    /**
     * The installed program, or its classes where it isn't packaged; what it says goes to the file. Beside that lies the
     * archive of classes that the first one leaves for the others, in half the time.
     */
    static Process start(Path said, List<String> arguments) throws IOException {
        Path beside = said.toAbsolutePath().getParent();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + beside.resolve("classes.jsa"),
                "-Xlog:disable",
                "-Djava.io.tmpdir=" + beside));
        command.addAll(program());
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }

    private static List<String> program() {
        return INSTALLED.isEmpty()
                ? List.of("-cp", System.getProperty("java.class.path"), "org.committeepapers.Main")
                : List.of("-jar", Path.of(INSTALLED, "committee-papers.jar").toString());
    }
}
