package org.committeepapers.writer.pdf;

/** Lengths of the house style. */
final class Millimetres {

    private static final double POINTS = 72 / 25.4;

    private Millimetres() {}

    static double points(double millimetres) {
        return millimetres * POINTS;
    }
}
