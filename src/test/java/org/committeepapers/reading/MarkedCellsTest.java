package org.committeepapers.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.committeepapers.cli.Runs;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.RuleId;
import org.committeepapers.rules.WhoLooked;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Exemption;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Exemptions.Doubt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cells under a heading with the role exemption mean, and which headings have it. */
class MarkedCellsTest {

    private static final String HEADINGS =
            "# Tracker\nRef | Recommendation | Action | Owner | By when | Progress | Status | ";
    private static final String ITEM =
            " | Plant trees | Plant ten | Head of Parks | 31 March 2027 | Two planted | In progress | ";

    private static final LocalDate AS_AT = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    /** The lines of a corpus below each heading at the margin. */
    static Map<String, List<String>> corpus(String name) throws IOException {
        Map<String, List<String>> corpus = new LinkedHashMap<>();
        List<String> below = List.of();
        for (String line : Files.readAllLines(Path.of("src", "test", "resources", "marking", name))) {
            if (line.startsWith(" ")) {
                below.add(line.strip());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                below = corpus.computeIfAbsent(line.strip(), key -> new ArrayList<>());
            }
        }
        return corpus;
    }

    private static String made(Action action) {
        Exemptions exemptions = action.exemptions();
        if (exemptions.doubt() != Doubt.NONE) {
            return "doubt";
        }
        String rest = exemptions.cleared() ? "open" : exemptions.isAny() ? "part" : "public";
        return exemptions.whole().map(MarkedCellsTest::exempt).orElse(rest);
    }

    private static String exempt(Exemption ground) {
        return "exempt "
                + ground.paragraphs().stream().map(String::valueOf).collect(Collectors.joining(", "))
                + (ground.confidential() ? "C" : "");
    }

    private static List<String> made(Reading reading) {
        return WhoLooked.in(reading.tracker(), AS_AT)
                .actions()
                .map(MarkedCellsTest::made)
                .toList();
    }

    private List<String> made(String heading, String... rows) throws Exception {
        return made(Readings.read(folder, table(heading, rows)));
    }

    private static String table(String heading, String... rows) {
        StringBuilder text = new StringBuilder(Readings.ABOUT + HEADINGS + heading + "\n");
        for (int i = 0; i < rows.length; i++) {
            text.append(i + 1).append(ITEM).append(rows[i]).append('\n');
        }
        return text.toString();
    }

    @Test
    void meanWhatOfficersMean() throws Exception {
        Map<String, List<String>> corpus = corpus("cells.txt");
        List<String> cells = corpus.values().stream().flatMap(List::stream).toList();
        List<String> made = made("Exempt", cells.toArray(String[]::new));
        assertEquals(cells.size(), made.size());
        List<String> wrong = new ArrayList<>();
        int next = 0;
        for (Map.Entry<String, List<String>> expected : corpus.entrySet()) {
            for (String cell : expected.getValue()) {
                String is = made.get(next++);
                if (!is.equals(expected.getKey())) {
                    wrong.add("%s is %s, not %s".formatted(cell, is, expected.getKey()));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** The name of anybody on the sheet Owners counts without a day, and initials of such a name do. */
    @Test
    void whoIsOnOwnersMayHaveLooked() throws Exception {
        String owners = "# Owners\nPost | Name\nHead of Law | Ann Take\nBlack Out Manager | Jo Dee\n";
        String[] cells = {"Open - Take", "Open - Ann Take", "No - AT", "Open - Head of Law", "No - Black Out Manager"};
        assertEquals(
                List.of("doubt", "open", "public", "open", "public"),
                made(Readings.read(folder, table("Exempt", cells) + owners)));
        assertEquals(
                List.of("doubt"), made(Readings.read(folder, table("Exempt", "Open - Ann Take 1/12/26") + owners)));
    }

    @Test
    void headingsHaveTheRoleOnlyByTheLayout() throws Exception {
        Map<String, List<String>> corpus = corpus("headings.txt");
        for (String heading : corpus.get("role")) {
            assertEquals(List.of("exempt 3"), made(heading, "Exempt 3"), heading);
        }
        List<String> others = new ArrayList<>(corpus.get("unknown"));
        others.addAll(corpus.get("plain"));
        Reading reading =
                Readings.read(folder, table(String.join(" | ", others), "x" + " | x".repeat(others.size() - 1)));
        Map<Integer, String> rules = new LinkedHashMap<>();
        reading.findings().stream()
                .filter(finding -> finding.location() instanceof Location.Cell cell && cell.row() == 0)
                .forEach(finding -> rules.put(
                        ((Location.Cell) finding.location()).column(),
                        finding.rule().name()));
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            String expected = i < corpus.get("unknown").size() ? "exemption-in-doubt" : "layout-to-confirm";
            String is = rules.getOrDefault(7 + i, "read");
            if (!is.equals(expected) && !(is.equals("read") && expected.equals("layout-to-confirm"))) {
                wrong.add(others.get(i) + " is " + is);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void sign() throws Exception {
        assertEquals(
                List.of("doubt", "doubt", "doubt", "doubt", "doubt", "doubt", "doubt", "public"),
                made(
                        "Exempt",
                        "\u2713",
                        "?",
                        "*",
                        "\ud83d\udd12",
                        "[font Wingdings]n",
                        "[fill FF0000]",
                        "<s>Exempt 3</s>",
                        ""));
    }

    /** A row or a column may be shaded as a whole. */
    @Test
    void aFillThatIsNotTheCellsOwnIsNoSign() throws Exception {
        String shaded = table("[fill 92D050]Exempt", "[fill 92D050]", "[fill 92D050]Exempt 3", "");
        assertEquals(List.of("public", "exempt 3", "public"), made(Readings.read(folder, shaded)));
        String row = table("Exempt", "[fill FFC000]").replace("Plant ten", "[fill FFC000]Plant ten");
        assertEquals(List.of("public"), made(Readings.read(folder, row)));
        String grey = table("Exempt", "[fill BFBFBF]", "[fill BFBFBF]No");
        assertEquals(List.of("public", "public"), made(Readings.read(folder, grey)));
        assertEquals(
                List.of("doubt", "doubt"),
                made(Readings.read(folder, table("Exempt", "[fill FF0000]", "[fill FF0000]"))));
    }

    @Test
    void unsavedFormula() throws Exception {
        assertEquals(
                List.of("doubt", "doubt", "exempt 3"),
                made(
                        "Exempt",
                        "[formula IF(A2=1,\"Exempt 3\",\"\")]",
                        "[error #REF!]",
                        "[formula IF(A4=3,\"Exempt 3\",\"\") = Exempt 3]"));
    }

    @Test
    void mergedHeading() throws Exception {
        assertEquals(
                List.of("doubt", "exempt 3", "exempt 3", "public", "doubt"),
                made("Exempt | <", "No | Exempt 3", "Yes | 3", " | Exempt 3", "No | ", "No | \u2713"));
    }

    @Test
    void twoColumns() throws Exception {
        String columns = "Exempt | Exempt paragraph";
        assertEquals(
                List.of("exempt 3", "doubt", "doubt", "exempt 3", "public", "doubt", "open"),
                made(
                        columns,
                        "Exempt 3 | 3",
                        "Open | 3",
                        "No | Exempt 3",
                        "Yes | 3",
                        "No | ",
                        "Yes | ",
                        "No | Open - JS 1/10/26"));
    }

    /** A marking may be filled down, merged or repeated by a ditto mark. */
    @Test
    void followsTheRowsBelow() throws Exception {
        String layout = """
                tables:
                  - columns: {reference: Ref, recommendation: Recommendation, action: Action, exemption: Exempt}
                    fillDown: [%s]
                """;
        String rows = "# T\nRef | Recommendation | Action | Exempt\n1 | Plant trees | Plant ten | Exempt 3\n"
                + "2 | Mow lawns | Mow one | \n3 | Dig ponds | Dig one | Open\n4 | Rake leaves | Rake it | \n";
        assertEquals(
                List.of("exempt 3", "exempt 3", "open", "open"),
                made(Readings.read(folder, rows, layout.formatted("exemption"))));
        assertEquals(
                List.of("exempt 3", "exempt 3", "open", "exempt 1"),
                made(Readings.read(
                        folder, rows.replace("Rake it | ", "Rake it | Exempt 1"), layout.formatted("exemption"))));
        String merged = rows.replace("Mow one | ", "Mow one | ^");
        assertEquals(
                List.of("exempt 3", "exempt 3", "open", "public"),
                made(Readings.read(folder, merged, layout.formatted("reference"))));
        String ditto = rows.replace("Mow one | ", "Mow one | \"");
        assertEquals(
                List.of("exempt 3", "exempt 3", "open", "public"),
                made(Readings.read(folder, ditto, layout.formatted("reference"))));
    }

    /** Whichever row of the recommendation says it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Actions: Exempt 3 | '' | exempt 3, exempt 3",
                "'' | All actions: Exempt 3 | exempt 3, exempt 3",
                "Action: Exempt 3 | '' | exempt 3, public",
                "'' | Action: Exempt 3 | public, exempt 3",
                "Action: Exempt 1 | Agreed actions: Exempt 3 | exempt 1, 3, exempt 3",
            })
    void actionsAreAllOfTheRecommendation(String first, String second, String made) throws Exception {
        Reading reading = Readings.read(folder, """
                # T
                Ref | Recommendation | Action | Exempt
                1 | Plant trees | Plant ten | %s
                 | | Water them | %s
                2 | Mow lawns | Mow one |
                """.formatted(first, second), """
                tables:
                  - columns: {reference: Ref, recommendation: Recommendation, action: Action, exemption: Exempt}
                    fillDown: [reference, recommendation]
                """);
        assertEquals(made + ", public", String.join(", ", made(reading)));
    }

    /** Of an item on two sheets, the row that doesn't count withholds too. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | Exempt 3 | exempt 3",
                "Exempt 3 | '' | exempt 3",
                "No | Exempt 3 | doubt",
                "'' | No | public",
                "'' | [fill FF0000] | doubt",
            })
    void onTheOtherSheet(String first, String second, String made) throws Exception {
        String headings = "\nRef | Recommendation | Action | Exempt\n1 | Plant trees | Plant ten | ";
        Reading reading =
                Readings.read(folder, "# Live" + headings + first + "\n# Done" + headings + second + "\n", """
                tables:
                  - sheet: [Live, Done]
                    columns: {reference: Ref, recommendation: Recommendation, action: Action, exemption: Exempt}
                    sameItem: first
                """);
        assertEquals(List.of(made), made(reading));
    }

    /** Parts of a cell may hold a marking, which counts with that of the column. */
    @Test
    void inPartsOfACell() throws Exception {
        String layout = """
                tables:
                  - columns: {reference: Ref, recommendation: Recommendation, action: Action, exemption: Exempt}
                    parts: {action: ["{action} [{exemption}]", "{action}"]}
                """;
        String rows = "# T\nRef | Recommendation | Action | Exempt\n1 | Plant trees | Plant ten [Exempt 3] | %s\n";
        assertEquals(List.of("exempt 3"), made(Readings.read(folder, rows.formatted(""), layout)));
        assertEquals(List.of("doubt"), made(Readings.read(folder, rows.formatted("No"), layout)));
    }

    @Test
    void onTheOtherSheetInItsOwnWords() throws Exception {
        String headings = "\nRef | Recommendation | Action | Part\n1 | Plant trees | Plant ten | ";
        String columns = "columns: {reference: Ref, recommendation: Recommendation, action: Action, exemption: Part}";
        Reading reading =
                Readings.read(folder, "# Live" + headings + "1\n# Done" + headings + "2\n", """
                tables:
                  - sheet: Live
                    %1$s
                    sameItem: first
                    exemption: {words: {"1": public, "2": public}}
                  - sheet: Done
                    %1$s
                    sameItem: first
                    exemption: {words: {"1": public, "2": exempt 3}}
                """.formatted(columns));
        assertEquals(List.of("doubt"), made(reading));
    }

    @Test
    void filledDown() throws Exception {
        Reading reading = Readings.read(folder, """
                # T
                Ref | Recommendation | Action | Exempt
                1 | Plant trees | Plant ten | Exempt 3
                 | | Water them |
                """, """
                tables:
                  - columns: {reference: Ref, recommendation: Recommendation, action: Action, exemption: Exempt}
                    fillDown: [reference, recommendation, exemption]
                """);
        assertEquals(List.of("exempt 3", "exempt 3"), made(reading));
    }

    /** The longest cells there can be are no markings on which anybody could rely. */
    @Test
    void hang() throws Exception {
        for (String piece :
                List.of("exempt ", "exempt 3, ", "- a", "( (", "3 3 ", "1/", "not ", "open ", "no ", "progress: ")) {
            assertEquals(List.of("doubt"), made("Exempt", piece.repeat(32_767 / piece.length())), piece);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Part 2 | exempt ",
                "Pink | exempt 3",
                "pink (JS 1/10/26) | exempt 3",
                "Closed | exempt C",
                "Closed session | exempt C",
                "No | public",
                "No - JS 1/10/26 | public",
                "No - JS | doubt",
                "No - not until May | doubt",
                "Yes | doubt",
                "N | doubt",
                "None | doubt",
                "'' | doubt",
                "- | doubt",
                "No - Jane | doubt",
                "No - Privileged | doubt",
                "Exempt 5 | exempt 5",
                "Open | open",
                "Part 1 | public",
            })
    void meanWhatALayoutDeclares(String cell, String means) throws Exception {
        assertEquals(means.strip(), declared("Part", cell, """
                {"Part 2": exempt, Pink: exempt 3, "Closed*": confidential, "No": public}""").strip());
    }

    /** A blank cell under "Publish?" may be one that nobody has looked at, under "Exempt" it is public. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Publish? | '' | doubt",
                "Publish? | - | doubt",
                "Publish? | Yes | public",
                "Publish? | No | exempt 3",
                "Exempt? | '' | public",
                "Exempt paragraph | - | public",
            })
    void blankIsPublicOnlyUnderAPlainHeadingOrWhereItIsDeclared(String heading, String cell, String means)
            throws Exception {
        assertEquals(means, declared(heading, cell, """
                {"Yes": public, "No": exempt 3}"""));
        assertEquals("public", declared(heading, "", """
                {"Yes": public, "No": exempt 3, "": public}"""));
    }

    /** Under a heading that asks the opposite, No is exempt, and nothing else is taken for No. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "No | exempt ",
                "Yes | public",
                "N | doubt",
                "False | doubt",
                "'' | exempt 3",
                "- | exempt 3",
                "Yes? | doubt",
                "Yes, but not the price | doubt",
            })
    void meanWhatALayoutDeclaresOfTheOpposite(String cell, String means) throws Exception {
        assertEquals(means.strip(), declared("Publish?", cell, """
                {"No": exempt, "Yes*": public, "": exempt 3}""").strip());
    }

    private String declared(String heading, String cell, String words) throws Exception {
        Reading reading = Readings.read(folder, table(heading, cell), """
                tables:
                  - sheet: Tracker
                    columns: {reference: Ref, recommendation: Recommendation, action: Action, owner: Owner,
                      byWhen: By when, progress: Progress, status: Status, exemption: "%s"}
                    exemption:
                      words: %s
                """.formatted(heading, words));
        assertTrue(reading.findings().stream()
                .noneMatch(finding -> finding.rule().name().equals("column-not-used")));
        return made(reading).getFirst();
    }

    @Test
    void aColumnThatLooksLikeAMarkingHasToBeDeclared() throws Exception {
        String columns = """
                tables:
                  - sheet: Tracker
                    columns: {reference: Ref, recommendation: Recommendation, action: Action, owner: Owner,
                      byWhen: By when, progress: Progress, status: Status}
                """;
        String tracker = table("Part 1 / Part 2", "Part 2");
        assertEquals(
                List.of("exemption-in-doubt ERROR Tracker!H1"),
                Readings.findings(Readings.read(folder, tracker, columns)));
        assertEquals(
                List.of(),
                Readings.findings(Readings.read(folder, tracker, columns + "    ignore: [\"Part 1 / Part 2\"]\n")));
        assertEquals(List.of(), Readings.findings(Readings.read(folder, table("Part 1 / Part 2", ""), columns)));
    }

    @Test
    void aMarkingInADateThatAnotherReplacesIsFound() throws Exception {
        Path file = WorkbookBuilder.write(folder, "t.xlsx", """
                # Tracker
                Ref | Recommendation | Response | Executive response | Action | Owner | By when | Revised date | Progress
                1 | One | Agreed | Yes. | Do it | Head of Housing | EXEMPT - paragraph 3 | 31 March 2027 | In train
                """);
        Runs check = Runs.of(List.of("check", file, "--as-at", "2026-11-24"));
        check.ends(65);
        assertTrue(check.err().contains("marking of exempt or confidential information in G2"), check.err());
    }

    @Test
    void hiddenColumn() throws Exception {
        String tracker = table("(hidden)Exempt | (hidden)Remarks", "Exempt 3 | x");
        Reading reading = Readings.read(folder, tracker, """
                skipHidden: yes
                tables:
                  - sheet: Tracker
                    columns: {reference: Ref, recommendation: Recommendation, action: Action, owner: Owner,
                      byWhen: By when, progress: Progress, status: Status, exemption: Exempt}
                """);
        assertEquals(List.of("exempt 3"), made(reading));
    }

    /** What a hidden row may withhold is asked about, since nothing of it is read. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Exempt 3 | true",
                "Actions: Exempt 3 | true",
                "Action: Exempt 3 | true",
                "Ask legal | true",
                "Open - not the price 1/10/26 | true",
                "Open - JR 1/10/26 | false",
                "No | false",
            })
    void hiddenRow(String marking, boolean asked) throws Exception {
        Reading reading = Readings.read(folder, """
                # Tracker
                Ref | Recommendation | Action | Exempt
                1 | Plant trees | Plant ten |
                (hidden)1 | Plant trees | Plant two | %s
                2 | Plant hedges | Plant one |
                """.formatted(marking), """
                skipHidden: yes
                tables:
                  - columns: {reference: Ref, recommendation: Recommendation, action: Action, exemption: Exempt}
                """);
        assertEquals(
                asked,
                reading.findings().stream().anyMatch(finding -> finding.rule().equals(RuleId.EXEMPTION_IN_DOUBT)));
    }
}
