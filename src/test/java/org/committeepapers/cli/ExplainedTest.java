package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.committeepapers.examples.WorkbookBuilder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a tracker was read, on the console: what each row and cell is, and what was made of it. */
class ExplainedTest {

    private static final String ABOUT = """
            # About
            Council | Borough Council
            Committee | Scrutiny
            Title | Review
            Considered on | [date 2025-06-03]
            """;

    private static final String LAYOUT = """
            confirmed: "J Rees, 3 November 2026"
            exemptInformation: none
            tables:
              - sheet: Plan
                columns: {reference: Ref, recommendation: What, response: Decision, action: Do, owner: Who, byWhen: When, status: State}
                continues: reference
                ignore: [Bids]
                lines: ["Review: {review}"]
            """;

    private static final String SHEET = """
            # Plan
            The plan
            Ref | What | Decision | Do | Who | When | State | Bids
            Review: Parks
            4 | That the map be drawn | Agreed | Draw it | Head of Parks | 3/3/2026 | Complete | ring Jo
             | and printed | | | | | |
            5 | That the bins be emptied | Refused | | | | | |
            """;

    @TempDir
    Path folder;

    private Path tracker(String text) {
        return WorkbookBuilder.write(folder, "t.xlsx", text);
    }

    private static List<String> rows(Runs run) {
        return run.out()
                .lines()
                .filter(line -> line.startsWith("    Row "))
                .map(String::strip)
                .toList();
    }

    private Document page(Path tracker) throws IOException {
        Path notes = folder.resolve("notes");
        Runs.of("check", tracker.toString(), "--as-at", "2026-11-30", "--annotate", notes.toString());
        return Jsoup.parse(Files.readString(notes.resolve("t.findings.html")));
    }

    /** A doubt outside the rows may be about each of them, and so may one about a decision. */
    @Test
    void nothingIsQuotedOfATrackerThatIsInDoubt() {
        String table = """
                # Tracker
                Ref | Recommendation | Response | Action | Owner | By when | Progress | Status
                1 | That the purple bid be checked | Agreed | Pay purple | Purple Lead | soon after purple | Purple talks go on | Purple
                """;
        String decision = "Where | What | Answer | Who | When | Why\n1 | Purple talks go on | Public | ";
        for (String text : List.of(
                table.replace("# Tracker\n", "# Tracker\nPart 2\n"),
                table + "# Decisions\n" + decision + "Draft | 3 June 2025 |\n",
                table + "# Decisions\n" + decision + "J Rees | 3 June 2025 | But not the name\n",
                table + "# Decisions\n" + decision + "[note Ask legal]J Rees | 3 June 2025 |\n",
                table + "# Owners\nPost | Publish name?\nPurple Lead | No\nPurple Head | Yes\n")) {
            Path tracker = tracker(ABOUT + text);
            Runs check = Runs.of("check", tracker.toString(), "--as-at", "2026-11-30", "--explain");
            check.ends(65);
            assertFalse(
                    (check.out() + check.err()).toLowerCase(Locale.ROOT).contains("purple"), check.out() + check.err());
            Runs publish = Runs.of(
                    "publish",
                    tracker.toString(),
                    "--as-at",
                    "2026-11-30",
                    "--output",
                    folder.resolve("o").toString());
            publish.ends(65);
            assertFalse((publish.out() + publish.err()).toLowerCase(Locale.ROOT).contains("purple"), publish.err());
        }
    }

    @Test
    void eachRowSaysWhereItWentAndEachCellWhatWasMadeOfIt() throws IOException {
        Files.writeString(folder.resolve("t.layout.yaml"), LAYOUT);
        Path tracker = tracker(ABOUT + SHEET);
        assertEquals(
                List.of(
                        "Row 1, title: A1 title \"The plan\"",
                        "Row 2, headings: A2 Reference \"Ref\" | B2 Recommendation \"What\" | C2 Response \"Decision\""
                                + " | D2 Action \"Do\" | E2 Owner \"Who\" | F2 By when \"When\" | G2 Status \"State\""
                                + " | H2 ignored",
                        "Row 3, line: A3 Review \"Review: Parks\"",
                        "Row 4, item, recommendation 4: A4 Reference \"4\" | B4 Recommendation \"That the map be drawn\""
                                + " | C4 Response: agreed | D4 Action \"Draw it\" | E4 Owner: Head of Parks"
                                + " | F4 By when: 3 March 2026 | G4 Status: Completed (stated) | H4 ignored",
                        "Row 5, goes on, recommendation 4: B5 Recommendation \"and printed\"",
                        "Row 6, item, recommendation 5: A6 Reference \"5\" | B6 Recommendation"
                                + " \"That the bins be emptied\" | C6 Response: not agreed"),
                rows(Runs.of("check", tracker.toString(), "--as-at", "2026-11-30", "--explain")));
        assertEquals(
                List.of("Read by t.layout.yaml.", "Sheet Plan: "),
                page(tracker).select("#how-read li").eachText().stream()
                        .map(line -> line.startsWith("Sheet Plan: ") ? "Sheet Plan: " : line)
                        .filter(line -> !line.startsWith("Sheet About"))
                        .toList());
    }

    /** Everything is open but for one recommendation, of whose row it says only what its cells are. */
    @Test
    void whatIsWithheldHasItsKindAndAddressAlone() throws IOException {
        Path tracker = tracker(ABOUT + """
                # Tracker
                Ref | Recommendation | Action | Owner | By when | Exempt
                1 | That the map be drawn | Draw it | Head of Parks | 3 March 2026 |
                2 | That the price be paid | Pay it | Head of Legal | 4 March 2026 | Exempt 3
                """);
        Runs run = Runs.of("check", tracker.toString(), "--as-at", "2026-11-30", "--explain");
        assertTrue(rows(run).get(1).contains("E2 By when: 3 March 2026"), run.out());
        assertEquals(
                "Row 3, item: A3 Reference | B3 Recommendation | C3 Action | D3 Owner | E3 By when | F3 Exemption",
                rows(run).get(2));
    }

    @Test
    void aPersonsDetailsAreNotShownEither() throws IOException {
        Path tracker = tracker(ABOUT + """
                # Tracker
                Ref | Recommendation | Action | Owner | By when | Exempt
                1 | That the map be drawn | Ring 07700 900123 | Head of Parks | 3 March 2026 |
                """);
        Runs run = Runs.of("check", tracker.toString(), "--as-at", "2026-11-30", "--explain");
        assertEquals(
                "Row 2, item: A2 Reference | B2 Recommendation | C2 Action | D2 Owner | E2 By when",
                rows(run).get(1));
    }
}
