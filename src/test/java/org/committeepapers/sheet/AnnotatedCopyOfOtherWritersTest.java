package org.committeepapers.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.committeepapers.examples.Placeless;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.examples.ZipParts;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.Severity;
import org.committeepapers.reading.Reading;
import org.committeepapers.reading.Readings;
import org.committeepapers.sheet.AnnotatedCopy.Note;
import org.committeepapers.structure.OfficeXml;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Annotated copies of packages as other programs than POI write them. */
class AnnotatedCopyOfOtherWritersTest {

    private static final byte[] GOOD = WorkbookBuilder.bytes(
            "# T\nRef | Recommendation | Action | Owner\n1 | One | Do it | Head\n\n2 | Two | Do that | Head\n");
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    Path folder;

    static Stream<Named<UnaryOperator<ZipParts>>> writers() {
        return Stream.of(
                Named.of("POI", parts -> parts),
                Named.of("backslashes", parts -> {
                    String sheet = parts.text(SHEET);
                    return parts.without(SHEET).with("xl\\Worksheets\\Sheet1.xml", sheet);
                }),
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
        ZipParts.of(copy).parts().forEach((name, part) -> {
            if (!name.endsWith(".vml")) {
                OfficeXml.tree(part);
            }
        });
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(copy))) {
            assertEquals(List.of("A1", "F3", "B4", "D9"), marked(workbook.getSheet("T")));
            assertNotNull(workbook.getSheet("T").getCellComment(new CellAddress("F3")));
        }
    }

    private byte[] annotated(byte[] original) throws Refusal, IOException {
        Path file = WorkbookBuilder.write(folder, "tracker.xlsx", original);
        List<Note> notes = Stream.of("A1", "F3", "B4", "D9")
                .map(CellAddress::new)
                .map(cell -> new Note(
                        new Location.Cell("tracker.xlsx", "T", 0, cell.getRow(), cell.getColumn()),
                        Severity.ERROR,
                        "Wrong."))
                .toList();
        return AnnotatedCopy.bytes(file, Limits.DEFAULT, notes, List.of());
    }

    /** The cells with a fill, in the order in which they stand. */
    private static List<String> marked(XSSFSheet sheet) {
        List<String> marked = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cell -> {
            if (cell.getCellStyle().getFillPattern() != FillPatternType.NO_FILL) {
                marked.add(cell.getAddress().formatAsString());
            }
        }));
        return marked;
    }
}
