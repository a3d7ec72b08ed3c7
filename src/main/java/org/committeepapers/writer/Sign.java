package org.committeepapers.writer;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.committeepapers.document.Mark;

/**
 * The sign of a status as all formats draw it: an outline in a square of 16 by 16, across and down from its top left, filled
 * with the status's colour. What it encloses the other way round is a hole, whether a program counts crossings or directions.
 */
public final class Sign {

    /** The side of the square. */
    public static final int SIDE = 16;

    private static final String DISC = "M8 0.3C12.25 0.3 15.7 3.75 15.7 8C15.7 12.25 12.25 15.7 8 15.7"
            + "C3.75 15.7 0.3 12.25 0.3 8C0.3 3.75 3.75 0.3 8 0.3Z";
    private static final String RING =
            DISC + "M8 2.4C4.91 2.4 2.4 4.91 2.4 8C2.4 11.09 4.91 13.6 8 13.6C11.09 13.6 13.6 11.09 13.6 8"
                    + "C13.6 4.91 11.09 2.4 8 2.4Z";
    private static final String SQUARE = "M1.4 1.4L14.6 1.4L14.6 14.6L1.4 14.6Z";
    private static final Pattern STEP = Pattern.compile("([MLCZ])([^MLCZ]*)");

    private Sign() {}

    /**
     * A step of an outline.
     *
     * @param kind as in SVG: M moves, L draws a line, C a curve, Z closes
     * @param to the points that it leads by and to, across and down in turn
     */
    public record Step(char kind, List<Double> to) {}

    /** The outline as SVG has it. */
    public static String outline(Mark mark) {
        return switch (mark) {
            case COMPLETED -> DISC + "M5.14 7.66L3.66 9.14L6.95 12.43L12.49 6.09L10.91 4.71L6.85 9.37Z";
            case IN_PROGRESS -> DISC + "M8 2.4C4.91 2.4 2.4 4.91 2.4 8C2.4 11.09 4.91 13.6 8 13.6Z";
            case NOT_STARTED -> RING;
            case OPEN -> SQUARE + "M3.4 3.4L3.4 12.6L12.6 12.6L12.6 3.4Z";
            case DELAYED -> "M8 0.8L15.8 14.9L0.2 14.9Z";
            case CLOSED -> SQUARE;
            case UNCLEAR ->
                RING + "M5.1 6.3C5.1 4.7 6.4 3.4 8 3.4C9.6 3.4 10.9 4.7 10.9 6.3C10.9 7.5 10.2 8.1 9.5 8.6"
                        + "C9 9 8.8 9.2 8.8 9.8L7.2 9.8C7.2 8.5 7.8 7.9 8.5 7.4C9.1 7 9.3 6.8 9.3 6.3C9.3 5.6 8.7 5 8 5"
                        + "C7.3 5 6.7 5.6 6.7 6.3ZM7.15 10.7L8.85 10.7L8.85 12.4L7.15 12.4Z";
            case WITHHELD -> DISC + "M3.8 6.95L3.8 9.05L12.2 9.05L12.2 6.95Z";
        };
    }

    /** The same step by step. */
    public static List<Step> steps(Mark mark) {
        return STEP.matcher(outline(mark)).results().map(Sign::step).toList();
    }

    private static Step step(MatchResult step) {
        String numbers = step.group(2);
        return new Step(
                step.group(1).charAt(0),
                numbers.isEmpty()
                        ? List.of()
                        : Arrays.stream(numbers.split(" ")).map(Double::valueOf).toList());
    }
}
