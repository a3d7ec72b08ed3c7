package org.committeepapers.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.examples.ZipParts;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Refusal;
import org.committeepapers.tracker.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages as other programs than POI write them. */
class OtherWritersTest {

    private static final byte[] GOOD =
            WorkbookBuilder.bytes(Readings.ABOUT + "# T\nRef | Recommendation\n1 | [link https://a.example/]One\n");
    private static final String SHEET = "xl/worksheets/sheet2.xml";

    @TempDir
    Path folder;

    @Test
    void theStrictKindOfOoxmlIsRefusedWithTheWayOut() {
        ZipParts parts = ZipParts.of(GOOD);
        for (String name : List.copyOf(parts.parts().keySet())) {
            parts.with(
                    name,
                    parts.text(name)
                            .replace(
                                    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                    "http://purl.oclc.org/ooxml/spreadsheetml/main")
                            .replace(
                                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                    "http://purl.oclc.org/ooxml/officeDocument/relationships"));
        }
        Finding finding = Readings.refused(folder, parts.bytes());
        assertEquals("workbook-other-format", finding.rule().name());
        assertTrue(finding.message().contains("Strict Open XML"), finding.message());
        assertTrue(finding.fix().contains("save it as Excel workbook (.xlsx)"), finding.fix());
    }

    @Test
    void pathsFromTheRootAndPartNamesInOtherCaseOrWithBackslashesAreRead() throws Refusal {
        ZipParts parts = ZipParts.of(GOOD)
                .edit("xl/_rels/workbook.xml.rels", xml -> xml.replace("Target=\"work", "Target=\"/xl/work"));
        parts.with("xl\\Worksheets\\Sheet2.xml", parts.text(SHEET)).without(SHEET);
        assertRead(parts);
    }

    @Test
    void cellsAndRowsWithoutAddressesAreRead() throws Refusal {
        assertRead(ZipParts.of(GOOD).edit(SHEET, xml -> xml.replaceAll("(<c|<row) r=\"[A-Z]*\\d+\"", "$1")));
    }

    @Test
    void prefixedElementsAreRead() throws Refusal {
        assertRead(ZipParts.of(GOOD)
                .edit(
                        "xl/sharedStrings.xml",
                        xml -> xml.replaceAll("<(/?)(sst|si|t)\\b", "<$1x:$2").replace("xmlns=", "xmlns:x=")));
    }

    @Test
    void aByteOrderMarkIsNoText() throws Refusal {
        ZipParts parts = ZipParts.of(GOOD);
        parts.with("xl/sharedStrings.xml", "\ufeff" + parts.text("xl/sharedStrings.xml"));
        assertRead(parts.with(SHEET, "\ufeff" + parts.text(SHEET)));
    }

    @Test
    void aSheetInUtf16IsRead() throws Refusal {
        ZipParts parts = ZipParts.of(GOOD);
        String utf16 = parts.text(SHEET).replace("UTF-8", "UTF-16");
        parts.parts().put(SHEET, utf16.getBytes(StandardCharsets.UTF_16));
        assertRead(parts);
    }

    @Test
    void manyAmpersandsInOneTextAreRead() throws Refusal {
        // In no order, since POI refuses a part that unpacks to more than a hundred times as much.
        String many = new Random(7)
                .ints(30_000, 0, 2)
                .mapToObj(List.of("&amp;", "&lt;")::get)
                .collect(Collectors.joining());
        Reading reading = Readings.read(
                folder,
                ZipParts.of(GOOD)
                        .edit("xl/sharedStrings.xml", xml -> xml.replace(">One<", ">" + many + "<"))
                        .bytes());
        assertEquals(
                30_000,
                reading.tracker()
                        .recommendations()
                        .get(0)
                        .text(Field.RECOMMENDATION)
                        .plain()
                        .length());
    }

    private void assertRead(ZipParts parts) throws Refusal {
        assertEquals(List.of("1: One -> "), Readings.outline(Readings.read(folder, parts.bytes())));
    }
}
