package org.committeepapers.writer.docx.block;

import java.nio.ByteBuffer;
import org.committeepapers.document.Mark;
import org.committeepapers.style.Colour;
import org.committeepapers.writer.Png;

/**
 * Draws status symbols as PNG pictures, sharp at 600 dots per inch at the size of running text. AWT isn't used, as it
 * slows the start and needs fonts.
 */
final class SymbolPicture {

    private static final int PIXELS = 72;

    /** Samples along each side of a pixel, for smooth edges. */
    private static final int SAMPLES = 4;

    /** Radii in the square of a symbol, from -1 to 1 across and down. */
    private static final double RADIUS = 0.96;

    private static final double INNER_RADIUS = 0.70;

    private SymbolPicture() {}

    static byte[] of(Mark mark, Colour colour) {
        ByteBuffer rows = ByteBuffer.allocate(PIXELS * (1 + PIXELS * 4));
        for (int y = 0; y < PIXELS; y++) {
            rows.put((byte) 0);
            for (int x = 0; x < PIXELS; x++) {
                pixel(rows, mark, colour, x, y);
            }
        }
        return Png.withOpacity(PIXELS, PIXELS, rows.array());
    }

    /** A pixel as red, green, blue and opacity; white where only the white detail covers it. */
    private static void pixel(ByteBuffer rows, Mark mark, Colour colour, int x, int y) {
        int inked = 0;
        int white = 0;
        for (int i = 0; i < SAMPLES * SAMPLES; i++) {
            double across = place(x * SAMPLES + i % SAMPLES);
            double down = place(y * SAMPLES + i / SAMPLES);
            switch (at(mark, across, down)) {
                case INK -> inked++;
                case WHITE -> white++;
                case NOTHING -> {}
            }
        }
        int covered = Math.max(1, inked + white);
        rows.put(mixed(colour.red(), inked, white, covered));
        rows.put(mixed(colour.green(), inked, white, covered));
        rows.put(mixed(colour.blue(), inked, white, covered));
        rows.put((byte) ((inked + white) * 255 / (SAMPLES * SAMPLES)));
    }

    /** From -1 to 1, of the samples along one side counted from 0. */
    private static double place(int sample) {
        return (sample + 0.5) / (PIXELS * SAMPLES) * 2 - 1;
    }

    private static byte mixed(int channel, int inked, int white, int covered) {
        return (byte) ((channel * inked + 255 * white) / covered);
    }

    /** What covers a point of a symbol. */
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
