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
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.committeepapers.config.HouseStyle;
import org.committeepapers.examples.WordFile;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.examples.ZipParts;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.schema.LayeredFolders;
import org.committeepapers.structure.DocxStructure;
import org.committeepapers.structure.OfficeXml;
import org.committeepapers.structure.Samples;
import org.committeepapers.structure.Structure;
import org.committeepapers.style.Style;
import org.committeepapers.template.Templates;
import org.committeepapers.writer.docx.DocxWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Word papers take from a council's {@code reference.docx}, and what is said where it can't be used. */
class WordBaseTest {

    /** Much as a German Word writes it. */
    private static final String STYLES = """
            <w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/><w:qFormat/>
              <w:rsid w:val="00A1B2C3"/><w:pPr><w:jc w:val="both"/></w:pPr><w:rPr><w:sz w:val="24"/></w:rPr></w:style>
            <w:style w:type="paragraph" w:customStyle="1" w:styleId="Corporate"><w:name w:val="Corporate"/>
              <w:basedOn w:val="Standard"/><w:pPr><w:numPr><w:numId w:val="77"/></w:numPr></w:pPr>
              <w:rPr><w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi"/><w:vanish/>
              <w:color w:val="7A1030" w:themeColor="accent1" w:themeShade="BF"/><w:lang w:val="de-DE"/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Corporate"/>
              <w:link w:val="berschrift1Zchn"/><w:pPr><w:spacing w:after="300"/><w:outlineLvl w:val="4"/></w:pPr>
              <w:rPr><w:sz w:val="60"/></w:rPr></w:style>
            <w:style w:type="character" w:customStyle="1" w:styleId="berschrift1Zchn"><w:name w:val="Heading 1 Char"/>
              <w:link w:val="berschrift1"/></w:style>
            <w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="Kapitel"/><w:basedOn w:val="Standard"/>
              <w:rPr><w:color w:val="00703C"/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="Aufzhlung"><w:name w:val="List Bullet"/><w:basedOn w:val="Standard"/>
              <w:pPr><w:keepLines/><w:numPr><w:numId w:val="3"/></w:numPr><w:contextualSpacing/></w:pPr></w:style>
            <w:style w:type="character" w:customStyle="1" w:styleId="Note"><w:name w:val="Note"/></w:style>
            """;

    private static final String PAGE =
            "<w:sectPr><w:pgSz w:w=\"15840\" w:h=\"12240\" w:orient=\"landscape\"/><w:pgMar w:top=\"1440\" w:right=\"1000\""
                    + " w:bottom=\"1440\" w:left=\"1700\" w:header=\"708\" w:footer=\"709\" w:gutter=\"0\"/><w:titlePg/></w:sectPr>";

    private static final String HEAD =
            "<w:p w:rsidR=\"00A1B2C3\"><w:pPr><w:pStyle w:val=\"berschrift1\"/></w:pPr><w:r><w:t>Exampleshire</w:t></w:r></w:p>";

    private static final String FOOT =
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE \\* MERGEFORMAT</w:instrText>"
                    + "</w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";

    private static final String PICTURE =
            "<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"900000\" cy=\"270000\"/><wp:docPr id=\"1\" name=\"Logo\""
                    + " descr=\"Exampleshire\"/><a:graphic><a:graphicData"
                    + " uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr"
                    + " id=\"1\" name=\"C:\\SECRET\\logo.png\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip"
                    + " r:embed=\"p\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr/></pic:pic>"
                    + "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";

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
        reference(file.bytes());
    }

    private void reference(byte[] file) throws IOException {
        Files.write(profile.resolve("reference.docx"), file);
    }

    private Runs publish(String... more) {
        return Runs.of(
                List.of(
                        "publish",
                        "--as-at=2025-11-24",
                        "--formats=docx,html",
                        "--input=" + folder.resolve("input"),
                        "--output=" + output(),
                        "--templates=" + profile),
                more);
    }

    private Style style() throws Refusal {
        LayeredFolders templates = LayeredFolders.of(profile, Path.of("templates"));
        return HouseStyle.load(templates, Templates.load(templates), Optional.empty())
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
        publish().ends(0);
        return report();
    }

    private static String style(String styles, String id) {
        int from = styles.indexOf("w:styleId=\"" + id + "\"");
        assertTrue(from >= 0, id + " in " + styles);
        return styles.substring(from, styles.indexOf("</w:style>", from));
    }

    private static void assertHas(String text, String... said) {
        for (String one : said) {
            assertTrue(text.contains(one), one + " in " + text);
        }
    }

    @Test
    void papersLookAsTheStylesOfTheCouncilSay() throws IOException {
        reference(base());
        byte[] report = published();
        assertEquals(List.of(), OfficeXml.faults(report));
        String styles = ZipParts.of(report).text("word/styles.xml");
        assertHas(style(styles, "Heading1"), "\"Corporate\"", "w:after=\"300\"", "<w:sz w:val=\"60\"/>");
        assertHas(style(styles, "Corporate"), "<w:basedOn w:val=\"Normal\"/>", "majorHAnsi", "\"7A1030\"");
        assertHas(style(styles, "Heading2"), "\"Kapitel\"", "<w:color w:val=\"00703C\"/>");
        assertHas(style(styles, "Normal"), "<w:sz w:val=\"24\"/>", "<w:jc w:val=\"both\"/>");
        assertHas(style(styles, "TableText"), "<w:jc w:val=\"left\"/>", "<w:name w:val=\"Table Text\"/>");
        assertHas(ZipParts.of(report).text("word/theme/theme1.xml"), "\"Georgia\"");
    }

    @Test
    void papersStayAccessible() throws IOException {
        reference(base());
        byte[] report = published();
        String styles = ZipParts.of(report).text("word/styles.xml");
        assertHas(style(styles, "Heading1"), "<w:keepNext/>", "<w:outlineLvl w:val=\"0\"/>");
        assertFalse(style(styles, "Heading1").contains("<w:outlineLvl w:val=\"4\"/>"));
        assertHas(style(styles, "Heading2"), "<w:keepNext/>", "<w:outlineLvl w:val=\"1\"/>");
        assertHas(style(styles, "ListBullet"), "<w:keepLines/><w:numPr><w:numId w:val=\"1\"/></w:numPr>");
        assertEquals(1, styles.split("<w:lang ", -1).length - 1, "the paper's language and no other: " + styles);
        assertHas(styles, "<w:lang w:eastAsia=\"en-GB\" w:val=\"en-GB\"/>");
        for (String left : List.of("vanish", "de-DE", "\"77\"", "rsid")) {
            assertFalse(styles.contains(left), left);
        }
        assertHas(ZipParts.of(report).text("word/document.xml"), "<w:tblHeader/>");
    }

    @Test
    void theFileIsAWholeWordFileWhosePartsSayTheSame() throws IOException, Refusal {
        reference(base().text("<w:p/>" + PAGE).running("header", "default", HEAD));
        byte[] based = published();
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(based))) {
            assertEquals("Exampleshire", word.getHeaderList().get(0).getText().strip());
        }
        assertEquals(Structure.of(Samples.everything()), DocxStructure.of(sample()));
        Files.delete(profile.resolve("reference.docx"));
        // A profile of nothing is none.
        Files.writeString(profile.resolve("house-style.yaml"), "charts: [status, trend]\n");
        assertEquals(DocxStructure.of(published()), DocxStructure.of(based));
    }

    /** A paper with all that there is. */
    private byte[] sample() throws IOException, Refusal {
        ByteArrayOutputStream paper = new ByteArrayOutputStream();
        new DocxWriter().write(Samples.everything(), style(), paper);
        assertEquals(List.of(), OfficeXml.faults(paper.toByteArray()));
        return paper.toByteArray();
    }

    @Test
    void theSameFileMakesTheSameBytesAndAnotherAnotherEdition() throws IOException {
        reference(base().running("header", "default", HEAD));
        byte[] first = published();
        assertTrue(publish().out().startsWith("Nothing new in t "));
        assertArrayEquals(first, published());
        reference(WordFile.of(STYLES.replace("w:val=\"60\"", "w:val=\"62\"")));
        assertTrue(publish("--reason", "another look").out().startsWith("Published t "));
    }

    @Test
    void everyStyleOfOursMayBeTheCouncils() throws IOException, Refusal {
        Files.writeString(profile.resolve("house-style.yaml"), "palette: {accent: \"#7a1030\"}\n");
        String ours = ZipParts.of(sample()).text("word/styles.xml");
        TreeSet<String> ids = new TreeSet<>();
        Pattern.compile("w:styleId=\"(\\w+)\"").matcher(ours).results().forEach(id -> ids.add(id.group(1)));
        Pattern style = Pattern.compile("w:type=\"(\\w+)\"[^>]*w:styleId=\"(\\w+)\"><w:name w:val=\"([^\"]+)\"");
        style.matcher(ours).results().forEach(one -> {
            try {
                reference(WordFile.of(
                        "<w:style w:type=\"%s\" w:styleId=\"a1\"><w:name w:val=\"%s\"/><w:uiPriority w:val=\"77\"/></w:style>"
                                .formatted(one.group(1), one.group(3))));
                String styles = ZipParts.of(sample()).text("word/styles.xml");
                assertHas(style(styles, one.group(2)), "\"77\"");
                TreeSet<String> now = new TreeSet<>();
                Pattern.compile("w:styleId=\"(\\w+)\"")
                        .matcher(styles)
                        .results()
                        .forEach(id -> assertTrue(now.add(id.group(1)), id.group(1) + " is there once"));
                assertEquals(ids, now, one.group(3));
            } catch (IOException | Refusal e) {
                throw new AssertionError(one.group(), e);
            }
        });
    }

    /** Whoever wants to change a little takes a paper of ours and changes its styles. */
    @Test
    void aPaperOfOursWithoutItsHeadAndFootIsABaseToo() throws IOException {
        Files.writeString(profile.resolve("house-style.yaml"), "palette: {accent: \"#7a1030\"}\n");
        byte[] paper = published();
        reference(paper);
        assertHas(publish().err(), "says 2025, which would be on every paper.", "Delete the date.");
        ZipParts bare = ZipParts.of(paper);
        for (String name : List.of("header", "footer")) {
            bare.edit("word/" + name + ".xml", text -> text.replaceAll("</w:pPr>.*</w:p>", "</w:pPr></w:p>"));
        }
        reference(bare.bytes());
        Files.writeString(profile.resolve("house-style.yaml"), "palette: {accent: \"#00703c\"}\n");
        byte[] again = published();
        assertEquals(List.of(), OfficeXml.faults(again));
        assertEquals(DocxStructure.of(paper), DocxStructure.of(again));
        assertHas(style(ZipParts.of(again).text("word/styles.xml"), "Heading1"), "<w:color w:val=\"7a1030\"/>");
        assertHas(ZipParts.of(again).text("word/header.xml"), "24\u00a0November\u00a02025");
    }

    @Test
    void pagesAreThoseOfItsLastSection() throws IOException, Refusal {
        reference(base().text("<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"2\" w:h=\"3\"/></w:sectPr></w:pPr></w:p>" + PAGE));
        Files.writeString(profile.resolve("house-style.yaml"), "page: {size: A4, side: 30}\n");
        String document = ZipParts.of(sample()).text("word/document.xml");
        assertHas(document, "<w:pgSz w:w=\"12240\" w:h=\"15840\"/>");
        assertHas(document, "w:right=\"1000\" w:bottom=\"1440\" w:left=\"1700\" w:header=\"708\" w:footer=\"709\"");
        assertHas(ZipParts.of(sample()).text("word/header.xml"), "Herefordshire Council");
    }

    @Test
    void headsAndFeetAreTheCouncils() throws IOException {
        reference(withPicture(base().text("<w:p/>" + PAGE)
                .running("header", "first", PICTURE)
                .running("header", "default", HEAD)
                .running("footer", "default", FOOT)));
        byte[] report = published();
        assertEquals(List.of(), OfficeXml.faults(report));
        ZipParts parts = ZipParts.of(report);
        assertHas(parts.text("word/header-default.xml"), "<w:pStyle w:val=\"Heading1\"/>", ">Exampleshire<");
        assertFalse(parts.text("word/header-default.xml").contains("rsid"));
        assertHas(parts.text("word/footer-default.xml"), " PAGE ");
        assertHas(parts.text("word/_rels/header-first.xml.rels"), "media/Base1.png");
        assertEquals(1, parts.text("word/document.xml").split("<w:titlePg/>", -1).length - 1, "the first page alone");
        assertFalse(parts.parts().containsKey("word/header.xml"));
    }

    @Test
    void aPaperHasOneLogo() throws IOException, Refusal {
        Files.copy(Path.of("src/test/resources/profile/council/logo.png"), profile.resolve("logo.png"));
        Files.writeString(profile.resolve("house-style.yaml"), "logo: {file: logo.png, alternative: The council}\n");
        reference(base().running("header", "default", HEAD));
        assertTrue(ZipParts.of(sample()).text("word/document.xml").contains("The council"));
        reference(withPicture(base().running("header", "default", PICTURE)));
        assertFalse(ZipParts.of(sample()).text("word/document.xml").contains("The council"));
    }

    /** With a picture that says who made it. */
    private static byte[] withPicture(WordFile file) throws IOException {
        ZipParts zip = ZipParts.of(
                file.reference("header0.xml", "p", "image", "media/p.png").bytes());
        byte[] logo = Files.readAllBytes(Path.of("src/test/resources/profile/council/logo.png"));
        zip.parts().put("word/media/p.png", logo);
        return zip.bytes();
    }

    @Test
    void aDraftSaysSoAtTheHeadOfEachPage() throws IOException {
        for (WordFile file : List.of(
                base(),
                base().running("footer", "default", FOOT),
                base().running("header", "default", HEAD),
                base().text(PAGE).running("header", "default", HEAD))) {
            reference(
                    file.with("word/settings.xml", settings("<w:evenAndOddHeaders/>"))
                            .edit(
                                    "word/_rels/document.xml.rels",
                                    "</Relationships>",
                                    "<Relationship Id=\"s\" Type=\"http://schemas."
                                            + "openxmlformats.org/officeDocument/2006/relationships/settings\" Target=\"settings.xml\"/></Relationships>"));
            output++;
            publish("--draft").ends(0);
            ZipParts draft = ZipParts.of(
                    Files.readAllBytes(output().resolve("internal/t/drafts/2025-11-24/scrutiny-progress-report.docx")));
            assertEquals(List.of(), OfficeXml.faults(draft.bytes()));
            List<String> heads = draft.parts().keySet().stream()
                    .filter(name -> name.startsWith("word/header"))
                    .toList();
            boolean evenDiffer = draft.text("word/settings.xml").contains("evenAndOddHeaders");
            assertTrue(heads.size() > (evenDiffer ? 1 : 0), heads.toString());
            heads.forEach(head -> assertHas(draft.text(head), ">DRAFT"));
        }
    }

    @Test
    void aRestrictedPaperSaysSoAtTheHeadOfEachPage() throws IOException {
        reference(base().running("header", "default", HEAD));
        String exempt = ProfileTest.TRACKER
                .replace("|Status", "|Status|Exempt")
                .replace("|In progress", "|In progress|Exempt 3");
        WorkbookBuilder.write(folder.resolve("input"), "t.xlsx", exempt);
        published();
        ZipParts paper = ZipParts.of(
                Files.readAllBytes(output().resolve("internal/t/2025-11-24/restricted/EXEMPT-cabinet-appendix.docx")));
        assertHas(paper.text("word/header-default.xml"), ">NOT FOR PUBLICATION", ">Exampleshire<");
    }

    private static String settings(String content) {
        return "<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" + content
                + "</w:settings>";
    }

    @Test
    void nothingOfItsTextAndOfWhoMadeItGetsIntoPapers() throws IOException {
        String bound = "<w:p><w:sdt><w:sdtPr><w:alias w:val=\"SECRET\"/><w:dataBinding w:xpath=\"/SECRET\""
                + " w:storeItemID=\"{1}\"/></w:sdtPr><w:sdtContent><w:r><w:t>Exampleshire</w:t></w:r></w:sdtContent>"
                + "</w:sdt><w:bookmarkStart w:id=\"0\" w:name=\"SECRET\"/><w:bookmarkEnd w:id=\"0\"/></w:p>";
        reference(withPicture(base().running("header", "default", PICTURE + bound)
                .with("word/comments.xml", "SECRET")
                .with("word/header9.xml", "SECRET")
                .with("customXml/item1.xml", "SECRET")
                .with("docProps/core.xml", "SECRET")
                .with("docProps/custom.xml", "SECRET")
                .with("docProps/app.xml", "SECRET")));
        byte[] report = published();
        assertEquals(List.of(), OfficeXml.faults(report));
        assertHas(ZipParts.of(report).text("word/header-default.xml"), "Exampleshire");
        ZipParts.of(report)
                .parts()
                .forEach((name, part) -> assertFalse(latin(part).contains("SECRET"), name + latin(part)));
    }

    /** PDF files and web pages are of the house style alone. */
    @Test
    void otherFormatsDoNotChange() throws IOException {
        Files.writeString(profile.resolve("house-style.yaml"), "palette: {accent: \"#7a1030\"}\n");
        published();
        String before = Files.readString(output().resolve("public/t/2025-11-24/scrutiny-progress-report.html"));
        reference(base());
        published();
        String after = Files.readString(output().resolve("public/t/2025-11-24/scrutiny-progress-report.html"));
        String fingerprint = "[0-9a-f]{64}";
        assertEquals(before.replaceAll(fingerprint, ""), after.replaceAll(fingerprint, ""));
    }

    private static Arguments file(String name, WordFile file, String said) {
        return Arguments.of(name, file.bytes(), said);
    }

    private static Arguments head(String name, String content, String said) {
        return file(name, base().running("header", "default", content), said);
    }

    /** With a picture or the like in its head that refers to another part. */
    private static WordFile referring(String head, String kind, String target) {
        return base().running("header", "default", head).reference("header0.xml", "p", kind, target);
    }

    private static Arguments text(String name, String file, String said) {
        return Arguments.of(name, file.getBytes(StandardCharsets.ISO_8859_1), said);
    }

    private static WordFile base() {
        return WordFile.of(STYLES);
    }

    static Stream<Arguments> unusable() {
        String types = "[Content_Types].xml";
        String main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
        String macros = "application/vnd.ms-word.document.macroEnabled.main+xml";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006";
        String strict = "http://purl.oclc.org/ooxml/officeDocument";
        String styles = "word/styles.xml";
        String rels = "word/_rels/document.xml.rels";
        String outside = "Target=\"http://example.org/s\" TargetMode=\"External\"";
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:styles ";
        String deep = "<w:style>".repeat(160) + "</w:style>".repeat(160);
        String damaged = "Its part word/styles.xml is damaged.";
        String link = "<w:p><w:hyperlink r:id=\"p\"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>";
        String field =
                " IF </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE ";
        String tracked = "<w:p><w:ins w:id=\"1\" w:author=\"A\"><w:r><w:t>x</w:t></w:r></w:ins></w:p>";
        return Stream.of(
                text("no zip", "{\\rtf1 hello", "The file isn't a Word file."),
                text("empty", "", "The file isn't a Word file."),
                text("old", "\u00d0\u00cf\u0011\u00e0 and more", "old Word file (.doc) or has a password."),
                text("cut off", latin(base().bytes()).substring(0, 700), "is incomplete or damaged"),
                file(
                        "a workbook",
                        base().edit(types, "wordprocessingml.document", "spreadsheetml.sheet"),
                        "The file isn't a Word file."),
                file("no types", base().without(types), "The file isn't a Word file."),
                file("macros", base().edit(types, main, macros), "The file has macros."),
                file("strict", base().edit("_rels/.rels", office, strict), "Strict Open XML Document."),
                file("no styles", base().without(styles), "Its part word/styles.xml is missing."),
                file(
                        "styles elsewhere",
                        base().edit(rels, "Target=\"styles.xml\"", outside),
                        "The file has no styles."),
                file("broken", base().edit(styles, "</w:styles>", ""), damaged),
                file("entities", base().edit(styles, "<w:styles ", entity), damaged),
                file("deep", WordFile.of(deep), damaged),
                file("a bomb", WordFile.of(" ".repeat(11_000_000)), "has more than 10 MB when unzipped."),
                file("no room", base().text(PAGE.replace("1700", "9000")), "leaves less than 88 mm for text"),
                head("tracked", tracked, "tracked changes"),
                head("hidden", "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r></w:p>", "has hidden text."),
                head(
                        "a date",
                        "<w:p><w:r><w:t>May 2024</w:t></w:r></w:p>",
                        "says 2024, which would be on every paper."),
                head("an author", "<w:p><w:fldSimple w:instr=\" AUTHOR \"/></w:p>", "has the field AUTHOR."),
                head("another file", FOOT.replace(" PAGE ", " INCLUDETEXT x "), "has the field INCLUDETEXT."),
                head("a field in a field", FOOT.replace(" PAGE ", field), "has the field IF."),
                head("what isn't there", PICTURE, "refers to something that is missing: p."),
                file(
                        "a link",
                        referring(link, "hyperlink", "http://x.org/\" TargetMode=\"External"),
                        "has a link out of the file, to http://x.org/."),
                file(
                        "an object",
                        referring(PICTURE, "oleObject", "embeddings/o.bin"),
                        "contains an object (oleObject)."),
                file(
                        "a drawing",
                        referring(PICTURE, "image", "media/p.emf").with("word/media/p.emf", "x"),
                        "A picture, word/media/p.emf, can't be used."));
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusable")
    void aFileThatCannotBeUsedIsRefused(String name, byte[] file, String said) throws IOException {
        reference(file);
        Finding finding = assertThrows(Refusal.class, this::style).finding();
        assertTrue(finding.message().contains(said), finding.message());
        assertEquals(new Location.File("reference.docx"), finding.location());
    }

    @Test
    void nothingIsWrittenWhereItCannotBeUsed() throws IOException {
        Files.writeString(profile.resolve("reference.docx"), "no Word file");
        Runs run = publish().ends(78);
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
        reference(base());
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
