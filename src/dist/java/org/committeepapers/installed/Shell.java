package org.committeepapers.installed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a line of shell said and how it ended; in a bare environment, as a scheduler has it. */
record Shell(int code, String out, String err) {

    /** Its output is first kept in the folder. */
    static Shell run(Path folder, String line) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", line)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
        int code = builder.start().waitFor();
        Shell shell = new Shell(code, read(out), read(err));
        Files.delete(out);
        Files.delete(err);
        return shell;
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    /** What it said on standard output, of a line that has to succeed. */
    static String said(Path folder, String line) throws IOException, InterruptedException {
        Shell shell = run(folder, line);
        assertEquals(0, shell.code(), line + "\n" + shell.out() + shell.err());
        return shell.out();
    }

    static void assumeThereIs(String command) throws IOException, InterruptedException {
        assumeTrue(run(Path.of("."), "command -v " + command).code() == 0, command + " isn't installed here");
    }

    /** What was packed, under the name that the build gave it. */
    static Path made(String property, String ending) {
        Path file = Path.of(System.getProperty(property) + ending);
        assumeTrue(
                Files.exists(file), file.getFileName() + " wasn't made, which takes Debian's fakeroot, or no Windows");
        return file;
    }
}
