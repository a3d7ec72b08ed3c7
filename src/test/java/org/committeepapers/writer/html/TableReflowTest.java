package org.committeepapers.writer.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.document.Inline;
import org.committeepapers.document.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableReflowTest {

    @ParameterizedTest
    @CsvSource({
        "15, false, STEADY",
        "15, true, STACKED",
        "25, false, STACKED",
        "45, true, STACKED_EARLY",
        "90, false, SCROLLED"
    })
    void theRoomItsWordsNeedDecides(double least, boolean full, TableReflow layout) {
        assertEquals(layout, TableReflow.of(least, full));
    }

    @ParameterizedTest
    @CsvSource({"30, ''", "42, small-print", "50, squeezed"})
    void onPaperLettersGetSmallerBeforeWordsBreak(double least, String paperClass) {
        assertEquals(paperClass, TableReflow.paperClass(least));
    }

    @Test
    void aStatusNeedsRoomForAllItsWordsAndItsSign() {
        double words = TableReflow.least(table(new Inline.Text("Not started")));
        double status = TableReflow.least(table(new Inline.Status(Mark.NOT_STARTED, "Not started")));
        assertTrue(status > words + 1.5, status + " against " + words);
    }

    private static Block.Table table(Inline content) {
        Block.Cell cell = new Block.Cell(List.of(new Block.Paragraph(Block.Paragraph.Role.BODY, List.of(content))));
        return new Block.Table(
                Pages.text("Caption"),
                true,
                true,
                List.of(new Block.Column(Pages.text("A"), false, 0)),
                List.of(new Block.Row(false, List.of(cell))));
    }
}
