package org.committeepapers.installed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is installed: another process, its own jar and launcher. */
class InstalledProgramIT {

    private static final Path PROGRAM = Path.of(System.getProperty("installed.program"));
    private static final Path TRACKER =
            Path.of("input", "peer-on-peer-review.xlsx").toAbsolutePath();

    @TempDir
    Path folder;

    private record Ended(int code, String out, String err) {}

    private Ended run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        return new Ended(code, Files.readString(out), Files.readString(err));
    }

    private Ended publish(Map<String, String> environment, Path output) throws IOException, InterruptedException {
        return run(
                environment,
                PROGRAM.resolve("bin/committee-papers").toAbsolutePath().toString(),
                "publish",
                TRACKER.toString(),
                "--as-at",
                "2021-05-20",
                "--output",
                output.toString());
    }

    @Test
    void twoProcessesWriteTheSameOfficersWorkbook() throws Exception {
        assumeTrue(!System.getProperty("os.name").startsWith("Windows"), "the launcher for Windows is a .cmd");
        byte[] first = template(Map.of("TZ", "Europe/London", "LC_ALL", "C"), "here.xlsx");
        byte[] second = template(
                Map.of(
                        "TZ", "Pacific/Kiritimati",
                        "LC_ALL", "C.UTF-8",
                        "JAVA_OPTS", "-Duser.language=ar -Duser.country=EG -Dfile.encoding=ISO-8859-1"),
                "there.xlsx");
        assertArrayEquals(first, second);
    }

    private byte[] template(Map<String, String> environment, String name) throws IOException, InterruptedException {
        Ended ended = run(
                environment,
                PROGRAM.resolve("bin/committee-papers").toAbsolutePath().toString(),
                "template",
                name,
                "--from",
                TRACKER.toString(),
                "--owner",
                "Safeguarding Officer",
                "--as-at",
                "2021-05-20");
        assertEquals(0, ended.code(), ended.err());
        assertEquals("", ended.err());
        return Files.readAllBytes(folder.resolve(name));
    }

    @Test
    void nothingButOurWordsReachesTheConsole() throws Exception {
        assumeTrue(!System.getProperty("os.name").startsWith("Windows"), "the launcher for Windows is a .cmd");
        Ended ended = publish(Map.of("LC_ALL", "C"), folder.resolve("output"));
        assertEquals(
                "Published peer-on-peer-review as at 2021-05-20: "
                        + folder.resolve("output/public/peer-on-peer-review/2021-05-20") + "\n"
                        + "Published peer-on-peer-review 2021-05-20. Recorded in line 2 of runs.jsonl; head HASH\n",
                ended.out().replaceFirst("[0-9a-f]{64}", "HASH"));
        for (String word : List.of("SLF4J", "log4j", "WARNING:", "Exception", "\u001b", "?\u0080")) {
            assertFalse(ended.err().contains(word), ended.err());
        }
        assertTrue(ended.err().contains("0 errors"), ended.err());
    }

    @Test
    void whatStandardOutputCannotTakeFailsTheRun() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")), "no device that is always full");
        Ended ended = run(
                Map.of(),
                "/bin/sh",
                "-c",
                "exec \"$0\" layout --standard > /dev/full",
                PROGRAM.resolve("bin/committee-papers").toAbsolutePath().toString());
        assertEquals(73, ended.code(), ended.err());
        assertTrue(ended.err().startsWith("error: standard output couldn't be written"), ended.err());
    }

    @Test
    void theLauncherRunsInTheBareEnvironmentOfAScheduler() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/usr/lib/jvm")), "no folder in which the launcher could find a Java");
        Ended ended = run(
                Map.of(),
                "/usr/bin/env",
                "-i",
                "PATH=/usr/bin:/bin",
                PROGRAM.resolve("bin/committee-papers").toAbsolutePath().toString(),
                "--version");
        assertEquals(0, ended.code(), ended.err());
        assertTrue(ended.out().startsWith("committee-papers "), ended.out());
    }

    @Test
    void theJarRunsWithoutTheLauncherFromAnyFolder() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path jar = PROGRAM.resolve("committee-papers.jar").toAbsolutePath();
        Ended version = run(Map.of(), java.toString(), "-jar", jar.toString(), "--version");
        assertEquals(0, version.code(), version.err());
        assertTrue(version.out().startsWith("committee-papers "), version.out());
        Ended published = run(
                Map.of(),
                java.toString(),
                "-jar",
                jar.toString(),
                "publish",
                TRACKER.toString(),
                "--as-at",
                "2021-05-20");
        assertEquals(0, published.code(), published.err());
        assertTrue(Files.exists(folder.resolve("output/public/peer-on-peer-review/2021-05-20/cabinet-appendix.pdf")));
    }

    @Test
    void anOldJavaIsToldWhatToDo() throws Exception {
        Optional<Path> old = oldJava();
        assumeTrue(old.isPresent(), "no Java older than 21 is installed here");
        Path jar = PROGRAM.resolve("committee-papers.jar").toAbsolutePath();
        Ended ended = run(Map.of(), old.get().toString(), "-jar", jar.toString(), "publish");
        assertEquals(70, ended.code());
        assertTrue(ended.err().startsWith("committee-papers needs Java 21 or newer"), ended.err());
        assertFalse(ended.err().contains("Exception"), ended.err());
    }

    private static Optional<Path> oldJava() throws IOException {
        Path homes = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(homes)) {
            return Optional.empty();
        }
        try (Stream<Path> list = Files.list(homes)) {
            return list.filter(home -> release(home).contains("JAVA_VERSION=\"17"))
                    .map(home -> home.resolve("bin/java"))
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }

    private static String release(Path home) {
        try {
            return Files.readString(home.resolve("release"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
