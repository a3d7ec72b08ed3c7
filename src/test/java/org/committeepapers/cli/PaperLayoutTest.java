package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.structure.DocxStructure;
import org.committeepapers.structure.HtmlStructure;
import org.committeepapers.structure.OfficeXml;
import org.committeepapers.structure.PdfStructure;
import org.committeepapers.structure.Verapdf;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the house style says of numbers, sections and groups. */
class PaperLayoutTest {

    private static final String REPORT = "scrutiny-progress-report";
    private static final String APPENDIX = "cabinet-appendix";

    private static final String TRACKER = """
            # About
            Council | Council
            Committee | Place committee
            Title | All reviews
            Considered on | [date 2025-06-03]
            Purpose (scrutiny) | To say how it stands.\\n\\nAnd what is asked.
            Legal implications | None.
            # Tracker
            Ref | Review | Committee | Meeting date | Recommendation | Response | Executive response | Action | Owner | By when | Progress | Status
            1 | Parks | | 3 June 2025 | That gates be mended | Agreed | We will. | Mend gates | HoP | 1 May 2025 | Half is done | In progress
             | | | | | | | Oil gates | Head of Parks; Head of Roads | 1 May 2026 | All is done | Completed
             | | | | | | | Paint gates | | 1 May 2026 | Not begun | Not started
            2 | Parks | | 3 June 2025 | That paths be swept | Not agreed | No. | | | | |
            1 | Schools | Children committee | 9 July 2025 | That bells be rung | Agreed | We will. | Ring bells | Head of Schools | 1 May 2025 | Not begun | Not started
            2 | Schools | Children committee | 9 July 2025 | That meals be hot | Agreed | We will. | Heat meals | head of schools | 1 May 2026 | All is done | Completed
            # Owners
            Post | Aliases
            Head of Parks | HoP
            Head of Roads |
            Head of Schools |
            """;

    private static final String EVERYTHING = """
            numbering: bySection
            grouping: review
            sections:
              cabinet-appendix: [implications, purpose, to-executive]
              scrutiny-progress-report: [every, purpose, overdue]
            leaveOut:
              scrutiny-progress-report: [reading]
            charts: [status]
            """;

    @TempDir
    Path folder;

    private Runs publish(String style, String... more) throws IOException {
        return publishing(TRACKER, style, more);
    }

    private Runs publishing(String tracker, String style, String... more) throws IOException {
        Path templates = Files.createDirectories(folder.resolve("profile"));
        Files.writeString(templates.resolve("house-style.yaml"), style);
        Path workbook = WorkbookBuilder.write(folder, "t.xlsx", tracker);
        return Runs.of(
                List.of(
                        "publish",
                        workbook,
                        "--as-at",
                        "2025-11-24",
                        "--output",
                        folder.resolve("output"),
                        "--templates",
                        templates),
                more);
    }

    private Path file(String paper, String extension) {
        return folder.resolve("output/public/t/2025-11-24").resolve(paper + "." + extension);
    }

    /** The finding on its missing owner and date says that nothing needs to change. */
    @ParameterizedTest
    @CsvSource({"Not agreed,false", "Agreed,true"})
    void nobodyIsAskedForWhatIsMissingOfAnActionThatIsNotExpected(String response, boolean asked) throws IOException {
        String third =
                "3 | Parks | | 3 June 2025 | That bins be locked | %s | Reply. | Lock bins | | | | Not started\n";
        String tracker = TRACKER.replace("Paint gates | |", "Paint gates | Head of Parks |")
                .replace("# Owners", third.formatted(response) + "# Owners");
        publishing(tracker, "numbering: bySection", "--draft", "--formats", "html")
                .ends(0);
        try (var files = Files.walk(folder.resolve("output"))) {
            Path report = files.filter(file -> file.endsWith(REPORT + ".html"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(asked, Files.readString(report).contains("ask who will be responsible"));
        }
    }

    @Test
    void noReferenceBreaks() throws IOException {
        publishing(TRACKER.replace("\n2 |", "\nSR / (25/26) 02 |"), "", "--formats", "html")
                .ends(0);
        String report = Files.readString(file(REPORT, "html"));
        assertTrue(report.contains("SR\u00a0/\u00a0(25/26)\u00a002</strong>"), report);
        assertTrue(
                report.contains("agree to close actions 1.2 (Parks); SR\u00a0/\u00a0(25/26)\u00a002 (Schools)"),
                report);
    }

    private List<String> said(String paper, String style, String... more) throws IOException {
        publish(style, more).ends(0);
        return HtmlStructure.of(Files.readString(file(paper, "html")))
                .lines()
                .map(String::strip)
                .toList();
    }

    private static List<String> headings(List<String> lines, int level) {
        return lines.stream()
                .filter(line -> line.startsWith("h" + level + " "))
                .map(line -> line.substring(3))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {REPORT, APPENDIX})
    void allThreeFormatsSayTheSameWithEverythingSet(String paper) throws IOException {
        String html = String.join("\n", said(paper, EVERYTHING));
        assertEquals(html, stripped(DocxStructure.of(Files.readAllBytes(file(paper, "docx")))));
        assertEquals(html, stripped(PdfStructure.of(Files.readAllBytes(file(paper, "pdf")))));
        assertEquals(List.of(), OfficeXml.faults(Files.readAllBytes(file(paper, "docx"))));
        assertEquals(List.of(), Verapdf.faults(Files.readAllBytes(file(paper, "pdf")), "ua1"));
        assertEquals(List.of(), Verapdf.faults(Files.readAllBytes(file(paper, "pdf")), "2a"));
    }

    private static final String QUARTERS = TRACKER.substring(0, TRACKER.indexOf("# Tracker")) + """
            # Tracker
            Ref | Recommendation | Action | Owner | By when | Q1 2024/25 update | Q2 2024/25 update | Status | Done on
            1 | That gates be mended | Mend gates | Head of Parks | 1 May 2025 | Half are done | All are done | Completed | [date 2025-03-03]
            2 | That paths be swept | Sweep paths | Head of Parks | 1 May 2026 | A broom is bought | | In progress |
            3 | That bells be rung | Ring bells | Head of Parks | 1 May 2026 | - | - | In progress |
            4 | That meals be hot | Heat meals | Head of Parks | 1 May 2025 | | Completed 3 March 2025 | Completed | [date 2025-03-03]
            """;

    /** An update of an earlier quarter is no news of this one, and the committee is asked to close what was completed. */
    @Test
    void progressSaysFromWhichColumnItIsAndWhatIsCompletedWhen() throws IOException {
        Files.writeString(folder.resolve("t.layout.yaml"), """
                confirmed: "J Rees, 3 November 2025"
                tables:
                  - sheet: Tracker
                    columns: {reference: Ref, recommendation: Recommendation, action: Action, owner: Owner,
                      byWhen: By when, progress: "Q* update", status: Status, completedOn: Done on}
                """);
        publishing(QUARTERS, "", "--lang", "both").ends(0);
        String html = HtmlStructure.of(Files.readString(file(REPORT, "html")));
        assertEquals(stripped(html), stripped(DocxStructure.of(Files.readAllBytes(file(REPORT, "docx")))));
        assertEquals(stripped(html), stripped(PdfStructure.of(Files.readAllBytes(file(REPORT, "pdf")))));
        List<String> lines = html.lines().map(String::strip).toList();
        for (String fact : List.of(
                "fact Progress (Q2 2024/25 update): All are done",
                "fact Progress (Q1 2024/25 update): A broom is bought",
                "fact Progress (Q2 2024/25 update): Completed 3 March 2025")) {
            assertEquals(1, lines.stream().filter(fact::equals).count(), fact + "\n" + html);
        }
        assertEquals(3, html.split("fact Progress", -1).length - 1, html);
        assertEquals(2, html.split("Completed on 3 March 2025", -1).length - 1, "to be closed, and below: " + html);
        String welsh = Files.readString(file(REPORT + "-cy", "html"));
        assertTrue(welsh.contains("Cynnydd (Q2 2024/25 update)") && welsh.contains("Cwblhawyd ar"), welsh);
        String data = Files.readString(folder.resolve("output/internal/t/2025-11-24/tracker.json"));
        assertEquals(2, data.split("Q2 2024/25 update", -1).length - 1, data);
    }

    private static String stripped(String structure) {
        return String.join("\n", structure.lines().map(String::strip).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"review | Parks; Schools", "committee | Place committee; Children committee", "none | ''"})
    void eachActionStandsInOneGroupAndNoneIsLost(String grouping, String groups) throws IOException {
        List<String> lines = said(REPORT, "grouping: " + grouping);
        List<String> wanted = groups.isEmpty() ? List.of() : List.of(groups.split("; "));
        Element page = Jsoup.parse(Files.readString(file(REPORT, "html")));
        Element every = page.getElementById("every");
        List<String> found = every.select("h3").eachText().stream()
                .filter(heading -> !heading.contains("ecommendation"))
                .toList();
        assertEquals(wanted, found, String.join("\n", lines));
        for (String action : List.of("Mend gates", "Oil gates", "Paint gates", "Ring bells", "Heat meals")) {
            assertEquals(1, every.text().split(action, -1).length - 1, action);
        }
        assertEquals(5, every.select("dl").size());
        assertTrue(every.text().contains("That paths be swept"), every.text());
        assertTrue(
                lines.contains(
                        "chart Bar chart of actions by status: 2 completed, 1 in progress (1 overdue) and 2 not started"
                                + " (1 overdue)."),
                String.join("\n", lines));
    }

    @Test
    void theAppendixIsInGroupsToo() throws IOException {
        List<String> appendix = said(APPENDIX, "grouping: review");
        assertTrue(appendix.contains("h3 Schools") && appendix.contains("h4 Recommendation 1: agreed"));
    }

    @Test
    void sectionsStandInTheOrderAskedForAndTheRestBehind() throws IOException {
        List<String> lines = said(REPORT, EVERYTHING);
        assertEquals(
                List.of(
                        "1 Progress on each recommendation",
                        "2 Purpose",
                        "3 Overdue",
                        "4 The committee is asked to",
                        "5 Proposed for closure"),
                headings(lines, 2).stream()
                        .limit(5)
                        .map(it -> it.replaceAll("[\\u00a0 ]+", " "))
                        .toList());
        assertFalse(String.join("\n", lines).contains("in officers' own words"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "purpose | purpose; asked; proposed; overdue; standing",
                "asked, changes, every, standing | asked; every; standing; purpose; proposed",
                "standing, every | standing; every; asked; purpose; proposed",
                "every, asked | every; asked; purpose; proposed; overdue"
            })
    void theContentsStayInTheirPlaceWhicheverSectionsPrecedeThem(String sections, String before) throws IOException {
        said(REPORT, "sections: {scrutiny-progress-report: [" + sections + "]}");
        Element page = Jsoup.parse(Files.readString(file(REPORT, "html")));
        List<String> preceding = page.select("main > section:has(~ nav)").eachAttr("id");
        assertEquals(List.of(before.split("; ")), preceding);
    }

    @ParameterizedTest
    @CsvSource({
        "bySection, 2.1 To say how it stands., 2.2 And what is asked.",
        "through, 1 To say how it stands., 2 And what is asked."
    })
    void paragraphsAreNumbered(String numbering, String first, String second) throws IOException {
        List<String> lines = said(REPORT, "numbering: " + numbering).stream()
                .map(line -> line.replaceAll("[\\u00a0 ]+", " "))
                .toList();
        int place = lines.indexOf("p " + first);
        assertTrue(place > 0, String.join("\n", lines));
        assertEquals("p " + second, lines.get(place + 1));
    }

    @Test
    void whatTheTrackerNowhereSaysPartsNothing() throws IOException {
        String bare = TRACKER.replace("| Parks |", "| |")
                .replace("1 | Schools |", "3 | |")
                .replace("2 | Schools |", "4 | |");
        List<String> usual = without(bare, "grouping: none");
        assertEquals(usual, without(bare, "grouping: review"));
        assertFalse(headings(usual, 3).contains("Not recorded"), String.join("\n", usual));
    }

    private List<String> without(String tracker, String style) throws IOException {
        publishing(tracker, style, "--reason", "another look").ends(0);
        return HtmlStructure.of(Files.readString(file(REPORT, "html")))
                .lines()
                .filter(line -> !line.contains("Document reference"))
                .toList();
    }

    @Test
    void oneSectionNeedsNoBrackets() throws IOException {
        List<String> lines = said(REPORT, "sections: {scrutiny-progress-report: purpose}");
        assertEquals("Purpose", headings(lines, 2).get(0));
    }

    @Test
    void aMissingPartOfTheFrontMatterIsFoundAlikeByPublishAndCheck() throws IOException {
        String style = "frontMatter: {required: [legal, risk, contact]}";
        String found = "warning[front-matter-missing]: The house style asks for ";
        Runs run = publish(style);
        assertTrue(run.err().contains(found + "Risk"), run.err());
        assertTrue(run.err().contains(found + "Contact"), run.err());
        assertFalse(run.err().contains(found + "Legal"), run.err());
        Runs check = Runs.of(
                "check",
                folder.resolve("t.xlsx").toString(),
                "--templates",
                folder.resolve("profile").toString());
        assertTrue(check.err().contains(found + "Risk"), check.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sections: {scrutiny-progress-report: [standing, evry]} | Did you mean \"every\"?",
                "sections: {scrutiny-progress-report: [standing, standing]} | twice",
                "sections: {scrutiny-progress: [every]} | scrutiny-progress-report",
                "leaveOut: {scrutiny-progress-report: [overdue]} | needs to see this section",
                "leaveOut: {cabinet-appendix: [purpos]} | Did you mean \"purpose\"?",
                "grouping: reveiw | Did you mean \"review\"?",
                "grouping: {cabinet-appendix: owner} | Choose from none, review, committee",
                "charts: [status, trned] | Did you mean \"trend\"?",
                "charts: [by-review] | Choose from status, trend",
                "charts: [trend, trend] | twice",
                "actions: table | There is no setting",
                "columns: {overdue: [owner]} | There is no setting",
                "numbering: by-section | Did you mean \"bySection\"?",
                "frontMatter: {required: [leagl]} | Did you mean \"legal\"?",
                "frontMatter: {requires: [legal]} | Did you mean \"required\"?"
            })
    void aSlipIsToldWithItsLineAndTheNearestName(String line, String fix) throws IOException {
        Runs run = publish("page: {side: 20}\n" + line).ends(78);
        assertTrue(run.err().contains("house-style.yaml, line 2"), run.err());
        assertTrue(run.err().contains(fix), run.err());
        assertFalse(Files.exists(folder.resolve("output/public/t")));
    }
}
