package org.committeepapers.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.committeepapers.examples.GeneratedTracker;
import org.committeepapers.examples.ModelTracker;
import org.committeepapers.examples.OldWorkbook;
import org.committeepapers.examples.Placeless;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.RuleId;
import org.committeepapers.sheet.Limits;
import org.committeepapers.tracker.Aside;
import org.committeepapers.tracker.Tracker;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks of the old kind say the same as those of the new one. */
class XlsTest {

    private static final String TEXT = Readings.ABOUT + """
            # T
            Ref | Recommendation | Action | Owner | By when | Progress
            1 | The <i>Response</i> is <b>late</b> | [link https://council.example/a]See | Head | [date 2020-11-13] | Was <s>May</s> June
            ^ | ^ | b | Head | [date 2020-12-01 mmm-yy] | [formula "S"&"R" = Done]
            (hidden)2 | Two | [error #REF!] | [bold]Lead | [number 44148] | [number 0.5 0%]
            # Lists (hidden)
            x
            """;

    @TempDir
    Path folder;

    @Test
    void theModelTrackerIsTheSame() throws IOException, Refusal {
        byte[] xlsx = Files.readAllBytes(ModelTracker.FILE);
        Tracker expected =
                WorkbookReader.read(ModelTracker.FILE, Limits.DEFAULT).tracker();
        Reading reading = read(OldWorkbook.of(xlsx));
        assertEquals(Placeless.of(expected), Placeless.of(reading.tracker()));
        assertEquals(List.of(), reading.findings());
    }

    @Test
    void aLargeTrackerIsTheSame() throws Refusal {
        byte[] xlsx = WorkbookBuilder.bytes(GeneratedTracker.text(300));
        Reading expected = Readings.read(folder, xlsx);
        Reading reading = read(OldWorkbook.of(xlsx));
        assertEquals(Placeless.of(expected.tracker()), Placeless.of(reading.tracker()));
        assertEquals(Readings.findings(expected), Readings.findings(reading));
    }

    @Test
    void everyKindOfCellIsTheSame() throws Refusal {
        byte[] xlsx = WorkbookBuilder.bytes(TEXT);
        Reading expected = Readings.read(folder, xlsx);
        Reading reading = read(OldWorkbook.of(xlsx));
        assertEquals(
                Placeless.of(expected.tracker().recommendations()),
                Placeless.of(reading.tracker().recommendations()));
        assertEquals(Readings.findings(expected), Readings.findings(reading));
        assertTrue(Readings.findings(reading).contains("hidden-rows-read NOTE T!A4"), "the row that is hidden");
    }

    @Test
    void notesAreReadForMarkings() throws Refusal {
        byte[] xlsx = WorkbookBuilder.bytes(
                Readings.ABOUT + "# T\nRef | Recommendation\n1 | [note Not for publication]One\n2 | Two\n");
        List<String> notes = read(OldWorkbook.of(xlsx)).tracker().asides().stream()
                .filter(aside -> aside.bearing() != Aside.Bearing.ABOUT)
                .map(note -> note.cell().address() + " " + note.words().plain())
                .toList();
        assertEquals(List.of("B2 Not for publication"), notes);
    }

    @Test
    void propertiesAreReadForMarkings() throws IOException, Refusal {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook =
                new HSSFWorkbook(new ByteArrayInputStream(OldWorkbook.of(WorkbookBuilder.bytes(TEXT))))) {
            workbook.createInformationProperties();
            workbook.getSummaryInformation().setSubject("Not for publication");
            workbook.getDocumentSummaryInformation().setCategory("Exempt");
            workbook.write(bytes);
        }
        assertEquals(
                List.of("Not for publication", "Exempt"),
                read(bytes.toByteArray()).tracker().asides().stream()
                        .filter(aside -> aside.bearing() == Aside.Bearing.PROPERTY)
                        .map(aside -> aside.words().plain())
                        .toList());
    }

    @Test
    void aPictureDoesNotStopTheReading() throws IOException, Refusal {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook =
                new HSSFWorkbook(new ByteArrayInputStream(OldWorkbook.of(WorkbookBuilder.bytes(TEXT))))) {
            int picture = workbook.addPicture(new byte[] {1}, Workbook.PICTURE_TYPE_PNG);
            HSSFPatriarch drawing = workbook.getSheet("T").createDrawingPatriarch();
            drawing.createPicture(new HSSFClientAnchor(0, 0, 0, 0, (short) 1, 1, (short) 2, 2), picture);
            drawing.createTextbox(new HSSFClientAnchor(0, 0, 0, 0, (short) 1, 1, (short) 2, 2))
                    .setString(new HSSFRichTextString("Not for publication"));
            workbook.write(bytes);
        }
        List<String> asides = read(bytes.toByteArray()).tracker().asides().stream()
                .filter(aside -> aside.bearing() != Aside.Bearing.ABOUT)
                .map(aside -> aside.words().plain())
                .toList();
        assertEquals(List.of("Not for publication"), asides);
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookDoes() throws Refusal {
        byte[] xlsx = WorkbookBuilder.bytesFrom1904(
                Readings.ABOUT + "# T\nRef | Recommendation | By when\n1 | One | [number 42686 d/m/yyyy]\n");
        assertEquals(
                Optional.of(LocalDate.of(2020, 11, 13)),
                Readings.action(read(OldWorkbook.ofOneFrom1904(xlsx)), 0)
                        .byWhen()
                        .latest());
    }

    @Test
    void aTextLongerThanOneRecordIsReadWhole() throws Refusal {
        String text = "A word and \u0175. ".repeat(1_800);
        Reading reading = read(OldWorkbook.of(
                WorkbookBuilder.bytes(Readings.ABOUT + "# T\nRef | Recommendation\n1 | " + text + "\n2 | Two\n")));
        assertEquals(List.of("1: " + text.strip() + " -> ", "2: Two -> "), Readings.outline(reading));
    }

    @Test
    void theNameOfTheFileDoesNotCount() throws Refusal {
        byte[] xlsx = WorkbookBuilder.bytes(TEXT);
        Path misnamed = WorkbookBuilder.write(folder, "tracker.xls", xlsx);
        assertEquals(
                Readings.outline(Readings.read(folder, xlsx)),
                Readings.outline(WorkbookReader.read(misnamed, Limits.DEFAULT)));
        Path other = WorkbookBuilder.write(folder, "tracker.xlsx", OldWorkbook.of(xlsx));
        assertEquals(
                2,
                WorkbookReader.read(other, Limits.DEFAULT)
                        .tracker()
                        .recommendations()
                        .size());
    }

    @Test
    void aPasswordIsRefusedAndThePasswordThatEverybodyKnowsIsNone() throws Exception {
        byte[] good = OldWorkbook.of(WorkbookBuilder.bytes(TEXT));
        assertEquals(
                "workbook-protected",
                Readings.refused(folder, encrypted(good, "secret")).rule().name());
        Reading reading = read(encrypted(good, Decryptor.DEFAULT_PASSWORD));
        assertEquals(2, reading.tracker().recommendations().size());
    }

    private static byte[] encrypted(byte[] xls, String password) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword(null);
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(xls))) {
            Biff8EncryptionKey.setCurrentUserPassword(password);
            workbook.write(bytes);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        return bytes.toByteArray();
    }

    @Test
    void aFileOfMoreMegabytesIsRefused() {
        String more = IntStream.range(10, 12_000)
                .mapToObj(
                        i -> i + " | That the council do what number " + i + " of the review's recommendations says\n")
                .collect(Collectors.joining());
        Path file = WorkbookBuilder.write(folder, "tracker.xls", OldWorkbook.of(WorkbookBuilder.bytes(TEXT + more)));
        Finding finding = Readings.refused(file, new Limits(1));
        assertEquals("workbook-too-large", finding.rule().name());
    }

    @Test
    void aFileThatClaimsMoreTextsThanItHoldsIsRead() throws Refusal {
        byte[] bytes = OldWorkbook.of(WorkbookBuilder.bytes(TEXT));
        int strings = find(bytes, new byte[] {(byte) 0xfc, 0});
        for (int i = 0; i < 8; i++) {
            bytes[strings + 4 + i] = (byte) (i % 4 == 3 ? 0x7f : 0xff);
        }
        assertEquals(2, read(bytes).tracker().recommendations().size());
    }

    @Test
    void aFileThatEndsAfterItsTextsButClaimsMoreIsRefused() throws IOException {
        ByteBuffer records = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        records.putShort((short) 0x809)
                .putShort((short) 16)
                .putShort((short) 0x600)
                .putShort((short) 5);
        records.position(20);
        records.putShort((short) 0xe1).putShort((short) 2).putShort((short) 1200);
        records.putShort((short) 0xfc)
                .putShort((short) 12)
                .putInt(Integer.MAX_VALUE)
                .putInt(Integer.MAX_VALUE);
        records.putShort((short) 1).put((byte) 0).put((byte) 'a');
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem ole2 = new POIFSFileSystem()) {
            ole2.createDocument(new ByteArrayInputStream(records.array(), 0, records.position()), "Workbook");
            ole2.writeFilesystem(bytes);
        }
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertEquals(
                        "workbook-damaged",
                        Readings.refused(folder, bytes.toByteArray()).rule().name()));
    }

    /** Where the record lies whose first text is the first of the workbook's. */
    private static int find(byte[] bytes, byte[] sid) {
        byte[] first = {'C', 'o', 'u', 'n', 'c', 'i', 'l'};
        for (int i = bytes.length - 100; i >= 0; i--) {
            if (Arrays.equals(bytes, i, i + 2, sid, 0, 2)
                    && Arrays.equals(bytes, i + 15, i + 15 + first.length, first, 0, first.length)) {
                return i;
            }
        }
        throw new AssertionError("no shared texts");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 512, 700, 3_000, 4_500})
    void aFileThatEndsTooEarlyIsRefused(int length) {
        byte[] cut = Arrays.copyOf(OldWorkbook.of(WorkbookBuilder.bytes(TEXT)), length);
        assertEquals("workbook-damaged", Readings.refused(folder, cut).rule().name());
    }

    @Test
    void whateverIsDamagedEndsInAReadingOrARefusal() {
        byte[] good = OldWorkbook.of(WorkbookBuilder.bytes(TEXT));
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            byte[] bytes = good.clone();
            for (int change = random.nextInt(1, 12); change > 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Path file = WorkbookBuilder.write(folder, "tracker.xls", bytes);
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
                try {
                    WorkbookReader.read(file, Limits.DEFAULT);
                } catch (Refusal e) {
                    assertTrue(
                            e.finding().rule().name().startsWith("workbook-")
                                    || e.finding().rule().equals(RuleId.LAYOUT_TO_CONFIRM),
                            e.finding().message());
                }
            });
        }
    }

    private Reading read(byte[] bytes) throws Refusal {
        return WorkbookReader.read(WorkbookBuilder.write(folder, "tracker.xls", bytes), Limits.DEFAULT);
    }
}
