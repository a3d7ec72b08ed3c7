package org.committeepapers.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.examples.ZipParts;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.reading.Reading;
import org.committeepapers.reading.Readings;
import org.committeepapers.sheet.UpdatedCopy.CellChange;
import org.committeepapers.text.RichText;
import org.committeepapers.text.RichTextBuilder;
import org.committeepapers.text.Run;
import org.committeepapers.tracker.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New words in single cells, as they lie in the part and as they are read. */
class UpdatedCopyTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String TRACKER = """
            # Tracker
            Ref|Recommendation|Action|By when|Progress|% complete
            1|That it be done|Do it|[date 2025-12-31]|Begun|[number 0.5 0%]
            2|That more be done|Do more||Begun
            """;

    @TempDir
    Path folder;

    private static CellChange words(int row, int column, String before, RichText after) {
        return new CellChange(
                new Location.Cell("tracker.xlsx", "Tracker", 0, row, column),
                RichText.of(before),
                after,
                false,
                column == PERCENT);
    }

    private static final int PERCENT = 5;

    private static CellChange words(int row, int column, String before, String after) {
        return words(row, column, before, RichText.of(after));
    }

    private byte[] written(byte[] workbook, Map<String, String> refused, CellChange... words)
            throws IOException, Refusal {
        Path file = Files.write(folder.resolve("tracker.xlsx"), workbook);
        Path copy = folder.resolve("copy.xlsx");
        UpdatedCopy.write(file, Limits.DEFAULT, List.of(words), copy)
                .forEach((cell, why) -> refused.put(cell.address(), why));
        return Files.readAllBytes(copy);
    }

    private byte[] written(byte[] workbook, CellChange... words) throws IOException, Refusal {
        Map<String, String> refused = new TreeMap<>();
        byte[] written = written(workbook, refused, words);
        assertEquals(Map.of(), refused);
        return written;
    }

    @Test
    void datesAndNumbersStayWhatTheirCellsShow() throws Exception {
        byte[] written = written(
                WorkbookBuilder.bytes(TRACKER),
                words(1, 3, "31 December 2025", "1 March 2026"),
                words(1, 5, "50%", "75%"),
                words(2, 5, "", "20%"),
                words(2, 3, "", "Spring 2026"));
        Reading reading = Readings.read(folder, written);
        assertEquals(
                "1 March 2026", Readings.action(reading, 0).byWhen().words().plain());
        assertEquals(75, Readings.action(reading, 0).done().percent().getAsInt());
        assertEquals(20, Readings.action(reading, 1).done().percent().getAsInt());
        assertFalse(
                reading.findings().stream()
                        .anyMatch(finding -> finding.rule().name().equals("number-as-text")),
                reading.findings().toString());
        assertEquals("Spring 2026", Readings.action(reading, 1).byWhen().words().plain());
        String sheet = ZipParts.of(written).text(SHEET);
        assertEquals(2, sheet.split("<v>(46082.0|0.75)</v>", -1).length - 1, sheet);
    }

    @Test
    void wordsReplaceTextThatStandsInTheSheetItself() throws Exception {
        byte[] inline = ZipParts.of(WorkbookBuilder.bytes(TRACKER))
                .edit(
                        SHEET,
                        xml -> xml.replaceFirst(
                                "(<c r=\"E2\"[^>]*) t=\"s\"([^>]*)><v>\\d+</v>",
                                "$1 t=\"inlineStr\"$2><is><t>Begun</t></is>"))
                .bytes();
        byte[] written = written(inline, words(1, 4, "Begun", "Done in May"));
        assertEquals(
                "Done in May",
                Readings.action(Readings.read(folder, written), 0).words(Field.PROGRESS));
    }

    @Test
    void wordsThatAreNoDateReplaceOne() throws Exception {
        byte[] written = written(
                WorkbookBuilder.bytes(TRACKER), words(1, 3, "31 December 2025", "By the summer & \"later\" <2026>"));
        assertEquals(
                "By the summer & \"later\" <2026>",
                Readings.action(Readings.read(folder, written), 0)
                        .byWhen()
                        .words()
                        .plain());
    }

    @Test
    void richTextLineBreaksAndWhatLooksLikeAnEscapeAreKept() throws Exception {
        RichText rich = new RichTextBuilder()
                .words("All ", false, false)
                .words("done", true, false)
                .words(" _x0041_", false, true)
                .words("\nNext", false, false)
                .build();
        byte[] written = written(WorkbookBuilder.bytes(TRACKER), words(1, 4, "Begun", rich));
        assertEquals(rich, Readings.action(Readings.read(folder, written), 0).text(Field.PROGRESS));
    }

    @Test
    void aCellWithALinkStaysAndSoDoesOneThatIsToHaveOne() throws Exception {
        byte[] linked = WorkbookBuilder.bytes(TRACKER.replace("|Begun|", "|[link https://example.org/a]Begun|"));
        Map<String, String> refused = new TreeMap<>();
        byte[] written = written(
                linked,
                refused,
                words(1, 4, linked("Begun", "https://example.org/a"), RichText.of("Done")),
                words(2, 4, RichText.of("Begun"), linked("Begun", "https://example.org/b")));
        String why = "the old or the new words have a link";
        assertEquals(Map.of("E2", why, "E3", why), refused);
        assertEquals(ZipParts.of(linked).text(SHEET), ZipParts.of(written).text(SHEET));
    }

    private static RichText linked(String words, String target) {
        return new RichText(List.of(new Run.Link(target, List.of(Run.Words.plain(words)))));
    }

    private static CellChange words(int row, int column, RichText before, RichText after) {
        return new CellChange(
                new Location.Cell("tracker.xlsx", "Tracker", 0, row, column), before, after, false, false);
    }

    @Test
    void aCellThatTheSheetDoesNotMentionIsAddedInItsPlace() throws Exception {
        byte[] bare = ZipParts.of(WorkbookBuilder.bytes(TRACKER))
                .edit(SHEET, xml -> xml.replace("<row r=\"3\"", "<row r=\"3\" spans=\"1:5\""))
                .bytes();
        byte[] written = written(bare, words(2, 3, "", "May 2026"), words(2, 5, "", "10%"));
        Reading reading = Readings.read(folder, written);
        assertEquals("May 2026", Readings.action(reading, 1).byWhen().words().plain());
        assertEquals(10, Readings.action(reading, 1).done().percent().getAsInt());
    }

    @Test
    void aRowThatTheSheetDoesNotMentionIsAddedInItsPlace() throws Exception {
        byte[] written = written(
                WorkbookBuilder.bytes(TRACKER), words(4, 1, "", "That most be done"), words(4, 2, "", "Do most"));
        assertEquals(
                "Do most",
                Readings.action(Readings.read(folder, written), 2)
                        .text(Field.ACTION)
                        .plain());
    }

    @Test
    void aCellThatSaysSomethingElseOrIsCalculatedOrMergedAwayStays() throws Exception {
        String tracker = TRACKER.replace("Do it", "[formula \"Do \"&\"it\" = Do it]")
                .replace("[date 2025-12-31]|Begun", "[date 2025-12-31]|<");
        Map<String, String> refused = new TreeMap<>();
        byte[] before = WorkbookBuilder.bytes(tracker);
        byte[] after = written(
                before,
                refused,
                words(1, 2, "Do it", "Do"),
                words(1, 4, "", "Half"),
                words(2, 4, "Ended", "Half"),
                words(2, 3, "Ended", "Half"));
        assertEquals(
                Map.of(
                        "C2", "its value comes from a formula",
                        "E2", "it is merged with others",
                        "E3", "the cell says something else as well",
                        "D3", "it is blank"),
                refused);
        assertEquals(ZipParts.of(before).text(SHEET), ZipParts.of(after).text(SHEET));
    }
}
