package org.committeepapers.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.logging.log4j.LogManager;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.examples.ZipParts;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Severity;
import org.committeepapers.sheet.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("It replaces the error stream of the process.")
class RefusalsTest {

    private static final byte[] GOOD = WorkbookBuilder.bytes("# T\nRef | Recommendation\n1 | One\n");

    @TempDir
    Path folder;

    @Test
    void aFileThatIsNotThere() {
        assertRefused("workbook-missing", Readings.refused(folder.resolve("tracker.xlsx"), Limits.DEFAULT));
    }

    @Test
    void aFolder() throws IOException {
        Path file = Files.createDirectory(folder.resolve("tracker.xlsx"));
        assertRefused("workbook-is-folder", Readings.refused(file, Limits.DEFAULT));
    }

    @Test
    void aFileThatMayNotBeRead() {
        Path file = WorkbookBuilder.write(folder, "tracker.xlsx", GOOD);
        boolean taken = file.toFile().setReadable(false);
        assumeFalse(!taken || Files.isReadable(file), "this user may read everything");
        assertRefused("workbook-unreadable", Readings.refused(file, Limits.DEFAULT));
    }

    @Test
    void anEmptyFile() {
        assertRefused("workbook-empty", Readings.refused(folder, new byte[0]));
    }

    @Test
    void aWorkbookWithAPassword() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem ole2 = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(ole2)) {
                out.write(GOOD);
            }
            ole2.writeFilesystem(bytes);
        }
        Finding finding = Readings.refused(folder, bytes.toByteArray());
        assertRefused("workbook-protected", finding);
        assertTrue(finding.fix().contains("Remove the password"), finding.fix());
    }

    @Test
    void aWorkbookOfExcel95() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem ole2 = new POIFSFileSystem()) {
            ole2.createDocument(new ByteArrayInputStream(new byte[] {9, 8, 8, 0, 0, 5, 5, 0, 1, 2, 3, 4}), "Book");
            ole2.writeFilesystem(bytes);
        }
        assertRefused("workbook-old-format", Readings.refused(folder, bytes.toByteArray()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 30, 500, 2000})
    void aFileThatEndsTooEarly(int length) {
        Finding finding = Readings.refused(folder, Arrays.copyOf(GOOD, length));
        assertRefused(length < 4 ? "workbook-not-xlsx" : "workbook-damaged", finding);
    }

    @Test
    void randomBytesAndText() {
        byte[] random = new byte[5000];
        new Random(1).nextBytes(random);
        assertRefused("workbook-not-xlsx", Readings.refused(folder, random));
        byte[] text = "The committee recommends that the tracker be kept.\n".getBytes(StandardCharsets.UTF_8);
        assertRefused("workbook-not-xlsx", Readings.refused(folder, text));
    }

    @Test
    void packagesOfOtherPrograms() {
        assertRefused(
                "workbook-not-xlsx",
                Readings.refused(folder, new ZipParts().with("a.txt", "a").bytes()));
        assertOther(
                ".ods", new ZipParts().with("mimetype", "application/vnd.oasis").with("content.xml", "<a/>"));
        assertOther(".xlsb", new ZipParts().with("xl/workbook.bin", "x"));
        Finding word = Readings.refused(
                folder, new ZipParts().with("word/document.xml", "<a/>").bytes());
        assertFalse(word.fix().contains("Open it in Excel"), word.fix());
        assertOther("Word", new ZipParts().with("word/document.xml", "<a/>"));
    }

    private void assertOther(String name, ZipParts parts) {
        Finding finding = Readings.refused(folder, parts.bytes());
        assertRefused("workbook-other-format", finding);
        assertTrue(finding.message().contains(name), finding.message());
    }

    @Test
    void aWorkbookWhoseXmlIsBroken() {
        byte[] bytes = ZipParts.of(GOOD)
                .edit("xl/worksheets/sheet1.xml", xml -> xml.replace("</row>", ""))
                .bytes();
        Finding finding = Readings.refused(folder, bytes);
        assertRefused("workbook-damaged", finding);
        assertTrue(finding.message().contains("xl/worksheets/sheet1.xml"), finding.message());
    }

    @Test
    void aWorkbookWithoutOneOfItsSheets() {
        byte[] bytes = ZipParts.of(GOOD).without("xl/worksheets/sheet1.xml").bytes();
        assertRefused("workbook-damaged", Readings.refused(folder, bytes));
    }

    @Test
    void aDoctypeIsNotResolved() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        byte[] bytes = ZipParts.of(GOOD)
                .edit(
                        "xl/sharedStrings.xml",
                        xml -> xml.replace("<sst", "<!DOCTYPE sst [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><sst")
                                .replace(">One<", ">&x;<"))
                .bytes();
        Finding finding = Readings.refused(folder, bytes);
        assertRefused("workbook-unsafe", finding);
        assertFalse(finding.toString().contains("the secret"), finding.toString());
    }

    @Test
    void aTableWithoutHeadingsNeedsALayout() {
        Finding finding =
                Readings.refused(folder, WorkbookBuilder.bytes("# T\nMinutes\nWhat | Where | Ward\nthis | that\n"));
        assertRefused("layout-to-confirm", finding);
        assertTrue(finding.message().contains("headings"), finding.message());
        assertTrue(finding.fix().contains("committee-papers layout \"tracker.xlsx\""), finding.fix());
    }

    @Test
    void nothingOnItsSheets() {
        Finding finding =
                Readings.refused(folder, WorkbookBuilder.bytes("# June\n# July (hidden)\nRef | Recommendation\n"));
        assertRefused("workbook-without-rows", finding);
        assertTrue(finding.message().contains("nothing on the sheets"), finding.message());
    }

    @Test
    void noRowsBelowTheHeadings() {
        Finding finding = Readings.refused(folder, WorkbookBuilder.bytes("# June\nRef | Recommendation\n"));
        assertRefused("workbook-without-rows", finding);
        assertTrue(finding.message().contains("June"), finding.message());
    }

    @Test
    void nothingIsLoggedAndNothingLeftBehind() throws IOException {
        assertFalse(LogManager.getLogger("org.apache.poi").isFatalEnabled());
        ZipParts badBytes = ZipParts.of(GOOD);
        badBytes.parts().get("xl/sharedStrings.xml")[200] = (byte) 0xc3;
        PrintStream err = System.err;
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        System.setErr(new PrintStream(console, true, StandardCharsets.UTF_8));
        try {
            aWorkbookWhoseXmlIsBroken();
            assertRefused("workbook-damaged", Readings.refused(folder, badBytes.bytes()));
        } finally {
            System.setErr(err);
        }
        assertEquals("", console.toString(StandardCharsets.UTF_8));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of("tracker.xlsx"),
                    files.map(file -> file.getFileName().toString()).toList());
        }
        Files.delete(folder.resolve("tracker.xlsx"));
    }

    private static void assertRefused(String rule, Finding finding) {
        assertEquals(rule, finding.rule().name(), finding.message());
        assertEquals(Severity.ERROR, finding.severity());
        assertEquals(new Location.File("tracker.xlsx"), finding.location());
        assertFalse(finding.fix().isBlank());
    }
}
