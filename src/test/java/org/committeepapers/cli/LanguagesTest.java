package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.committeepapers.config.Paper;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.structure.DocxStructure;
import org.committeepapers.structure.HtmlStructure;
import org.committeepapers.structure.OfficeXml;
import org.committeepapers.structure.PdfStructure;
import org.committeepapers.structure.Verapdf;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Papers in Welsh and in both languages, of trackers in either. */
class LanguagesTest {

    private static final String WELSH = """
            # About
            Tracker id|welsh
            Cyngor|Cyngor Sir Ŵy
            Pwyllgor|Pwyllgor Craffu Addysg
            Teitl|Adolygiad o’r llyfrgelloedd
            Ystyriwyd ar|1 Mehefin 2026
            Iaith|Cymraeg
            # Traciwr
            Cyf.|Argymhelliad|Ymateb|Cam gweithredu|Perchennog|Erbyn pryd|Cynnydd|Statws
            1|Bod y tŷ ar agor.|Derbyniwyd|Agor y tŷ.|Pennaeth Tai|[date 2026-12-31]|Mae’r gwaith ar y gweill.|Ar waith
            2|Bod map yn cael ei wneud.|Derbyniwyd yn rhannol|Gwneud map.|Pennaeth Tai|diwedd mis Mawrth 2026|Cyhoeddwyd.|Wedi’i gwblhau
            3|Bod ffair.|Gwrthodwyd||||
            """;

    @TempDir
    static Path folder;

    private static Path english;
    private static Path welsh;

    @BeforeAll
    static void publish() throws IOException {
        english = publish("both", Path.of("input", "peer-on-peer-review.xlsx"), "--lang", "both");
        Path workbook = WorkbookBuilder.write(folder, "welsh.xlsx", WELSH);
        welsh = publish("welsh", workbook, "--lang", "both");
    }

    private static Path publish(String output, Path workbook, String... options) throws IOException {
        Path target = folder.resolve(output);
        Runs.of(List.of("publish", workbook, "--as-at", "2026-11-24", "--output", target), options)
                .ends(0);
        try (Stream<Path> trackers = Files.list(target.resolve("public"))) {
            return trackers.filter(Files::isDirectory).findFirst().orElseThrow().resolve("2026-11-24");
        }
    }

    record PaperOf(boolean ofWelsh, String name) {

        byte[] bytes(String extension) throws IOException {
            return Files.readAllBytes((ofWelsh ? welsh : english).resolve(name + "." + extension));
        }

        String html() throws IOException {
            return new String(bytes("html"), StandardCharsets.UTF_8);
        }
    }

    static Stream<PaperOf> papers() {
        return Stream.of(true, false)
                .flatMap(ofWelsh -> Paper.ids().stream()
                        .flatMap(id -> Stream.of(new PaperOf(ofWelsh, id), new PaperOf(ofWelsh, id + "-cy"))));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void allFormatsSayTheSameInTheSameLanguages(PaperOf paper) throws IOException {
        String html = HtmlStructure.of(paper.html());
        // In Word each run says its language, also where only its letters change.
        String word =
                DocxStructure.of(paper.bytes("docx")).replace("}{en-GB:", "").replace("}{cy-GB:", "");
        assertEquals(html, word, "Word and HTML");
        assertEquals(html, PdfStructure.of(paper.bytes("pdf")), "PDF and HTML");
        assertEquals(List.of(), OfficeXml.faults(paper.bytes("docx")));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void theyKeepToPdfUaAndPdfA(PaperOf paper) throws IOException {
        assertEquals(List.of(), Verapdf.faults(paper.bytes("pdf"), "ua1"));
        assertEquals(List.of(), Verapdf.faults(paper.bytes("pdf"), "2a"));
    }

    /** The layout says that each cell has a line in each language. */
    @Test
    void eachPaperOfAPairPrintsItsOwnLineOfACellInBoth() throws IOException {
        Path workbook = WorkbookBuilder.write(folder, "pair.xlsx", """
                # About
                Tracker id|pair
                # T
                Cyf / Ref|Argymhelliad / Recommendation|Ymateb / Response|Cam / Action|Swyddog / Officer|Dyddiad / Date|Cynnydd / Progress
                1|Gwneud map.\\nMake a map.|Derbyniwyd\\nAccepted|Prynu papur.\\nBuy paper.|Pennaeth Tai\\nHead of Housing|31 Mawrth 2027\\n31 March 2027|Ar y gweill.\\nIn progress.
                2|Cynnal ffair.|Derbyniwyd\\nAccepted|Llogi cae.\\nRent a field.|Pennaeth Tai\\nHead of Housing|31 Mawrth 2027\\n31 March 2027|Ar y gweill.\\nIn progress.
                """);
        Files.writeString(folder.resolve("pair.layout.yaml"), """
                confirmed: J Rees 2026-10-01
                exemptInformation: none
                tables:
                  - columns:
                      reference: Cyf / Ref
                      recommendation: Argymhelliad / Recommendation
                      response: Ymateb / Response
                      action: Cam / Action
                      owner: Swyddog / Officer
                      byWhen: Dyddiad / Date
                      progress: Cynnydd / Progress
                    languages: [cy, en]
                """);
        Path both = publish("pair", workbook, "--lang", "both");
        Path one = publish("one", workbook, "--lang", "en");
        String ofEnglish = Files.readString(both.resolve("scrutiny-progress-report.html"));
        String ofWelsh = Files.readString(both.resolve("scrutiny-progress-report-cy.html"));
        String alone = Files.readString(one.resolve("scrutiny-progress-report.html"));
        assertAll(
                () -> assertTrue(ofEnglish.contains("<p>Make a map.</p>"), ofEnglish),
                () -> assertFalse(ofEnglish.contains("Gwneud map."), ofEnglish),
                () -> assertTrue(ofWelsh.contains("<p>Gwneud map.</p>"), ofWelsh),
                () -> assertFalse(
                        ofWelsh.matches("(?s).*(?:Make a map|Buy paper|Head of|31 March|In progress).*"), ofWelsh),
                // A cell with one line is nobody's in particular.
                () -> assertTrue(ofEnglish.contains("Cynnal ffair."), ofEnglish),
                () -> assertTrue(ofWelsh.contains("Cynnal ffair."), ofWelsh),
                () -> assertTrue(alone.contains("<p lang=\"cy-GB\">Gwneud map.</p>"), alone),
                () -> assertTrue(alone.contains("<p>Make a map.</p>"), alone));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void eachNamesItsOtherInTheOthersLanguage(PaperOf paper) throws IOException {
        boolean inWelsh = paper.name().endsWith("-cy");
        String id = paper.name().replace("-cy", "");
        String link = inWelsh
                ? "<p class=\"note\" lang=\"en-GB\"><a href=\"./" + id
                        + ".html\">This paper is available in English.</a></p>"
                : "<p class=\"note\" lang=\"cy-GB\"><a href=\"./" + id
                        + "-cy.html\">Mae'r papur hwn ar gael yn Gymraeg.</a></p>";
        assertTrue(paper.html().contains(link), paper.html());
        assertTrue(paper.html().contains("<html lang=\"" + (inWelsh ? "cy-GB" : "en-GB") + "\">"));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void onlyWhatIsInTheOtherLanguageIsMarked(PaperOf paper) throws IOException {
        boolean inWelsh = paper.name().endsWith("-cy");
        String html = HtmlStructure.of(paper.html());
        long marked = html.lines().filter(line -> line.contains("{")).count();
        assertEquals(inWelsh != paper.ofWelsh(), marked > 5, marked + " lines are marked:\n" + html);
    }

    @Test
    void aWelshPaperUsesTheNamesThatAboutGivesForIt() throws IOException {
        String names = """
                # About
                Council|Exampleshire Council
                Council (Welsh)|Cyngor Sir Enghraifft
                Committee|Place committee
                Pwyllgor (Cymraeg)|Pwyllgor Lle
                Title|Review of parks
                Title (Welsh)|Adolygiad o’r parciau
                Considered on|1 June 2026
                # Tracker
                Ref|Recommendation|Response|Action|Owner|By when|Progress|Status
                1|That parks open.|Agreed|Open them.|Head of Parks|31 December 2026|It goes on.|In progress
                """;
        Path edition = publish("names", WorkbookBuilder.write(folder, "parks.xlsx", names), "--lang", "both");
        for (String id : Paper.ids()) {
            String english = Files.readString(edition.resolve(id + ".html"));
            String welsh = Files.readString(edition.resolve(id + "-cy.html"));
            assertTrue(english.contains("Review of parks") && english.contains("Exampleshire Council"), english);
            assertTrue(Stream.of("Cyngor Sir", "Pwyllgor Lle", "Adolygiad o").noneMatch(english::contains), english);
            assertTrue(Stream.of("Exampleshire", "Place committee").noneMatch(welsh::contains), welsh);
            assertTrue(welsh.contains("Cyngor Sir Enghraifft") && welsh.contains("Pwyllgor Lle"), welsh);
            assertTrue(welsh.matches("(?s).*<h1[^>]*>[^<]*Adolygiad o’r parciau</h1>.*"), "in Welsh: " + welsh);
        }
        String index = Files.readString(edition.resolve("index-cy.html"));
        assertTrue(index.matches("(?s).*>Pwyllgor Lle<.*<h1[^>]*>[^<]*Adolygiad o’r parciau</h1>.*"), index);
    }

    @Test
    void theWelshReportSaysHowItStands() throws IOException {
        String html = HtmlStructure.of(new PaperOf(true, "scrutiny-progress-report-cy").html());
        for (String line : List.of(
                "h1 Cynnydd ar argymhellion craffu: Adolygiad o’r llyfrgelloedd",
                "lead O'r 2 gam gweithredu, mae 1 wedi'i gwblhau ac mae 1 ar waith. Nid oes yr un yn hwyr.",
                "h3 Argymhelliad 3: cynigir peidio â'i dderbyn",
                "  fact Erbyn pryd: diwedd mis Mawrth 2026",
                "  fact Perchennog, erbyn: Pennaeth Tai. *Dyddiad targed:* 31 Rhagfyr 2026")) {
            assertTrue(
                    html.lines().map(each -> each.replace('\u00a0', ' ')).anyMatch(line::equals),
                    line + "\nin\n" + html);
        }
        String english = new PaperOf(true, "scrutiny-progress-report").html().replace('\u00a0', ' ');
        assertTrue(english.contains("</span>. <strong>Due:</strong> 31 December 2026"), english);
    }

    @Test
    void manifestsSayTheLanguage() throws IOException {
        TreeMap<String, String> languages = new TreeMap<>();
        JsonNode manifest = new JsonMapper().readTree(Files.readAllBytes(english.resolve("manifest.json")));
        manifest.get("files")
                .forEach(file -> languages.put(
                        file.get("file").asString(),
                        file.path("language").asString("none") + " "
                                + file.get("role").asString()));
        assertEquals("en cabinet-appendix", languages.get("cabinet-appendix.pdf"));
        assertEquals("cy cabinet-appendix", languages.get("cabinet-appendix-cy.pdf"));
        assertEquals("cy scrutiny-progress-report", languages.get("scrutiny-progress-report-cy.html"));
    }

    @Test
    void welshAloneHasTheUsualNamesWhetherAskedForOrSet() throws IOException {
        Path input = Files.createDirectory(folder.resolve("set"));
        Files.copy(Path.of("input", "peer-on-peer-review.xlsx"), input.resolve("peer-on-peer-review.xlsx"));
        Files.writeString(input.resolve("settings.yaml"), "language: cy\n");
        Path set = publish("of-settings", input.resolve("peer-on-peer-review.xlsx"));
        Path asked = publish("of-option", input.resolve("peer-on-peer-review.xlsx"), "--lang", "cy");
        String html = Files.readString(set.resolve("cabinet-appendix.html"));
        assertTrue(html.contains("Ymateb arfaethedig y weithrediaeth i argymhellion craffu"), html);
        assertFalse(html.contains("available in English"), "there is none");
        assertFalse(Files.exists(set.resolve("cabinet-appendix-cy.html")));
        assertTrue(Files.readString(set.resolve("index.html")).contains("<html lang=\"cy-GB\">"));
        assertArrayEquals(
                Files.readAllBytes(set.resolve("cabinet-appendix.pdf")),
                Files.readAllBytes(asked.resolve("cabinet-appendix.pdf")));
    }

    @Test
    void aDraftMarksItsUnresolvedListAsEnglish() throws IOException {
        Path workbook =
                WorkbookBuilder.write(folder, "draft.xlsx", WELSH.replace("[date 2026-12-31]", "31 Chwefror 2026"));
        Path output = folder.resolve("draft");
        Runs.of(
                        "publish",
                        workbook.toString(),
                        "--as-at",
                        "2026-11-24",
                        "--output",
                        output.toString(),
                        "--draft",
                        "--lang",
                        "cy")
                .ends(0);
        String html =
                Files.readString(output.resolve("internal/welsh/drafts/2026-11-24/scrutiny-progress-report.html"));
        assertTrue(html.contains("<li lang=\"en-GB\">draft.xlsx, "), html);
        assertTrue(html.contains("DRAFFT"));
    }
}
