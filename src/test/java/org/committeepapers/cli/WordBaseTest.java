package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.committeepapers.config.HouseStyle;
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

/** What Word papers take from a {@code base.docx}, and what is said where it can't be used. */
class WordBaseTest {

    private static final String STYLES = "word/styles.xml";
    private static final String HEADER = "word/header.xml";
    private static final String RELATIONS = "word/_rels/document.xml.rels";
    private static final String DOCUMENT = "word/document.xml";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String HEAD = "<w:p><w:r><w:t>Exampleshire</w:t></w:r></w:p>";
    private static final String ROOT =
            "<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private static final String PICTURE = """
            <w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
             xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
             xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
             xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><wp:extent cx="900000" cy="270000"/>
            <wp:docPr id="1" name="Logo" descr="Exampleshire"/><a:graphic>
            <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>
            <pic:cNvPr id="1" name="C:\\SECRET\\logo.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="p"/>
            <a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline>
            </w:drawing></w:r></w:p>""";

    @TempDir
    Path folder;

    private Path profile;
    private int output;

    @BeforeEach
    void makeInput() throws IOException {
        profile = Files.createDirectory(folder.resolve("profile"));
        WorkbookBuilder.write(Files.createDirectory(folder.resolve("input")), "t.xlsx", ProfileTest.TRACKER);
    }

    /** The program's file as a council's officer saves it, the ids of styles in the words of a German Word. */
    private static ZipParts own() {
        try {
            ZipParts own = ZipParts.of(Files.readAllBytes(Path.of("templates/base.docx")))
                    .edit("docProps/core.xml", text -> text.replace(">committee-papers<", ">A. SECRET<"));
            for (String part : List.of(STYLES, DOCUMENT)) {
                own.edit(part, text -> text.replace("\"Heading1\"", "\"berschrift1\""));
            }
            return own;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With this in the style of this id. */
    private static ZipParts styled(ZipParts file, String id, String from, String to) {
        return file.edit(STYLES, styles -> {
            String style = style(styles, id);
            return styles.replace(style, style.replace(from, to));
        });
    }

    private static ZipParts headed(ZipParts file, String content) {
        return file.edit(
                HEADER,
                header -> header.replaceFirst("<w:p>.*</w:p>", "") // leaves the root
                        .replace("</w:hdr>", content + "</w:hdr>"));
    }

    /** With another header for these pages. */
    private static ZipParts headed(ZipParts file, String pages, String setting, String content) {
        String part = "header-" + pages;
        return file.with("word/" + part + ".xml", ROOT + ">" + content + "</w:hdr>")
                .edit(
                        RELATIONS,
                        all -> all.replace(
                                "</Relationships>", related(part, "header", part + ".xml") + "</Relationships>"))
                .edit(
                        "[Content_Types].xml",
                        all -> all.replaceFirst(
                                "<Override PartName=\"/word/header.xml\"[^>]*>",
                                "$0<Override PartName=\"/word/" + part + ".xml\" ContentType=\"application/vnd."
                                        + "openxmlformats-officedocument.wordprocessingml.header+xml\"/>"))
                .edit(
                        DOCUMENT,
                        text -> text.replace(
                                        "<w:sectPr>",
                                        "<w:sectPr><w:headerReference w:type=\"" + pages + "\" r:id=\"" + part + "\"/>")
                                .replace("</w:sectPr>", setting + "</w:sectPr>"));
    }

    private static String related(String id, String kind, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, OFFICE, kind, target);
    }

    /** With a picture in its header that says who made it. */
    private static ZipParts pictured() {
        ZipParts file = referring("header", PICTURE, "image", "media/p.png");
        try {
            file.parts()
                    .put(
                            "word/media/p.png",
                            Files.readAllBytes(Path.of("src/test/resources/profile/council/logo.png")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.edit(
                "[Content_Types].xml",
                all -> all.replace("<Override ", "<Default Extension=\"png\" ContentType=\"image/png\"/><Override ")
                        .replaceAll(
                                "(?<=/>)<Default Extension=\"png\" ContentType=\"image/png\"/>(?=<Override PartName=\"/word/)",
                                ""));
    }

    /** With something in its header that refers to another part. */
    private static ZipParts referring(String part, String head, String kind, String target) {
        return headed(own(), head)
                .with(
                        "word/_rels/" + part + ".xml.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + related("p", kind, target) + "</Relationships>");
    }

    private void base(ZipParts file) throws IOException {
        base(file.bytes());
    }

    private void base(byte[] file) throws IOException {
        Files.write(profile.resolve("base.docx"), file);
    }

    private void house(String style) throws IOException {
        Files.writeString(profile.resolve("house-style.yaml"), style + "\n");
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

    /** The report of a first edition. */
    private byte[] published() throws IOException {
        output++;
        publish().ends(0);
        return Files.readAllBytes(output().resolve("public/t/2025-11-24/scrutiny-progress-report.docx"));
    }

    /** A paper with all that there is. */
    private byte[] sample() throws IOException, Refusal {
        ByteArrayOutputStream paper = new ByteArrayOutputStream();
        new DocxWriter().write(Samples.everything(), style(), paper);
        assertEquals(List.of(), OfficeXml.faults(paper.toByteArray()));
        return paper.toByteArray();
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
    void theHouseStyleIsPutIntoTheProgramsFile() throws IOException, Refusal {
        house("""
                palette: {accent: "#7a1030", rule: "#00703c", headerFill: "#ffffff"}
                sizes: {title: {size: 30}, body: {size: 14}}
                page: {size: A3}""");
        ZipParts paper = ZipParts.of(sample());
        String styles = paper.text(STYLES);
        assertHas(style(styles, "Heading1"), "w:val=\"7a1030\"", "<w:sz w:val=\"60\"/>");
        assertHas(style(styles, "Footer"), "w:color=\"00703c\"");
        assertHas(style(styles, "CommitteeTable"), "w:color=\"7a1030\"", "w:color=\"00703c\"", "w:fill=\"ffffff\"");
        assertHas(style(styles, "Normal"), "<w:sz w:val=\"28\"/>", "w:line=\"400\"");
        assertHas(style(styles, "Note"), "<w:sz w:val=\"26\"/>", "<w:ind w:right=\"2948\"/>");
        assertHas(paper.text("word/theme/theme1.xml"), "<a:accent1><a:srgbClr val=\"7a1030\"/>");
        assertHas(paper.text(DOCUMENT), "<w:pgSz w:w=\"16838\" w:h=\"23811\"/>");
    }

    @Test
    void papersLookAsTheStylesOfTheCouncilSay() throws IOException {
        house("palette: {accent: \"#7a1030\"}");
        ZipParts own = styled(own(), "berschrift1", "<w:sz w:val=\"50\"/>", "<w:sz w:val=\"60\"/>");
        base(styled(own, "Note", "505A5F", "00703C"));
        byte[] report = published();
        assertEquals(List.of(), OfficeXml.faults(report));
        String styles = ZipParts.of(report).text(STYLES);
        assertHas(style(styles, "berschrift1"), "<w:sz w:val=\"60\"/>", "w:val=\"12304A\"");
        assertHas(style(styles, "Note"), "\"00703C\"");
        assertHas(ZipParts.of(report).text(DOCUMENT), "<w:pStyle w:val=\"berschrift1\"/>");
    }

    @Test
    void aMissingStyleIsNamed() throws IOException {
        base(own().edit(
                        STYLES,
                        text -> text.replace("\"Fact Term\"", "\"Fact Trem\"").replace("\"Lead\"/>", "\"Lede\"/>")));
        assertHas(
                publish().ends(78).err(),
                "The file has no style of these names: Fact Term, Lead.\n  --> base.docx",
                "templates/base.docx");
    }

    @Test
    void papersStayAccessible() throws IOException {
        base(styled(own(), "Note", "<w:rPr>", "<w:rPr><w:vanish/><w:lang w:val=\"de-DE\"/>"));
        String styles = ZipParts.of(published()).text(STYLES);
        assertEquals(1, styles.split("<w:lang ", -1).length - 1, "the paper's language and no other: " + styles);
        assertHas(styles, "<w:lang w:eastAsia=\"en-GB\" w:val=\"en-GB\"/>");
        assertFalse(styles.contains("vanish"));
    }

    @Test
    void theFileIsAWholeWordFileWhosePartsSayTheSame() throws IOException, Refusal {
        base(headed(own(), HEAD));
        byte[] based = published();
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(based))) {
            assertEquals("Exampleshire", word.getHeaderList().get(0).getText().strip());
        }
        assertEquals(Structure.of(Samples.everything()), DocxStructure.of(sample()));
        Files.delete(profile.resolve("base.docx"));
        // A profile of nothing is none.
        house("charts: [status, trend]");
        assertEquals(DocxStructure.of(published()), DocxStructure.of(based));
    }

    @Test
    void theSameFileMakesTheSameBytesAndAnotherAnotherEdition() throws IOException {
        base(own());
        byte[] first = published();
        assertTrue(publish().out().startsWith("Nothing new in t "));
        assertArrayEquals(first, published());
        base(styled(own(), "Note", "505A5F", "00703C"));
        assertTrue(publish("--reason", "another look").out().startsWith("Published t "));
    }

    @Test
    void numberedListsStartAtOneInTheNumbersOfTheCouncil() throws IOException, Refusal {
        base(own().edit("word/numbering.xml", text -> text.replace("%1.", "(%1)")));
        ZipParts paper = ZipParts.of(sample());
        assertHas(paper.text("word/numbering.xml"), "\"(%1)\"");
        assertHas(paper.text(DOCUMENT), "<w:numId w:val=\"5\"/>");
        assertHas(
                paper.text("word/numbering.xml"),
                "<w:num w:numId=\"5\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/>");
    }

    @Test
    void pagesAreThoseOfTheHouseStyle() throws IOException, Refusal {
        base(own().edit(DOCUMENT, text -> text.replace("w:left=\"1134\"", "w:left=\"9000\"")));
        house("page: {size: Letter, side: 30}");
        ZipParts paper = ZipParts.of(sample());
        assertHas(paper.text(DOCUMENT), "<w:pgSz w:w=\"12240\" w:h=\"15840\"/>", "w:right=\"1701\"", "w:left=\"1701\"");
        assertHas(paper.text(HEADER), ">Herefordshire Council<", ">As at 20 May 2021<");
    }

    @Test
    void headsAndFeetAreTheCouncils() throws IOException {
        base(headed(pictured(), "first", "<w:titlePg/>", HEAD)
                .edit("word/footer.xml", text -> text.replace("{page-of}", "Page by page: {page-of}, {head-left}")));
        byte[] report = published();
        assertEquals(List.of(), OfficeXml.faults(report));
        ZipParts parts = ZipParts.of(report);
        assertHas(parts.text("word/header-first.xml"), ">Exampleshire<");
        assertHas(parts.text("word/_rels/header.xml.rels"), "media/Base1.png");
        assertHas(parts.text("word/footer.xml"), ">Page by page: <", " PAGE ", " NUMPAGES ");
        assertEquals(1, parts.text(DOCUMENT).split("<w:titlePg/>", -1).length - 1, "the first page alone");
    }

    @Test
    void aPaperHasOneLogo() throws IOException, Refusal {
        Files.copy(Path.of("src/test/resources/profile/council/logo.png"), profile.resolve("logo.png"));
        house("logo: {file: logo.png, alternative: The council}");
        base(own());
        assertTrue(ZipParts.of(sample()).text(DOCUMENT).contains("The council"));
        base(pictured());
        assertFalse(ZipParts.of(sample()).text(DOCUMENT).contains("The council"));
    }

    @Test
    void aDraftSaysSoAtTheHeadOfEachPage() throws IOException {
        String even = "<w:evenAndOddHeaders/><w:characterSpacingControl";
        for (ZipParts file : List.of(
                own(),
                headed(own(), HEAD),
                headed(own(), "first", "<w:titlePg/>", PICTURE.replace(" r:embed=\"p\"", "")),
                headed(own(), "even", "", HEAD)
                        .edit("word/settings.xml", text -> text.replace("<w:characterSpacingControl", even)),
                ZipParts.of(Files.readAllBytes(Path.of("templates/base.docx"))))) {
            base(file);
            output++;
            publish("--draft").ends(0);
            ZipParts draft = ZipParts.of(
                    Files.readAllBytes(output().resolve("internal/t/drafts/2025-11-24/scrutiny-progress-report.docx")));
            assertEquals(List.of(), OfficeXml.faults(draft.bytes()));
            List<String> heads = draft.parts().keySet().stream()
                    .filter(name -> name.startsWith("word/header"))
                    .toList();
            int kinds = draft.text("word/settings.xml").contains("evenAnd")
                            || draft.text(DOCUMENT).contains("titlePg")
                    ? 2
                    : 1;
            assertEquals(kinds, heads.size(), heads.toString());
            assertEquals(kinds, draft.text(DOCUMENT).split("<w:headerReference ", -1).length - 1);
            heads.forEach(head -> assertHas(draft.text(head), ">DRAFT"));
        }
    }

    @Test
    void aRestrictedPaperSaysSoAtTheHeadOfEachPage() throws IOException {
        base(headed(own(), HEAD));
        String exempt = ProfileTest.TRACKER
                .replace("|Status", "|Status|Exempt")
                .replace("|In progress", "|In progress|Exempt 3");
        WorkbookBuilder.write(folder.resolve("input"), "t.xlsx", exempt);
        published();
        ZipParts paper = ZipParts.of(
                Files.readAllBytes(output().resolve("internal/t/2025-11-24/restricted/EXEMPT-cabinet-appendix.docx")));
        assertHas(paper.text(HEADER), ">NOT FOR PUBLICATION", ">Exampleshire<");
    }

    @Test
    void nothingOfItsTextAndOfWhoMadeItGetsIntoPapers() throws IOException {
        String bound =
                "<w:p w:rsidR=\"00A1B2C3\"><w:sdt><w:sdtPr><w:alias w:val=\"SECRET\"/><w:dataBinding w:xpath=\"/SECRET\""
                        + " w:storeItemID=\"{1}\"/></w:sdtPr><w:sdtContent><w:r><w:t>Exampleshire</w:t></w:r></w:sdtContent>"
                        + "</w:sdt><w:bookmarkStart w:id=\"0\" w:name=\"SECRET\"/><w:bookmarkEnd w:id=\"0\"/></w:p>";
        base(pictured()
                .edit(HEADER, text -> text.replace("</w:hdr>", bound + "</w:hdr>"))
                .edit(DOCUMENT, text -> text.replace("Lead<", "SECRET<"))
                .edit(
                        "word/settings.xml",
                        text -> text.replace(
                                "<w:compat>",
                                "<w:attachedTemplate r:id=\"SECRET\" xmlns:r=\"" + OFFICE + "\"/><w:compat>"))
                .with("word/comments.xml", "SECRET")
                .with("customXml/item1.xml", "SECRET")
                .with("docProps/app.xml", "SECRET"));
        byte[] report = published();
        assertEquals(List.of(), OfficeXml.faults(report));
        assertHas(ZipParts.of(report).text(HEADER), "Exampleshire");
        ZipParts.of(report).parts().forEach((name, part) -> {
            assertFalse(latin(part).contains("SECRET"), name + latin(part));
            assertFalse(latin(part).contains("rsid"), name + latin(part));
        });
    }

    /** PDF files and web pages are of the house style alone. */
    @Test
    void otherFormatsDoNotChange() throws IOException {
        house("palette: {accent: \"#7a1030\"}");
        published();
        String before = Files.readString(output().resolve("public/t/2025-11-24/scrutiny-progress-report.html"));
        base(own());
        published();
        String after = Files.readString(output().resolve("public/t/2025-11-24/scrutiny-progress-report.html"));
        String fingerprint = "[0-9a-f]{64}";
        assertEquals(before.replaceAll(fingerprint, ""), after.replaceAll(fingerprint, ""));
    }

    private static Arguments file(String name, ZipParts file, String said) {
        return Arguments.of(name, file.bytes(), said);
    }

    private static Arguments head(String name, String content, String said) {
        return file(name, headed(own(), content), said);
    }

    private static Arguments text(String name, String file, String said) {
        return Arguments.of(name, file.getBytes(StandardCharsets.ISO_8859_1), said);
    }

    static Stream<Arguments> unusable() {
        String none = "The file isn't a Word document that can be read.";
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:styles ";
        String link =
                "<w:p><w:hyperlink r:id=\"p\" xmlns:r=\"" + OFFICE + "\"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>";
        String tracked = "<w:p><w:ins w:id=\"1\" w:author=\"A\"><w:r><w:t>x</w:t></w:r></w:ins></w:p>";
        return Stream.of(
                text("no zip", "{\\rtf1 hello", none),
                text("empty", "", none),
                text("old", "\u00d0\u00cf\u0011\u00e0 and more", none),
                text("cut off", latin(own().bytes()).substring(0, 700), none),
                file("no types", own().without("[Content_Types].xml"), none),
                file("a workbook", own().edit("_rels/.rels", text -> text.replace(DOCUMENT, "xl/workbook.xml")), none),
                file("no styles", own().without(STYLES), none),
                file("broken", own().edit(STYLES, text -> text.replace("</w:styles>", "")), none),
                file("entities", own().edit(STYLES, text -> text.replace("<w:styles ", entity)), none),
                file("a bomb", own().with(STYLES, " ".repeat(11_000_000)), none),
                file(
                        "no numbers",
                        styled(own(), "TableNumber", "<w:numId w:val=\"2\"/>", "<w:numId w:val=\"0\"/>"),
                        "The style Table Number has no numbers or bullets."),
                file(
                        "no header",
                        own().edit(DOCUMENT, text -> text.replaceFirst("<w:headerReference[^>]*>", "")),
                        "Some of its pages have no header"),
                file(
                        "no header of even pages",
                        own().edit(
                                        "word/settings.xml",
                                        text -> text.replace(
                                                "<w:characterSpacingControl",
                                                "<w:evenAndOddHeaders/><w:characterSpacingControl")),
                        "Some of its pages have no header"),
                head("tracked", tracked, "tracked changes"),
                head("hidden", "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r></w:p>", "has hidden text."),
                head(
                        "a date",
                        HEAD.replace("Ex", "May 2024 Ex"),
                        "says \"May 2024 Exampleshire\", whose year would be on every paper."),
                head(
                        "a slip",
                        HEAD.replace("Ex", "{head-laft}"),
                        "says \"{head-laft}ampleshire\", which stands for nothing."),
                file(
                        "a link",
                        referring("header", link, "hyperlink", "http://x.org/\" TargetMode=\"External"),
                        "has a link or an object (http://x.org/)."),
                file(
                        "an object",
                        referring("header", PICTURE, "oleObject", "embeddings/o.bin"),
                        "has a link or an object (/word/embeddings/o.bin)."));
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusable")
    void aFileThatCannotBeUsedIsRefused(String name, byte[] file, String said) throws IOException {
        base(file);
        Finding finding = assertThrows(Refusal.class, this::style).finding();
        assertTrue(finding.message().contains(said), finding.message());
        assertEquals(new Location.File("base.docx"), finding.location());
    }

    @Test
    void nothingIsWrittenWhereItCannotBeUsed() throws IOException {
        base("no Word file".getBytes(StandardCharsets.UTF_8));
        Runs run = publish().ends(78);
        assertEquals("""
                error[house-style]: The file isn't a Word document that can be read.
                  --> base.docx
                   =  Open it in Word and save it as a Word Document (.docx).
                """, run.err().substring(run.err().indexOf("error[")).replaceAll("\n\n$", "\n"));
        assertEquals("", run.out());
        assertTrue(Files.notExists(output().resolve("public/t")));
    }

    @Test
    void aFileOfAllButItsNameIsRefused() throws IOException {
        base(own());
        Files.writeString(profile.resolve("notes.docx"), "of no matter");
        published();
        for (String name : List.of("Base.docx", "bsae.docx", "base.dotx", "base.doc")) {
            Path slip = Files.writeString(profile.resolve(name), "x");
            Runs run = publish();
            assertEquals(78, run.code(), name);
            assertTrue(run.err().contains(name) && run.err().contains("Did you mean \"base.docx\"?"), run.err());
            Files.delete(slip);
        }
    }
}
