package org.committeepapers.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.committeepapers.finding.Refusal;
import org.committeepapers.reading.StandardLayout.Additions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutsTest {

    private static final String TABLES = "tables: {columns: {reference: Ref}}\n";

    @TempDir
    Path folder;

    private Layout of(String tracker) throws Refusal {
        return Layouts.of(folder.resolve(tracker), Additions.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan.xlsx", "plan.xlsm", "plan.xls", "plan.csv", "plan.XLSX"})
    void theFileWithTheNameOfTheTrackerCounts(String tracker) throws Exception {
        Files.writeString(folder.resolve("plan.layout.yaml"), TABLES);
        Files.writeString(folder.resolve("layout.yaml"), TABLES);
        assertEquals("plan.layout.yaml", of(tracker).file());
        assertFalse(of(tracker).isStandard());
    }

    @Test
    void elseThatOfTheFolderElseTheStandardLayout() throws Exception {
        Files.writeString(folder.resolve("plan.layout.yaml"), TABLES);
        assertTrue(of("other.xlsx").isStandard());
        assertEquals("", of("other.xlsx").file());
        Files.writeString(folder.resolve("layout.yaml"), TABLES);
        assertEquals("layout.yaml", of("other.xlsx").file());
        assertEquals("plan.v2.layout.yaml", Layouts.own(Path.of("plan.v2.xlsx")).toString());
    }

    @Test
    void whatSettingsAddIsForTheStandardLayoutAlone() throws Exception {
        Additions additions = new Additions(Map.of(), Map.of(), true);
        assertTrue(Layouts.of(folder.resolve("plan.xlsx"), additions).skipHidden());
        Files.writeString(folder.resolve("layout.yaml"), TABLES);
        assertFalse(Layouts.of(folder.resolve("plan.xlsx"), additions).skipHidden());
    }

    @Test
    void aFileWithAnotherEndingIsNotPassedOver() throws Exception {
        Files.writeString(folder.resolve("plan.layout.yml"), TABLES);
        Refusal refusal = assertThrows(Refusal.class, () -> of("plan.xlsx"));
        assertEquals("Call it plan.layout.yaml.", refusal.finding().fix());
        assertTrue(of("other.xlsx").isStandard());
        Files.writeString(folder.resolve("plan.layout.yaml"), TABLES);
        assertFalse(of("plan.xlsx").isStandard());
    }

    @Test
    void aFileThatIsWrongIsNotPassedOver() throws IOException {
        Files.writeString(folder.resolve("plan.layout.yaml"), "tables: {columns: {refrence: Ref}}\n");
        Files.writeString(folder.resolve("layout.yaml"), TABLES);
        assertThrows(Refusal.class, () -> of("plan.xlsx"));
    }
}
