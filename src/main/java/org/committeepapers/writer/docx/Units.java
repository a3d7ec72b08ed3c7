package org.committeepapers.writer.docx;

/** The units of length of Office files. */
public final class Units {

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;
    private static final int TWIPS_PER_POINT = 20;
    private static final int EMU_PER_POINT = 12_700;

    private Units() {}

    public static double points(double millimetres) {
        return millimetres * POINTS_PER_MILLIMETRE;
    }

    /** Twentieths of a point, Word's usual unit. */
    public static String twips(double points) {
        return Long.toString(Math.round(points * TWIPS_PER_POINT));
    }

    /** Twips to points. */
    public static double ofTwips(double twips) {
        return twips / TWIPS_PER_POINT;
    }

    /** Half points, for sizes of letters. */
    public static String halfPoints(double points) {
        return Long.toString(Math.round(points * 2));
    }

    /** English metric units, for drawings. */
    public static String emu(double points) {
        return Long.toString(Math.round(points * EMU_PER_POINT));
    }
}
