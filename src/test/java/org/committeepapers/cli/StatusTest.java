package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.committeepapers.console.Today;
import org.committeepapers.edition.OutputFolders;
import org.committeepapers.edition.OutputLock;
import org.committeepapers.examples.WorkbookBuilder;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What whoever schedules runs is told of them: trackers that have no workbook any more, and how the last run ended. */
class StatusTest {

    private static final String ROADS =
            "# About\nTracker id|safer-roads\nExempt information|None|J Rees|3 November 2024\n# Tracker\n"
                    + "Ref|Recommendation|Response|Executive response|Action|Owner|By when|Progress\n"
                    + "1|That roads be safer|Agreed|Agreed.|Mend them|Head of Roads|31 December 2027|In train\n";
    private static final String PARKS =
            ROADS.replace("Tracker id|safer-roads\n", "").replace("roads be safer", "parks be kept");
    private static final String WRONG =
            PARKS + "1|Something else|Agreed|Agreed.|Do it|Head of Parks|31 December 2027|In train\n";

    @TempDir
    Path folder;

    private Path input;
    private Path output;

    @BeforeEach
    void makeInput() throws IOException {
        input = Files.createDirectory(folder.resolve("input"));
        output = folder.resolve("output");
        WorkbookBuilder.write(input, "roads.xlsx", ROADS);
        WorkbookBuilder.write(input, "parks.xlsx", PARKS);
    }

    private Runs publish(String day, String... more) {
        return Runs.of(
                List.of(
                        "publish",
                        "--input",
                        input,
                        "--output",
                        output,
                        "--formats",
                        "html",
                        "--papers",
                        "cabinet-appendix",
                        "--as-at",
                        day),
                more);
    }

    private String file(String workbook) {
        return input.resolve(workbook).toString();
    }

    private JsonNode lastLine() throws IOException {
        return new JsonMapper()
                .readTree(Files.readAllLines(output.resolve("internal/runs.jsonl"))
                        .getLast());
    }

    private List<String> missingOnThePage() throws IOException {
        return Jsoup.parse(Files.readString(output.resolve("internal/index.html")))
                .select("section:contains(found no workbook)")
                .eachAttr("id");
    }

    @Test
    void aTrackerWithoutItsWorkbookIsToldOfUntilSomebodySaysThatItHasEnded() throws IOException {
        Runs first = publish("2025-11-03").ends(0);
        assertFalse(first.err().contains("tracker-missing"), first.err());
        assertEquals("[]", lastLine().path("missing").toString());
        Files.delete(input.resolve("roads.xlsx"));
        Runs gone = publish("2025-12-01", "--quiet").ends(0);
        assertTrue(gone.out().contains("No workbook any more: safer-roads. Recorded"), gone.out());
        gone = publish("2025-12-01").ends(0);
        assertTrue(
                gone.err().contains("warning[tracker-missing]")
                        && gone.err().contains("roads.xlsx")
                        && gone.err().contains("3 November 2025, still stands")
                        && gone.err().contains("ended: [safer-roads]"),
                gone.err());
        assertEquals("[\"safer-roads\"]", lastLine().path("missing").toString());
        assertEquals(List.of("tracker-safer-roads"), missingOnThePage());

        Runs.of("withdraw", "parks", "2025-12-01", "--reason", "Too early", "--output", output.toString())
                .ends(0);
        assertTrue(lastLine().path("missing").isMissingNode());
        assertEquals(List.of("tracker-safer-roads"), missingOnThePage());

        Files.writeString(input.resolve("settings.yaml"), "ended: [safer-roads]\n");
        Runs ended = publish("2026-01-05", "--reason", "Not too early now").ends(0);
        assertFalse(ended.err().contains("tracker-missing"), ended.err());
        assertEquals("[]", lastLine().path("missing").toString());
        assertEquals(List.of(), missingOnThePage());
    }

    @Test
    void whatIsCalledEndedHasEditionsAndNoWorkbook() throws IOException {
        Files.writeString(input.resolve("settings.yaml"), "ended: [safer-raods]\n");
        publish("2025-11-03").ends(0);
        Runs run = publish("2025-12-01").ends(0);
        assertTrue(
                run.err().contains("settings.yaml, ended") && run.err().contains("Did you mean safer-roads?"),
                run.err());
        Files.writeString(input.resolve("settings.yaml"), "ended: [safer-roads]\n");
        run = publish("2025-12-02").ends(65);
        assertTrue(run.err().contains("error[tracker-ended]"), run.err());
        assertFalse(Files.exists(output.resolve("public/safer-roads/2025-12-02")));
        assertTrue(Files.exists(output.resolve("public/parks/2025-12-02")));
        assertEquals("[]", lastLine().path("missing").toString());
    }

    @Test
    void aTrackerThatEndedMayHaveNoEditionAnyMore() throws IOException {
        publish("2025-11-03").ends(0);
        Files.delete(input.resolve("roads.xlsx"));
        Runs.of(
                        "withdraw",
                        "safer-roads",
                        "--dispose",
                        "--before=2025-12-01",
                        "--all",
                        "--reason=x",
                        "--output=" + output)
                .ends(0);
        Files.writeString(input.resolve("settings.yaml"), "ended: [safer-roads]\n");
        Runs run = publish("2025-12-01").ends(0);
        assertFalse(run.err().contains("tracker-missing"), run.err());
    }

    @Test
    void onlyARunOverTheWholeInputFolderKnowsWhatIsMissing() throws IOException {
        publish("2025-11-03").ends(0);
        Files.move(input.resolve("roads.xlsx"), folder.resolve("roads.xlsx"));
        for (String some : List.of(file("parks.xlsx"), "--draft", "--committee=Scrutiny committee")) {
            Runs run = publish("2025-12-01", some);
            assertFalse(run.err().contains("tracker-missing"), run.err());
            assertTrue(lastLine().path("missing").isMissingNode(), some);
        }
        publish("2025-12-01").ends(0);
        assertEquals("[\"safer-roads\"]", lastLine().path("missing").toString());
    }

    @Test
    void aWorkbookThatCannotBeReadIsNotMissing() throws IOException {
        publish("2025-11-03").ends(0);
        Files.writeString(input.resolve("roads.xlsx"), "no workbook");
        Runs run = publish("2025-12-01").ends(66);
        assertFalse(run.err().contains("tracker-missing"), run.err());
        Files.move(input.resolve("roads.xlsx"), input.resolve("safer-roads.csv"));
        Files.writeString(input.resolve("safer-roads.csv"), "no,tracker\n");
        run = publish("2025-12-01").ends(65);
        assertFalse(run.err().contains("tracker-missing"), run.err());
    }

    @Test
    void anExtractIsMissedWithItsTrackerAndAWithdrawnTrackerIsNot() throws IOException {
        WorkbookBuilder.write(
                input, "roads.xlsx", ROADS.replace("Tracker id", "Committee|Roads committee\nTracker id"));
        Files.delete(input.resolve("parks.xlsx"));
        publish("2025-11-03", "--committee", "Roads committee").ends(0);
        WorkbookBuilder.write(input, "parks.xlsx", PARKS);
        publish("2025-11-03", file("parks.xlsx")).ends(0);
        Files.delete(input.resolve("roads.xlsx"));
        publish("2025-12-01").ends(0);
        assertEquals("[\"safer-roads\"]", lastLine().path("missing").toString());
        assertEquals(List.of("tracker-safer-roads--roads-committee"), missingOnThePage());
        status().ends(65);
        Runs.of(
                        "withdraw",
                        "safer-roads--roads-committee",
                        "2025-11-03",
                        "--reason",
                        "Wrong",
                        "--output",
                        output.toString())
                .ends(0);
        status().ends(0);
        publish("2025-12-01").ends(0);
        assertEquals("[]", lastLine().path("missing").toString());
    }

    /** As where it was restored by another user. */
    @Test
    void anInternalFolderThatCannotBeReadIsNotCalledAnotherRecord() throws IOException {
        publish("2025-11-03").ends(0);
        Path internal = output.resolve("internal");
        Files.setPosixFilePermissions(internal, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(internal), "this user may read everything");
        try {
            Runs withdraw = Runs.of("withdraw", "parks", "2025-11-03", "--reason=x", "--output", output.toString());
            for (Runs run : List.of(publish("2025-12-01"), withdraw)) {
                assertTrue(run.ends(73).err().contains(internal + ": this user may not read it"), run.err());
                assertFalse(run.err().contains("--new-output"), run.err());
            }
        } finally {
            Files.setPosixFilePermissions(internal, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** As after a run with a wrong clock: until that day comes, no age would tell that no run takes place. */
    @Test
    void aLastRunThatLiesAheadIsAnError() throws IOException {
        publish("2025-11-03").ends(0);
        age(-400);
        Runs run = status("--older-than", "40").ends(65);
        assertTrue(run.err().contains("lies ahead"), run.err());
        assertFalse(run.out().contains(" ago"), run.out());
    }

    @Test
    void onlyWhereThereAreFindingsIsAnybodySentToThem() throws IOException {
        publish("2025-11-03").ends(0);
        publish("2025-10-03").ends(64);
        Runs run = status().ends(65);
        assertTrue(run.err().contains("nothing was published of parks.xlsx"), run.err());
        assertFalse(run.err().contains("The findings are under"), run.err());
        WorkbookBuilder.write(input, "parks.xlsx", WRONG);
        publish("2025-12-01").ends(65);
        assertTrue(status().ends(65).err().contains("The findings are under " + output.resolve("internal")));
    }

    @Test
    void aClockThatIsLongAfterTheLastEditionIsTold() {
        for (int months : List.of(7, 5)) {
            List<?> publish = List.of(
                    "publish",
                    "--input=" + input,
                    "--output=" + output.resolveSibling("in-" + months),
                    "--formats=html");
            Runs.of(publish, "--as-at", Today.day().minusMonths(months).toString())
                    .ends(0);
            Runs run = Runs.of(publish).ends(0);
            assertEquals(months == 7, run.err().contains("by the clock of this machine"), run.err());
        }
    }

    private Runs status(String... more) {
        return Runs.of(List.of("status", "--output", output), more);
    }

    /** As if the runs so far had been so many days ago; each line follows from the one before. */
    private void age(int days) throws IOException {
        Path log = output.resolve("internal/runs.jsonl");
        String now = Today.day().toString();
        String previous = "";
        List<String> aged = new ArrayList<>();
        for (String line : Files.readAllLines(log)) {
            aged.add(line.replace("\"end\":\"" + now, "\"end\":\"" + Today.day().minusDays(days))
                    .replaceFirst("(?<=\"previous\":\")[0-9a-f]*", previous));
            previous = DigestUtils.sha256Hex(aged.getLast());
            if (line.contains("\"edition\":{")) {
                Files.writeString(output.resolve("public/record.txt"), aged.size() + " " + previous + "\n");
            }
        }
        Files.write(log, aged);
    }

    @Test
    void aYearOfRunsIsGoodAsLongAsTheLastIs() throws IOException {
        Runs none = status().ends(69);
        assertTrue(none.err().contains("no run of publish is on record in " + output), none.err());
        for (int month = 1; month <= 12; month++) {
            publish("2025-%02d-03".formatted(month)).ends(0);
        }
        Runs good = status("--older-than", "40").ends(0);
        assertEquals("", good.err());
        assertTrue(
                good.out().matches("(?s)The last run of publish on record ended with 0 at \\S+Z, 0 days ago\\.\n.*"),
                good.out());
        assertTrue(
                good.out().endsWith("Last edition of parks: 2025-12-03\nLast edition of safer-roads: 2025-12-03\n"),
                good.out());
        age(40);
        status("--older-than", "40").ends(0);
        assertTrue(status().ends(0).out().contains(", 40 days ago."));
        Runs old = status("--older-than", "39").ends(69);
        assertTrue(
                old.err().startsWith("error: the last run of publish over the whole input folder ended 40 days ago\n"),
                old.err());
        status("--older-than", "0").ends(64);
        // Neither of these is what was scheduled.
        publish("2026-01-05", "--draft").ends(0);
        Runs.of("chase", "--input", input.toString(), "--output", output.toString(), "--as-at", "2026-01-05")
                .ends(0);
        status("--older-than", "39").ends(69);
        publish("2026-01-05", file("parks.xlsx")).ends(0);
        status("--older-than", "39").ends(69);
        publish("2026-01-06").ends(0);
        status("--older-than", "39").ends(0);
    }

    @Test
    void whatWasStoppedIsToldUntilItIsPublished() throws IOException {
        publish("2025-11-03").ends(0);
        WorkbookBuilder.write(input, "parks.xlsx", WRONG);
        Files.move(input.resolve("roads.xlsx"), folder.resolve("roads.xlsx"));
        publish("2025-12-01").ends(65);
        byte[] before = Files.readAllBytes(output.resolve("internal/runs.jsonl"));
        Runs stopped = status().ends(65);
        for (String told : List.of(
                "error: the last run of publish ended with 65\n",
                "error: nothing was published of parks.xlsx\n",
                "error: there is no workbook of safer-roads any more\n")) {
            assertTrue(stopped.err().contains(told), stopped.err());
        }
        JsonNode json = new JsonMapper().readTree(status("--json").ends(65).out());
        assertEquals("[\"parks.xlsx\"]", json.path("stopped").toString());
        assertEquals("[\"safer-roads\"]", json.path("missing").toString());
        assertEquals(65, json.path("lastRun").path("exitCode").asInt());
        assertEquals(0, json.path("lastRun").path("days").asInt(-1));
        assertEquals(
                "{\"parks\":\"2025-11-03\",\"safer-roads\":\"2025-11-03\"}",
                json.path("lastEditions").toString());
        assertArrayEquals(before, Files.readAllBytes(output.resolve("internal/runs.jsonl")));

        // Another tracker's good run says nothing of this one.
        publish("2025-12-01", folder.resolve("roads.xlsx").toString()).ends(0);
        Runs still = status().ends(65);
        assertEquals(1, still.err().split("error: ", -1).length - 1, still.err());
        assertTrue(still.err().contains("nothing was published of parks.xlsx"), still.err());
        WorkbookBuilder.write(input, "parks.xlsx", PARKS);
        publish("2025-12-01", file("parks.xlsx")).ends(0);
        status().ends(0);
    }

    @Test
    void aRunThatWasCutOffIsNotWell() throws IOException {
        publish("2025-11-02").ends(0);
        publish("2025-11-03").ends(0);
        Path record = output.resolve("internal/runs.jsonl");
        List<String> lines = Files.readAllLines(record);
        Files.writeString(record, String.join("\n", lines.subList(0, lines.size() - 1)) + "\n");
        Runs unended = status().ends(65);
        assertTrue(unended.err().matches("error: the run of 20\\S+Z didn't record its end: (?s).*"), unended.err());
        assertTrue(new JsonMapper()
                .readTree(status("--json").ends(65).out())
                .path("unended")
                .asString()
                .endsWith("Z"));
        Runs verify = Runs.of("verify", "--output", output.toString()).ends(65);
        assertTrue(verify.err().startsWith("error: " + record + ", the run of 20"), verify.err());
        publish("2025-11-03").ends(0);
        status().ends(0);
        Runs.of("verify", "--output", output.toString()).ends(0);
    }

    @Test
    void whatIsPublicAndNotWhatTheRecordSaysIsTold() throws IOException {
        publish("2025-11-02").ends(0);
        publish("2025-11-03").ends(0);
        Path papers = output.resolve("public");
        for (String taken :
                List.of("", "index.html", "record.txt", "parks/latest", "parks/latest.txt", "parks/2025-11-02")) {
            Path away = Files.createTempDirectory(folder, "away").resolve("it");
            Files.move(papers.resolve(taken), away);
            Runs run = status().ends(65);
            String told = taken.isEmpty()
                    ? papers + " was empty or missing"
                    : taken.equals("record.txt")
                            ? papers + " has papers and no record.txt"
                            : papers.resolve(taken) + " is missing under public";
            assertTrue(run.err().startsWith("error: " + told), run.err());
            assertEquals(1, run.err().split("error: ", -1).length - 1, run.err());
            Files.move(away, papers.resolve(taken));
        }
        for (String lacking : List.of("parks/2025-11-02", "parks/2025-11-03")) {
            Path page = papers.resolve(lacking).resolve("cabinet-appendix.html");
            Files.move(page, folder.resolve("page"));
            assertTrue(status().ends(65).err().startsWith("error: " + page.getParent() + " lacks files"));
            Files.move(folder.resolve("page"), page);
        }
        assertEquals("", status().ends(0).err());
        Files.move(papers, folder.resolve("elsewhere"));
        status("--public=" + folder.resolve("elsewhere")).ends(0);
    }

    @Test
    void theNextMeetingIsToldWhereTheTrackerListsOne() throws IOException {
        WorkbookBuilder.write(
                input,
                "parks.xlsx",
                PARKS.replace("# About\n", "# About\nCommittee|Parks committee\n")
                        + "# Meetings\nDate\n[date 2025-01-14]\n[date 2099-01-14]\n[date 2099-02-11]\n");
        publish("2025-11-03").ends(0);
        String said = status().ends(0).out();
        assertTrue(
                said.endsWith("Last edition of parks: 2025-11-03, next meeting 2099-01-14\n"
                        + "Last edition of safer-roads: 2025-11-03\n"),
                said);
        assertEquals(
                "{\"parks\":\"2099-01-14\"}",
                new JsonMapper()
                        .readTree(status("--json").ends(0).out())
                        .path("nextMeetings")
                        .toString());
    }

    private Runs monitored(Path file, String... more) {
        return publish(
                "2025-11-03",
                Stream.concat(Stream.of("--status-file=" + file), Stream.of(more))
                        .toArray(String[]::new));
    }

    private static String values(Path file) throws IOException {
        return Files.readString(file)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.contains("last_run_timestamp"))
                .map(line -> line.replaceAll("committee_papers_|internal=\"[^\"]*\",?", "")
                        .replace("{}", ""))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void theStatusFileHasEachEndAlsoOfARunThatNeverBegan() throws Exception {
        Path file = folder.resolve("papers.prom");
        monitored(file).ends(0);
        String good = """
                last_run_exit_code 0
                stopped_workbooks 0
                missing_trackers 0
                last_edition_timestamp_seconds{tracker="parks"} 1762128000
                last_edition_timestamp_seconds{tracker="safer-roads"} 1762128000""";
        assertEquals(good, values(file));
        String text = Files.readString(file);
        assertTrue(text.contains("{internal=\"" + output.resolve("internal") + "\"} 0\n"), text);
        long ended = Long.parseLong(text.replaceAll("(?s).*last_run_timestamp_seconds\\{[^}]*} (\\d+)\n.*", "$1"));
        assertTrue(Math.abs(Today.now().getEpochSecond() - ended) < 60, text);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertTrue(
                    Files.getPosixFilePermissions(file).containsAll(PosixFilePermissions.fromString("rw-r--r--")),
                    "a monitor reads it");
        }
        try (OutputLock lock = OutputLock.take(OutputFolders.under(output))) {
            monitored(file).ends(75);
        }
        assertEquals(good.replace("code 0", "code 75"), values(file));
        monitored(file, "--formatts", "pdf").ends(64);
        assertEquals(good.replace("code 0", "code 64"), values(file));
        monitored(file, "--log-file", folder.resolve("none/run.log").toString()).ends(73);
        assertEquals(good.replace("code 0", "code 73"), values(file));
        Files.move(input, folder.resolve("away"));
        monitored(file).ends(66);
        Files.move(folder.resolve("away"), input);
        assertEquals(good.replace("code 0", "code 66"), values(file));
        Files.writeString(input.resolve("settings.yaml"), "a: [");
        monitored(file).ends(78);
        assertEquals(good.replace("code 0", "code 78"), values(file));
        Files.delete(input.resolve("settings.yaml"));
        Files.delete(input.resolve("roads.xlsx"));
        Files.writeString(input.resolve("parks.xlsx"), "no workbook");
        monitored(file).ends(66);
        assertEquals(good.replace("code 0", "code 66").replaceAll("(workbooks|trackers) 0", "$1 1"), values(file));
        try (Stream<Path> left = Files.list(folder)) {
            assertFalse(left.anyMatch(each -> each.toString().contains(".part")), "written in one step");
        }
    }

    @Test
    void aChaseBeginsAndEndsAsOtherRunsOnRecordDo() throws IOException {
        Path file = folder.resolve("chase.prom");
        List<Object> chase = List.of("chase", "--input", input, "--output", output, "--status-file", file);
        Runs.of(chase).ends(0);
        assertEquals("last_chase_exit_code 0", values(file).replaceAll(".*_seconds.*\n", ""));
        Runs.of(chase, "--by", "never").ends(64);
        assertEquals("last_chase_exit_code 64", values(file).replaceAll(".*_seconds.*\n", ""));
        publish("2025-11-03").ends(0);
        Files.move(output.resolve("internal"), folder.resolve("taken"));
        Runs refused = Runs.of(chase).ends(64);
        assertTrue(refused.err().contains("or another council's"), refused.err());
        assertFalse(Files.exists(output.resolve("internal")));
        Runs.of(chase, "--new-output").ends(0);
    }

    @Test
    void aStatusFileThatFailsAtTheEndUndoesNothing() {
        assumeTrue(Files.isDirectory(Path.of("/sys/kernel")), "this isn't Linux, where nobody writes there");
        Runs run = monitored(Path.of("/sys/papers.prom")).ends(73);
        assertTrue(run.err().contains("error: the status file can't be written: /sys: "), run.err());
        assertTrue(run.err().contains("What this run did stands"), run.err());
        assertTrue(run.out().contains("Published parks 2025-11-03, safer-roads 2025-11-03. Recorded"), run.out());
    }

    @Test
    void aStatusFileThatMayNotBeWrittenStopsTheRun() throws IOException {
        for (String name : List.of("papers.txt", "input/papers.prom", "output/public/papers.prom")) {
            monitored(folder.resolve(name)).ends(64);
        }
        Runs run = monitored(folder.resolve("none/papers.prom")).ends(73);
        assertTrue(run.err().startsWith("error: the status file can't be written: there is no folder"), run.err());
        Runs.of(
                        "check",
                        "--input",
                        input.toString(),
                        "--status-file",
                        folder.resolve("papers.prom").toString())
                .ends(64);
        try (Stream<Path> left = Files.walk(folder)) {
            assertFalse(left.anyMatch(each -> each.toString().endsWith(".prom")));
        }
        assertFalse(Files.exists(output));
    }
}
