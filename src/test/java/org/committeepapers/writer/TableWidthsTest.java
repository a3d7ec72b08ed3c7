package org.committeepapers.writer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.document.Inline;
import org.committeepapers.document.Mark;
import org.junit.jupiter.api.Test;

class TableWidthsTest {

    @Test
    void aStatusNeedsRoomForAllItsWordsAndItsSign() {
        double words = least(new Inline.Text("Not started"));
        double status = least(new Inline.Status(Mark.NOT_STARTED, "Not started"));
        assertTrue(status > words + 1.5, status + " against " + words);
    }

    private static double least(Inline content) {
        Block.Cell cell = new Block.Cell(List.of(new Block.Paragraph(Block.Paragraph.Role.BODY, List.of(content))));
        Block.Table table = new Block.Table(
                List.of(),
                true,
                true,
                List.of(new Block.Column(List.of(new Inline.Text("A")), false, 0)),
                List.of(new Block.Row(false, List.of(cell))));
        return TableWidths.of(table, TextExtent.of(table, 1), 0).least();
    }
}
