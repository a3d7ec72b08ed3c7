package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.committeepapers.examples.WordFile;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.examples.ZipParts;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.setting.Folders;
import org.committeepapers.structure.DocxStructure;
import org.committeepapers.structure.OfficeXml;
import org.committeepapers.structure.Samples;
import org.committeepapers.style.HouseStyle;
import org.committeepapers.style.Style;
import org.committeepapers.style.WordReference;
import org.committeepapers.writer.docx.DocxWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;

/** What Word papers take from a council's {@code reference.docx}, and what is said where it can't be used. */
class WordStylesTest {

    /** Much as Word writes it; the title gets its letters from the style that it is based on. */
    private static final String STYLES = """
            <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>
              <w:pPr><w:jc w:val="both"/></w:pPr><w:rPr><w:sz w:val="24"/></w:rPr></w:style>
            <w:style w:type="paragraph" w:customStyle="1" w:styleId="Corporate"><w:name w:val="Corporate"/>
              <w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="77"/></w:numPr><w:jc w:val="center"/></w:pPr>
              <w:rPr><w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi"/><w:b/>
              <w:color w:val="7A1030" w:themeColor="accent1" w:themeShade="BF"/><w:vanish/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/><w:basedOn w:val="Corporate"/>
              <w:link w:val="TitelZchn"/><w:uiPriority w:val="10"/><w:pPr><w:spacing w:after="300.4"/>
              <w:ind w:start="20"/></w:pPr><w:rPr><w:b w:val="0"/><w:sz w:val="60"/>
              <mc:AlternateContent><mc:Choice Requires="x"><w:sz w:val="4"/></mc:Choice></mc:AlternateContent>
              <x:ligatures x:val="all"/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:rPr>
              <w:color w:val="00703C"/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/>
              <w:pPr><w:pBdr><w:bottom w:val="wave" w:sz="8" w:space="1" w:color="7A1030"/></w:pBdr>
              <w:shd w:val="clear" w:color="auto" w:fill="003366"/></w:pPr>
              <w:rPr><w:color w:val="FFFFFF"/><w:sz w:val="34"/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/>
              <w:pPr><w:numPr><w:numId w:val="3"/></w:numPr><w:ind w:left="999" w:firstLine="3"/></w:pPr></w:style>
            <w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr>
              <w:color w:val="0563C1" w:themeColor="hyperlink"/><w:u w:val="dash"/></w:rPr></w:style>
            <w:style w:type="table" w:customStyle="1" w:styleId="X"><w:name w:val="Committee Table"/><w:tblPr>
              <w:tblBorders><w:top w:val="single" w:sz="12" w:space="0" w:color="003366"/></w:tblBorders></w:tblPr>
              <w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="003366"/></w:tcPr>
              </w:tblStylePr></w:style>
            """;

    private static final String PAGE =
            "<w:sectPr><w:pgSz w:w=\"12240\" w:h=\"15840\"/><w:pgMar w:top=\"1440\" w:right=\"1440\""
                    + " w:bottom=\"1440\" w:left=\"1440\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/></w:sectPr>";

    @TempDir
    Path folder;

    private Path profile;
    private int output;

    @BeforeEach
    void makeInput() throws IOException {
        profile = Files.createDirectory(folder.resolve("profile"));
        WorkbookBuilder.write(Files.createDirectory(folder.resolve("input")), "t.xlsx", ProfileTest.TRACKER);
    }

    private void reference(WordFile file) throws IOException {
        Files.write(profile.resolve("reference.docx"), file.bytes());
    }

    private Runs publish(String... more) {
        List<String> arguments = new ArrayList<>(List.of("publish", "--as-at", "2025-11-24", "--formats", "docx,html"));
        arguments.addAll(List.of("--input", folder.resolve("input").toString()));
        arguments.addAll(List.of("--output", output().toString()));
        arguments.addAll(List.of("--templates", profile.toString()));
        arguments.addAll(List.of(more));
        return Runs.of(arguments.toArray(String[]::new));
    }

    private Style style() throws Refusal {
        return HouseStyle.load(Folders.of(profile, Path.of("templates")), List.of())
                .style();
    }

    private Path output() {
        return folder.resolve("output" + output);
    }

    private byte[] report() throws IOException {
        return Files.readAllBytes(output().resolve("public/t/2025-11-24/scrutiny-progress-report.docx"));
    }

    /** The report of a first edition. */
    private byte[] published() throws IOException {
        output++;
        Runs run = publish();
        assertEquals(0, run.code(), run.err());
        return report();
    }

    @Test
    void papersLookAsTheStylesOfTheCouncilSay() throws IOException {
        reference(WordFile.of(STYLES));
        byte[] report = published();
        assertEquals(List.of(), OfficeXml.faults(report));
        String styles = ZipParts.of(report).text("word/styles.xml");
        assertStyle(styles, "Heading1", "w:ascii=\"Georgia\"", "<w:color w:val=\"7a1030\"/>", "<w:sz w:val=\"60\"/>");
        assertStyle(styles, "Heading1", "<w:b w:val=\"0\"/>", "<w:jc w:val=\"center\"/>", "w:after=\"300\"");
        assertStyle(styles, "Heading1", "<w:keepNext/><w:keepLines/>", "<w:outlineLvl w:val=\"0\"/>");
        assertStyle(
                styles, "Heading2", "w:fill=\"003366\"", "<w:color w:val=\"ffffff\"/>", "<w:bottom w:val=\"single\"");
        assertStyle(styles, "Heading3", "<w:color w:val=\"12304a\"/>");
        assertStyle(styles, "Normal", "<w:sz w:val=\"24\"/>", "<w:jc w:val=\"both\"/>");
        assertStyle(styles, "ListBullet", "<w:numId w:val=\"1\"/>", "w:left=\"397\"", "w:hanging=\"397\"");
        assertStyle(styles, "Hyperlink", "<w:color w:val=\"0563c1\"/><w:u w:val=\"single\"/>");
        assertStyle(styles, "TableText", "<w:jc w:val=\"left\"/>", "w:before=\"0\" w:after=\"0\"");
        assertStyle(styles, "TableHeading", "<w:color w:val=\"ffffff\"/>");
        assertStyle(styles, "CommitteeTable", "<w:top w:val=\"single\" w:sz=\"12\"", "w:fill=\"003366\"");
        assertTrue(styles.contains("<w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\""), styles);
        assertTrue(styles.contains("<w:lang w:val=\"en-GB\""), styles);
        for (String left : List.of("vanish", "de-DE", "\"77\"", "999", "Zchn", "ligatures", "AlternateContent")) {
            assertFalse(styles.contains(left), left);
        }
        assertTrue(ZipParts.of(report).text("word/document.xml").contains("<w:tblHeader/>"));
    }

    private static void assertStyle(String styles, String id, String... said) {
        int from = styles.indexOf("w:styleId=\"" + id + "\"");
        String style = styles.substring(from, styles.indexOf("</w:style>", from));
        for (String one : said) {
            assertTrue(style.contains(one), one + " in " + style);
        }
    }

    @Test
    void theFileIsAWholeWordFileWhosePartsSayTheSame() throws IOException {
        reference(WordFile.of(STYLES));
        byte[] report = published();
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(report))) {
            CTStyle heading = word.getStyles().getStyle("Heading1").getCTStyle();
            assertEquals("Georgia", heading.getRPr().getRFontsArray(0).getAscii());
            assertEquals(
                    "Heading1",
                    word.getParagraphs().stream()
                            .filter(paragraph -> paragraph.getText().contains("Parks"))
                            .map(paragraph -> String.valueOf(paragraph.getStyle()))
                            .filter(style -> style.startsWith("Heading"))
                            .findFirst()
                            .orElseThrow());
        }
        Files.delete(profile.resolve("reference.docx"));
        Files.writeString(profile.resolve("house-style.yaml"), "charts: [status, by-review, by-committee, trend]\n");
        assertEquals(DocxStructure.of(published()), DocxStructure.of(report));
    }

    @Test
    void theSameFileMakesTheSameBytesAndAnotherAnotherEdition() throws IOException {
        reference(WordFile.of(STYLES));
        byte[] first = published();
        assertTrue(publish().out().startsWith("Nothing new in t "));
        assertArrayEquals(first, published());
        reference(WordFile.of(STYLES.replace("w:val=\"60\"", "w:val=\"62\"")));
        assertTrue(publish().out().startsWith("Published t "));
    }

    /** Whoever wants to change a little takes a paper of ours and changes its styles. */
    @Test
    void aPaperOfOursIsAReferenceToo() throws IOException, Refusal {
        Files.writeString(profile.resolve("house-style.yaml"), "palette: {accent: \"#7a1030\"}\n");
        byte[] paper = published();
        Files.write(profile.resolve("reference.docx"), paper);
        Files.writeString(profile.resolve("house-style.yaml"), "palette: {accent: \"#00703c\"}\n");
        byte[] again = published();
        assertEquals(List.of(), OfficeXml.faults(again));
        assertEquals(DocxStructure.of(paper), DocxStructure.of(again));
        String styles = ZipParts.of(again).text("word/styles.xml");
        assertStyle(styles, "Heading1", "<w:color w:val=\"7a1030\"/>");
        assertStyle(styles, "CommitteeTable", "w:color=\"7a1030\"", "w:fill=\"e8eef3\"");
    }

    @Test
    void nothingOfItsTextIsTaken() throws IOException {
        reference(WordFile.of(STYLES).with("word/header1.xml", "SECRET").with("docProps/custom.xml", "SECRET"));
        for (byte[] part : ZipParts.of(published()).parts().values()) {
            assertFalse(new String(part, StandardCharsets.ISO_8859_1).contains("SECRET"));
        }
    }

    @Test
    void pagesAreTheCouncilsUnlessItsHouseStyleSaysOtherwise() throws IOException {
        reference(WordFile.of(STYLES).text("<w:p/>" + PAGE));
        String document = ZipParts.of(published()).text("word/document.xml");
        assertTrue(document.contains("<w:pgSz w:w=\"12240\" w:h=\"15840\"/>"), document);
        assertTrue(document.contains("w:top=\"1440\" w:right=\"1440\" w:bottom=\"1440\" w:left=\"1440\""), document);
        Files.writeString(
                profile.resolve("house-style.yaml"),
                "page: {size: A4}\n" + "papers: {scrutiny-progress-report: {side: 20}}\n");
        document = ZipParts.of(published()).text("word/document.xml");
        assertTrue(document.contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"), document);
        assertTrue(document.contains("w:top=\"1440\" w:right=\"1134\" w:bottom=\"1440\" w:left=\"1134\""), document);
    }

    @Test
    void anyOfItsStylesAloneIsEnough() throws IOException, Refusal {
        for (String name : WordReference.PARAGRAPHS) {
            reference(WordFile.of("<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"" + name
                    + "\"/><w:basedOn w:val=\"a\"/><w:rPr><w:sz w:val=\"26\"/></w:rPr></w:style>"));
            ByteArrayOutputStream paper = new ByteArrayOutputStream();
            new DocxWriter().write(Samples.everything(), style(), paper);
            assertEquals(List.of(), OfficeXml.faults(paper.toByteArray()), name);
            assertTrue(ZipParts.of(paper.toByteArray()).text("word/styles.xml").contains("<w:sz w:val=\"26\"/>"), name);
        }
    }

    /** A name that papers lack would be promised in vain. */
    @Test
    void allNamesThatAreReadAreThoseOfPapers() throws IOException {
        reference(WordFile.of(STYLES));
        String styles = ZipParts.of(published()).text("word/styles.xml");
        Stream.of(WordReference.PARAGRAPHS, WordReference.CHARACTERS, List.of(WordReference.TABLE))
                .flatMap(List::stream)
                .filter(name -> !name.equals("Title"))
                .forEach(name -> assertTrue(styles.contains("<w:name w:val=\"" + name + "\"/>"), name));
    }

    static Stream<Arguments> unusable() {
        WordFile deep = WordFile.of("<w:style>".repeat(60) + "</w:style>".repeat(60));
        return Stream.of(
                Arguments.of("no zip", "{\\rtf1 hello", "The file isn't a Word file."),
                Arguments.of("empty", "", "The file isn't a Word file."),
                Arguments.of("old", "\u00d0\u00cf\u0011\u00e0 and more", "old Word file (.doc) or has a password."),
                Arguments.of("cut off", latin(WordFile.of(STYLES).bytes()).substring(0, 700), "ends too early"),
                Arguments.of(
                        "a workbook",
                        latin(WordFile.of(STYLES)
                                .edit("[Content_Types].xml", "wordprocessingml.document", "spreadsheetml.sheet")
                                .bytes()),
                        "The file isn't a Word file."),
                Arguments.of(
                        "no types",
                        latin(WordFile.of(STYLES).without("[Content_Types].xml").bytes()),
                        "The file isn't a Word file."),
                Arguments.of(
                        "macros",
                        latin(WordFile.of(STYLES)
                                .edit(
                                        "[Content_Types].xml",
                                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                                        "application/vnd.ms-word.document.macroEnabled.main+xml")
                                .bytes()),
                        "The file holds macros."),
                Arguments.of(
                        "strict",
                        latin(WordFile.of(STYLES)
                                .edit(
                                        "_rels/.rels",
                                        "http://schemas.openxmlformats.org/officeDocument/2006",
                                        "http://purl.oclc.org/ooxml/officeDocument")
                                .bytes()),
                        "Strict Open XML Document."),
                Arguments.of(
                        "no styles",
                        latin(WordFile.of(STYLES).without("word/styles.xml").bytes()),
                        "Its part word/styles.xml is missing."),
                Arguments.of(
                        "styles elsewhere",
                        latin(WordFile.of(STYLES)
                                .edit(
                                        "word/_rels/document.xml.rels",
                                        "Target=\"styles.xml\"",
                                        "Target=\"http://example.org/s\" TargetMode=\"External\"")
                                .bytes()),
                        "The file has no styles."),
                Arguments.of(
                        "broken",
                        latin(WordFile.of(STYLES)
                                .edit("word/styles.xml", "</w:styles>", "")
                                .bytes()),
                        "Its part word/styles.xml is damaged."),
                Arguments.of(
                        "entities",
                        latin(WordFile.of(STYLES)
                                .edit(
                                        "word/styles.xml",
                                        "<w:styles ",
                                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:styles ")
                                .bytes()),
                        "Its part word/styles.xml is damaged."),
                Arguments.of("deep", latin(deep.bytes()), "Its part word/styles.xml is damaged."),
                Arguments.of(
                        "a bomb",
                        latin(WordFile.of(" ".repeat(11_000_000)).bytes()),
                        "has more than 10 MB when unzipped."),
                Arguments.of("nothing", latin(WordFile.of("").bytes()), "None of its styles is one that papers use."),
                Arguments.of(
                        "pale",
                        latin(WordFile.of(STYLES.replace("7A1030", "E08090")).bytes()),
                        "The letters of the style \"Title\" have a contrast of 2.74 to 1 with their ground"),
                Arguments.of(
                        "on its ground",
                        latin(WordFile.of(STYLES.replace("FFFFFF", "7A1030")).bytes()),
                        "style \"heading 2\" have a contrast of 1."),
                Arguments.of(
                        "a link",
                        latin(WordFile.of(STYLES.replace("0563C1", "66AAFF")).bytes()),
                        "style \"Hyperlink\""),
                Arguments.of(
                        "too small",
                        latin(WordFile.of(STYLES.replace("w:val=\"60\"", "w:val=\"2\""))
                                .bytes()),
                        "value of w:sz, w:val, of the style \"Title\"."),
                Arguments.of(
                        "no colour",
                        latin(WordFile.of(STYLES.replace("7A1030", "red")).bytes()),
                        "value of w:color, w:val, of the style \"Corporate\"."));
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusable")
    void aFileThatCannotBeUsedIsRefused(String name, String file, String said) throws IOException {
        Files.write(profile.resolve("reference.docx"), file.getBytes(StandardCharsets.ISO_8859_1));
        Finding finding = assertThrows(Refusal.class, this::style).finding();
        assertTrue(finding.message().contains(said), finding.message());
        assertEquals(new Location.File("reference.docx"), finding.location());
    }

    @Test
    void nothingIsWrittenWhereItCannotBeUsed() throws IOException {
        Files.writeString(profile.resolve("reference.docx"), "no Word file");
        Runs run = publish();
        assertEquals(78, run.code(), run.err());
        assertEquals("""
                error[house-style]: The file isn't a Word file.
                  --> reference.docx
                   =  Save it in Word as a Word Document (.docx).
                """, run.err().substring(run.err().indexOf("error[")).replaceAll("\n\n$", "\n"));
        assertEquals("", run.out());
        assertTrue(Files.notExists(output().resolve("public/t")));
    }

    @Test
    void aFileOfAllButItsNameIsRefused() throws IOException {
        reference(WordFile.of(STYLES));
        Files.writeString(profile.resolve("notes.docx"), "of no matter");
        published();
        for (String name : List.of("Reference.docx", "referance.docx", "reference.dotx", "reference.doc")) {
            Path slip = Files.writeString(profile.resolve(name), "x");
            Runs run = publish();
            assertEquals(78, run.code(), name);
            assertTrue(run.err().contains(name) && run.err().contains("Save it as \"reference.docx\""), run.err());
            Files.delete(slip);
        }
    }
}
