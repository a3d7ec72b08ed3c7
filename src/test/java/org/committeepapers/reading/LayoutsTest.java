package org.committeepapers.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan.layout.yml",
                "plan.layouts.yaml",
                "Plan.layout.yaml",
                "plan.layout.yaml.txt",
                "plan.layout (1).yaml",
                "plan-layout.yaml",
                "plna.layout.yaml",
                "layouts.yaml",
                "layout.yml",
                "Layout.yaml",
                "layout (2).yaml"
            })
    void aFileWhoseNameIsNearlyRightIsRefusedWithBothNames(String name) throws Exception {
        Files.writeString(folder.resolve(name), TABLES);
        Refusal refusal = assertThrows(Refusal.class, () -> of("plan.xlsx"));
        assertEquals(name, refusal.finding().location().file());
        String right = name.toLowerCase(Locale.ROOT).startsWith("p") ? "plan.layout.yaml" : "layout.yaml";
        assertTrue(
                refusal.finding().fix().startsWith("Rename it to " + right + ","),
                refusal.finding().fix());
        Files.writeString(folder.resolve("plan.layout.yaml"), TABLES);
        assertFalse(of("plan.xlsx").isStandard(), "the right one is there");
    }

    @Test
    void theLayoutOfAnotherTrackerIsNotTakenForThatOfThis() throws Exception {
        Files.writeString(folder.resolve("plan-2025.layout.yaml"), TABLES);
        Files.writeString(folder.resolve("plane.layout.yaml"), TABLES);
        Files.writeString(folder.resolve("plane.xlsx"), "");
        assertTrue(of("plan-2026.xlsx").isStandard());
        assertTrue(of("plan.v2.xlsx").isStandard());
        assertEquals(
                List.of("plan-2025.layout.yaml"),
                Layouts.withoutTracker(folder, List.of()).stream()
                        .map(finding -> finding.location().file())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan.annotated.xlsx", "plan.annotated (2).xlsx", "plan.annotated (1).annotated.xlsx"})
    void anAnnotatedCopyIsReadAsItsWorkbook(String copy) throws Exception {
        Files.writeString(folder.resolve("layout.yaml"), TABLES);
        Files.writeString(folder.resolve("plan.layout.yaml"), TABLES);
        Files.writeString(folder.resolve(copy), "");
        assertEquals("plan.layout.yaml", of(copy).file());
        assertEquals(List.of(), Layouts.withoutTracker(folder, List.of(folder.resolve(copy))));
        String own = copy.replace(".xlsx", ".layout.yaml");
        Files.writeString(folder.resolve(own), TABLES);
        assertEquals(own, of(copy).file());
    }

    @Test
    void aRenamedTrackerIsToldOfTheLayoutOfItsOldName() throws Exception {
        Files.writeString(folder.resolve("plan 2025.layout.yaml"), TABLES);
        Files.writeString(folder.resolve("tracker.xlsx"), "");
        assertEquals(
                "If it says how tracker.xlsx is read, rename it to tracker.layout.yaml. Otherwise delete it.",
                Layouts.withoutTracker(folder, List.of(folder.resolve("tracker.xlsx")))
                        .getFirst()
                        .fix());
    }

    @Test
    void whatIsNoFileIsRefusedAndNotRead() throws Exception {
        Files.createDirectory(folder.resolve("plan.layout.yaml"));
        assertEquals(
                "This is a link, a folder or something else that isn't a file.",
                assertThrows(Refusal.class, () -> of("plan.xlsx")).finding().message());
        Files.createSymbolicLink(folder.resolve("layout.yaml"), folder.resolve("gone.yaml"));
        assertThrows(Refusal.class, () -> of("other.xlsx"));
    }

    @Test
    void aFileThatIsWrongIsNotPassedOver() throws IOException {
        Files.writeString(folder.resolve("plan.layout.yaml"), "tables: {columns: {refrence: Ref}}\n");
        Files.writeString(folder.resolve("layout.yaml"), TABLES);
        assertThrows(Refusal.class, () -> of("plan.xlsx"));
    }
}
