package org.committeepapers.installed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which Java bin/committee-papers takes and what it gives to it, with stubs for Java that say so. */
class LauncherIT {

    private static final String INSTALLED = "/usr/lib/jvm/*";

    @TempDir
    Path folder;

    private Path launcher;

    private record Ended(int code, String out, String err) {}

    /** A copy of the launcher that looks for an installed Java in the test's own folder. */
    @BeforeEach
    void install() throws IOException {
        assumeTrue(!System.getProperty("os.name").startsWith("Windows"), "the launcher for Windows is a .cmd");
        String text = Files.readString(Path.of(System.getProperty("installed.program"), "bin", "committee-papers"));
        assertTrue(text.contains(INSTALLED), text);
        launcher = script("the program/bin/committee-papers", text.replace(INSTALLED, folder + "/jvm/*"));
    }

    private Path script(String name, String text) throws IOException {
        Path script = folder.resolve(name);
        Files.createDirectories(script.getParent());
        Files.writeString(script, text);
        assertTrue(script.toFile().setExecutable(true));
        return script;
    }

    /** A Java of this version, which prints where it is and what it was given, and ends with 65. */
    private Path java(String home, String version) throws IOException {
        script(home + "/bin/java", "#!/bin/sh\nprintf '%s\\n' \"$0\" \"$@\"\nexit 65\n");
        Files.writeString(
                folder.resolve(home + "/release"), "IMPLEMENTOR=\"stub\"\nJAVA_VERSION=\"" + version + "\"\n");
        return folder.resolve(home);
    }

    private Ended run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(Stream.of(launcher.toString()), List.of(arguments).stream())
                                .toList())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", folder + "/path/bin:/usr/bin:/bin");
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        return new Ended(
                code, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    /** The folder of the Java that was taken. */
    private Path taken(Map<String, String> environment) throws IOException, InterruptedException {
        Ended ended = run(environment, "--version");
        assertEquals("", ended.err());
        return Path.of(ended.out().lines().findFirst().orElseThrow())
                .getParent()
                .getParent();
    }

    @Test
    void itTakesItsOwnJavaThenThatOfJavaHomeThenThatOnThePathThenTheNewest() throws Exception {
        Path own = java("the program/runtime", "25");
        Path home = java("a home", "21.0.4");
        Path path = java("path", "23");
        java("jvm/older", "21.0.1");
        Path newest = java("jvm/the newest", "101-ea");
        java("jvm/ancient", "1.8.0_412");
        Files.createDirectories(folder.resolve("jvm/empty"));
        Map<String, String> named = Map.of("JAVA_HOME", home.toString());
        assertEquals(own, taken(named));
        Files.delete(own.resolve("bin/java"));
        assertEquals(home, taken(named));
        assertEquals(path, taken(Map.of()));
        java("path", "17.0.21");
        assertEquals(newest, taken(Map.of()));
        java("a home", "17.0.21");
        assertEquals(newest, taken(named));
    }

    @Test
    void withoutAJavaOf21ItSaysWhatToDo() throws Exception {
        java("path", "17.0.21");
        Ended ended = run(Map.of(), "--version");
        assertEquals(70, ended.code());
        assertEquals("", ended.out());
        assertEquals(
                "committee-papers needs Java 21 or newer, and none was found.\n"
                        + "Install one, or set JAVA_HOME to its folder.\n",
                ended.err());
    }

    @Test
    void argumentsOptionsAndExitCodeArePassedOnFromWhereverALinkLeads() throws Exception {
        java("the program/runtime", "25");
        launcher = Files.createSymbolicLink(folder.resolve("a link"), Path.of("the program/bin/committee-papers"));
        Ended ended = run(Map.of("JAVA_OPTS", "-Xmx2g -Dkey=value"), "publish", "a tracker.xlsx", "$HOME", "");
        assertEquals(65, ended.code());
        assertTrue(
                ended.out()
                        .endsWith("\n-Xmx2g\n-Dkey=value\n-Dcommittee-papers.home=" + folder.resolve("the program")
                                + "\n-jar\n" + folder.resolve("the program/committee-papers.jar")
                                + "\npublish\na tracker.xlsx\n$HOME\n\n"),
                ended.out());
    }
}
