package org.committeepapers.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a later run learns from the manifest of an edition. */
class ManifestTest {

    @TempDir
    Path folder;

    @Test
    void whatWasWrittenIsRead() throws IOException {
        Manifest manifest = manifest(Optional.of(LocalDate.of(2026, 12, 1)));
        assertEquals(manifest, written(manifest));
    }

    @Test
    void thePublicOneTellsNothingOfOfficers() throws IOException {
        Edition edition = new Edition(
                "t",
                LocalDate.of(2026, 11, 24),
                Edition.Kind.PUBLISHED,
                Optional.empty(),
                List.of(),
                "a councillor complained",
                "0.1.0",
                List.of(new Edition.Input("tracker", "t.xlsx", "00")));
        Manifest read = written(Manifest.of(edition, Audience.PUBLIC, false, List.of()));
        assertEquals(List.of(), read.inputs());
        assertEquals("", read.reason() + read.javaVersion());
        assertTrue(!Files.readString(folder.resolve("manifest.json")).contains("t.xlsx"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"formatVersion\":3}",
                "{\"formatVersion\":1}",
                "{\"formatVersion\":2}",
                "{\"formatVersion\":2,\"asAt\":\"2021-02-30\",\"kind\":\"PUBLISHED\"}",
                "{\"formatVersion\":2,\"asAt\":\"2021-02-03\",\"kind\":\"WHATEVER\"}"
            })
    void whatIsDamagedIsNamed(String json) throws IOException {
        Files.writeString(folder.resolve("manifest.json"), json);
        IOException failure = assertThrows(IOException.class, () -> Manifest.read(folder));
        assertTrue(String.valueOf(failure.getMessage()).contains("manifest.json"), failure.toString());
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("elsewhere.json"), "{}");
        Files.createSymbolicLink(folder.resolve("manifest.json"), elsewhere);
        assertThrows(IOException.class, () -> Manifest.read(folder));
    }

    private static Manifest manifest(Optional<LocalDate> meeting) {
        return new Manifest(
                Manifest.FORMAT_VERSION,
                "t",
                LocalDate.of(2026, 11, 24),
                Edition.Kind.PUBLISHED,
                meeting,
                "a date was wrong",
                "0.1.0",
                "25",
                List.of(new Edition.Input("tracker", "t.xlsx", "00")),
                List.of(new WrittenFile("a.pdf", "cabinet-appendix", "", "", 3, "11", "", "")));
    }

    private Manifest written(Manifest manifest) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("manifest.json"))) {
            Json.write(out, manifest);
        }
        return Manifest.read(folder);
    }
}
