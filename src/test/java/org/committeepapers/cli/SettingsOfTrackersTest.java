package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.chase.MessageWords;
import org.committeepapers.edition.Folders;
import org.committeepapers.examples.WorkbookBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which settings count for which tracker, and for a run as a whole. */
class SettingsOfTrackersTest {

    private static final String TRACKER = """
            # About
            Title|Review
            Council|Example Council
            Committee|Scrutiny Committee
            Considered on|1 October 2025
            # Tracker
            Ref|Recommendation|Response|Executive response|Action|Owner|By when|Progress|Status
            1|That it be done|Agreed|Agreed.|Do it||31 December 2025|Talks held with schools.|Signed away
            """;

    @TempDir
    Path folder;

    private Path north;
    private Path south;

    /** Two trackers that say the same, with settings that read it differently. */
    @BeforeEach
    void writeTrackers() throws IOException {
        north = tracker("north", "statusWords: {completed: signed away}\n");
        south = tracker("south", "statusWords: {delayed: signed away}\nlanguage: cy\n");
    }

    private Path tracker(String name, String settings) throws IOException {
        Path its = Files.createDirectory(folder.resolve(name));
        Files.writeString(its.resolve("settings.yaml"), settings);
        return WorkbookBuilder.write(its, name + ".xlsx", TRACKER);
    }

    /** On a day of ours where none is given and the command has one. */
    private static Runs run(String command, Object... arguments) {
        List<String> all = new ArrayList<>(List.of(command));
        Stream.of(arguments).map(String::valueOf).forEach(all::add);
        if (!all.contains("--as-at") && !command.equals("withdraw")) {
            all.addAll(List.of("--as-at", "2025-11-24"));
        }
        return Runs.of(all);
    }

    /** The statuses in the order of the trackers. */
    private static List<String> statuses(Runs run) {
        run.ends(0);
        return run.out()
                .lines()
                .filter(line -> line.contains(" | "))
                .map(line -> line.replaceFirst(".* \\| (.*) \\(stated\\).*", "$1"))
                .toList();
    }

    private Path set(String settings) throws IOException {
        return Files.writeString(folder.resolve("council.yaml"), settings);
    }

    @Test
    void eachTrackerIsReadWithTheSettingsInItsOwnFolder() throws IOException {
        Runs both = run("check", north, south);
        assertEquals(List.of("Completed", "Delayed"), statuses(both));
        Path other = WorkbookBuilder.write(Files.createDirectory(folder.resolve("none")), "t.xlsx", TRACKER);
        assertEquals(List.of("Unclear", "Completed"), statuses(run("check", other, north, "--input", folder)));
    }

    @Test
    void aFileNamedForAllTakesThePlaceOfThoseBesideThem() throws IOException {
        Path council = set("statusWords: {notStarted: signed away}\n");
        assertEquals(
                List.of("Not started", "Not started"), statuses(run("check", north, south, "--settings", council)));
    }

    @Test
    void aFileThatIsNotThereIsWrongUsageAndAWrongOneIsWrongSettings() throws IOException {
        Path none = folder.resolve("none.yaml");
        for (String command : List.of("publish", "check", "chase")) {
            Runs missing = run(command, north, "--settings", none).ends(64);
            assertTrue(missing.err().contains("--settings " + none + ": there is no such file"), missing.err());
        }
        run("check", north, "--settings", folder).ends(64);
        run("check", north, "--settings").ends(64);
        Runs wrong = run("check", north, "--settings", set("\nseverity: {}\n")).ends(78);
        assertTrue(wrong.err().contains("--> council.yaml, line 2, severity"), wrong.err());
        run("check", north, "--settings", set("a: [")).ends(78);
    }

    @Test
    void ofSeveralFilesTheWrongOneIsNamedByItsPathBeforeAnythingIsDone() throws IOException {
        Path wrong = Files.writeString(south.resolveSibling("settings.yaml"), "headings: {ownr: Who}\n");
        for (String command : List.of("publish", "check", "chase")) {
            Runs run = run(command, north, south).ends(78);
            assertTrue(run.err().contains("--> " + wrong + ", line 1, headings.ownr"), run.err());
            assertEquals("", run.out());
        }
        Runs alone = run("check", south);
        assertTrue(alone.err().contains("--> settings.yaml, line 1, headings.ownr"), alone.err());
    }

    @Test
    void papersAreMadeWithTheSettingsOfTheirTracker(@TempDir Path elsewhere) throws IOException {
        Path output = elsewhere.resolve("output");
        Runs run = run("publish", north, south, "--output", output, "--formats", "html", "--input", folder)
                .ends(0);
        String english = Files.readString(output.resolve("public/north/2025-11-24/scrutiny-progress-report.html"));
        assertTrue(english.contains("<html lang=\"en-GB\">") && english.contains("It is completed."));
        String welsh = Files.readString(output.resolve("public/south/2025-11-24/scrutiny-progress-report.html"));
        assertTrue(welsh.contains("<html lang=\"cy-GB\">") && welsh.contains(": wedi'i oedi"));
        assertTrue(
                Files.readString(output.resolve("public/index.html")).contains("<html lang=\"en-GB\">"),
                "the page of all editions is that of the input folder");
        Files.writeString(north.resolveSibling("settings.yaml"), "statusWords: {delayed: signed away}\n");
        Runs again = run("publish", north, "--output", output, "--as-at", "2025-11-25", "--formats", "html");
        assertTrue(again.out().contains("Published north"), again.out() + again.err());
        String manifest = Files.readString(output.resolve("internal/north/2025-11-25/manifest.json"));
        assertTrue(manifest.contains(Folders.sha256(north.resolveSibling("settings.yaml"))), "what it was made with");
    }

    @Test
    void optionsAreNoSettings() throws IOException {
        Runs run = run("check", north, "--settings", set("\noptions: {asAt: 2025-11-01}\n"))
                .ends(78);
        assertTrue(run.err().contains("--> council.yaml, line 2, options"), run.err());
    }

    @Test
    void anOfficersWorkbookIsFilledAndMergedByTheSettingsOfTheMaster() throws IOException {
        Path settings = Files.writeString(north.resolveSibling("settings.yaml"), "headings: {owner: Gweithredwr}\n");
        String master = TRACKER.replace("|Owner|", "|Gweithredwr|").replace("|Do it||", "|Do it|Head of Parks|");
        WorkbookBuilder.write(folder.resolve("north"), "north.xlsx", master);
        Path copy = folder.resolve("copy.xlsx");
        Runs template = run("template", copy, "--from", north, "--owner", "Head of Parks")
                .ends(0);
        run("template", folder.resolve("x.xlsx"), "--from", north, "--owner", "Head of Parks", "--settings", set(""))
                .ends(65);
        Path merged = folder.resolve("merged.xlsx");
        run("merge", north, copy, "--accept", "all", "--output", merged).ends(0);
        Files.writeString(settings, "headings: {owner: Swyddog}\n");
        run("merge", north, copy, "--accept", "all", "--output", merged, "--force")
                .ends(65);
        run(
                        "merge",
                        north,
                        copy,
                        "--accept",
                        "all",
                        "--output",
                        merged,
                        "--force",
                        "--settings",
                        set("headings: {owner: Gweithredwr}"))
                .ends(0);
    }

    @Test
    void ownersAreAskedByTheSettingsOfTheirTracker() throws IOException {
        String open = TRACKER.replaceFirst("\\|Signed away", "|Begun");
        WorkbookBuilder.write(folder.resolve("north"), "north.xlsx", open.replace("Do it||", "Do it|Head of Roads|"));
        WorkbookBuilder.write(folder.resolve("south"), "south.xlsx", open.replace("Do it||", "Do it|Head of Parks|"));
        Files.writeString(north.resolveSibling("settings.yaml"), "contact: Ann Example\n");
        Path to = folder.resolve("messages");
        run("chase", north, south, "--output", folder.resolve("output"), "--to", to)
                .ends(0);
        assertTrue(MessageWords.of(to.resolve("head-of-roads.eml")).contains("Ann Example"));
        assertFalse(MessageWords.of(to.resolve("head-of-parks.eml")).contains("Ann Example"));
    }

    @Test
    void whatIsDoneWithoutATrackerGoesByTheInputFolderOrTheFileNamed() throws IOException {
        Path output = folder.resolve("output");
        run("publish", north, "--output", output, "--formats", "html").ends(0);
        Path council = set("language: cy\n");
        run("publish", north, "--output", output, "--as-at", "2025-11-25", "--formats", "html")
                .ends(0);
        List<?> withdraw = List.of("withdraw", "north", "2025-11-25", "--reason", "Wrong", "--output", output);
        Runs.of(withdraw, "--settings", folder.resolve("none.yaml").toString()).ends(64);
        Runs.of(withdraw, "--settings", council.toString()).ends(0);
        assertTrue(Files.readString(output.resolve("public/index.html")).contains("<html lang=\"cy-GB\">"));
    }

    @Tag("trial")
    @Test
    void twoRunsOverTheSameFileFromDifferentCurrentFoldersGiveTheSameFindingsAndBytes() throws Exception {
        List<Path> here = List.of(folder.resolve("here"), folder.resolve("there"));
        for (Path current : here) {
            Path input = Files.createDirectories(current.resolve("input"));
            for (Path its : List.of(input, current)) {
                Files.writeString(
                        its.resolve("settings.yaml"),
                        "statusWords: {" + (current.equals(here.get(0)) ? "notStarted" : "inProgress")
                                + ": signed away}\n");
            }
        }
        Map<String, byte[]> one = made(here.get(0));
        Map<String, byte[]> other = made(here.get(1));
        assertEquals(one.keySet(), other.keySet());
        one.forEach((name, bytes) -> assertArrayEquals(bytes, other.get(name), name));
        assertFalse(new String(one.get("findings.json"), StandardCharsets.UTF_8).contains("unclear"));
    }

    /** What a check and a publication from this folder leave, but for the record of when they were. */
    private Map<String, byte[]> made(Path current) throws IOException, InterruptedException {
        start(current, "check", north.toString(), "--json", "output/findings.json");
        start(current, "publish", north.toString());
        Map<String, byte[]> files = new TreeMap<>();
        Path output = current.resolve("output");
        try (Stream<Path> walk = Files.walk(output)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(output.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        files.keySet().removeAll(Set.of("internal/runs.jsonl", "public/record.txt"));
        return files;
    }

    private static void start(Path current, String... arguments) throws IOException, InterruptedException {
        Files.createDirectories(current.resolve("output"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dcommittee-papers.home=" + Path.of("").toAbsolutePath(),
                "-cp",
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .collect(Collectors.joining(File.pathSeparator)),
                "org.committeepapers.Main"));
        command.addAll(List.of(arguments));
        command.addAll(List.of(
                "--as-at",
                "2025-11-24",
                "--templates",
                Path.of("templates").toAbsolutePath().toString()));
        Process process = new ProcessBuilder(command)
                .directory(current.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
    }
}
