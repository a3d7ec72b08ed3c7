package org.committeepapers.installed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** committee-papers.cmd as Windows runs it: by Wine's cmd, with a stub for java.exe that MinGW compiles. */
@Timeout(60)
@Tag("trial")
class WindowsLauncherIT {

    @TempDir
    static Path shared;

    private static Path stub;

    @TempDir
    Path folder;

    private Path program;

    private record Ended(int code, List<String> out) {}

    @BeforeAll
    static void startWine() throws Exception {
        for (String tool : List.of("wine", "wineserver", "x86_64-w64-mingw32-gcc")) {
            assumeTrue(isThere(tool), tool + " isn't installed here");
        }
        stub = shared.resolve("java.exe");
        String source =
                Path.of("src/test/resources/installed/java.c").toAbsolutePath().toString();
        assertEquals(
                0,
                run(Map.of(), "x86_64-w64-mingw32-gcc", "-o", stub.toString(), source)
                        .code());
        // The browser that Wine hands a page to; who reads the pipe waits until it is open.
        Path browser = Files.createDirectory(shared.resolve("tools")).resolve("xdg-open");
        Files.writeString(browser, "#!/bin/sh\necho \"$1\" >'" + shared + "/opened'\n");
        assertTrue(browser.toFile().setExecutable(true));
        assertEquals(
                0, run(Map.of(), "mkfifo", shared.resolve("opened").toString()).code());
        assertEquals(0, run(Map.of(), "wine", "cmd", "/c", "exit").code());
    }

    @AfterAll
    static void stopWine() throws Exception {
        if (stub != null) {
            run(Map.of(), "wineserver", "-k", "-w");
        }
    }

    private static boolean isThere(String tool) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(each -> Files.isExecutable(Path.of(each, tool)));
    }

    @BeforeEach
    void install() throws IOException {
        program = folder.resolve("the program");
        Files.createDirectories(program.resolve("bin"));
        Files.copy(
                Path.of(System.getProperty("installed.program")).resolve("bin/committee-papers.cmd"),
                program.resolve("bin/committee-papers.cmd"));
        java(program.resolve("runtime"));
    }

    /** Puts a Java into a folder. */
    private static void java(Path home) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        Files.copy(stub, home.resolve("bin/java.exe"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Stub\"\nJAVA_VERSION=\"21.0.5\"\n");
    }

    private static Ended run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile(shared, "out", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(out.toFile())
                .redirectError(shared.resolve("err.txt").toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_HOME", "JAVA_OPTS", "DISPLAY"));
        builder.environment()
                .putAll(Map.of(
                        "WINEPREFIX",
                        shared.resolve("wine").toString(),
                        "WINEDEBUG",
                        "-all",
                        "WINEDLLOVERRIDES",
                        "mscoree=",
                        "PATH",
                        shared.resolve("tools") + ":" + System.getenv("PATH")));
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        return new Ended(code, Files.readAllLines(out, StandardCharsets.UTF_8));
    }

    private Ended launch(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("wine", onWindows("the program/bin/committee-papers.cmd")));
        command.addAll(List.of(arguments));
        return run(environment, command.toArray(String[]::new));
    }

    /** The path of what lies in the folder, as Windows has it. */
    private String onWindows(String name) {
        return "Z:" + folder.resolve(name).toString().replace('/', '\\');
    }

    /** What Java was given, after our own flags. */
    private static List<String> given(Ended ended) {
        return ended.out()
                .subList(ended.out().indexOf("-Xlog:disable") + 1, ended.out().size());
    }

    /** The page that the browser was given; it is waited for. */
    private static Path opened() throws IOException, InterruptedException {
        Ended read = run(Map.of(), "cat", shared.resolve("opened").toString());
        return Path.of(URI.create(read.out().getFirst()));
    }

    private String home() {
        return onWindows("the program/bin") + "\\..";
    }

    /** What follows Java's flags: where the program is, the command and its arguments. */
    private List<String> program(String... arguments) {
        List<String> given = new ArrayList<>(
                List.of("-Dcommittee-papers.home=" + home(), "-jar", home() + "\\committee-papers.jar"));
        given.addAll(List.of(arguments));
        return given;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 65, 78})
    void argumentsAndExitCodeArePassedOn(int code) throws Exception {
        Ended ended = launch(
                Map.of("STUB_EXIT", String.valueOf(code)),
                "publish",
                "my trackers\\a tracker.xlsx",
                "--reason",
                "100% & more (draft)!",
                "--as-at=2026-11-24");
        assertEquals(code, ended.code());
        assertEquals(
                program(
                        "publish",
                        "my trackers\\a tracker.xlsx",
                        "--reason",
                        "100% & more (draft)!",
                        "--as-at=2026-11-24"),
                given(ended));
    }

    @Test
    void javaOptsArePassedOn() throws Exception {
        Ended ended = launch(Map.of("JAVA_OPTS", "-Xmx2g -Dkey=value"), "--version");
        assertEquals(List.of("-Xmx2g", "-Dkey=value"), given(ended).subList(0, 2));
        assertEquals(program("--version"), given(ended).subList(2, given(ended).size()));
    }

    @Test
    void itsOwnJavaIsTakenThenThatOfJavaHome() throws Exception {
        java(folder.resolve("a jdk"));
        Map<String, String> environment = Map.of("JAVA_HOME", onWindows("a jdk"));
        assertEquals(
                onWindows("the program/bin") + "\\..\\runtime\\bin\\java.exe",
                launch(environment, "--version").out().getFirst());
        Files.delete(program.resolve("runtime/bin/java.exe"));
        assertEquals(
                onWindows("a jdk") + "\\bin\\java.exe",
                launch(environment, "--version").out().getFirst());
    }

    @Test
    void aJavaThatIsTooOldIsntTaken() throws Exception {
        Files.delete(program.resolve("runtime/bin/java.exe"));
        java(folder.resolve("a jdk"));
        Map<String, String> environment = Map.of("JAVA_HOME", onWindows("a jdk"));
        for (String version : List.of("1.8.0_392", "17.0.9", "17")) {
            Files.writeString(folder.resolve("a jdk/release"), "JAVA_VERSION=\"" + version + "\"\n");
            Ended ended = launch(environment, "--version");
            assertEquals(70, ended.code(), version);
            assertEquals(List.of(), ended.out());
        }
        Files.writeString(folder.resolve("a jdk/release"), "JAVA_VERSION=\"25\"\nOS_ARCH=\"x86_64\"\n");
        assertEquals(0, launch(environment, "--version").code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a tracker.xlsx", "tracker.CSV", "a & b (draft)!.ods"})
    void aWorkbookDroppedOnItIsCheckedAndItsFindingsAreOpened(String name) throws Exception {
        Files.createFile(Files.createDirectory(folder.resolve("my trackers")).resolve(name));
        Ended ended = launch(Map.of("STUB_EXIT", "65"), onWindows("my trackers/" + name));
        assertEquals(65, ended.code());
        String findings = "my trackers/committee-papers findings";
        assertEquals(
                program("check", onWindows("my trackers/" + name), "--annotate", onWindows(findings)),
                given(ended).subList(0, 7));
        String page = name.substring(0, name.lastIndexOf('.')) + ".findings.html";
        assertTrue(Files.exists(folder.resolve(findings).resolve(page)));
        assertEquals(folder.resolve(findings).resolve(page), opened());
    }

    @Test
    void aCopyInTheFolderOfFindingsIsCheckedThere() throws Exception {
        Path findings = Files.createDirectory(folder.resolve("committee-papers findings"));
        Files.createFile(findings.resolve("tracker.xlsx"));
        Ended ended = launch(Map.of(), onWindows("committee-papers findings/tracker.xlsx"));
        assertEquals(onWindows("committee-papers findings"), given(ended).get(6));
        assertFalse(Files.exists(findings.resolve("committee-papers findings")));
        assertEquals(findings.resolve("tracker.findings.html"), opened());
    }

    @Test
    void whatIsNoWorkbookIsPassedOn() throws Exception {
        Files.createFile(folder.resolve("notes.txt"));
        assertEquals(program(onWindows("notes.txt")), given(launch(Map.of(), onWindows("notes.txt"))));
    }
}
