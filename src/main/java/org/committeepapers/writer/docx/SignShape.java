package org.committeepapers.writer.docx;

import org.committeepapers.document.Mark;

/** The shapes of the status signs, in a square from -1 to 1 across and down. */
final class SignShape {

    private static final double RADIUS = 0.96;
    private static final double INNER_RADIUS = 0.70;

    private SignShape() {}

    /** What covers a point of a sign. */
    enum Cover {
        NOTHING,
        INK,
        WHITE
    }

    static Cover at(Mark mark, double x, double y) {
        return switch (mark) {
            case COMPLETED -> isTick(x, y) ? Cover.WHITE : ink(isDisc(x, y, RADIUS));
            case IN_PROGRESS -> ink(isRing(x, y) || x > 0 && isDisc(x, y, RADIUS));
            case NOT_STARTED -> ink(isRing(x, y));
            case DELAYED -> ink(y > -0.9 && y < 0.86 && Math.abs(x) < 0.98 * (y + 0.9) / 1.76);
            case CLOSED -> ink(Math.abs(x) < 0.82 && Math.abs(y) < 0.82);
            case UNCLEAR -> ink(isRing(x, y) || isQuestion(x, y));
            case WITHHELD -> Math.abs(x) < 0.52 && Math.abs(y) < 0.14 ? Cover.WHITE : ink(isDisc(x, y, RADIUS));
        };
    }

    private static Cover ink(boolean covered) {
        return covered ? Cover.INK : Cover.NOTHING;
    }

    private static boolean isDisc(double x, double y, double radius) {
        return x * x + y * y < radius * radius;
    }

    private static boolean isRing(double x, double y) {
        return isDisc(x, y, RADIUS) && !isDisc(x, y, INNER_RADIUS);
    }

    private static boolean isTick(double x, double y) {
        double stroke = 0.14;
        return toLine(x, y, -0.45, 0.04, -0.13, 0.36) < stroke || toLine(x, y, -0.13, 0.36, 0.47, -0.31) < stroke;
    }

    /** A hook open to the left below, a stem and a dot. */
    private static boolean isQuestion(double x, double y) {
        double stroke = 0.09;
        double fromCentre = Math.hypot(x, y + 0.2);
        boolean hook = Math.abs(fromCentre - 0.25) < stroke && !(x < 0 && y > -0.2);
        return hook || toLine(x, y, 0, 0.05, 0, 0.16) < stroke || isDisc(x, y - 0.42, 0.11);
    }

    /** The distance of a point from the line between two others. */
    private static double toLine(double x, double y, double fromX, double fromY, double toX, double toY) {
        double alongX = toX - fromX;
        double alongY = toY - fromY;
        double share = ((x - fromX) * alongX + (y - fromY) * alongY) / (alongX * alongX + alongY * alongY);
        double nearest = Math.clamp(share, 0, 1);
        return Math.hypot(x - fromX - nearest * alongX, y - fromY - nearest * alongY);
    }
}
