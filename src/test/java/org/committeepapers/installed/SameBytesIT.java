package org.committeepapers.installed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.examples.GeneratedTracker;
import org.committeepapers.examples.WorkbookBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two editions of several trackers, made by processes in which nothing is the same but the input: every byte of every
 * file agrees. docs/decisions/0017 says what can't agree and why.
 */
@Tag("trial")
class SameBytesIT {

    private static final Path PROGRAM =
            Path.of(System.getProperty("installed.program")).toAbsolutePath();
    private static final Path HERE = Path.of(System.getProperty("java.home"));

    /** The record of when what was run, and the empty file that is locked. */
    private static final List<String> ABOUT_THE_RUN =
            List.of("internal/runs.jsonl", "internal/.lock", "public/.lock", "public/record.txt");

    /** What another JDK may say otherwise: in any manifest.json the line that names the JDK, and nothing else. */
    private static final Pattern NAMES_THE_JDK = Pattern.compile(" *\"(?:jdk|java)[A-Za-z]*\" ?: ?\"[^\"]*\",?\n");

    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

    @TempDir
    Path folder;

    /** Made once: a workbook knows when it was saved, and its annotated copy keeps that. */
    private final List<Map<String, byte[]>> workbooks = List.of(input(0), input(1));

    /**
     * The surroundings of a process.
     *
     * @param backwards whether the files are put into the input folder in the other order
     */
    private record Surroundings(
            String name,
            Path java,
            String zone,
            String locale,
            String umask,
            int processors,
            boolean backwards,
            String more) {}

    private static Surroundings usual() {
        return new Surroundings("here", HERE, "Europe/London", "C", "022", 1, false, "");
    }

    /** The input of a month; by the second one some actions are done and one recommendation is new. */
    private static TreeMap<String, byte[]> input(int month) {
        TreeMap<String, byte[]> input = new TreeMap<>();
        for (int i = 0; i < 4; i++) {
            String text = GeneratedTracker.text(12 + i + month);
            text = text.replace("generated-" + (12 + i + month), "tracker-" + i);
            String later = text.replace("In train", "Completed on 3 November 2025");
            input.put("tracker-" + i + ".xlsx", WorkbookBuilder.bytes(month == 0 ? text : later));
        }
        return input;
    }

    private Map<String, byte[]> published(Surroundings in) throws IOException, InterruptedException {
        Path work = Files.createDirectories(folder.resolve(in.name()).resolve("a folder of its own"));
        List<String> days = List.of("2025-10-20", "2025-11-24");
        for (int month = 0; month < days.size(); month++) {
            Path input = Files.createDirectory(work.resolve("input " + month));
            List<String> names = List.copyOf(workbooks.get(month).keySet());
            for (String name : in.backwards() ? names.reversed() : names) {
                Files.write(input.resolve(name), workbooks.get(month).get(name));
            }
            run(in, work, input, days.get(month));
        }
        return files(work.resolve("output"));
    }

    private static void run(Surroundings in, Path work, Path input, String day)
            throws IOException, InterruptedException {
        String script =
                "umask %s; exec '%s' -XX:ActiveProcessorCount=%d %s -jar '%s' publish --input '%s' --as-at %s --templates '%s'"
                        .formatted(
                                in.umask(),
                                in.java().resolve("bin/java"),
                                in.processors(),
                                in.more(),
                                PROGRAM.resolve("committee-papers.jar"),
                                input,
                                day,
                                PROGRAM.resolve("templates"));
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", script)
                .directory(work.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(Map.of("TZ", in.zone(), "LC_ALL", in.locale()));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), in.name() + "\n" + said);
    }

    private static Map<String, byte[]> files(Path root) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString();
                if (!ABOUT_THE_RUN.contains(name)) {
                    files.put(name, Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    private static void assertSame(Map<String, byte[]> one, Map<String, byte[]> other) {
        assertEquals(one.keySet(), other.keySet());
        assertEquals(
                List.of(),
                one.keySet().stream()
                        .filter(name -> !Arrays.equals(one.get(name), other.get(name)))
                        .toList());
    }

    @Test
    void nothingAroundAProcessReachesTheFiles() throws Exception {
        assumeTrue(!System.getProperty("os.name").startsWith("Windows"), "there is no /bin/sh to set a umask with");
        Map<String, byte[]> here = published(usual());
        assertTrue(here.size() >= 4 * 2 * 12, here.keySet().toString());
        assertTrue(
                new String(here.get("internal/tracker-0/2025-11-24/tracker.json"), StandardCharsets.UTF_8)
                        .contains("\"firstSeen\" : \"2025-10-20\""),
                "the second edition goes on from the first");
        assertSame(
                here,
                published(new Surroundings(
                        "there",
                        HERE,
                        "Pacific/Kiritimati",
                        "C.UTF-8",
                        "077",
                        3,
                        true,
                        "-Duser.language=ar -Duser.country=EG -Dfile.encoding=ISO-8859-1 -XX:TieredStopAtLevel=1")));
    }

    @Test
    void anotherJdkWritesTheSame() throws Exception {
        List<Path> others = others();
        assumeTrue(
                !others.isEmpty(),
                "there is no other JDK of 21 or newer in /usr/lib/jvm than the one that runs the tests");
        Map<String, byte[]> here = withoutJdk(published(usual()));
        for (Path other : others) {
            assertSame(
                    here,
                    withoutJdk(published(new Surroundings(
                            String.valueOf(other.getFileName()), other, "Asia/Tokyo", "C.UTF-8", "022", 2, true, ""))));
        }
    }

    private static Map<String, byte[]> withoutJdk(Map<String, byte[]> files) {
        Map<String, byte[]> without = new TreeMap<>(files);
        without.replaceAll((name, bytes) -> name.endsWith("/manifest.json")
                ? NAMES_THE_JDK
                        .matcher(new String(bytes, StandardCharsets.UTF_8))
                        .replaceAll("")
                        .getBytes(StandardCharsets.UTF_8)
                : bytes);
        return without;
    }

    private static List<Path> others() throws IOException {
        Path homes = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(homes)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(homes)) {
            return list.filter(home -> !Files.isSymbolicLink(home))
                    .filter(home -> Files.isExecutable(home.resolve("bin/java")))
                    .filter(home -> version(home) >= 21
                            && version(home) != Runtime.version().feature())
                    .sorted()
                    .toList();
        }
    }

    private static int version(Path home) {
        try {
            Matcher matcher = VERSION.matcher(Files.readString(home.resolve("release")));
            return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
