package org.committeepapers.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.committeepapers.cli.Runs;
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
    void canBePublished(GeneratedTracker.Kind kind) {
        Path tracker = WorkbookBuilder.write(folder, "tracker.xlsx", kind.text(100));
        Runs.of(
                        "publish",
                        tracker.toString(),
                        "--as-at",
                        "2026-11-24",
                        "--formats",
                        "html",
                        "--output",
                        folder.resolve("output").toString())
                .ends(0);
    }
}
