package org.committeepapers.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.Severity;
import org.committeepapers.sheet.Limits;
import org.committeepapers.wording.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The drafts of layout files: of every workbook that the other tests read, and of hostile ones. */
class LayoutDraftTest {

    private static final Path EXAMPLES = Path.of("src", "test", "resources", "examples");
    private static final Path DRAFTS = Path.of("src", "test", "resources", "layout-drafts");

    /** A reference that a tracker gets wrong. */
    private static final Set<String> ACCEPTED = Set.of("R12", "Recommendation 1");

    private static final String HOSTILE =
            """
            # A "quoted" - {sheet} #1
            Title: {x} # no comment
            Ref | Recommendation | "Recommendation": {a} | - Owner | By when\\n& more | Status? | # Notes | *anchor | %s
            1 | "That": 'it' \\ be done | [x] | &x *y !z | no | yes: \\ "?" | {a: b} | - list | ---
            2 | That it\\n\\nis done | > | ? | 1.0 | null: # ~ | [a, b] | | x | %s
            """.formatted("long ".repeat(200), "word \u2028\u0085\u202e\ufeff\ud83c\udf33 ".repeat(400));

    /** Of the tables in their blocks, one has a column more. */
    private static final Set<String> LESS_IN_ONE_BLOCK =
            Set.of("blocks-in-one-cell.txt", "blocks-with-numbered-actions.txt");

    @TempDir
    Path folder;

    static List<String> workbooks() throws IOException {
        List<String> names = new ArrayList<>();
        LayoutCase.all().forEach(each -> names.add(each.toString()));
        try (Stream<Path> files = Files.walk(EXAMPLES)) {
            files.map(file -> EXAMPLES.relativize(file).toString())
                    .filter(name -> name.endsWith(".xlsx"))
                    .sorted()
                    .forEach(names::add);
        }
        return names;
    }

    private Path workbook(String name) throws IOException {
        for (LayoutCase each : LayoutCase.all()) {
            if (each.toString().equals(name)) {
                Path file = each.write(folder, "t");
                Files.deleteIfExists(folder.resolve("t.layout.yaml"));
                return file;
            }
        }
        return Files.copy(EXAMPLES.resolve(name), folder.resolve("t.xlsx"));
    }

    private static String draft(Path workbook) throws Refusal {
        return LayoutDraft.of(workbook, Limits.DEFAULT).text();
    }

    private static Reading read(Path workbook, Path layout) throws Refusal {
        return WorkbookReader.read(
                workbook, Limits.DEFAULT, new ReadingRules(LayoutFile.read(layout), Vocabulary.NONE));
    }

    private Path written(String text) throws IOException {
        return Files.writeString(folder.resolve("t.layout.yaml"), text);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workbooks")
    void aDraftIsWrongInNothingButItsQuestions(String name) throws Exception {
        Path workbook = workbook(name);
        String draft = draft(workbook);
        assertEquals(draft, draft(workbook));
        onlyAsks(draft);
    }

    private void onlyAsks(String draft) throws IOException {
        List<String> lines = draft.lines().toList();
        Path file = written(draft);
        for (Finding mistake :
                assertThrows(Refusal.class, () -> LayoutFile.read(file)).findings()) {
            String line = lines.get(((Location.Setting) mistake.location()).line() - 1);
            assertTrue(mistake.message().startsWith("A person has to") && line.contains("\"?"), mistake + "\n" + draft);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workbooks")
    void oncePeopleHaveAnsweredTheTrackerIsReadAndEveryColumnAccountedFor(String name) throws Exception {
        Path workbook = workbook(name);
        String draft = draft(workbook);
        Path layout = written(AnsweredDraft.of(draft));
        Reading reading = read(workbook, layout);
        Set<String> rules = Set.of(
                "layout-to-confirm",
                LESS_IN_ONE_BLOCK.contains(name) ? "" : "heading-gone",
                "heading-twice",
                "item-twice",
                "column-not-used",
                "action-without-recommendation");
        assertEquals(
                List.of(),
                reading.findings().stream()
                        .filter(finding -> rules.contains(finding.rule().name()))
                        .filter(finding -> !ACCEPTED.contains(finding.value()))
                        .filter(finding -> !finding.message().startsWith("There is a table of actions here"))
                        .toList(),
                draft);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"12_flat_private_comments.xlsx", "maidstone-blocks.txt"})
    void isWordedForAPerson(String name) throws Exception {
        String file = name.replaceAll(".*/|\\.\\w+$", "") + ".layout.yaml";
        assertEquals(Files.readString(DRAFTS.resolve(file)), draft(workbook(name)));
    }

    @Test
    void hostileWordsStayWords() throws Exception {
        Path workbook = WorkbookBuilder.write(folder, "t.xlsx", HOSTILE);
        String draft = draft(workbook);
        onlyAsks(draft);
        Path layout = written(AnsweredDraft.of(draft));
        Reading reading = read(workbook, layout);
        assertEquals(2, reading.tracker().recommendations().size());
        assertTrue(reading.findings().stream().noneMatch(finding -> finding.severity() == Severity.ERROR), draft);
    }

    @Test
    void aSheetWithoutAnyTableIsAskedAbout() throws Exception {
        Path workbook = WorkbookBuilder.write(folder, "t.xlsx", "# Sheet\nwords\n");
        onlyAsks(draft(workbook));
    }

    @Test
    void aColumnThatMayBeOfMarkingsIsShownWithAllItsWords() throws Exception {
        Path workbook = WorkbookBuilder.write(folder, "t.xlsx", """
                # Plan
                Ref | Recommendation | Status | Publish?
                1 | That one be done | In progress | No
                2 | That two be done | In progress | Yes
                3 | That three be done | In progress | Exempt 3
                """);
        String draft = draft(workbook);
        assertTrue(draft.contains("\"?1\": \"Publish?\""), draft);
        for (String words : List.of("may say what is exempt", "\"No\"", "\"Yes\"", "\"Exempt 3\"")) {
            assertTrue(draft.contains("        # " + words + "\n"), words + draft);
        }
    }

    @Test
    void whatAColumnOfExemptionSaysIsAskedWhereItIsNotKnown() throws Exception {
        Path workbook = WorkbookBuilder.write(folder, "t.xlsx", """
                # Plan
                Ref | Recommendation | Status | Exempt
                1 | That one be done | In progress | Pink
                2 | That two be done | In progress | Exempt 3
                3 | That three be done | In progress |
                """);
        String draft = draft(workbook);
        assertTrue(draft.contains("exemption: \"Exempt\"") && draft.contains("\"Pink\": \"?\""), draft);
        assertFalse(draft.contains("\"Exempt 3\": \"?\"") || draft.contains("exemptInformation"), draft);
    }

    /** A word that is nearly a field's is no field's. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Revised",
                "Internal note",
                "Comments",
                "Due date (revised)",
                "Progress (old)",
                "Status of review",
                "Private",
                "Date",
                "Recs",
                "Cabinet response?!x"
            })
    void onlyExactWordsOfHeadingsAreProposed(String heading) throws Exception {
        Path workbook = WorkbookBuilder.write(folder, "t.xlsx", """
                # Plan
                No. | RECOMMENDATIONS: | Lead\\nofficer | Meeting date | %s
                1 | That one be done | Head of Parks | 3 May 2026 | words
                """.formatted(heading));
        String draft = draft(workbook);
        for (String proposed : List.of("reference: \"No.\"", "owner: \"Lead officer\"", "madeOn: \"Meeting date\"")) {
            assertTrue(draft.contains("      " + proposed), proposed + draft);
        }
        assertTrue(draft.contains("      \"?1\": \"" + heading + "\" ") && !draft.contains("byWhen"), draft);
    }

    @Test
    void twoColumnsOfOneFieldAreBothAsked() throws Exception {
        Path workbook = WorkbookBuilder.write(folder, "t.xlsx", """
                # Plan
                Ref | Recommendation | Owner | Lead officer
                1 | That one be done | Parks | Head of Parks
                """);
        String draft = draft(workbook);
        assertTrue(draft.contains("\"?1\": \"Owner\"") && draft.contains("\"?2\": \"Lead officer\""), draft);
    }

    @Test
    void ofTwoColumnsOfMarkingsBothAreAskedWithAllTheirWords() throws Exception {
        String draft = draftOf("""
                Ref | Recommendation | Status | Exempt | Exempt paragraph
                1 | That one be done | In progress | Yes | 3
                2 | That two be done | In progress | No | n/a
                3 | That three be done | In progress | | 1
                """);
        assertTrue(draft.contains("\"?1\": \"Exempt\"") && draft.contains("\"?2\": \"Exempt paragraph\""), draft);
        for (String words : List.of("may say what is exempt", "\"Yes\"", "\"No\"", "\"3\"", "\"n/a\"", "\"1\"")) {
            assertTrue(draft.contains(words), words + draft);
        }
    }

    @Test
    void longWordsAreCutAndEachWordOfAStatusIsListed() throws Exception {
        Path workbook = WorkbookBuilder.write(
                folder, "t.xlsx", """
                # Plan
                Ref | Recommendation | Lead officer | Status
                1 | %s | Head of Parks | Completed
                2 | That two be done | Head of Parks | Nobody knows
                3 | That three be done | Head of Parks | In the long grass
                """.formatted("look at each path ".repeat(30).strip()));
        String draft = draft(workbook);
        assertTrue(draft.lines().noneMatch(line -> line.length() > 140), draft);
        assertTrue(draft.contains("# The status \"Completed\" is completed"), draft);
        for (String words : List.of("Nobody knows", "In the long grass")) {
            assertTrue(draft.contains("\"" + words + "\": \"?\""), words + draft);
        }
    }

    @Test
    void eachRowIsAskedOnceWithItsSheet() throws Exception {
        String sheet = """
                Ref | Recommendation | Lead officer | By when | Status
                Paths
                1 | That one be done | Head of Parks | 3 May 2026 | Completed
                Total | 1
                """;
        Path workbook = WorkbookBuilder.write(
                folder, "t.xlsx", "# North\n" + sheet + "\n# South\n" + sheet.replace("1 | That", "2 | That"));
        String draft = draft(workbook);
        for (String row :
                List.of("row 2 of \"North\"", "row 2 of \"South\"", "row 4 of \"North\"", "row 4 of \"South\"")) {
            assertEquals(2, draft.split(row, -1).length, row + draft);
        }
        assertEquals(
                4,
                draft.lines().filter(line -> line.strip().startsWith("- \"?\"")).count(),
                draft);
    }

    private String draftOf(String sheet) throws Exception {
        return draft(WorkbookBuilder.write(folder, "t.xlsx", "# Plan\n" + sheet));
    }

    @Test
    void aRowThatMayBelongToTheRecommendationAboveIsOfferedFillDownOrContinues() throws Exception {
        String draft = draftOf("""
                Ref | Recommendation | Action | Lead officer | Status
                1 | That one be done | Do it | Head of Parks | In progress
                | | Print it | Head of Roads | In progress
                | and that it be kept | | |
                """);
        assertTrue(draft.contains("# reference and recommendation, if these rows belong to the recommendation"), draft);
        assertTrue(draft.contains("# row 3 of \"Plan\": \"Print it\""), draft);
        String answered =
                AnsweredDraft.of(draft.replaceFirst("skip:[^\\n]*\n *- \"\\?\"", "continues:\n      - \"reference\""));
        Reading reading = read(folder.resolve("t.xlsx"), written(answered));
        assertTrue(reading.tracker().toString().contains("and that it be kept"), answered);
    }

    @Test
    void headingsThatNobodyKnowsBelowATableAreAskedAbout() throws Exception {
        String draft = draftOf("""
                Ref | Recommendation | Lead officer | Status
                1 | That one be done | Head of Parks | In progress

                Ref | Task | Q1 25/26 | Owner | Q2 25/26
                7 | Do it | well | Head of Roads | better
                """);
        assertTrue(draft.replaceAll("\\s+# +", " ").contains("row 4 of \"Plan\": \"Ref\", \"Task\""), draft);
    }

    @Test
    void aSecondTableIsListedAndHasToBeGivenAnEntryOfItsOwn() throws Exception {
        String draft = draftOf("""
                Ref | Recommendation | Lead officer | Status
                1 | That one be done | Head of Parks | In progress

                Ref | Recommendation | Response
                7 | That seven be done | Agreed
                """);
        assertTrue(draft.contains("rows: \"1-3\""), draft);
        assertTrue(draft.contains("# other headings: give these rows a table of their own"), draft);
        assertTrue(draft.contains("# row 5 of \"Plan\": \"7\", \"That seven be done\""), draft);
    }

    @Test
    void referencesSuchAsRec1AreNoLabelsWhereTheRowHasOtherColumns() throws Exception {
        String draft = draftOf("""
                Number | What was asked | Owner
                Rec 1 | That one be done | Head of Parks
                Rec 2 | That two be done | Head of Roads
                """);
        assertTrue(draft.contains("\"?2\": \"B\"") && !draft.contains("labels:"), draft);
    }

    @Test
    void whereATableMayEndIsAskedWithAllBelow() throws Exception {
        String draft = draftOf("""
                Ref | Recommendation | Lead officer | Status
                1 | That one be done | Head of Parks | In progress

                Key
                1 | Not started | Nobody has begun
                Ref | Recommendation | Officer
                9 | That nine be done | Head of Roads
                """);
        assertTrue(draft.contains("# write \"Key\", row 4 of \"Plan\": \"Key\""), draft);
        for (String below : List.of("\"Not started\", \"Nobody has begun\"", "row 6 of", "row 7 of")) {
            assertTrue(draft.contains("until:") && draft.contains(below), below + draft);
        }
    }

    @Test
    void whatStandsBesideBlocksIsToldAndNeverTheirText() throws Exception {
        Path workbook = WorkbookBuilder.write(folder, "t.xlsx", """
                # Blocks
                Recommendation 1 | That one be done | ask the chief executive
                Response | Agreed |
                Way forward | Soon | keep quiet
                Recommendation 2 | That two be done
                Way forward | Later
                """);
        String draft = draft(workbook);
        assertTrue(draft.contains("write \"Way forward\""), draft);
        assertTrue(draft.contains("executiveResponse: \"Response\"") && !draft.contains("write \"Response\""), draft);
        Reading reading = read(workbook, written(AnsweredDraft.of(draft)));
        assertFalse(reading.tracker().recommendations().toString().contains("chief executive"), draft);
        assertTrue(
                reading.findings().toString().contains("cell-not-used"),
                reading.findings().toString());
    }

    @Test
    void aRowIsSkippedByThePatternThatItsCommentGives() throws Exception {
        String draft = draftOf("""
                Ref | Recommendation | Lead officer | Status
                1 | That one be done | Head of Parks | In progress
                | Note: item 5 was withdrawn at the meeting of May | |
                2 | That two be done | Head of Parks | In progress
                """);
        assertTrue(draft.contains("# write \"Note: item 5 was withdrawn at*\"\n"), draft);
        Reading reading = read(folder.resolve("t.xlsx"), written(AnsweredDraft.of(draft)));
        assertEquals(2, reading.tracker().recommendations().size(), draft);
        assertFalse(reading.tracker().recommendations().toString().contains("withdrawn"), draft);
    }

    @Test
    void rowsAboveATableAreListedWithWhatTheyMayBe() throws Exception {
        String draft = draftOf("""
                Panel meeting: 11 February 2025

                Ref | Recommendation | Lead officer | Status
                1 | That one be done | Head of Parks | In progress
                """);
        assertTrue(draft.contains("  # row 1 of \"Plan\": \"Panel meeting: 11 February 2025\"\n  - sheet"), draft);
        assertTrue(draft.contains("  agreedOn: \"?\""), draft);
    }

    @Test
    void aLabelThatIsKnownIsNotAskedAndRowsOfABlockMayContinueIt() throws Exception {
        String draft = draftOf("""
                Recommendation 1 | That one be done
                Response | Agreed
                Update | Begun
                | Tenants were told in the autumn newsletter.
                Recommendation 2 (urgent) | That two be done
                Response | Agreed
                Internal note: ask Kim
                Page 1 of 2 |
                Recommendation 3 | That three be done
                """);
        assertEquals(2, draft.split("\"Response\"", -1).length, draft);
        assertTrue(draft.contains("write \"Tenants were told in the autumn*\""), draft);
        assertTrue(draft.contains("write \"Internal note: ask Kim\""), draft);
        assertTrue(draft.contains("write \"Page 1 of 2\""), draft);
    }

    @Test
    void aSheetOfOtherWordsIsAskedAbout() throws Exception {
        Path workbook = WorkbookBuilder.write(folder, "t.xlsx", """
                # Plan
                What we asked | Whose job | How it goes
                That one be done | Parks | Well
                That two be done | Roads | Badly
                """);
        String draft = draft(workbook);
        assertTrue(draft.contains("headings: \"?\""), draft);
        assertTrue(draft.contains("# row 1 of \"Plan\": \"What we asked\", \"Whose job\", \"How it goes\""), draft);
        assertTrue(draft.contains("\"?1\": \"A\"") && draft.contains("\"?3\": \"C\""), draft);
        assertFalse(draft.contains("ignoreSheets"), draft);
    }

    @Test
    void aSheetOfMeetingsIsNotIgnoredAsItIsReadByItsName() throws Exception {
        Path workbook = WorkbookBuilder.write(folder, "t.xlsx", """
                # Plan
                Ref | Recommendation | Status
                1 | That one be done | In progress

                # Calendar of meetings
                Date | Committee
                3 May 2026 | Panel

                # Contacts
                Name | Office
                Jo | Hall
                """);
        String draft = draft(workbook);
        assertTrue(draft.contains("\"Contacts\"") && !draft.contains("Calendar"), draft);
    }
}
