package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.committeepapers.config.Paper;
import org.committeepapers.examples.WorkbookBuilder;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the three people see: messages, exit codes and what lies in the output. */
class CommandLineTest {

    private static final String HEADER =
            "Ref|Recommendation|Response|Executive response|Action|Owner|By when|Progress|Exempt\n";
    private static final String GOOD = "# Tracker\n" + HEADER
            + "1|That it be done|Agreed|Agreed.|Do it|Head of Housing|31 December 2025|In train\n";
    private static final String WRONG =
            GOOD + "1|Something else|Agreed|Agreed.|Do it|Head of Housing|31 December 2025|In train\n";

    @TempDir
    Path folder;

    private Path input;
    private Path output;

    @BeforeEach
    void makeInput() throws IOException {
        input = Files.createDirectory(folder.resolve("input"));
        output = folder.resolve("output");
    }

    private Runs publish(String... more) {
        return Runs.of(List.of("publish", "--input", input, "--output", output, "--as-at", "2025-11-24"), more);
    }

    private static String files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return "";
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.endsWith("/.lock") && !name.equals("internal/runs.jsonl"))
                    .sorted()
                    .reduce("", (all, name) -> all + name + "\n");
        }
    }

    @Test
    void helpListsTheOptionsOfACommand() {
        String said = Runs.of("publish", "--help").ends(0).out();
        assertTrue(said.contains("--as-at=DATE") && said.contains("--status-file=FILE"), said);
        assertEquals(said, Runs.of("help", "publish").ends(0).out());
        assertTrue(Runs.of("help").ends(0).out().contains("withdraw"));
    }

    @Test
    void anEditionHoldsBothPapersInThreeFormatsAndItsRecord() throws IOException {
        WorkbookBuilder.write(input, "good.xlsx", GOOD);
        publish().ends(0);
        assertEquals("""
                internal/good/2025-11-24/findings.html
                internal/good/2025-11-24/findings.json
                internal/good/2025-11-24/good.xlsx
                internal/good/2025-11-24/manifest.json
                internal/good/2025-11-24/public/cabinet-appendix.docx
                internal/good/2025-11-24/public/cabinet-appendix.html
                internal/good/2025-11-24/public/cabinet-appendix.pdf
                internal/good/2025-11-24/public/index.html
                internal/good/2025-11-24/public/manifest.json
                internal/good/2025-11-24/public/recommendations.csv
                internal/good/2025-11-24/public/recommendations.json
                internal/good/2025-11-24/public/recommendations.schema.json
                internal/good/2025-11-24/public/scrutiny-progress-report.docx
                internal/good/2025-11-24/public/scrutiny-progress-report.html
                internal/good/2025-11-24/public/scrutiny-progress-report.pdf
                internal/good/2025-11-24/tracker.json
                internal/index.html
                public/good/2025-11-24/cabinet-appendix.docx
                public/good/2025-11-24/cabinet-appendix.html
                public/good/2025-11-24/cabinet-appendix.pdf
                public/good/2025-11-24/index.html
                public/good/2025-11-24/manifest.json
                public/good/2025-11-24/recommendations.csv
                public/good/2025-11-24/recommendations.json
                public/good/2025-11-24/recommendations.schema.json
                public/good/2025-11-24/scrutiny-progress-report.docx
                public/good/2025-11-24/scrutiny-progress-report.html
                public/good/2025-11-24/scrutiny-progress-report.pdf
                public/good/latest.txt
                public/good/latest/cabinet-appendix.docx
                public/good/latest/cabinet-appendix.html
                public/good/latest/cabinet-appendix.pdf
                public/good/latest/index.html
                public/good/latest/manifest.json
                public/good/latest/recommendations.csv
                public/good/latest/recommendations.json
                public/good/latest/recommendations.schema.json
                public/good/latest/scrutiny-progress-report.docx
                public/good/latest/scrutiny-progress-report.html
                public/good/latest/scrutiny-progress-report.pdf
                public/index.html
                public/record.txt
                """, files(output));
    }

    @Test
    void papersAndFormatsCanBeChosen() throws IOException {
        WorkbookBuilder.write(input, "good.xlsx", GOOD);
        publish("--papers", "cabinet-appendix", "--formats", "html").ends(0);
        assertTrue(files(output)
                .contains("public/good/2025-11-24/cabinet-appendix.html\npublic/good/2025-11-24/index.html\n"));
        assertFalse(files(output).contains("pdf"));
    }

    @Test
    void theSameAgainWritesNothingAndOtherContentStandsBeside() throws IOException {
        WorkbookBuilder.write(input, "good.xlsx", GOOD);
        publish();
        String first = files(output);
        Runs again = publish().ends(0);
        assertTrue(again.out().startsWith("Nothing new in good"), again.out());
        assertEquals(first, files(output));
        byte[] before = Files.readAllBytes(output.resolve("public/good/2025-11-24/cabinet-appendix.html"));
        WorkbookBuilder.write(input, "good.xlsx", GOOD.replace("In train", "Completed"));
        publish("--reason", "a status was wrong").ends(0);
        assertTrue(Files.exists(output.resolve("public/good/2025-11-24.2/cabinet-appendix.html")));
        assertTrue(Files.exists(output.resolve("internal/good/2025-11-24.2/tracker.json")));
        assertEquals(
                new String(before, StandardCharsets.UTF_8),
                Files.readString(output.resolve("public/good/2025-11-24/cabinet-appendix.html")));
    }

    @Test
    void errorsStopOneTrackerAndNotTheOthers() throws IOException {
        WorkbookBuilder.write(input, "a-wrong.xlsx", WRONG);
        WorkbookBuilder.write(input, "b-good.xlsx", GOOD);
        Runs run = publish().ends(65);
        assertTrue(run.err().contains("error[reference-twice]"), run.err());
        assertTrue(run.err().contains("a-wrong.xlsx, sheet Tracker, cell A3"), run.err());
        assertFalse(Files.exists(output.resolve("public/a-wrong")));
        assertTrue(Files.exists(output.resolve("internal/a-wrong/not-published/2025-11-24/findings.json")));
        assertTrue(Files.exists(output.resolve("public/b-good/2025-11-24/cabinet-appendix.pdf")));
    }

    @Test
    void whatCannotBeReadIsNamedAndTheOthersArePublished() throws IOException {
        Files.writeString(input.resolve("a.xlsx"), "");
        byte[] noise = new byte[5000];
        new Random(1).nextBytes(noise);
        Files.write(input.resolve("b.xlsx"), noise);
        Path cut = WorkbookBuilder.write(input, "c.xlsx", GOOD);
        try (RandomAccessFile file = new RandomAccessFile(cut.toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }
        WorkbookBuilder.write(input, "d.xlsx", "# Sheet1\nname|colour\nx|red\n");
        WorkbookBuilder.write(input, "e.xlsx", "# Tracker\n" + HEADER);
        WorkbookBuilder.write(input, "f-good.xlsx", GOOD);
        Files.writeString(input.resolve("~$f-other.xlsx"), "left by Office");
        Runs run = publish().ends(66);
        for (String name : new String[] {"a.xlsx", "b.xlsx", "c.xlsx", "d.xlsx", "e.xlsx"}) {
            assertEquals(
                    1,
                    run.err()
                            .lines()
                            .filter(line -> line.startsWith("  --> " + name))
                            .count(),
                    name + "\n" + run.err());
        }
        assertFalse(run.err().contains("Exception"), run.err());
        assertFalse(run.err().contains("~$"), run.err());
        assertTrue(files(output).contains("\ninternal/f-good/2025-11-24/"), files(output));
        for (String name : new String[] {"a", "b", "c", "d", "e"}) {
            Path findings = output.resolve("internal/" + name + "/not-published/2025-11-24");
            assertTrue(Files.readString(findings.resolve("findings.html")).contains(name + ".xlsx"));
            String rule = name.equals("d") ? "\"layout-to-confirm\"" : "\"workbook-";
            assertTrue(Files.readString(findings.resolve("findings.json")).contains(rule), name);
            assertFalse(Files.exists(output.resolve("public/" + name)));
        }
    }

    @Test
    void twoWorkbooksWithOneIdAreNotMixedUp() throws IOException {
        String about = "# About\nTracker id|same\nTitle|T\nCommittee|C\n";
        WorkbookBuilder.write(input, "a.xlsx", about + GOOD);
        WorkbookBuilder.write(input, "b.xlsx", about + GOOD.replace("it be done", "more be done"));
        Runs run = publish().ends(65);
        assertTrue(run.err().contains("error[tracker-id-twice]"), run.err());
        assertTrue(run.err().contains("--> a.xlsx"), run.err());
        assertTrue(run.err().contains("--> b.xlsx"), run.err());
        assertFalse(Files.exists(output.resolve("public/same")), "nobody knows which of the two it is");
    }

    @Test
    void theFindingsOfOneFileDoNotGoOverThoseOfAnother() throws IOException {
        WorkbookBuilder.write(input, "same.xlsx", WRONG);
        WorkbookBuilder.write(input, "same.xlsm", GOOD);
        publish().ends(65);
        Path findings = output.resolve("internal/same/not-published/2025-11-24/findings.json");
        assertTrue(Files.readString(findings).contains("same.xlsx"), Files.readString(findings));
        publish("--draft").ends(65);
        assertFalse(Files.exists(output.resolve("internal/same/drafts")));
    }

    @Test
    void aFileThatIsNamedTwiceIsPublishedOnce() throws IOException {
        String file = WorkbookBuilder.write(input, "good.xlsx", GOOD).toString();
        publish(file, input + "/../input/good.xlsx").ends(0);
    }

    @Test
    void aDraftIsInternalSaysSoAndIsReplaced() throws IOException {
        WorkbookBuilder.write(input, "wrong.xlsx", WRONG);
        publish("--draft").ends(0);
        publish("--draft").ends(0);
        Path draft = output.resolve("internal/wrong/drafts/2025-11-24/cabinet-appendix.html");
        assertTrue(Files.readString(draft).contains("DRAFT"));
        assertTrue(Files.readString(draft).contains("sheet Tracker, cell A3"));
        assertFalse(Files.exists(output.resolve("public")));
        assertFalse(Files.exists(output.resolve("internal/wrong/drafts/2025-11-24.2")));
    }

    @Test
    void noDraftIsMadeOfWhatMayBeExempt() throws IOException {
        WorkbookBuilder.write(
                input, "marked.xlsx", GOOD.replace("In train", "In train. NOT FOR PUBLICATION secret-token"));
        Runs draft = publish("--draft").ends(65);
        assertEquals("", files(output));
        Runs run = publish().ends(65);
        assertFalse(Files.exists(output.resolve("public")));
        assertFalse((draft.err() + draft.out() + run.err() + run.out()).contains("secret-token"));
    }

    @Test
    void anOutputThatCannotBeWrittenIsNamedAndNothingIsLeft() throws IOException {
        WorkbookBuilder.write(input, "good.xlsx", GOOD);
        Files.writeString(output, "a file where the folder should be");
        Runs run = publish().ends(73);
        assertTrue(run.err().contains("output"), run.err());
        assertFalse(run.err().contains("Exception"), run.err());
    }

    @Test
    void anotherRunThatHoldsTheOutputIsRespected() throws IOException {
        WorkbookBuilder.write(input, "good.xlsx", GOOD);
        Path lock = Files.createDirectories(output.resolve("internal")).resolve(".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            publish().ends(75);
        }
        publish().ends(0);
    }

    @Test
    void aMistakeInWhatOnlyASecondTrackerNeedsStopsBeforeTheFirstIsPublished() throws IOException {
        WorkbookBuilder.write(input, "a.xlsx", GOOD);
        WorkbookBuilder.write(input, "b.xlsx", GOOD.replace("In train", "Delayed"));
        Path templates = copyOfTemplates();
        Path template = templates.resolve("scrutiny-progress-report.ftlh");
        String usual = Files.readString(template);
        for (String wrong : List.of(
                "<p>${say(\"report.titel\")}</p>",
                "<p>${say('report.titel')}</p>",
                "<p>${say(\"statsu.\" + paper.title)}</p>",
                "<p>${paper.charts.trned?size}</p>",
                "<@c.flwo paper.title/>",
                "<sectoin id=\"one\"></sectoin>")) {
            String rare = "<#if paper.counts?filter(it -> it.status == \"DELAYED\")?has_content>" + wrong + "</#if>";
            Files.writeString(template, usual.replace("<@c.unresolvedInDraft/>", rare));
            Runs run = publish("--templates", templates.toString());
            assertEquals(78, run.code(), wrong);
            assertTrue(run.err().contains("scrutiny-progress-report.ftlh, line"), run.err());
            assertEquals("", files(output), wrong);
        }
        Files.writeString(template, usual);
        publish("--templates", templates.toString()).ends(0);
    }

    @Test
    void whatIsNoMistakeInATemplateIsNone() throws IOException {
        WorkbookBuilder.write(input, "good.xlsx", GOOD);
        Path templates = copyOfTemplates();
        Path template = templates.resolve("scrutiny-progress-report.ftlh");
        String odd = """
                <#-- <nothing> ${say("report.titel")} ${paper.nothing} -->
                <!-- <nothing> -->
                <#assign a = 1><#assign b = 2><#if (a <b) && (b > a)><p>The words say("nothing") of paper.pdf &lt;x&gt; ${"paper.x"}</p></#if>
                <#list [{"x": 1}] as f><#if f.y??><p>${f.y()}</p></#if></#list>
                <#include "nothing.ftlh" ignore_missing=true>
                <#if paper.meeting??><p>${date(paper.meeting)}</p></#if>
                """;
        Files.writeString(
                template,
                Files.readString(template).replace("<@c.unresolvedInDraft/>", odd + "<@c.unresolvedInDraft/>"));
        publish("--formats", "html", "--templates", templates.toString()).ends(0);
    }

    private Path copyOfTemplates() throws IOException {
        Path copy = folder.resolve("templates");
        Path from = Path.of("templates");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(from.relativize(file).toString()));
            }
        }
        return copy;
    }

    @Test
    void theMegabytesOfTheSettingsCount() throws IOException {
        Files.writeString(input.resolve("large.csv"), "Ref,Recommendation,Exempt\n1,One\n" + ",\n".repeat(500_000));
        publish().ends(0);
        Files.writeString(input.resolve("settings.yaml"), "megabytes: 1\n");
        Runs run = publish().ends(66);
        assertTrue(run.err().contains("more than 1 MB (megabytes in the settings)"), run.err());
    }

    @Test
    void thePublicAndTheInternalFolderLieApart() throws IOException {
        WorkbookBuilder.write(input, "good.xlsx", GOOD);
        String inside = output.resolve("public/internal").toString();
        publish("--internal", inside).ends(64);
        publish("--output", "").ends(64);
        assertEquals("", files(output));
    }

    @Test
    void theSettingsAreAmongWhatAnEditionWasMadeFrom() throws IOException {
        WorkbookBuilder.write(input, "good.xlsx", GOOD);
        Files.writeString(input.resolve("settings.yaml"), "skipHidden: true\n");
        publish().ends(0);
        String manifest = Files.readString(output.resolve("internal/good/2025-11-24/manifest.json"));
        assertTrue(manifest.contains("\"settings.yaml\"") && manifest.contains("\"role\" : \"settings\""), manifest);
        assertTrue(manifest.contains("\"file\" : \"house-style.yaml\""), manifest);
        Files.writeString(input.resolve("settings.yaml"), "skipHidden: false\n");
        assertTrue(publish().out().startsWith("Nothing new in good"), "the papers are the same");
    }

    @Test
    void aReissueSaysWhyInBothPapers() throws IOException {
        WorkbookBuilder.write(input, "good.xlsx", GOOD);
        assertFalse(publish().err().contains("--reason"));
        WorkbookBuilder.write(input, "good.xlsx", GOOD.replace("In train", "Completed"));
        Runs silent = publish().ends(64);
        assertTrue(silent.err().contains("the edition 2025-11-24 has other content, and no reason"), silent.err());
        assertFalse(Files.exists(output.resolve("public/good/2025-11-24.2")));
        Runs run = publish("--reason", "a <date>\n was {0} wrong");
        assertFalse(run.err().contains("--reason"), run.err());
        for (String paper : Paper.ids()) {
            String first = words("2025-11-24", paper);
            assertFalse(first.contains("replaces") || first.contains("Reissued"), first);
            assertTrue(words("2025-11-24.2", paper).contains("Reason: a <date> was {0} wrong"));
        }
        assertTrue(publish("--reason", "another").out().startsWith("Nothing new in good"));
        assertTrue(Files.readString(output.resolve("public/good/2025-11-24.2/manifest.json"))
                .contains("a <date> was"));
        WorkbookBuilder.write(input, "good.xlsx", GOOD);
        assertTrue(
                publish("--reason", "once more").out().contains("2025-11-24.3"),
                "what stands is the second, not the first");
        publish("--reason", "a\u0007bell").ends(64);
        publish("--reason", "x".repeat(301)).ends(64);
    }

    private String words(String edition, String paper) throws IOException {
        return Jsoup.parse(Files.readString(output.resolve("public/good/" + edition + "/" + paper + ".html")))
                .text();
    }

    @Test
    void officersWordsStandOnlyInTheInternalManifest() throws IOException {
        WorkbookBuilder.write(input, "good.xlsx", GOOD);
        publish("--reason", "a councillor complained").ends(0);
        String outside = Files.readString(output.resolve("public/good/2025-11-24/manifest.json"));
        assertFalse(outside.contains("complained") || outside.contains("good.xlsx"), outside);
        assertTrue(Files.readString(output.resolve("internal/good/2025-11-24/manifest.json"))
                .contains("complained"));
    }

    @Test
    void aDayThatIsWrittenOtherwiseIsExplainedInPlainWords() {
        Runs run = publish("--as-at", "20 May 2021").ends(64);
        assertTrue(run.err().contains("such as 2026-11-24"), run.err());
        assertFalse(run.err().contains("java."), run.err());
    }

    @Test
    void wrongUsageIsExplained() {
        Runs.of().ends(64);
        Runs.of("publsh").ends(64);
        Runs spaced = publish("--formats", "pdf", "docx").ends(64);
        assertTrue(spaced.err().contains("as in --formats pdf,docx"), spaced.err());
        Runs run = publish("--formats", "docs").ends(64);
        assertTrue(run.err().contains("expected one of [pdf, docx, html]"), run.err());
    }

    @Test
    void anEmptyInputFolderIsSaid() {
        Runs run = publish().ends(66);
        assertTrue(run.err().contains("There is no workbook in this folder"), run.err());
    }

    @Test
    void checkShowsFindingsAndHowEachActionWillAppear() throws IOException {
        Path file = WorkbookBuilder.write(input, "good.xlsx", GOOD);
        Runs run = Runs.of("check", file.toString(), "--as-at", "2026-01-01").ends(0);
        assertEquals("""
                As it will appear, as at 1 January 2026:
                  Tracker row 2, recommendation 1: Head of Housing | 31 December 2025 | In progress (from the update), overdue
                """, run.out().replace("\r\n", "\n"));
        assertTrue(run.err().contains("warning[about-missing]"), run.err());
        assertFalse(run.err().contains("\u001b"), "no colour where there is no terminal");
    }

    @Test
    void aCsvIsOnlyToldToDoWhatACsvCan() throws IOException {
        Path profile = Files.createDirectory(folder.resolve("profile"));
        Files.writeString(profile.resolve("house-style.yaml"), "frontMatter: {required: [purpose]}\n");
        String csv = GOOD.substring(GOOD.indexOf('\n') + 1).replace("31 December 2025", "By next meeting")
                + "Note: the updates are not for publication by virtue of paragraph 1 of Part 1 of Schedule 12A.\n";
        Path file = Files.writeString(input.resolve("good.csv"), csv.replace('|', ','));
        Runs run = Runs.of("check", file.toString(), "--as-at", "2025-11-24", "--templates", profile.toString())
                .ends(65);
        for (String said : List.of(
                "A .csv has no About sheet, so the papers lack Council, Committee, Title and Considered on.",
                "add a sheet called About with Council, Committee, Title and Considered on in its first column,",
                "on a sheet called Meetings, starting with the last one before these words were first published.",
                "Or decide about this text alone in good.decisions.csv,")) {
            assertTrue(run.err().contains(said), run.err());
        }
        assertFalse(run.err().contains("on the About sheet"), run.err());
        assertFalse(run.err().contains("on the Meetings sheet"), run.err());
    }

    @Test
    void checkGivesJsonOnStandardOutput() throws IOException {
        Path file = WorkbookBuilder.write(input, "wrong.xlsx", WRONG);
        Runs run = Runs.of("check", file.toString(), "--json", "-", "--as-at", "2025-11-24")
                .ends(65);
        assertTrue(run.out().startsWith("{\n  \"formatVersion\" : 1,"), run.out());
        assertTrue(run.out().contains("\"cell\" : \"A3\""), run.out());
    }
}
