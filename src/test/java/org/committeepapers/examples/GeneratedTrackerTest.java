package org.committeepapers.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.committeepapers.cli.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Figures of different days can be compared only where the trackers behind them are the same. */
class GeneratedTrackerTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "PLAIN, 26ee60f20ab134331f68db1b4cc38ac9b2c187fcf96280b769da88c83cadc98f",
        "COUNCIL, b5e330a07e32eb23af5900b16a71210481844ce5333ae079f0f1226cf9d2619c"
    })
    void isTheSameEachTime(GeneratedTracker.Kind kind, String hash) throws NoSuchAlgorithmException {
        byte[] text = kind.text(1000).getBytes(StandardCharsets.UTF_8);
        assertEquals(
                hash,
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text)));
    }

    @ParameterizedTest
    @EnumSource
    void canBePublishedOnPagesThatACommitteeCanCarry(GeneratedTracker.Kind kind) throws IOException {
        Path tracker = WorkbookBuilder.write(folder, "tracker.xlsx", kind.text(100));
        assertTrue(pages(tracker, "cabinet-appendix") <= 90);
        assertTrue(pages(tracker, "scrutiny-progress-report") <= 90);
    }

    @Test
    void theModelReportHasSevenPagesAndTheFirstSaysHowThingsStand() throws IOException {
        Path tracker = Path.of("input", "peer-on-peer-review.xlsx");
        assertEquals(7, pages(tracker, "cabinet-appendix"));
        assertEquals(7, pages(tracker, "scrutiny-progress-report"));
        try (PDDocument report = published(tracker, "scrutiny-progress-report")) {
            PDFTextStripper first = new PDFTextStripper();
            first.setEndPage(1);
            assertTrue(first.getText(report)
                    .matches("(?s).*Of 11 actions.*4 completed.*6 in progress.*The committee is asked to"
                            + ".*Proposed for closure.*Complete\\b.*"));
        }
    }

    private int pages(Path tracker, String paper) throws IOException {
        try (PDDocument pdf = published(tracker, paper)) {
            return pdf.getNumberOfPages();
        }
    }

    private PDDocument published(Path tracker, String paper) throws IOException {
        Path edition = folder.resolve("output/public");
        if (Files.notExists(edition)) {
            Runs.of(
                            "publish",
                            tracker.toString(),
                            "--as-at",
                            "2026-11-24",
                            "--formats",
                            "pdf",
                            "--output",
                            folder.resolve("output").toString())
                    .ends(0);
        }
        try (Stream<Path> files = Files.walk(edition)) {
            return Loader.loadPDF(files.filter(file ->
                            file.endsWith(paper + ".pdf") && !file.toString().contains("latest"))
                    .findFirst()
                    .orElseThrow()
                    .toFile());
        }
    }
}
