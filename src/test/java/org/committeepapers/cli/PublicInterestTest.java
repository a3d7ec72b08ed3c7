package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.committeepapers.examples.WorkbookBuilder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What papers say of exempt information: why it is withheld, and never that they are open. */
class PublicInterestTest {

    private static final String TRACKER = """
            # About
            Tracker id|t
            Council|Example Council
            Committee|Scrutiny committee
            Title|Review of the market
            Considered on|3 June 2025
            Classification|General release
            Public interest test|Exempt by virtue of paragraph 3: bidders would learn what the council pays.
            Background papers|None
            # Tracker
            Ref|Recommendation|Response|Executive response|Action|Owner|By when|Progress|Status|Exempt
            1|That the roof be mended|Agreed|Yes.|Mend it|Head of Property|1 March 2026|Tenders are in.|In progress|Progress: Exempt 3
            """;

    @TempDir
    Path folder;

    private Document paper(String kind) throws IOException {
        Path file = folder.resolve("output").resolve(kind + "scrutiny-progress-report.html");
        return Jsoup.parse(Files.readString(file));
    }

    @Test
    void standsOnlyInPapersThatMayNotBePublished() throws IOException {
        Path workbook = WorkbookBuilder.write(folder, "t.xlsx", TRACKER);
        Runs run = Runs.of(
                        "publish",
                        workbook.toString(),
                        "--any-date",
                        "--as-at=2025-11-24",
                        "--formats=html",
                        "--output=" + folder.resolve("output"))
                .ends(0);
        assertFalse(run.err().contains("public-interest-missing"), run.err());
        String restricted = paper("internal/t/2025-11-24/restricted/EXEMPT-").text();
        assertTrue(
                restricted.contains("Public interest test: Exempt by virtue of paragraph 3: bidders would learn"),
                restricted);
        assertTrue(restricted.contains("Classification NOT FOR PUBLICATION: exempt, paragraph 3"), restricted);
        String open = paper("public/t/2025-11-24/").text();
        assertTrue(open.contains("Classification Open, with parts withheld (exempt, paragraph 3)"), open);
        for (Path file : files()) {
            String words = Files.readString(file);
            assertFalse(words.contains("General release"), file.toString());
            assertEquals(false, words.contains("bidders") && !file.toString().contains("restricted"), file.toString());
        }
    }

    /** Those who may read them must know what they may not pass on. */
    @Test
    void restrictedPapersShowWhichWordsAreExempt() throws IOException {
        String rows = TRACKER
                + "2|That the lease be ended|Agreed|Yes.|End it|Head of Property|1 May 2026|It was served.|In progress|Exempt 1, 3\n";
        Path workbook = WorkbookBuilder.write(folder, "t.xlsx", rows);
        Runs.of(
                        "publish",
                        workbook.toString(),
                        "--any-date",
                        "--as-at=2025-11-24",
                        "--formats=html,docx",
                        "--output=" + folder.resolve("output"))
                .ends(0);
        Document restricted = paper("internal/t/2025-11-24/restricted/EXEMPT-");
        assertTrue(restricted.title().startsWith("NOT FOR PUBLICATION \u2013 "), restricted.title());
        String words = restricted.text();
        assertTrue(words.contains("Exempt, paragraph 3: Tenders are in."), words);
        assertTrue(
                words.matches(
                        "(?s).*It is marked where officers' words stand.*The committee is asked to.*Paragraph 3: .*"),
                words);
        assertTrue(words.contains("Exempt, paragraphs 1 and 3: That the lease be ended"), words);
        assertTrue(words.contains("Recommendation 2 (exempt, paragraphs 1 and 3)"), words);
        assertTrue(words.contains("That the roof be mended") && !words.contains(": That the roof be mended"), words);
        assertTrue(
                !restricted.select(".exempt").isEmpty()
                        && restricted.select(".exempt").eachText().stream().allMatch(it -> it.contains("Exempt, para")),
                restricted.select(".exempt").toString());
        try (FileSystem word = FileSystems.newFileSystem(
                folder.resolve("output/internal/t/2025-11-24/restricted/EXEMPT-scrutiny-progress-report.docx"))) {
            String xml = Files.readString(word.getPath("word/document.xml"));
            assertEquals(xml.split(">Exempt, para", -1).length, xml.split("<w:pBdr><w:left", -1).length, xml);
        }
        Document open = paper("public/t/2025-11-24/");
        assertTrue(Stream.of("NOT FOR", "Tenders", "lease").noneMatch(open.outerHtml()::contains), open.text());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("output"))) {
            return all.filter(file -> file.toString().matches(".*\\.(html|json|csv)"))
                    .toList();
        }
    }
}
