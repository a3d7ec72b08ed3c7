package org.committeepapers.writer.docx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.committeepapers.examples.ZipParts;
import org.committeepapers.structure.OfficeXml;
import org.junit.jupiter.api.Test;

/** The file that Word papers are based on, made of parts that people can read and compare: -Dbase.write=true. */
class BaseDocxTest {

    private static final Path FILE = Path.of("templates/base.docx");
    private static final Path PARTS = Path.of("src/test/resources/base");
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.";
    private static final String RELATIONSHIP =
            "<Relationship Id=\"%s\" Type=\"http://schemas.openxmlformats.org/%s\" Target=\"%s\"/>";

    /** The parts that the text refers to, by the kind of relationship. */
    private static final Map<String, String> RELATED = Map.of(
            "styles", "styles.xml",
            "numbering", "numbering.xml",
            "settings", "settings.xml",
            "theme", "theme/theme1.xml",
            "fontTable", "fontTable.xml",
            "header", "header.xml",
            "footer", "footer.xml");

    @Test
    void theFileIsMadeOfItsParts() throws IOException {
        byte[] made = made();
        assertEquals(List.of(), OfficeXml.faults(made));
        if (Boolean.getBoolean("base.write")) {
            Files.write(FILE, made);
        }
        assertArrayEquals(made, Files.readAllBytes(FILE));
    }

    private static byte[] made() throws IOException {
        ZipParts zip = ZipParts.of(new byte[0]);
        zip.with(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + type("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
                        + type("word/document.xml", TYPE + "wordprocessingml.document.main+xml")
                        + related(kind -> type(
                                "word/" + RELATED.get(kind),
                                TYPE + (kind.equals("theme") ? "" : "wordprocessingml.") + kind + "+xml"))
                        + "</Types>");
        zip.with(
                "_rels/.rels",
                relationships(RELATIONSHIP.formatted(
                                "text", "officeDocument/2006/relationships/officeDocument", "word/document.xml")
                        + RELATIONSHIP.formatted(
                                "core", "package/2006/relationships/metadata/core-properties", "docProps/core.xml")));
        // Whoever saves the file in Word puts another name here, which makes it the council's.
        zip.with(
                "docProps/core.xml",
                "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\">"
                        + "<cp:lastModifiedBy>" + BaseFile.PROGRAM + "</cp:lastModifiedBy></cp:coreProperties>");
        zip.with(
                "word/_rels/document.xml.rels",
                relationships(related(kind ->
                        RELATIONSHIP.formatted(kind, "officeDocument/2006/relationships/" + kind, RELATED.get(kind)))));
        String styles = part("styles.xml");
        zip.with("word/document.xml", document(styles));
        for (String file : new TreeSet<>(RELATED.values())) {
            zip.with("word/" + file, part(file));
        }
        return zip.bytes();
    }

    private static String related(UnaryOperator<String> of) {
        return RELATED.keySet().stream().sorted().map(of).collect(Collectors.joining());
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"/%s\" ContentType=\"%s\"/>".formatted(part, type);
    }

    private static String relationships(String all) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all
                + "</Relationships>";
    }

    private static String part(String file) throws IOException {
        return Files.readString(PARTS.resolve(file.substring(file.lastIndexOf('/') + 1)))
                .replaceAll(">\\s+<", "><")
                .strip();
    }

    /** A paragraph or table in each style, so that whoever changes one in Word sees what it changes. */
    private static String document(String styles) {
        String content = Pattern.compile("w:type=\"(\\w+)\"[^>]* w:styleId=\"(\\w+)\"><w:name w:val=\"([^\"]+)\"")
                .matcher(styles)
                .results()
                .filter(style -> StyleNames.TYPES.containsKey(style.group(3)))
                .map(style -> shown(style.group(1), style.group(2), style.group(3)))
                .collect(Collectors.joining());
        return "<w:document xmlns:w=\"%s\" xmlns:r=\"%s\"><w:body>%s<w:sectPr>"
                        .formatted(Namespaces.W, Namespaces.R, content)
                + "<w:headerReference w:type=\"default\" r:id=\"header\"/><w:footerReference w:type=\"default\" r:id=\"footer\"/>"
                + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1020\" w:left=\"1134\""
                + " w:header=\"567\" w:footer=\"510\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>";
    }

    private static String shown(String type, String id, String name) {
        String run = "<w:r>%s<w:t>" + name + "</w:t></w:r>";
        return switch (type) {
            case "paragraph" -> "<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr>%s</w:p>".formatted(id, run.formatted(""));
            case "character" ->
                "<w:p>%s</w:p>".formatted(run.formatted("<w:rPr><w:rStyle w:val=\"%s\"/></w:rPr>".formatted(id)));
            default -> {
                String row = "<w:tr>%s<w:tc><w:tcPr><w:tcW w:w=\"4819\" w:type=\"dxa\"/></w:tcPr><w:p>"
                        + run.formatted("") + "</w:p></w:tc></w:tr>";
                yield "<w:tbl><w:tblPr><w:tblStyle w:val=\"%s\"/><w:tblW w:w=\"4819\" w:type=\"dxa\"/>".formatted(id)
                        + "<w:tblLook w:val=\"0620\" w:firstRow=\"1\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"4819\"/></w:tblGrid>"
                        + row.formatted("<w:trPr><w:tblHeader/></w:trPr>") + row.formatted("") + "</w:tbl>";
            }
        };
    }
}
