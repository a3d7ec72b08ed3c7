package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.committeepapers.examples.WorkbookBuilder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is the same in several cells of a column is one finding wherever a person reads it, and each cell is there. */
class FindingsTogetherTest {

    private static final String HEAD = """
            # About
            Council | Borough Council
            Committee | Scrutiny
            Title | Review
            Considered on | [date 2025-06-03]
            # Tracker
            Ref | Recommendation | Response | Executive response | Action | Owner | By when | Progress
            """;

    @TempDir
    Path folder;

    private Path workbook;

    private static String row(int number, String owner, String date) {
        return "%d | That %d be done | Agreed | Agreed. | Do %d | %s | %s | In train%n"
                .formatted(number, number, number, owner, date);
    }

    @BeforeEach
    void write() {
        workbook = WorkbookBuilder.write(
                folder,
                "t.xlsx",
                HEAD
                        + row(1, "", "30 November 2026; 31 December 2026")
                        + row(2, "TBC", "Spring")
                        + row(3, "", "Autumn")
                        + row(4, "", "30 November 2026; 31 December 2026")
                        + row(5, "", "Spring"));
    }

    private Runs check(String... more) {
        return Runs.of(List.of("check", workbook, "--as-at", "2025-11-24"), more);
    }

    @Test
    void theConsoleSaysThemOnce() {
        assertEquals("""
                warning[owner-missing]: 5 cells:
                  --> t.xlsx, sheet Tracker, cells F2 to F6
                   |  F2 and F4 to F6: The action has no owner. The papers say that none is recorded.
                   |  F3: "TBC" names no owner. The papers say that none is recorded.
                   =  Enter the post that is responsible for the action.

                warning[date-several]: There are several dates in these cells. The papers print them all and use the latest, 31 December 2026.
                  --> t.xlsx, sheet Tracker, cells G2 and G5
                   |  30 November 2026; 31 December 2026
                   =  Keep the date that applies now, or write the earlier one after it, as in "30 September 2026 (was 30 June 2026)". If these are the dates of separate steps, give each step a row of its own.

                warning[date-unreadable]: There is no year. The papers print the words and show the date as unclear.
                  --> t.xlsx, sheet Tracker, cells G3, G4 and G6
                   |  G3 and G6: Spring
                   |  G4: Autumn
                   =  Enter a date or month with the year, such as 31 December 2026 or December 2026.

                0 errors, 3 warnings (10 cells) and 0 notes in t.xlsx.
                Page findings.md of the documentation explains each name in brackets. check --annotate DIR writes the findings as a page.
                """, check().err().replace("\r", ""));
    }

    @Test
    void theConsoleSaysWhatItReadWhereReasonsDiffer() {
        workbook = WorkbookBuilder.write(
                folder,
                "t.xlsx",
                HEAD
                        + row(1, "Head of Parks", "31 April 2026")
                        + row(2, "Head of Parks", "30 February 2026")
                        + row(3, "Head of Parks", "30 November 2206")
                        + row(4, "Head of Parks", "31 June 2026"));
        Runs run = check();
        assertTrue(run.err().contains("\"31 April 2026\", \"30 February 2026\", \"31 June 2026\""), run.err());
    }

    @Test
    void theConsoleAloneCutsLongLists() throws IOException {
        StringBuilder rows = new StringBuilder(HEAD);
        IntStream.rangeClosed(1, 60)
                .forEach(i -> rows.append(row(i, i % 2 == 0 ? "Head of Parks" : "", "30 November 20" + (25 + i))));
        workbook = WorkbookBuilder.write(folder, "t.xlsx", rows.toString());
        Runs run = check("--json", "-", "--annotate", folder.resolve("out").toString());
        assertTrue(run.err().contains(", F22, F24 and 18 more\n"), run.err());
        assertEquals(1, run.err().split("owner-missing", -1).length - 1);
        assertTrue(run.err().contains("   |  and 23 more\n"), run.err());
        assertEquals(
                30, cells(new JsonMapper().readTree(run.out()), "owner-missing").size());
        String row = page("out").select("#warning tbody tr").get(0).text();
        assertTrue(row.contains("F2, F4, F6") && row.contains("F58 and F60"), row);
    }

    private static List<String> cells(JsonNode json, String rule) {
        List<String> cells = new ArrayList<>();
        for (JsonNode finding : json.path("findings")) {
            if (finding.path("rule").asString().equals(rule)) {
                cells.add(finding.path("cell").asString());
            }
        }
        return cells;
    }

    @Test
    void inJsonEachCellHasItsEntry() throws IOException {
        Path file = folder.resolve("findings.json");
        JsonNode json = new JsonMapper().readTree(check("--json", "-").out());
        assertEquals(10, json.path("findings").size());
        assertEquals(List.of("F2", "F3", "F4", "F5", "F6"), cells(json, "owner-missing"));
        JsonNode second = json.path("findings").get(2);
        assertEquals("F3", second.path("cell").asString());
        assertEquals("TBC", second.path("value").asString());
        check("--json", file.toString());
        assertEquals(json, new JsonMapper().readTree(Files.readString(file)));
    }

    private Document page(String out) throws IOException {
        return Jsoup.parse(Files.readString(folder.resolve(out).resolve("t.findings.html")));
    }

    @Test
    void thePageHasARowForThemWithEveryCell() throws IOException {
        check("--annotate", folder.resolve("out").toString());
        Document page = page("out");
        assertTrue(page.select("main").text().contains("0 errors, 3 warnings (10 cells) and 0 notes found"));
        List<String> rows = page.select("#warning tbody tr").stream()
                .map(row -> row.select("th, td").subList(0, 3).stream()
                        .map(cell -> cell.text())
                        .toList()
                        .toString())
                .toList();
        assertEquals(3, rows.size());
        assertEquals(
                "[Tracker, F2 to F6, F2 and F4 to F6: nothing to show F3: TBC, WARNING: F2 and F4 to F6: The action has no "
                        + "owner. The papers say that none is recorded. F3: \"TBC\" names no owner. The papers say "
                        + "that none is recorded.]",
                rows.get(0));
        assertEquals(
                "[Tracker, G3, G4 and G6, G3 and G6: Spring G4: Autumn, WARNING: There is no year."
                        + " The papers print the words and show the date as unclear.]",
                rows.get(2));
    }

    @Test
    void theCopyListsThemOnceAndHasANoteAtEachCell() throws IOException {
        check("--annotate", folder.resolve("out").toString());
        try (XSSFWorkbook copy =
                new XSSFWorkbook(Files.newInputStream(folder.resolve("out").resolve("t.annotated.xlsx")))) {
            XSSFSheet list = copy.getSheet("Findings");
            assertTrue(
                    list.getRow(1).getCell(0).getStringCellValue().startsWith("0 errors, 3 warnings (10 cells) and 0"));
            assertEquals(5, list.getLastRowNum(), "three findings below the headings");
            assertEquals("Tracker, F2 to F6", list.getRow(3).getCell(0).getStringCellValue());
            assertEquals("Tracker!F2", list.getRow(3).getCell(0).getHyperlink().getLocation());
            assertEquals("F3: TBC", list.getRow(3).getCell(2).getStringCellValue());
            XSSFSheet tracker = copy.getSheet("Tracker");
            for (int row = 1; row <= 5; row++) {
                String note = tracker.getRow(row)
                        .getCell(5)
                        .getCellComment()
                        .getString()
                        .getString();
                assertTrue(note.contains(row == 2 ? "\"TBC\" names no owner" : "The action has no owner"), note);
            }
        }
    }

    @Test
    void aDraftSaysThemOnce() throws IOException {
        Path output = folder.resolve("output");
        Runs.of(
                        "publish",
                        workbook.toString(),
                        "--output",
                        output.toString(),
                        "--as-at",
                        "2025-11-24",
                        "--draft",
                        "--formats",
                        "html")
                .ends(0);
        Path paper = output.resolve("internal/t/drafts/2025-11-24/cabinet-appendix.html");
        List<String> unresolved = Jsoup.parse(Files.readString(paper)).select("#unresolved li").stream()
                .map(item -> item.text())
                .toList();
        assertEquals(3, unresolved.size());
        assertEquals(
                "t.xlsx, sheet Tracker: F2 and F4 to F6: The action has no owner. The papers say that "
                        + "none is recorded. F3: \"TBC\" names no owner. The papers say that none is recorded. Enter "
                        + "the post that is"
                        + " responsible for the action.",
                unresolved.get(0));
    }
}
