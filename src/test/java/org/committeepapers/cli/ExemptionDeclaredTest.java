package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.examples.OldWorkbook;
import org.committeepapers.examples.PlainTables;
import org.committeepapers.examples.WorkbookBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No words go out before a person has declared where exempt information is marked, or that there is none. */
class ExemptionDeclaredTest {

    private static final String DAY = "2026-11-24";
    private static final String ABOUT = """
            # About (undeclared)
            Council | Borough Council
            Committee | Place scrutiny committee
            Title | Review of parks
            Considered on | 3 June 2026
            """;
    private static final String HEADINGS =
            "Ref | Recommendation | Response | Executive response | Action | Owner | By when | Progress | Status";
    private static final String ROW =
            "1 | That benches are mended | Agreed | Agreed. | Mend the benches | Parks Manager"
                    + " | 30 June 2027 | Half are mended. | In progress";
    private static final String TRACKER = "# Tracker\n" + HEADINGS + "\n" + ROW + "\n";
    private static final String LAYOUT = """
            tables:
              - sheet: "*"
                columns: {reference: Ref, recommendation: Recommendation, response: Response,
                  executiveResponse: Executive response, action: Action, owner: Owner, byWhen: By when,
                  progress: Progress, status: Status}
            """;
    private static final String CONFIRMED = "confirmed: J Rees, 3 November 2026\n";
    private static final String NONE = "exemptInformation: none\n";
    private static final Pattern LINE = Pattern.compile("Exempt information \\| None \\| your name \\| (.+?\\d{4})\\.");

    @TempDir
    Path folder;

    private Path workbook(String text) {
        return WorkbookBuilder.write(folder, "parks.xlsx", text);
    }

    private static Runs check(Path tracker) {
        return Runs.of("check", tracker.toString(), "--as-at", DAY);
    }

    private Runs run(String command, Object... more) {
        List<Object> days = command.equals("template")
                ? List.of("--as-at", DAY, "--internal", folder.resolve("output/internal"))
                : List.of("--as-at", DAY, "--output", folder.resolve("output"));
        return Runs.of(Stream.of(Stream.of(command), Stream.of(more), days.stream())
                .flatMap(each -> each)
                .toList());
    }

    private static void isUndeclared(Runs run) {
        assertTrue(run.ends(65).err().contains("error[exemption-undeclared]"), run.err());
    }

    @Test
    void beforeThatNothingGoesOut() throws IOException {
        Path tracker = workbook(ABOUT + TRACKER);
        isUndeclared(check(tracker));
        isUndeclared(run("publish", tracker));
        assertFalse(Files.exists(folder.resolve("output/public/parks")));
        Runs chase = run("chase", tracker);
        isUndeclared(chase);
        try (Stream<Path> written = Files.walk(folder.resolve("output/internal/chase"))) {
            List<String> names =
                    written.map(path -> path.getFileName().toString()).toList();
            assertTrue(names.stream().noneMatch(name -> name.endsWith(".eml")), names.toString());
            assertTrue(names.contains("summary.html"), names.toString());
        }
        Path sent = folder.resolve("sent.xlsx");
        isUndeclared(run("template", sent, "--from", tracker, "--owner", "Parks Manager"));
        assertFalse(Files.exists(sent));
    }

    @Test
    void whatStaysWithOfficersGoesOn() {
        Path tracker = workbook(ABOUT + TRACKER);
        run("publish", tracker, "--draft").ends(0);
        assertTrue(Files.exists(folder.resolve("output/internal/parks/drafts/" + DAY)));
        Path sent = folder.resolve("sent.xlsx");
        Path declared = workbook(ABOUT + "Exempt information | None | J Rees | 3 November 2026\n" + TRACKER);
        run("template", sent, "--from", declared, "--owner", "Parks Manager").ends(0);
        Path undeclared = workbook(ABOUT + TRACKER);
        Path merged = folder.resolve("merged.xlsx");
        Runs.of(List.of("merge", undeclared, sent, "--accept", "all", "--output", merged, "--as-at", DAY))
                .ends(0);
        run("template", folder.resolve("blank.xlsx")).ends(0);
    }

    /** Paragraphs 1 to 7 of Schedule 12A are England's. */
    @ParameterizedTest
    @CsvSource({"wales, Progress: Exempt 3, 65", "wales, Progress: Exempt 14, 0", "england, Progress: Exempt 3, 0"})
    void theParagraphIsOneOfTheNation(String nation, String marking, int code) throws IOException {
        Files.writeString(folder.resolve("settings.yaml"), "nation: " + nation + "\n");
        Runs run = check(workbook(ABOUT + "# Tracker\n" + HEADINGS + " | Exempt\n" + ROW + " | " + marking + "\n"));
        assertEquals(
                code == 65, run.ends(code).err().contains("Part 1 of Schedule 12A, which is for England"), run.err());
    }

    @Test
    void theParagraphOnAboutIsOneOfTheNation() throws IOException {
        Files.writeString(folder.resolve("settings.yaml"), "nation: wales\n");
        Runs run = check(workbook(ABOUT + "Exempt information | Exempt 3\n" + TRACKER));
        assertTrue(run.ends(65).err().contains("Part 1 of Schedule 12A, which is for England"), run.err());
    }

    @Test
    void theLineThatTheMessageGivesIsEnough() {
        Matcher line = LINE.matcher(check(workbook(ABOUT + TRACKER)).ends(65).err());
        assertTrue(line.find());
        String filled = line.group().replace("your name", "J Rees").replaceFirst("\\.$", "\n");
        Path tracker = workbook(ABOUT + filled + TRACKER);
        check(tracker).ends(0);
        run("publish", tracker).ends(0);
        run("chase", tracker).ends(0);
        run("template", folder.resolve("sent.xlsx"), "--from", tracker, "--owner", "Parks Manager")
                .ends(0);
    }

    @Test
    void aNewcomersTrackerNeedsTheHeadingAlone() {
        Runs run = check(workbook(TRACKER));
        isUndeclared(run);
        assertTrue(run.err().contains("add a column with the heading Exempt"), run.err());
        assertTrue(run.err().contains("sheet Tracker, cell A1"), run.err());
        run("publish", workbook("# Tracker\n" + HEADINGS + " | Exempt\n" + ROW + "\n"))
                .ends(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Exempt information | None | J Rees | [date 2026-11-03]",
                "Exempt information | None, J Rees, 3 November 2026",
                "Exempt information | None - checked by Jane Rees 3/11/26",
                "Contains exempt information | No | J. Rees | 24 November 2026",
                "Exempt | Open, J Rees 3 Nov 2026",
                "Gwybodaeth eithriedig | Dim | J Rees | 3 Tachwedd 2026",
                "Label | Value | Hint\nExempt information | None, J Rees, 3 November 2026 | Say whether anything is exempt",
                "Label | Value | Hint\nExempt information | None | J Rees | 3 November 2026",
                "Label | Value | Hint\nExempt information | None | Say whether | J Rees | 3 November 2026",
                "Exempt information | None\n| J Rees\n| 3 November 2026"
            })
    void aboutDeclaresItWithNameAndDay(String line) {
        check(workbook(ABOUT + line + "\n" + TRACKER)).ends(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "Exempt information | None ! names nobody and gives no full date, or an unlikely year",
                "Exempt information | None | J Rees ! gives no full date, or an unlikely year",
                "Exempt information | None | J Rees | November 2026 ! gives no full date, or an unlikely year",
                "Exempt information | None | | 3 November 2026 ! names nobody",
                "Exempt information | None | 3 November 2026 | to be confirmed ! names nobody",
                "Exempt information | None | your name | 3 November 2026 ! names nobody",
                "Exempt information | None - checked 3 November 2026 ! names nobody",
                "Exempt | Open ! names nobody and gives no full date, or an unlikely year",
                "Exempt information | None | J Rees | 25 November 2026 ! is dated after the papers, which are of 24 November 2026"
            })
    void aboutSaysWhatIsMissing(String line, String missing) {
        Runs run = check(workbook(ABOUT + line + "\n" + TRACKER));
        isUndeclared(run);
        assertTrue(run.err().contains("sheet About, cell B5"), run.err());
        assertTrue(run.err().contains("\", but " + missing + ", so it"), run.err());
        assertTrue(LINE.matcher(run.err()).find(), run.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "Exempt information | None | J Rees | 3 November 2026 | All but the second ! E5",
                "Exempt information (other than rec 2) | None | J Rees | 3 November 2026 ! A5",
                "Exempt information | None | J Rees | 3 November 2026 (not rec 2) ! D5",
                "Exempt information | None | J Rees | until 3 November 2026 ! D5",
                "Exempt information | None | J Rees (all but rec 2) | 3 November 2026 ! C5",
                "Exempt information | None | J Rees but not 2 | 3 November 2026 ! C5",
                "Exempt information | None | J Rees? | 3 November 2026 ! C5",
                "Exempt information | None | Legal to agree | 3 November 2026 ! C5",
                "Exempt information | None | Draft | 3 November 2026 ! C5",
                "Exempt information | None | J Rees | 3 November 2026~ | | other than the second ! C6",
                "Exempt information | None | J Rees | [note Not rec 2]3 November 2026 ! D5",
                "Exempt information | [note See what legal said]None | J Rees | 3 November 2026 ! B5",
                "Exempt information | None | J Rees | 3 November 2026~(except rec 2) ! A6",
                "Exempt information | None | J Rees | 3 November 2026~But not the second ! A6",
                "Exempt information | None | J Rees | 3 November 2026 | x ! E5",
                "Exempt information | Open | J Rees | 3 November 2026 | All but the second ! E5"
            })
    void whatLimitsItIsAsked(String line, String cell) {
        String about = ABOUT + line.replace('~', '\n') + "\n";
        for (String table : List.of(TRACKER, "# Tracker\n" + HEADINGS + " | Exempt\n" + ROW + "\n")) {
            Runs run = check(workbook(about + table));
            assertTrue(run.ends(65).err().contains("error[exemption-in-doubt]"), run.err());
            assertTrue(run.err().contains("sheet About, cell " + cell), run.err());
            assertTrue(run.err().contains("more than one name and one day: " + cell + "."), run.err());
        }
        check(workbook("# About (undeclared)\nLabel | Value | | | Note\n" + ABOUT.replaceFirst(".*\n", "")
                        + "Exempt information | None | J Rees | 3 November 2026 | All but the second\n" + TRACKER))
                .ends(65);
    }

    @Test
    void aGroundForTheWholeTrackerDeclaresItToo() {
        Runs run = check(workbook(ABOUT + "Exempt information | Exempt 3\nTracker id | parks\n" + TRACKER));
        assertFalse(run.ends(0).err().contains("exemption-undeclared"), run.err());
    }

    @Test
    void noneBesideAMarkIsAnError() {
        String none = ABOUT + "Exempt information | None | J Rees | 3 November 2026\n";
        String table = "# Tracker\n" + HEADINGS + " | Exempt\n" + ROW + " | ";
        check(workbook(none + table + "\n")).ends(0);
        check(workbook(none + table + "Open, J Rees 3 November 2026\n")).ends(0);
        Runs run = check(workbook(none + table + "Progress: Exempt 3\n"));
        isUndeclared(run);
        assertTrue(run.err().contains("sheet Tracker, cell J2"), run.err());
        assertTrue(run.err().contains("nothing in the tracker is exempt, but J2 is marked"), run.err());
        isUndeclared(
                run("template", folder.resolve("sent.xlsx"), "--from", folder.resolve("parks.xlsx"), "--owner", "x"));
    }

    @Test
    void noneBesideADecisionThatATextIsExemptIsAnError() {
        Runs run = check(workbook(ABOUT + "Exempt information | None | J Rees | 3 November 2026\n" + TRACKER + """
                # Decisions
                Where | What | Answer | Who | When | Why
                1 | Mend the benches | Public | J Rees | 3 November 2026 |
                1 | Half are mended. | Exempt 3 | J Rees | 3 November 2026 |
                """));
        isUndeclared(run);
        assertTrue(run.err().contains("sheet Decisions, cell C3"), run.err());
        assertTrue(run.err().contains("but the decision in C3 says that a text is"), run.err());
    }

    /** It may be about any tracker there whose name has changed. */
    @Test
    void decisionsWhoseTrackerIsGoneAreToldOnce() throws IOException {
        Path input = Files.createDirectory(folder.resolve("input"));
        String table = PlainTables.of(WorkbookBuilder.write(folder, "t.xlsx", TRACKER), "Tracker")
                .replaceFirst("\"Status\"", "\"Status\",\"Exempt\"");
        Path csv = Files.writeString(input.resolve("parks.csv"), table);
        Files.writeString(
                input.resolve("benches.decisions.csv"), "Where,What,Answer,Who,When,Why\n1,Half are,Exempt 3,,,\n");
        for (Runs run : List.of(check(csv), run("publish", "--input", input))) {
            String said = run.ends(65).err();
            assertEquals(2, said.split("decisions-elsewhere|benches\\.decisions\\.csv\n", -1).length - 1, said);
            assertTrue(said.contains("decisions about benches.csv, which isn't there"), said);
        }
        assertFalse(Files.exists(folder.resolve("output/public")));
    }

    @Test
    void aMarkedColumnOfACsvMayBeDeclared() throws IOException {
        String table = PlainTables.of(
                WorkbookBuilder.write(
                        folder, "t.xlsx", "# Tracker\n" + HEADINGS + " | Exempt\n" + ROW + " | Exempt 3\n"),
                "Tracker");
        Path csv = Files.writeString(folder.resolve("parks.csv"), table);
        Files.writeString(
                folder.resolve("parks.layout.yaml"), CONFIRMED + LAYOUT.replace("  - sheet: \"*\"\n    ", "  - "));
        Runs run = check(csv);
        isUndeclared(run);
        String declare = "in parks.layout.yaml, add a line exemption: with that heading under columns";
        assertTrue(run.err().contains(declare), run.err());
        assertTrue(run.err().contains("alone in parks.decisions.csv"), run.err());
    }

    @Test
    void aLayoutOfTheTrackerDeclaresItOnceConfirmed() throws IOException {
        Path tracker = workbook(TRACKER);
        Path own = folder.resolve("parks.layout.yaml");
        Files.writeString(own, CONFIRMED + LAYOUT);
        Runs undeclared = check(tracker);
        isUndeclared(undeclared);
        assertTrue(
                undeclared.err().contains("in parks.layout.yaml, at the beginning of a line: exemptInformation: none"));
        Files.writeString(own, CONFIRMED + NONE + LAYOUT);
        check(tracker).ends(0);
        Files.writeString(own, NONE + LAYOUT);
        assertTrue(check(tracker).ends(78).err().contains("line 1"), "without a name and a day");
        Files.writeString(own, CONFIRMED + "exemptInformation: some\n" + LAYOUT);
        assertTrue(check(tracker).ends(78).err().contains("There is no declaration \"some\""));
        Files.move(own, folder.resolve("layout.yaml"));
        Files.writeString(folder.resolve("layout.yaml"), CONFIRMED + NONE + LAYOUT);
        assertTrue(check(tracker).ends(78).err().contains("This file is for all trackers in the folder"));
        Files.writeString(folder.resolve("layout.yaml"), CONFIRMED + LAYOUT);
        isUndeclared(check(tracker));
    }

    @Test
    void aLayoutThatNamesTheColumnDeclaresIt() throws IOException {
        Path tracker = workbook("# Tracker\n" + HEADINGS + " | Exempt\n" + ROW + "\n");
        Path own = folder.resolve("parks.layout.yaml");
        String named = LAYOUT.replace("status: Status", "status: Status, exemption: Exempt");
        Files.writeString(own, CONFIRMED + named);
        check(tracker).ends(0);
        Files.writeString(own, CONFIRMED + NONE + named);
        check(tracker).ends(0);
        workbook("# Tracker\n" + HEADINGS + " | Exempt\n" + ROW + " | Exempt 3\n");
        Runs run = check(tracker);
        isUndeclared(run);
        assertTrue(
                run.err().contains("parks.layout.yaml says that nothing in the tracker is exempt, but J2 is marked"),
                run.err());
    }

    @Test
    void otherFormatsAreHeldToIt() throws IOException {
        byte[] xlsx = WorkbookBuilder.bytes(ABOUT + TRACKER);
        Path old = WorkbookBuilder.write(folder, "old.xls", OldWorkbook.of(xlsx));
        isUndeclared(check(old));
        WorkbookBuilder.write(
                folder,
                "old.xls",
                OldWorkbook.of(WorkbookBuilder.bytes(
                        ABOUT + "Exempt information | None | J Rees | [date 2026-11-03]\n" + TRACKER)));
        check(old).ends(0);
        String table = PlainTables.of(WorkbookBuilder.write(folder, "t.xlsx", xlsx), "Tracker");
        Path csv = Files.writeString(folder.resolve("plain.csv"), table, StandardCharsets.UTF_8);
        Runs run = check(csv);
        isUndeclared(run);
        assertFalse(run.err().contains("a sheet called About, each"), run.err());
        assertTrue(run.err().contains("committee-papers layout \"plain.csv\""), run.err());
        assertTrue(run.err().contains("exemptInformation: none"), run.err());
        Files.writeString(csv, table.replaceFirst("\"Status\"", "\"Status\",\"Exempt\""), StandardCharsets.UTF_8);
        check(csv).ends(0);
        Files.writeString(csv, table, StandardCharsets.UTF_8);
        Files.writeString(
                folder.resolve("plain.layout.yaml"),
                CONFIRMED + NONE + LAYOUT.replace("  - sheet: \"*\"\n    ", "  - "));
        check(csv).ends(0);
    }

    @Test
    void nobodyCanAcceptIt() {
        isUndeclared(check(workbook(ABOUT + TRACKER + """
                # Accepted
                Rule | Reference | Who | When | Why
                exemption-undeclared | A1 | J Rees | 3 November 2026 | Nothing is
                exemption-undeclared | | J Rees | 3 November 2026 | Nothing is
                """)));
    }

    @Test
    void aBlankWorkbookAsksForItAndHasNoColumn() throws IOException {
        Path blank = folder.resolve("blank.xlsx");
        run("template", blank).ends(0);
        String about = PlainTables.of(blank, "About");
        assertTrue(about.contains("\"Exempt information\",\"\",\"If nothing in this tracker is exempt: None,"), about);
        assertEquals(-1, PlainTables.of(blank, "Tracker").indexOf("Exempt"));
        assertTrue(
                PlainTables.of(blank, "Guide").contains("add a column with the heading Exempt to the Tracker sheet"));
    }

    @Test
    void aDraftOfALayoutAsksForIt() throws IOException {
        Path tracker = workbook(ABOUT + TRACKER);
        Path draft = folder.resolve("parks.layout.yaml");
        Runs.of("layout", tracker.toString()).ends(0);
        assertTrue(Files.readString(draft).contains("exemptInformation: \"?\""), Files.readString(draft));
        Runs run = check(tracker).ends(78);
        assertTrue(run.err().contains("A person has to answer this question"), run.err());
    }
}
