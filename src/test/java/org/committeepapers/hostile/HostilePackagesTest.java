package org.committeepapers.hostile;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.committeepapers.examples.ZipParts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Packages that unpack to too much, reach outside, or are another thing than their name says. */
@Isolated("It replaces the streams of the process and counts its time.")
@Tag("trial")
class HostilePackagesTest {

    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    @TempDir
    Path folder;

    @Test
    void zipsWithinZipsStayShut() throws IOException {
        byte[] bomb = new ZipParts().with("0", "0".repeat(50_000_000)).bytes();
        ZipParts parts = Tried.sound();
        parts.parts().put("xl/embeddings/bomb.xlsx", bomb);
        parts.parts().put("xl/media/bomb.zip", bomb);
        Tried.check(folder, "t.xlsx", parts.bytes()).isRead("Head of Housing");
    }

    @Test
    void manySheetsOverTheSameBytesAreRefused() throws IOException {
        List<String> names = IntStream.range(0, 900)
                .mapToObj(i -> "xl/worksheets/more" + i + ".xml")
                .toList();
        StringBuilder sheets = new StringBuilder();
        StringBuilder relationships = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            sheets.append("<sheet name=\"M%d\" sheetId=\"%d\" r:id=\"more%d\"/>".formatted(i, i + 50, i));
            relationships.append("<Relationship Id=\"more%d\" Type=\"%s/worksheet\" Target=\"/%s\"/>"
                    .formatted(i, OFFICE, names.get(i)));
        }
        ZipParts parts = Tried.sound()
                .edit("xl/workbook.xml", xml -> xml.replace("</sheets>", sheets + "</sheets>"))
                .edit(
                        "xl/_rels/workbook.xml.rels",
                        xml -> xml.replace("</Relationships>", relationships + "</Relationships>"))
                .edit(Tried.SHEET, xml -> xml.replace("</worksheet>", " ".repeat(2_000_000) + "</worksheet>"));
        byte[] bytes = Zips.overlapping(parts.bytes(), Tried.SHEET, names);
        Tried.check(folder, "t.xlsx", bytes).isRefused("more than 64 MB");
    }

    @Test
    void aPartOfVeryManyBlanksIsRefused() throws IOException {
        byte[] bytes = Tried.sound()
                .edit(Tried.SHEET, xml -> xml.replace("</worksheet>", " ".repeat(40_000_000) + "</worksheet>"))
                .bytes();
        Tried.check(folder, "t.xlsx", bytes).isRefused("unpacks to more than a hundred times as much");
    }

    @Test
    void aDirectoryThatUnderstatesIsNotBelieved() throws IOException {
        ZipParts parts = Tried.sound().edit(Tried.SHEET, xml -> xml.replace("</worksheet>", "<big/></worksheet>"));
        Path file = Zips.write(Tried.own(folder).resolve("t.xlsx"), parts, Tried.SHEET, out -> {
            for (int i = 0; i < 8_000_000; i++) {
                out.write("-" + Integer.toHexString(i * 0x9e3779b9));
            }
        });
        byte[] bytes = Zips.understated(Files.readAllBytes(file), Tried.SHEET);
        Tried.check(folder, "t.xlsx", bytes).isRefused("more than 64 MB");
    }

    @Test
    void aPartThatIsThereTwiceIsRefused() throws IOException {
        ZipParts parts = Tried.sound();
        parts.with("xl/worksheets/sheet2.xmL", parts.text(Tried.SHEET).replace("Housing", "Nothing"));
        byte[] bytes = Zips.renamed(parts.bytes(), "xl/worksheets/sheet2.xmL", Tried.SHEET);
        Tried.check(folder, "t.xlsx", bytes).isRefused("is there twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../evil.txt", "/evil.txt", "C:\\evil.txt", "..\\..\\evil.txt", "%2e%2e/evil.txt"})
    void nothingIsUnpackedToWhereAnEntrySaysItLies(String name) throws IOException {
        byte[] bytes = Tried.sound().with(name, "evil").bytes();
        Tried.check(folder, "t.xlsx", bytes).isRead();
        for (Path up = folder; up != null; up = up.getParent()) {
            assertFalse(Files.exists(up.resolve("evil.txt")));
        }
    }

    @Test
    void nothingOutsideIsFetched() throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            server.configureBlocking(false);
            String url = "http://127.0.0.1:" + server.socket().getLocalPort() + "/x";
            Tried.check(folder, "t.xlsx", reachingOutBeside(url)).isRead("Head of Housing");
            Tried.check(folder, "t.xlsx", withSheetOutside(url)).isRefused();
            Tried.check(folder, "t.xlsx", withDoctype("<!DOCTYPE sst SYSTEM \"" + url + "\">"))
                    .isRefused("DOCTYPE");
            Tried.check(folder, "t.xlsx", withDoctype("<!DOCTYPE sst [<!ENTITY % x SYSTEM \"" + url + "\"> %x;]>"))
                    .isRefused("DOCTYPE");
            assertNull(server.accept(), "somebody called");
        }
    }

    private static byte[] reachingOutBeside(String url) {
        String external = "<Relationship Id=\"far%s\" Type=\"%s/%s\" Target=\"%s\" TargetMode=\"External\"/>";
        return Tried.sound()
                .edit(
                        "xl/_rels/workbook.xml.rels",
                        xml -> xml.replace(
                                "</Relationships>",
                                external.formatted("1", OFFICE, "externalLink", url)
                                        + external.formatted("2", OFFICE, "connections", url)
                                        + "</Relationships>"))
                .with(
                        "xl/worksheets/_rels/sheet2.xml.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + external.formatted("1", OFFICE, "image", url)
                                + external.formatted("2", OFFICE, "oleObject", "file:///etc/hostname")
                                + "</Relationships>")
                .bytes();
    }

    private static byte[] withSheetOutside(String url) {
        return Tried.sound()
                .edit(
                        "xl/_rels/workbook.xml.rels",
                        xml -> xml.replaceAll(
                                "Target=\"worksheets/sheet2.xml\"", "Target=\"" + url + "\" TargetMode=\"External\""))
                .bytes();
    }

    private static byte[] withDoctype(String doctype) {
        return Tried.sound()
                .edit(STRINGS, xml -> xml.replace("<sst", doctype + "<sst"))
                .bytes();
    }

    @Test
    void entitiesThatUnfoldWithoutEndAreRefused() throws IOException {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE sst [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        byte[] bytes = Tried.sound()
                .edit(STRINGS, xml -> xml.replace("<sst", laughs + "]><sst").replace("In train", "&a29;"))
                .bytes();
        Tried.check(folder, "t.xlsx", bytes).isRefused("DOCTYPE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Content_Types].xml",
                "xl/workbook.xml",
                "xl/_rels/workbook.xml.rels",
                "xl/styles.xml",
                STRINGS,
                Tried.SHEET
            })
    void aDoctypeIsRefusedWhereverItStands(String part) throws IOException {
        byte[] bytes = Tried.sound()
                .edit(part, xml -> xml.replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY a \"a\">]>"))
                .bytes();
        Tried.check(folder, "t.xlsx", bytes).isRefused("DOCTYPE");
    }

    /** The JDK's parser of streams lacks the words for this fault and throws what nobody declares (mutant 647). */
    @Test
    void aDamagedDoctypeIsRefused() throws IOException {
        byte[] bytes = Tried.sound()
                .edit(Tried.SHEET, xml -> xml.replace("<worksheet", "<!DOCTYPE worksheet [\u0001]><worksheet"))
                .bytes();
        Tried.check(folder, "t.xlsx", bytes).isRefused("can't be read");
    }

    @Test
    void aPartOfNoKindIsRefused() throws IOException {
        byte[] bytes = Tried.sound().with("xl/what.ever", "x").bytes();
        Tried.check(folder, "t.xlsx", bytes).isRefused("its part [Content_Types].xml can't be read");
    }

    @ParameterizedTest
    @CsvSource({"'<sst a=\"', '\">'", "'<!--', '--><sst>'", "'<?x ', '?><sst>'", "'<', '><sst>'"})
    void anEndlessNameValueOrRemarkIsRefused(String before, String after) throws IOException {
        ZipParts parts = Tried.sound().edit(STRINGS, xml -> xml.replaceFirst("<sst[^>]*>", "<big/>"));
        Path file = Zips.write(Tried.own(folder).resolve("t.xlsx"), parts, STRINGS, out -> {
            out.write(before);
            // Digits that don't repeat, so that the ratio of compression stays that of honest files.
            for (int i = 0; i < 500_000; i++) {
                out.write("a" + Integer.toHexString(i * 0x9e3779b9));
            }
            out.write(after);
        });
        Tried.check(file).isRefused("can't be read");
    }

    @Test
    void elementsWithinElementsWithoutEndAreRefused() throws IOException {
        String open = IntStream.range(0, 1_000_000)
                .mapToObj(i -> "<x" + Integer.toHexString(i * 0x9e3779b9) + ">")
                .collect(Collectors.joining());
        byte[] bytes = Tried.sound()
                .edit(Tried.SHEET, xml -> xml.replace("<sheetData>", "<sheetData>" + open))
                .bytes();
        Tried.check(folder, "t.xlsx", bytes).isRefused("can't be read");
    }

    @Test
    void otherThingsThatAreCalledWorkbooksAreRefused() throws IOException {
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Minutes");
            document.write(word);
        }
        Tried.check(folder, "t.xlsx", word.toByteArray()).isRefused("Word document");
        Tried.check(folder, "t.xlsx", new ZipParts().with("a.txt", "a").bytes()).isRefused("workbook");
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        for (byte[] bytes : List.of(
                "%PDF-1.7\n%\u00e2\u00e3\n1 0 obj".getBytes(StandardCharsets.ISO_8859_1),
                png,
                "<html><body><table><tr><td>Ref</td></tr></table></body></html>".getBytes(StandardCharsets.UTF_8))) {
            Tried.check(folder, "t.xlsx", bytes).isRefused("workbook");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"t.xlsm", "t.xls", "T.XLSX", "t (final).xlsx", "tracker"})
    void aWorkbookIsKnownByItsContentWhateverItsName(String name) throws IOException {
        Tried.check(folder, name, Tried.sound().bytes()).isRead("Head of Housing");
    }

    @Test
    void macrosDoNotStopTheReading() throws IOException {
        byte[] bytes = Tried.sound()
                .with("xl/vbaProject.bin", "Sub Workbook_Open(): Shell \"calc\": End Sub")
                .edit(
                        "[Content_Types].xml",
                        xml -> xml.replace(
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                                "application/vnd.ms-excel.sheet.macroEnabled.main+xml"))
                .edit(
                        "xl/_rels/workbook.xml.rels",
                        xml -> xml.replace(
                                "</Relationships>",
                                "<Relationship Id=\"vba\" Target=\"vbaProject.bin\""
                                        + " Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\"/>"
                                        + "</Relationships>"))
                .bytes();
        Tried.check(folder, "t.xlsm", bytes).isRead("Head of Housing");
    }
}
