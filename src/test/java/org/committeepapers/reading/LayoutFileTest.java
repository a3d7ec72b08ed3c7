package org.committeepapers.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.reading.Layout.LayoutAbout;
import org.committeepapers.reading.TableLayout.Cleaning;
import org.committeepapers.reading.TableLayout.HeadingRows;
import org.committeepapers.reading.TableLayout.RowRange;
import org.committeepapers.reading.TableLayout.SameItem;
import org.committeepapers.reading.TableLayout.StatusLayout;
import org.committeepapers.text.Language;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.TextPattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutFileTest {

    private static final Path CASES = Path.of("src", "test", "resources", "layout-files");
    private static final Path EXAMPLES = Path.of("src", "test", "resources", "examples");

    @TempDir
    Path folder;

    static List<String> mistakes() throws IOException {
        return List.of(Files.readString(CASES.resolve("mistakes.txt")).split("=====\n", -1));
    }

    static List<Path> right() throws IOException {
        try (Stream<Path> files = Stream.concat(Files.walk(EXAMPLES), Files.walk(CASES))) {
            return files.filter(file -> file.toString().endsWith(".layout.yaml"))
                    .sorted()
                    .toList();
        }
    }

    /** A remark in the first line may say that the file is the shared one. */
    @ParameterizedTest
    @MethodSource("mistakes")
    void allMistakesAreToldAtOnceWithTheirLinesAndWhatToDo(String mistake) throws IOException {
        String[] parts = mistake.split("-----\n", -1);
        String name = parts[0].startsWith("# layout.yaml\n") ? "layout.yaml" : "plan.layout.yaml";
        Path file = Files.writeString(folder.resolve(name), parts[0].replace("<tab>", "\t"));
        Refusal refusal = assertThrows(Refusal.class, () -> LayoutFile.read(file), parts[0]);
        assertEquals(
                parts[1].strip(),
                refusal.findings().stream().map(LayoutFileTest::told).collect(Collectors.joining("\n")),
                parts[0]);
        for (Finding finding : refusal.findings()) {
            assertEquals(name, finding.location().file());
            assertEquals("layout", finding.rule().name());
            assertTrue(finding.isError());
        }
    }

    private static String told(Finding finding) {
        String place = switch (finding.location()) {
            case Location.Setting setting -> setting.line() + " " + setting.key();
            default -> "file";
        };
        return place + ": " + finding.value() + " | " + finding.message() + " | " + finding.fix();
    }

    @ParameterizedTest
    @MethodSource("right")
    void rightFilesAreReadWithoutAMistake(Path file) throws Refusal {
        Layout layout = LayoutFile.read(file);
        assertEquals(file.getFileName().toString(), layout.file());
        assertFalse(layout.isStandard());
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        Refusal refusal = assertThrows(Refusal.class, () -> LayoutFile.read(folder.resolve("plan.layout.yaml")));
        assertEquals("There is no such file.", refusal.finding().message());
    }

    private static Layout whole() throws Refusal {
        return LayoutFile.read(CASES.resolve("whole.layout.yaml"));
    }

    private static TableLayout table(int index) throws Refusal {
        return whole().tables().get(index);
    }

    @Test
    void readsWhatIsSaidOfTheWholeTracker() throws Refusal {
        Layout layout = whole();
        assertEquals(
                new LayoutAbout(
                        "Maidstone Borough Council",
                        "Overview and Scrutiny Committee",
                        "Scrutiny action plan",
                        Optional.of(LocalDate.of(2025, 10, 9)),
                        Optional.empty()),
                layout.about());
        assertEquals(List.of("Notes", "Lists"), sources(layout.ignoreSheets()));
        assertTrue(layout.skipHidden());
        assertTrue(layout.confirmed());
        assertEquals(
                List.of(9, 35, 38, 44, 55),
                layout.tables().stream().map(TableLayout::line).toList());
    }

    private static List<String> sources(List<TextPattern> patterns) {
        return patterns.stream().map(TextPattern::source).toList();
    }

    @Test
    void readsATableWithItsLinesAndStatuses() throws Refusal {
        TableLayout table = table(0);
        assertEquals(new HeadingRows.Rows(3, 3), table.headings());
        assertEquals(List.of(new ColumnName("Timetable", 17)), table.columns().get(Field.STATUS));
        assertEquals(List.of(new ColumnName("Portfolio holder", 18), new ColumnName("Comments", 18)), table.ignore());
        assertEquals(
                List.of("minute", "review", "madeOn"), table.lines().getFirst().names());
        assertEquals("{minute}{reference}", table.reference().orElseThrow().source());
        assertEquals(Set.of(Field.RECOMMENDATION), table.parts().keySet());
        assertEquals(List.of("End of plan", "Theme *"), sources(table.skip()));
        assertEquals(List.of("Key*"), sources(table.until()));
        assertEquals(List.of(Field.REFERENCE), table.continued().without());
        assertEquals(Set.of(Field.RECOMMENDATION), table.fillDown());
        StatusLayout status = table.status();
        assertEquals(Status.NOT_STARTED, status.words().get("No"));
        assertEquals(Status.CLOSED, status.words().get("1"));
        assertEquals(Status.UNKNOWN, status.words().get("Waiting on *"));
        assertEquals(Status.DELAYED, status.colours().get(FillColour.RED));
        assertEquals(Map.of(0, Status.NOT_STARTED, 100, Status.COMPLETED), status.percent());
        assertEquals(Optional.of(Status.IN_PROGRESS), status.otherPercent());
        assertEquals(Status.COMPLETED, status.otherwise());
        assertTrue(status.progressIfBlank());
    }

    @Test
    void readsTablesOfActionsAndBlocks() throws Refusal {
        assertEquals(List.of("Rec", "Action no"), words(table(1).of()));
        assertTrue(table(1).isOfActions());
        assertEquals(new HeadingRows.Auto(), table(1).headings());
        assertEquals(
                List.of(Field.RECOMMENDATION, Field.EXECUTIVE_RESPONSE, Field.OWNER, Field.PROGRESS),
                List.copyOf(table(2).labels().keySet()));
        assertEquals(List.of("Response*"), sources(table(2).labels().get(Field.EXECUTIVE_RESPONSE)));
    }

    private static List<String> words(List<ColumnName> names) {
        return names.stream().map(ColumnName::words).toList();
    }

    @Test
    void readsTheFurtherKeys() throws Refusal {
        TableLayout table = table(3);
        assertEquals(List.of("Log", "2024"), sources(table.sheets()));
        assertEquals(Optional.of(new RowRange(4, 39)), table.rows());
        assertEquals(new HeadingRows.Rows(2, 3), table.headings());
        assertEquals(List.of("G", "H", "Q* update"), words(table.columns().get(Field.PROGRESS)));
        assertEquals(Map.of("committee", "Health", "review", "Parks", "prefix", "7"), table.fixed());
        assertEquals(Set.of(Cleaning.HTML, Cleaning.SHAREPOINT), table.clean());
        assertEquals(List.of(Language.WELSH, Language.ENGLISH), table.languages());
        assertEquals(SameItem.LAST, table.sameItem());
        assertEquals(new HeadingRows.None(), table(4).headings());
        assertEquals(
                2,
                table(4).columns().get(Field.RECOMMENDATION).getFirst().letter().orElseThrow());
    }

    /** Names of responses and statuses become words that the reader of such cells knows. */
    @Test
    void valuesStandForWhatIsReadInTheirPlace() throws Refusal {
        Map<Field, Map<TextPattern, String>> values = table(3).values();
        assertEquals(Map.of(TextPattern.of("CRP"), "Corporate Scrutiny Committee"), values.get(Field.COMMITTEE));
        assertEquals(
                Map.of(TextPattern.of("Derbyniwyd*"), "Agreed", TextPattern.of("Partly"), "Agreed in part"),
                values.get(Field.RESPONSE));
        assertEquals(Map.of(TextPattern.of("W"), "In progress"), values.get(Field.STATUS));
    }

    private Layout of(String text) throws IOException, Refusal {
        return LayoutFile.read(Files.writeString(folder.resolve("plan.layout.yaml"), text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"?\"", "no", "No", "false", "TBC", "to be confirmed", "'your name, 3 November 2026'"})
    void whatNobodyHasConfirmedIsNot(String confirmed) throws Exception {
        assertFalse(of("confirmed: " + confirmed + "\ntables: {columns: {reference: A}}\n")
                .confirmed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirmed: Jane Sample, 3 March 2026\n", "confirmed: J Rees 2026-03-03\n", ""})
    void whatSomebodyHasConfirmedOrNobodyIsAskedToIs(String confirmed) throws Exception {
        assertTrue(of(confirmed + "tables: {columns: {reference: A}}\n").confirmed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-10-09", "9 October 2025", "09/10/2025", "9th Oct 2025", "9.10.25", "\"2025-10-09\""})
    void aDateMayBeWrittenAsPeopleWriteIt(String day) throws Exception {
        assertEquals(
                Optional.of(LocalDate.of(2025, 10, 9)),
                of("about: {consideredOn: " + day + "}\ntables: {columns: {reference: A}}\n")
                        .about()
                        .consideredOn());
    }

    @Test
    void aListOfOneIsTheSameAsItsValue() throws Exception {
        String one = "{sheet: Log, headings: 4, rows: 5-9, columns: {reference: Ref}, continues: reference, until: Key,"
                + " status: {otherwise: completed, words: {X: closed}}, reference: '{reference}', sameItem: last, clean: html}";
        String list =
                "{sheet: [Log], headings: [4], rows: [5-9], columns: {reference: [Ref]}, continues: [reference], until: [Key],"
                        + " status: {otherwise: [completed], words: {X: [closed]}}, reference: ['{reference}'],"
                        + " sameItem: [last], clean: [html]}";
        assertEquals(
                of("tables: " + one + "\nskipHidden: yes\n"), of("tables: [" + list + "]\nskipHidden: [\"yes\"]\n"));
    }
}
