package org.committeepapers.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.committeepapers.document.Block;
import org.committeepapers.document.Mark;
import org.committeepapers.writer.ChartPicture.Words;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ChartPictureTest {

    private static final double WIDE = 482;
    private static final double PHONE = 216;

    private static Block.Segment segment(Mark mark, String label, int count, int overdue) {
        return new Block.Segment(mark, mark.name().substring(0, 1), label, count, overdue);
    }

    private static ChartPicture of(double width, Block.Segment... segments) {
        return ChartPicture.of(Block.Chart.ofOne("Actions", "Actions", "overdue", List.of(segments)), width);
    }

    private static List<String> words(ChartPicture picture) {
        return picture.words().stream().map(Words::text).toList();
    }

    private static List<Words> inside(ChartPicture picture) {
        return picture.words().stream().filter(Words::inside).toList();
    }

    @Test
    void aLabelStandsInItsPartWhereItFitsAndBelowOtherwise() {
        ChartPicture picture = of(
                WIDE,
                segment(Mark.COMPLETED, "completed", 4, 0),
                segment(Mark.IN_PROGRESS, "in progress", 6, 0),
                segment(Mark.DELAYED, "delayed", 1, 0));
        assertEquals(List.of("4 completed", "6 in progress", "D", "1 delayed (D)"), words(picture));
        assertEquals(3, inside(picture).size(), "with the letter that the words below explain");
    }

    @Test
    void whatIsWithheldIsWhiteWithABorderAndWhatHasEndedIsFilled() {
        ChartPicture picture = of(WIDE, segment(Mark.CLOSED, "ended", 5, 0), segment(Mark.WITHHELD, "withheld", 5, 0));
        assertEquals(
                List.of(false, false, true),
                picture.bands().stream().map(ChartPicture.Band::hollow).toList());
        ChartPicture.Band border = picture.bands().get(1);
        ChartPicture.Band inside = picture.bands().get(2);
        assertTrue(inside.x() > border.x() && inside.x() + inside.width() < border.x() + border.width());
        assertTrue(inside.y() > border.y() && inside.y() + inside.height() < border.y() + border.height());
        assertTrue(inside(picture).get(1).on().filter(Mark.WITHHELD::equals).isPresent(), "its words are dark");
    }

    @Test
    void whatIsOverdueIsUnderlinedToItsShareAndCounted() {
        ChartPicture picture =
                of(WIDE, segment(Mark.COMPLETED, "completed", 5, 0), segment(Mark.IN_PROGRESS, "in progress", 5, 2));
        ChartPicture.Band part = picture.bands().get(1);
        ChartPicture.Band line = picture.bands().get(2);
        assertTrue(line.mark().isEmpty());
        assertEquals(part.x(), line.x());
        assertEquals(part.width() * 2 / 5, line.width(), 1e-9);
        assertTrue(line.y() >= part.y() + part.height(), "below the part, on white");
        assertTrue(words(picture).contains("2 overdue"));
    }

    @Test
    void whatIsOverdueBesideItsPartSaysOfWhich() {
        ChartPicture picture = of(
                WIDE,
                segment(Mark.OPEN, "open", 2, 2),
                segment(Mark.DELAYED, "delayed", 200, 3),
                segment(Mark.CLOSED, "ended", 1, 0));
        assertTrue(words(picture).containsAll(List.of("2 open, overdue", "3 delayed, overdue")), words(picture) + "");
    }

    @Test
    void severalBarsShareAScaleAndAKey() {
        List<Block.Bar> bars = List.of(
                new Block.Bar("Trees", List.of(segment(Mark.COMPLETED, "completed", 10, 0))),
                new Block.Bar("Ponds", List.of(segment(Mark.DELAYED, "delayed", 5, 0))));
        ChartPicture picture = ChartPicture.of(new Block.Chart("Actions", "Actions", "", bars), WIDE);
        assertEquals(List.of("Trees", "10 C", "Ponds", "5 D", "completed (C)", "delayed (D)"), words(picture));
        assertEquals(picture.bands().get(0).width(), 2 * picture.bands().get(1).width(), 1e-9);
    }

    /** In any chart of any width no words overlap others, run over the edge or leave their part. */
    @Test
    void allWordsAreLegible() {
        assertLegible(200);
    }

    @Test
    @Tag("trial")
    void allWordsOfManyChartsAreLegible() {
        assertLegible(2_000);
    }

    private static void assertLegible(int charts) {
        Random random = new Random(7);
        for (int i = 0; i < charts; i++) {
            double width = random.nextBoolean() ? WIDE : PHONE;
            Block.Chart chart = chart(random);
            ChartPicture picture = ChartPicture.of(chart, width);
            for (Words one : picture.words()) {
                assertTrue(one.x() >= 0 && end(one) <= width + 1e-9, one + " of " + chart);
                assertTrue(one.y() > 0 && one.y() < picture.height(), one + " of " + chart);
                for (Words other : picture.words()) {
                    assertFalse(one != other && overlap(one, other), one + " and " + other + " of " + chart);
                }
            }
        }
    }

    private static double end(Words words) {
        return words.x() + Arial.width(words.text(), ChartPicture.SIZE, words.inside());
    }

    private static boolean overlap(Words one, Words other) {
        return Math.abs(one.y() - other.y()) < ChartPicture.SIZE && one.x() < end(other) && other.x() < end(one);
    }

    private static Block.Chart chart(Random random) {
        List<Block.Bar> bars = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i <= count; i++) {
            bars.add(new Block.Bar(
                    "Review of the parks ".substring(0, 6 + random.nextInt(14)).strip() + i, parts(random)));
        }
        return count == 0
                ? Block.Chart.ofOne("Actions", "Actions", "overdue", parts(random))
                : new Block.Chart("Actions", "Actions", "overdue", bars);
    }

    private static List<Block.Segment> parts(Random random) {
        List<Block.Segment> parts = new ArrayList<>();
        for (Mark mark : Mark.values()) {
            int count = random.nextInt(2) * (1 + random.nextInt(random.nextBoolean() ? 3 : 300));
            if (count > 0) {
                parts.add(segment(mark, "is " + mark, count, random.nextInt(count + 1)));
            }
        }
        return parts;
    }
}
