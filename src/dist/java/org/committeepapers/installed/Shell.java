package org.committeepapers.installed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a line of shell said and how it ended; in a bare environment, as a scheduler has it. */
record Shell(int code, String out, String err) {

    /** In that folder. */
    static Shell run(Path folder, String line) throws IOException, InterruptedException {
        return run(folder, List.of("/bin/sh", "-c", line));
    }

    /**
     * The same as if nothing had been built on this machine: the folder of the sources and the build isn't seen, or, where
     * no process may have mounts of its own, what the build packed is moved away for as long.
     */
    static Shell unbuilt(Path folder, String line) throws IOException, InterruptedException {
        String sources = Path.of(System.getProperty("dist.root")).toRealPath().toString();
        for (String alone : List.of("unshare -m", "unshare -rm")) {
            String hide = "exec " + alone + " sh -c 'mount -t tmpfs none \"$0\" && exec sh -c \"$1\"' \"$0\" \"$1\"";
            if (run(folder, List.of("/bin/sh", "-c", hide, sources, "true")).code() == 0) {
                return run(folder, List.of("/bin/sh", "-c", hide, sources, line));
            }
        }
        Path packed = Path.of(System.getProperty("dist.image"));
        Path away = packed.resolveSibling("away");
        Files.move(packed, away);
        try {
            return run(folder, line);
        } finally {
            Files.move(away, packed);
        }
    }

    /** Its output is first kept in the folder. */
    private static Shell run(Path folder, List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
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
        return run(folder, line).succeeded(line);
    }

    /** What it said on standard output; it has to have succeeded. */
    String succeeded(String line) {
        assertEquals(0, code, line + "\n" + out + err);
        return out;
    }

    static void assumeThereIs(String command) throws IOException, InterruptedException {
        assumeTrue(run(Path.of("."), "command -v " + command).code() == 0, command + " isn't installed here");
    }

    /** What was packed, under the name that the build gave it. */
    static Path made(String property, String ending) {
        Path file = Path.of(System.getProperty(property) + ending);
        assumeTrue(Files.exists(file), file.getFileName() + " wasn't made on this machine");
        return file;
    }
}
