package org.committeepapers.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.committeepapers.config.Settings;
import org.committeepapers.examples.OldWorkbook;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.finding.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles, bands, keys, notes, text boxes, printed headers, and names of sheets and files that may be markings. */
class MarkedLabelsTest {

    private static final String ABOUT = """
            # About
            Council | Borough Council
            Committee | Scrutiny
            Title | Review
            Considered on | [date 2026-06-03]
            """;

    private static final String HEADINGS =
            "Ref | Recommendation | Action | Owner | By when | Progress | Status | Exempt\n";

    private static final String ITEM = " | Plant trees | Plant ten | Head of Parks | 31 March 2027 | ";

    @TempDir
    Path folder;

    private static List<String> corpus(String heading) throws Exception {
        Map<String, List<String>> corpus = new LinkedHashMap<>();
        List<String> below = List.of();
        for (String line : Files.readAllLines(Path.of("src", "test", "resources", "marking", "places.txt"))) {
            if (line.startsWith(" ")) {
                below.add(line.strip());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                below = corpus.computeIfAbsent(line.strip(), key -> new ArrayList<>());
            }
        }
        return corpus.get(heading);
    }

    private static String item(int number, String progress, String marking) {
        return number + ITEM + progress + " | In progress | " + marking + "\n";
    }

    private static String tracker(String marking) {
        return ABOUT + "# Tracker\n" + HEADINGS + item(1, "Two planted", marking);
    }

    /** The cells at which something may be exempt, each with its sheet. */
    private TreeSet<String> doubts(String name, byte[] workbook) throws Exception {
        TreeSet<String> cells = new TreeSet<>();
        Path file = WorkbookBuilder.write(folder, name, workbook);
        new Checker(Settings.DEFAULT, LocalDate.of(2026, 11, 24))
                .check(file, new EarlierEditions(Path.of("none"), LocalDate.EPOCH)).findings().stream()
                        .filter(finding -> finding.rule().name().equals("exemption-in-doubt"))
                        .map(finding -> (Location.Cell) finding.location())
                        .forEach(cell -> cells.add(cell.sheet() + "!" + cell.address()));
        return cells;
    }

    private TreeSet<String> doubts(String text) throws Exception {
        return doubts("t.xlsx", WorkbookBuilder.bytes(text));
    }

    private static TreeSet<String> cells(String column, int first, int count) {
        TreeSet<String> cells = new TreeSet<>();
        IntStream.range(first, first + count).forEach(row -> cells.add("Tracker!" + column + row));
        return cells;
    }

    @Test
    void titles() throws Exception {
        for (boolean stops : List.of(true, false)) {
            List<String> titles = corpus("titles and bands that " + (stops ? "stop" : "don't"));
            String text =
                    ABOUT + "# Tracker\n" + String.join("\n", titles) + "\n" + HEADINGS + item(1, "Two planted", "");
            assertEquals(cells("A", 1, stops ? titles.size() : 0), doubts(text));
        }
    }

    @Test
    void bands() throws Exception {
        for (boolean stops : List.of(true, false)) {
            List<String> bands = corpus("titles and bands that " + (stops ? "stop" : "don't"));
            String text = ABOUT + "# Tracker\n" + HEADINGS + item(1, "Two planted", "")
                    + String.join(" | < | <\n", bands) + " | < | <\n" + item(2, "Three planted", "");
            assertEquals(cells("A", 3, stops ? bands.size() : 0), doubts(text));
        }
    }

    @Test
    void labelsThatALayoutSkips() throws Exception {
        Files.writeString(folder.resolve("t.layout.yaml"), """
                confirmed: J Rees, 3 November 2026
                tables:
                  - sheet: Tracker
                    labels: {recommendation: "Recommendation {reference}", executiveResponse: Response}
                    skip: ["Pub*", "Part*", "Web*", "Share*", "Exempt*", "Our*"]
                """);
        String block = ABOUT + "# Tracker\nRecommendation 1 | That a map is made.\nResponse | Agreed.\n";
        for (String row : List.of(
                "Publish? | No",
                "Public | No",
                "Web | N",
                "Part 1 or 2 | 2",
                "Share? | Not yet",
                "Publish? No",
                "Exempt? | Yes")) {
            TreeSet<String> cells = doubts(block + row + "\n");
            assertTrue(cells.contains("Tracker!" + (row.contains("|") ? "B3" : "A3")), row);
        }
        for (String row : List.of("Publish? | Yes", "Public | Yes", "Publish?", "Our ref | 4", "Web | Public")) {
            assertEquals(new TreeSet<>(), doubts(block + row + "\n"), row);
        }
    }

    @Test
    void aHiddenSheetThatMarksSomething() throws Exception {
        String old = "# Old (hidden)\n" + HEADINGS;
        assertEquals(new TreeSet<>(List.of("Old!H2")), doubts(tracker("") + old + item(1, "As before", "Exempt 3")));
        assertEquals(new TreeSet<>(List.of("Old!H2")), doubts(tracker("") + old + item(1, "As before", "Ask")));
        assertEquals(new TreeSet<>(List.of("Old!H2")), doubts(tracker("") + old + item(2, "As before", "Exempt 3")));
        assertEquals(
                new TreeSet<>(List.of("Old!H2")), doubts(tracker("Exempt 3") + old + item(1, "As before", "Exempt 3")));
        assertEquals(new TreeSet<>(), doubts(tracker("") + old + item(1, "As before", "No")));
        assertEquals(new TreeSet<>(), doubts(tracker("") + old + item(1, "As before", "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Owners\nPost | Exempt\nHead of Parks | Exempt 2",
                "# Owners\nPost | Publish name?\nHead of Parks | No",
                "# Owners\nPost | Confidential\nHead of Parks | Yes",
                "# Meetings\nDate | Private?\n4 December 2026 | Not for publication"
            })
    void listsOfWhichSomethingIsMarked(String list) throws Exception {
        TreeSet<String> cells = doubts(tracker("") + list + "\n");
        assertTrue(cells.contains(list.substring(2, list.indexOf('\n')) + "!B2"), cells.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Note | Rec 2 must not be published",
                "Background | Rec 2 must not be published",
                "Press and public | Excluded",
                "Legal sign off | Not yet",
                "Press and public excluded | Yes",
                "Note | Not in the public papers please",
                "Summary | The report is not for publication.",
                "Purpose (scrutiny) | The press and public will be excluded for this item.",
                "Confidential | Yes",
                "Not for publication | Yes",
                "Exempt from publication | Yes",
                "Confidential items cleared | No",
                "Is this not confidential? | No",
                "Publish? | No"
            })
    void rowsOfAboutThatMark(String row) throws Exception {
        assertEquals(
                Set.of("About"),
                doubts(tracker("").replace("# Tracker\n", row + "\n# Tracker\n")).stream()
                        .map(cell -> cell.split("!", -1)[0])
                        .collect(Collectors.toSet()));
    }

    @Test
    void rowsOfAboutThatSayThatNothingIsExempt() throws Exception {
        String rows = String.join(
                "\n",
                "Press and public | Yes",
                "Legal sign off | Yes",
                "Legal sign off | J Rees, 3 November 2025",
                "Press and public | Welcome",
                "Note | As usual",
                "Confidential | No",
                "Is this report confidential? | No",
                "Does this report contain exempt information? | No",
                "Public document | Yes",
                "For publication? | Yes");
        assertEquals(new TreeSet<>(), doubts(tracker("").replace("# Tracker\n", rows + "\n# Tracker\n")));
    }

    @Test
    void aSheetThatIsNotReadMayAnswerThatNothingIsExempt() throws Exception {
        for (String sheet : List.of(
                "# Review\nRef | Exempt?\n1 | N\n2 | No",
                "# Key\nPink | Children\nBlue | Adults",
                "# Key\nPink = new\nGreen = done")) {
            assertEquals(new TreeSet<>(), doubts(tracker("") + sheet + "\n"), sheet);
        }
        for (String sheet : List.of(
                "# Review\nRef | Exempt?\n1 | N\n2 | Yes", "# Key\nPink | Confidential", "# Review\nRef | Exempt?")) {
            assertEquals(1, doubts(tracker("") + sheet + "\n").size(), sheet);
        }
    }

    /** Whoever has decided about each row below a title has decided about the title. */
    @Test
    void aTitleIsDecidedByAllRowsBelowIt() throws Exception {
        assertEquals(new TreeSet<>(), doubts(tracker("Exempt 3").replace("# Tracker\n", "# Tracker\nPART 2\n")));
        assertEquals(
                new TreeSet<>(), doubts(tracker("Open - JS 1/10/26").replace("# Tracker\n", "# Tracker\nPART 2\n")));
        assertEquals(
                new TreeSet<>(),
                doubts(tracker("").replace("# Tracker\n", "Exempt | Open - JS 1/10/26\n# Tracker\nPART 2\n")));
        assertEquals(cells("A", 5, 1), doubts(tracker("Exempt 3") + "\n\nCONFIDENTIAL\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[fill FFC0CB] | Exempt",
                "[fill FFC0CB]Pink | Exempt items",
                "[fill FF0000] | Exempt para 3",
                "[fill 7030A0]Not for publication",
                "Grey rows | Confidential",
                "Pink = exempt",
                "Shaded rows are exempt",
                "[fill FFC000] | These rows are confidential",
            })
    void keysThatGiveAFillThatMeaning(String key) throws Exception {
        assertFalse(doubts(tracker("") + "\n\n" + key + "\n").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[fill FF0000] | Overdue",
                "[fill FFC000]Amber | Delayed",
                "[fill 92D050] | Open",
                "[fill 92D050] | Public",
                "Grey | Closed",
                "[fill FFC000] | Not exempt",
            })
    void otherKeys(String key) throws Exception {
        assertEquals(new TreeSet<>(), doubts(tracker("") + "\n\n" + key + "\n"));
    }

    @Test
    void notes() throws Exception {
        for (boolean stops : List.of(true, false)) {
            List<String> notes = corpus("notes that " + (stops ? "stop" : "don't"));
            StringBuilder text = new StringBuilder(ABOUT + "# Tracker\n" + HEADINGS);
            for (int i = 0; i < notes.size(); i++) {
                text.append(item(i + 1, "[note " + notes.get(i) + "]Two planted", ""));
            }
            assertEquals(cells("F", 2, stops ? notes.size() : 0), doubts(text.toString()));
        }
    }

    @Test
    void boxesHeadersAndFooters() throws Exception {
        for (boolean stops : List.of(true, false)) {
            for (String words : corpus("boxes that " + (stops ? "stop" : "don't"))) {
                TreeSet<String> expected = cells("A", 1, stops ? 1 : 0);
                assertEquals(expected, doubts("t.xlsx", with(sheet -> box(sheet, words))), words);
                assertEquals(
                        expected,
                        doubts(
                                "t.xlsx",
                                with(sheet -> sheet.getHeader().setCenter("&\"Arial,Bold\"&12&K000000" + words))),
                        words);
                assertEquals(
                        expected,
                        doubts("t.xlsx", with(sheet -> sheet.getFooter().setLeft(words + " &P"))),
                        words);
            }
        }
        assertEquals(
                new TreeSet<>(),
                doubts("t.xlsx", with(sheet -> sheet.getFooter().setLeft("Page &P of &N &A &D"))));
    }

    /** Something to do to a sheet. */
    private interface Change {
        void to(XSSFSheet sheet);
    }

    private static byte[] with(Change change) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(WorkbookBuilder.bytes(tracker(""))))) {
            change.to(workbook.getSheet("Tracker"));
            workbook.write(out);
        }
        return out.toByteArray();
    }

    private static void box(XSSFSheet sheet, String words) {
        sheet.createDrawingPatriarch()
                .createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 1, 8, 4, 12))
                .setText(words);
    }

    @Test
    void boxesAndHeadersOfOldWorkbooks() throws Exception {
        byte[] plain = OldWorkbook.of(WorkbookBuilder.bytes(tracker("")));
        assertEquals(new TreeSet<>(), doubts("t.xls", plain));
        for (boolean box : List.of(true, false)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(plain))) {
                HSSFSheet sheet = workbook.getSheet("Tracker");
                if (box) {
                    sheet.createDrawingPatriarch()
                            .createTextbox(new HSSFClientAnchor(0, 0, 0, 0, (short) 1, 8, (short) 4, 12))
                            .setString(new HSSFRichTextString("NOT FOR PUBLICATION"));
                } else {
                    sheet.getHeader().setRight("Exempt: paragraph 3");
                }
                workbook.write(out);
            }
            assertEquals(cells("A", 1, 1), doubts("t.xls", out.toByteArray()));
        }
    }

    @Test
    void sheets() throws Exception {
        for (boolean stops : List.of(true, false)) {
            List<String> names = corpus("names that " + (stops ? "stop" : "don't"));
            StringBuilder text = new StringBuilder(ABOUT);
            for (int i = 0; i < names.size(); i++) {
                text.append("# ")
                        .append(names.get(i))
                        .append('\n')
                        .append(HEADINGS)
                        .append(item(i, "Two planted", ""));
            }
            assertEquals(
                    stops
                            ? new TreeSet<>(
                                    names.stream().map(name -> name + "!A1").toList())
                            : new TreeSet<>(),
                    doubts(text.toString()));
        }
    }

    @Test
    void files() throws Exception {
        byte[] workbook = WorkbookBuilder.bytes(tracker(""));
        for (boolean stops : List.of(true, false)) {
            for (String name : corpus("names that " + (stops ? "stop" : "don't"))) {
                assertEquals(cells("A", 1, stops ? 1 : 0), doubts(name + ".xlsx", workbook), name);
            }
        }
    }

    /** Where hidden rows and sheets are left out, what they say about others still counts. */
    @Test
    void hiddenRowsAndSheets() throws Exception {
        Files.writeString(folder.resolve("t.layout.yaml"), """
                skipHidden: yes
                tables:
                  - sheet: [Tracker, Old]
                    columns: {reference: Ref, recommendation: Recommendation, action: Action, owner: Owner,
                      byWhen: By when, progress: Progress, status: Status, exemption: Exempt}
                    skip: ["PART *"]
                """);
        assertEquals(new TreeSet<>(), doubts(tracker("")));
        assertEquals(cells("A", 1, 1), doubts(tracker("").replace("# Tracker\n", "# Tracker\n(hidden)PART 2\n")));
        String old = "# Old (hidden)\n" + HEADINGS + item(2, "Two planted", "");
        assertEquals(new TreeSet<>(), doubts(tracker("") + old));
        assertTrue(doubts(tracker("") + old.replace("Two planted", "Exempt: paragraph 3"))
                .contains("Old!F2"));
    }
}
