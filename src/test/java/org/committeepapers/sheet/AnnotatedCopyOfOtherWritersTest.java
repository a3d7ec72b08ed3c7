package org.committeepapers.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellAddress;
import org.committeepapers.examples.Placeless;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.examples.ZipParts;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.RuleId;
import org.committeepapers.finding.Severity;
import org.committeepapers.label.LabelFile;
import org.committeepapers.reading.Reading;
import org.committeepapers.reading.Readings;
import org.committeepapers.schema.LayeredFolders;
import org.committeepapers.sheet.AnnotatedCopy.Annotations;
import org.committeepapers.structure.OfficeXml;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Annotated copies of packages as other programs than POI write them. */
class AnnotatedCopyOfOtherWritersTest {

    private static final byte[] GOOD = WorkbookBuilder.bytes(
            "# T\nRef | Recommendation | Action | Owner\n1 | One | Do it | Head\n\n2 | Two | Do that | Head\n");
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    Path folder;

    static Stream<Named<UnaryOperator<ZipParts>>> writers() {
        return Stream.of(Named.of("POI", parts -> parts), Named.of("backslashes", parts -> {
            String sheet = parts.text(SHEET);
            return parts.without(SHEET).with("xl\\Worksheets\\Sheet1.xml", sheet);
        }));
    }

    /** No spreadsheet program writes so, though some libraries do. */
    static Stream<Named<UnaryOperator<ZipParts>>> others() {
        return Stream.of(
                Named.of("prefixed sheet", parts -> parts.edit(SHEET, AnnotatedCopyOfOtherWritersTest::prefixed)),
                Named.of(
                        "prefixed workbook",
                        parts -> parts.edit("xl/workbook.xml", AnnotatedCopyOfOtherWritersTest::prefixed)),
                Named.of(
                        "prefixed styles",
                        parts -> parts.edit("xl/styles.xml", AnnotatedCopyOfOtherWritersTest::prefixed)),
                Named.of(
                        "cells without addresses",
                        parts -> parts.edit(SHEET, xml -> xml.replaceAll("(<c) r=\"[A-Z]*\\d+\"", "$1"))),
                Named.of(
                        "rows without numbers",
                        parts -> parts.edit(SHEET, xml -> xml.replaceAll("(<row) r=\"\\d+\"", "$1"))),
                Named.of("styles in UTF-16", AnnotatedCopyOfOtherWritersTest::utf16),
                Named.of(
                        "no styles",
                        parts -> parts.without("xl/styles.xml")
                                .edit("xl/_rels/workbook.xml.rels", xml -> xml.replaceAll("<[^>]*styles[^>]*>", ""))
                                .edit("[Content_Types].xml", xml -> xml.replaceAll("<[^>]*styles[^>]*>", ""))));
    }

    private static String prefixed(String xml) {
        return xml.replaceAll("<(/?)(\\w)", "<$1x:$2").replace(" xmlns=", " xmlns:x=");
    }

    private static ZipParts utf16(ZipParts parts) {
        String text = parts.text("xl/styles.xml").replace("UTF-8", "UTF-16");
        parts.parts().put("xl/styles.xml", text.getBytes(StandardCharsets.UTF_16));
        return parts;
    }

    @ParameterizedTest
    @MethodSource("writers")
    void theCopyIsWholeAndReadAlike(UnaryOperator<ZipParts> writer) throws Refusal, IOException {
        byte[] original = writer.apply(ZipParts.of(GOOD)).bytes();
        Reading before = Readings.read(folder, original);
        byte[] copy = annotated(original);
        assertEquals(
                Placeless.of(before.tracker()),
                Placeless.of(Readings.read(folder, copy).tracker()));
        ZipParts parts = ZipParts.of(copy);
        parts.parts().forEach((name, part) -> {
            if (!name.endsWith(".vml")) {
                OfficeXml.tree(part);
            }
        });
        assertTrue(parts.text("xl/comments1.xml").contains("ref=\"F3\""));
        String sheet = parts.parts().containsKey(SHEET) ? SHEET : "xl\\Worksheets\\Sheet1.xml";
        assertEquals(
                List.of("A1", "F3", "B4", "D9"),
                marked(OfficeXml.tree(parts.parts().get(sheet))));
    }

    @ParameterizedTest
    @MethodSource("others")
    void whatNoSpreadsheetProgramWritesIsReadButNotCopied(UnaryOperator<ZipParts> writer) throws Refusal {
        byte[] original = writer.apply(ZipParts.of(GOOD)).bytes();
        assertEquals(
                2, Readings.read(folder, original).tracker().recommendations().size());
        String message =
                assertThrows(Refusal.class, () -> annotated(original)).finding().message();
        assertTrue(message.contains("can't be copied as it is."), message);
    }

    private byte[] annotated(byte[] original) throws Refusal, IOException {
        Path file = WorkbookBuilder.write(folder, "tracker.xlsx", original);
        List<Finding> findings = Stream.of("A1", "F3", "B4", "D9")
                .map(CellAddress::new)
                .map(cell -> new Finding(
                        new RuleId("owner-missing"),
                        Severity.ERROR,
                        new Location.Cell("tracker.xlsx", "T", 0, cell.getRow(), cell.getColumn()),
                        "",
                        "Wrong.",
                        "Mend it."))
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AnnotatedCopy.write(
                file,
                Limits.DEFAULT,
                new Annotations(findings, List.of(), "today", LabelFile.in(LayeredFolders.of(Path.of("templates")))),
                out);
        return out.toByteArray();
    }

    /** The cells with a style, in the order in which they stand. */
    private static List<String> marked(Document sheet) {
        NodeList cells = sheet.getElementsByTagNameNS("*", "c");
        return Stream.iterate(0, i -> i + 1)
                .limit(cells.getLength())
                .map(i -> (Element) cells.item(i))
                .filter(cell -> !cell.getAttribute("s").isEmpty()
                        && !cell.getAttribute("s").equals("0"))
                .map(cell -> cell.getAttribute("r"))
                .toList();
    }
}
