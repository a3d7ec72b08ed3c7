package org.committeepapers.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.committeepapers.reading.StandardLayout.Additions;
import org.committeepapers.reading.TableLayout.StatusLayout;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.TextPattern;
import org.junit.jupiter.api.Test;

class StandardLayoutTest {

    private static final TableLayout TABLE = table(Additions.NONE);

    private static TableLayout table(Additions additions) {
        return StandardLayout.with(additions).tables().getFirst();
    }

    private static List<String> names(TableLayout table, Field field) {
        return table.columns().getOrDefault(field, List.of()).stream()
                .map(ColumnName::words)
                .toList();
    }

    /** The fields that a heading names, as the reader compares it. */
    private static List<Field> fields(TableLayout table, String heading) {
        return table.columns().keySet().stream()
                .filter(field ->
                        table.columns().get(field).stream().anyMatch(name -> name.names(heading) || name.fits(heading)))
                .toList();
    }

    @Test
    void noHeadingStandsTwice() {
        Map<String, Field> fields = new HashMap<>();
        List<String> twice = new ArrayList<>();
        TABLE.columns()
                .forEach((field, names) -> names.forEach(name -> {
                    if (fields.putIfAbsent(ColumnName.folded(name.words()), field) != null) {
                        twice.add(name.words());
                    }
                    assertFalse(name.isPattern(), name.words());
                }));
        assertEquals(List.of(), twice);
    }

    @Test
    void noLabelOrLineStandsTwice() {
        List<String> labels = TABLE.labels().values().stream()
                .flatMap(List::stream)
                .map(TextPattern::source)
                .toList();
        assertEquals(labels.stream().distinct().toList(), labels);
        assertEquals(TABLE.lines().stream().distinct().toList(), TABLE.lines());
    }

    /** What may be one thing in one council and another in the next has to be confirmed. */
    @Test
    void namesThatMayMeanTwoThingsAreNotThere() {
        for (String heading : List.of(
                "Comment",
                "Comments",
                "Officer comments",
                "Cabinet comments",
                "Management response",
                "Officer response",
                "Service response",
                "Reason",
                "Reasons",
                "Rationale",
                "Notes",
                "Evidence",
                "For",
                "ID",
                "Item",
                "Paragraph",
                "Service",
                "Department",
                "Organisation",
                "Partner",
                "Category",
                "Closed",
                "Closed on",
                "Done",
                "Complete",
                "Completed",
                "Completion date",
                "Action taken",
                "Outcome",
                "Target",
                "Timetable",
                "Date",
                "Position",
                "Publish?",
                "Publication",
                "Classification")) {
            assertEquals(List.of(), fields(TABLE, heading), heading);
        }
    }

    @Test
    void headingsAreReadWhateverTheirSpacesSignsAndCase() {
        assertEquals(List.of(Field.REFERENCE), fields(TABLE, "REC\nNo."));
        assertEquals(List.of(Field.REFERENCE), fields(TABLE, "#"));
        assertEquals(List.of(Field.SUCCESS_CRITERIA), fields(TABLE, "Target/Success Criteria"));
        assertEquals(List.of(Field.EXECUTIVE_RESPONSE), fields(TABLE, "Cabinet\u2019s response"));
        assertEquals(List.of(Field.PERCENT), fields(TABLE, "% wedi\u2019i gwblhau"));
        assertEquals(List.of(Field.BY_WHEN), fields(TABLE, "DueDate*"));
        assertEquals(List.of(Field.RESPONSE), fields(TABLE, "Agreed?"));
    }

    @Test
    void aHeadingOfTheCouncilsOwnIsTakenFromTheFieldThatHasItElse() {
        TableLayout table = table(new Additions(
                Map.of(Field.PROGRESS, List.of("Comments"), Field.EXECUTIVE_RESPONSE, List.of("RESPONSE")),
                Map.of(),
                false));
        assertEquals(List.of(Field.PROGRESS), fields(table, "comments"));
        assertEquals(List.of(Field.EXECUTIVE_RESPONSE), fields(table, "Response"));
        assertEquals("Comments", names(table, Field.PROGRESS).getFirst());
        assertTrue(names(table, Field.PROGRESS).contains("Progress"));
        assertEquals(TABLE.labels(), table.labels());
    }

    @Test
    void aStatusKeyExplainsWordsAndFills() {
        Additions additions = new Additions(Map.of(), Map.of("1", Status.COMPLETED, "green", Status.IN_PROGRESS), true);
        StatusLayout status = table(additions).status();
        assertEquals(Map.of("1", Status.COMPLETED, "green", Status.IN_PROGRESS), status.words());
        assertEquals(Map.of(FillColour.GREEN, Status.IN_PROGRESS), status.colours());
        assertTrue(status.progressIfBlank());
        assertTrue(StandardLayout.with(additions).skipHidden());
        assertFalse(StandardLayout.with(Additions.NONE).skipHidden());
    }

    @Test
    void theFileItselfTellsAPersonWhatItIs() {
        assertTrue(StandardLayout.text().startsWith("# How trackers without a layout file"));
    }
}
