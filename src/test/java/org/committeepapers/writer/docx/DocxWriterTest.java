package org.committeepapers.writer.docx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.committeepapers.document.Block;
import org.committeepapers.document.Document;
import org.committeepapers.document.Inline;
import org.committeepapers.document.Mark;
import org.committeepapers.structure.DocxStructure;
import org.committeepapers.structure.OfficeXml;
import org.committeepapers.structure.Samples;
import org.committeepapers.structure.Structure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Isolated("It changes the locale and time zone of the process.")
class DocxWriterTest {

    static List<Document> samples() {
        return List.of(Samples.everything(), Samples.ofSections(3), Samples.ofFacts(), awkward());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void saysWhatTheTreeSays(Document document) throws IOException {
        assertEquals(Structure.of(document), DocxStructure.of(written(document)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void keepsToTheSchemas(Document document) throws IOException {
        assertEquals(List.of(), OfficeXml.faults(written(document)));
    }

    @Test
    void theSchemasWouldFindAFault() throws IOException {
        Map<String, byte[]> parts = OfficeXml.parts(written(Samples.everything()));
        String broken = text(parts, "word/document.xml").replace("<w:pStyle w:val=\"Lead\"/>", "<w:pLook/>");
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(broken.getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(1, OfficeXml.faults(zipped.toByteArray()).size());
    }

    @Test
    void opensInWordProcessors() throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(written(Samples.everything())))) {
            assertEquals(2, word.getTables().size());
            assertEquals(
                    "Herefordshire Council",
                    word.getProperties().getCoreProperties().getCreator());
            assertEquals(
                    "How the actions on scrutiny recommendations stand as at 20 May 2021",
                    word.getProperties().getCoreProperties().getSubject());
            assertEquals(
                    "2021-05-20T00:00:00Z",
                    word.getProperties()
                            .getCoreProperties()
                            .getModified()
                            .toInstant()
                            .toString());
        }
    }

    @Test
    void givesTheSameBytesInAnyPlace() throws IOException {
        byte[] here = written(Samples.everything());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertArrayEquals(here, written(Samples.everything()));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void nothingTellsTheTimeOfWriting() throws IOException {
        Map<String, byte[]> parts = OfficeXml.parts(written(Samples.everything()));
        String core = text(parts, "docProps/core.xml");
        assertEquals(
                List.of("2021-05-20T00:00:00Z", "2021-05-20T00:00:00Z"), groups(core, "dcterms:W3CDTF\">([^<]+)<"));
        assertEquals(List.of("Herefordshire Council"), groups(core, "<dc:creator>([^<]+)<"));
    }

    @Test
    void tablesHaveOneRepeatedHeaderRowAndNoMergedCells() throws IOException {
        String body = text(OfficeXml.parts(written(Samples.everything())), "word/document.xml");
        assertEquals(2, count(body, "<w:tblHeader/>"));
        assertEquals(2, count(body, "</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/>"));
        assertEquals(2, count(body, "<w:tblCaption "));
        assertFalse(body.contains("gridSpan") || body.contains("vMerge"));
    }

    @Test
    void aShortTableStaysOnAPage() throws IOException {
        for (int rows : List.of(8, 9)) {
            Block.Row row = new Block.Row(
                    false,
                    List.of(new Block.Cell(
                            List.of(new Block.Paragraph(Block.Paragraph.Role.BODY, words("all in all"))))));
            Block.Table table = new Block.Table(
                    List.of(),
                    false,
                    false,
                    List.of(new Block.Column(words("What"), false, 0)),
                    Collections.nCopies(rows, row));
            String body = text(
                    OfficeXml.parts(
                            written(document(new Block.Paragraph(Block.Paragraph.Role.BODY, words("These:")), table))),
                    "word/document.xml");
            assertEquals(rows + 1, count(body, "<w:cantSplit/>"));
            assertEquals(
                    rows == 8 ? 8 : 1, count(body, "<w:keepNext/>"), "all rows but the last, and the words before");
        }
    }

    @Test
    void aResponseStaysWithItsRecommendation() throws IOException {
        Block.Paragraph paragraph = new Block.Paragraph(Block.Paragraph.Role.BODY, words("That it be done."));
        for (int level : List.of(2, 3)) {
            Block.Section section = new Block.Section("one", level, words("One"), List.of(paragraph, paragraph));
            Block outer = level == 2 ? section : new Block.Section("all", 2, words("All"), List.of(section));
            String body = text(OfficeXml.parts(written(document(outer))), "word/document.xml");
            assertEquals(level - 2, count(body, "<w:keepNext/>"));
        }
    }

    @Test
    void everyPageHasItsHeadAndNumber() throws IOException {
        Map<String, byte[]> parts = OfficeXml.parts(written(Samples.everything()));
        String head = text(parts, "word/header.xml");
        assertTrue(head.contains(">Herefordshire Council<") && head.contains(">As at 20 May 2021<"));
        String foot = text(parts, "word/footer.xml");
        assertTrue(foot.contains("\" PAGE \"") && foot.contains("\" NUMPAGES \""));
        assertTrue(foot.contains(">Page <") && foot.contains("> of <"));
        String body = text(parts, "word/document.xml");
        assertEquals(1, count(body, "<w:headerReference "));
        assertEquals(1, count(body, "<w:footerReference "));
    }

    @Test
    void headingLevelsDoNotSkip() throws IOException {
        String body = text(OfficeXml.parts(written(Samples.everything())), "word/document.xml");
        List<Integer> levels = Pattern.compile("\"Heading(\\d)\"")
                .matcher(body)
                .results()
                .map(result -> Integer.valueOf(result.group(1)))
                .toList();
        assertEquals(List.of(1, 2, 2, 2, 2, 3), levels);
    }

    @Test
    void headingsAreWordsOwn() throws IOException {
        String styles = text(OfficeXml.parts(written(Samples.everything())), "word/styles.xml");
        for (int level = 1; level <= 4; level++) {
            assertTrue(styles.contains("<w:name w:val=\"heading " + level + "\"/>"));
            assertTrue(styles.contains("<w:outlineLvl w:val=\"" + (level - 1) + "\"/>"));
        }
    }

    @Test
    void everyStyleInUseIsDefined() throws IOException {
        for (Document document : samples()) {
            Map<String, byte[]> parts = OfficeXml.parts(written(document));
            String styles = text(parts, "word/styles.xml");
            Pattern used = Pattern.compile("w:(?:pStyle|rStyle|tblStyle|basedOn|next) w:val=\"(\\w+)\"");
            parts.keySet().stream()
                    .filter(name -> name.startsWith("word/") && name.endsWith(".xml"))
                    .flatMap(name -> used.matcher(text(parts, name)).results())
                    .map(result -> result.group(1))
                    .distinct()
                    .forEach(id -> assertTrue(styles.contains("w:styleId=\"" + id + "\""), id));
        }
    }

    @Test
    void signsAreDecorative() throws IOException {
        String body = text(OfficeXml.parts(written(Samples.everything())), "word/document.xml");
        int signs = count(body, "<a:custGeom>");
        assertEquals(9, signs, "six in the counts, three in the actions");
        assertEquals(signs, count(body, "<adec:decorative "));
        assertEquals(0, count(body, " descr=\"\""));
    }

    @Test
    void drawingsAndBookmarksAreNumberedOnce() throws IOException {
        String body = text(OfficeXml.parts(written(Samples.everything())), "word/document.xml");
        for (Pattern numbered : List.of(
                Pattern.compile("<wp:docPr id=\"(\\d+)\""),
                Pattern.compile("<w:bookmarkStart w:id=\"(\\d+)\""),
                Pattern.compile("w:name=\"(\\w+)\""))) {
            List<String> found = numbered.matcher(body)
                    .results()
                    .map(result -> result.group(1))
                    .toList();
            assertFalse(found.isEmpty());
            assertEquals(found.stream().distinct().toList(), found);
        }
    }

    @Test
    void bookmarksHaveNamesThatWordTakes() throws IOException {
        String longId = "rec-" + "very-".repeat(12) + "long";
        List<String> ids = List.of("same-a", "same-A", longId, longId + "er");
        Block[] content = ids.stream()
                .flatMap(id -> Stream.of(
                        new Block.Section(id, 2, words(id), List.of()),
                        new Block.Paragraph(Block.Paragraph.Role.BODY, List.of(new Inline.Link("#" + id, words(id))))))
                .toArray(Block[]::new);
        String body = text(OfficeXml.parts(written(document(content))), "word/document.xml");
        List<String> names = groups(body, "<w:bookmarkStart w:id=\"\\d+\" w:name=\"([A-Za-z]\\w{0,39})\"");
        assertEquals(names, groups(body, "w:anchor=\"(\\w+)\""));
        assertEquals(
                ids.size(),
                names.stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .distinct()
                        .count());
    }

    @Test
    void aChartIsOnePictureOfShapesWithTheFactsInWords() throws IOException {
        Map<String, byte[]> parts = OfficeXml.parts(written(Samples.everything()));
        assertTrue(parts.keySet().stream().noneMatch(name -> name.contains("chart")), "nothing beside the text");
        String body = text(parts, "word/document.xml");
        assertTrue(body.contains("descr=\"Bar chart: 4 actions completed, 6 in progress (4 overdue), 1 delayed.\""));
        String chart = body.substring(body.indexOf("<wpg:wgp"), body.indexOf("</wpg:wgp>"));
        assertTrue(
                body.contains(
                        "<mc:Fallback><w:t>Bar chart: 4 actions completed, 6 in progress (4 overdue), 1 delayed.<"),
                "for programs without shapes");
        assertEquals(
                List.of("4 completed", "6 in progress", "D", "4 overdue", "1 delayed (D)"),
                groups(chart, "preserve\">([^<]+)<"));
    }

    @Test
    void aTableKeepsToTheWidthOfItsPage() throws IOException {
        String body = text(OfficeXml.parts(written(Samples.everything())), "word/document.xml");
        List<String> widths = groups(body, "<w:tblW w:w=\"(\\d+)\"");
        int page = 9_638;
        assertTrue(Integer.parseInt(widths.get(0)) < page, "only as wide as its content");
        assertEquals(page, Integer.parseInt(widths.get(1)), 3, "all of 170 mm");
    }

    @Test
    void aLongPaperStaysSmall() throws IOException {
        assertTrue(written(Samples.ofSections(1000)).length < 1_000_000);
    }

    /** What the samples don't have: numbers that head rows, empty cells, lists in cells, tables one after another and at the end of pages. */
    private static Document awkward() {
        Block.Table table = new Block.Table(
                List.of(),
                false,
                true,
                List.of(new Block.Column(words("What"), true, 0), new Block.Column(words("Many"), true, 0)),
                List.of(
                        new Block.Row(
                                false,
                                List.of(
                                        new Block.Cell(List.of(
                                                new Block.Items(true, List.of(new Block.Item(words("one")))),
                                                new Block.Items(false, List.of(new Block.Item(words("two")))))),
                                        new Block.Cell(List.of()))),
                        new Block.Row(
                                true,
                                List.of(
                                        new Block.Cell(List.of(new Block.Paragraph(
                                                Block.Paragraph.Role.BODY,
                                                List.of(new Inline.Strong(words("all in all")))))),
                                        new Block.Cell(List.of())))));
        Document sample = Samples.everything();
        return new Document(
                sample.title(),
                sample.subject(),
                "",
                "cy",
                sample.date(),
                sample.fingerprint(),
                sample.furniture(),
                List.of(
                        new Block.Title(words("An awkward paper")),
                        new Block.Paragraph(
                                Block.Paragraph.Role.BODY,
                                List.of(
                                        new Inline.Link("#first-A", words("here")),
                                        new Inline.Text("  and "),
                                        new Inline.Link("#second-2", words("there")),
                                        new Inline.Text(" "),
                                        new Inline.Emphasis(List.of(new Inline.Strong(words("so")))),
                                        new Inline.Status(Mark.UNCLEAR, "Not clear"))),
                        new Block.Section("first-A", 2, words("A"), List.of(table, table)),
                        new Block.Section("second-2", 2, words("B"), List.of(table)),
                        new Block.Section("third", 2, words("C"), List.of(table))));
    }

    @Test
    void theContentsAreFilledInAndCanBeUpdated() throws IOException {
        String body = text(OfficeXml.parts(written(Samples.ofFacts())), "word/document.xml");
        assertEquals(List.of(" TOC \\o \"2-2\" \\f \\h \\z "), groups(body, "<w:instrText[^>]*>( TOC [^<]*)"));
        assertEquals(List.of("all", "rec_1"), groups(body, "<w:hyperlink w:anchor=\"(\\w+)\""));
        assertEquals(List.of("begin", "separate", "end", "begin", "end"), groups(body, "w:fldCharType=\"(\\w+)\""));
        assertTrue(body.contains(">Recommendations 1 to 10, \"all\" C:\\<"));
        assertTrue(body.contains("> TC \"Recommendations 1 to 10, \\\"all\\\" C:\\\\\" \\l 2 <"), "as Word quotes it");
        assertFalse(text(OfficeXml.parts(written(Samples.ofFacts())), "word/settings.xml")
                .contains("updateFields"));
    }

    @Test
    void aTableWithoutACaptionIsNamedByItsHeading() throws IOException {
        String body = text(OfficeXml.parts(written(awkward())), "word/document.xml");
        assertEquals(List.of("A", "A", "B", "C"), groups(body, "<w:tblCaption w:val=\"(\\w)\""));
    }

    @Test
    void contentsForTheScreenAreNotInWord() throws IOException {
        Document screen = document(new Block.Contents(true), new Block.Section("a", 2, words("A"), List.of()));
        assertFalse(text(OfficeXml.parts(written(screen)), "word/document.xml").contains("TOC"));
    }

    @Test
    void linksToThePaperBesideIt() throws IOException {
        Document linked = document(new Block.Paragraph(
                Block.Paragraph.Role.NOTE, List.of(new Inline.Beside("8a Appendix & #1-cy", words("Cymraeg")))));
        String links = text(OfficeXml.parts(written(linked)), "word/_rels/document.xml.rels");
        assertTrue(links.contains("Target=\"./8a%20Appendix%20%26%20%231-cy.docx\" TargetMode=\"External\""), links);
    }

    /** An officer who edits a paper finds styles, and neither empty paragraphs nor formatting that hides what they do. */
    @ParameterizedTest
    @MethodSource("samples")
    void paragraphsAreFormattedByTheirStyleAlone(Document document) throws IOException {
        String body = text(OfficeXml.parts(written(document)), "word/document.xml")
                .replaceAll("(?s)<w:drawing>.*?</w:drawing>", "");
        for (String direct :
                List.of("w:spacing", "w:jc", "w:color", "w:tabs", "w:position", "w:pBdr", "w:txbxContent")) {
            assertFalse(body.contains("<" + direct), direct);
        }
        List<String> empty =
                groups(body, "<w:p><w:pPr><w:pStyle w:val=\"(\\w+)\"/>(?:(?!</w:p>|<w:r>|<w:hyperlink).)*</w:p>");
        assertEquals(
                List.of(),
                empty.stream()
                        .filter(style -> !style.matches("PagesEnd|Table\\w+"))
                        .toList());
    }

    @Test
    void anIllegalCharacterLeavesAMark() throws IOException {
        Document illegal = document(new Block.Title(words("a\u0001b\ud800c")));
        assertTrue(DocxStructure.of(written(illegal)).contains("h1 a\ufffdb\ufffdc\n"));
    }

    @Test
    void anAddressThatIsNoneDoesNotBreakTheFile() throws IOException {
        Document linked = document(
                new Block.Title(words("Links")),
                new Block.Paragraph(
                        Block.Paragraph.Role.BODY,
                        List.of(
                                new Inline.Link("https://example.org/a b|c?d=\u0175", words("one")),
                                new Inline.Link("https://example.org/100%#a#b", words("two")))));
        String structure = DocxStructure.of(written(linked));
        assertTrue(structure.contains("[one](https://example.org/a%20b%7Cc?d=%C5%B5)"), structure);
        assertTrue(structure.contains("[two](https://example.org/100%25%23a%23b)"), structure);
    }

    private static Document document(Block... content) {
        Document sample = Samples.ofSections(1);
        return new Document(
                sample.title(),
                sample.subject(),
                sample.author(),
                sample.language(),
                sample.date(),
                sample.fingerprint(),
                sample.furniture(),
                List.of(content));
    }

    private static byte[] written(Document document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DocxWriter().write(document, Samples.style(), out);
        return out.toByteArray();
    }

    private static List<Inline> words(String words) {
        return List.of(new Inline.Text(words));
    }

    private static String text(Map<String, byte[]> parts, String name) {
        return new String(parts.get(name), StandardCharsets.UTF_8);
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    private static List<String> groups(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }
}
