package org.committeepapers.writer.docx;

import java.nio.ByteBuffer;
import org.committeepapers.document.Mark;
import org.committeepapers.style.Colour;
import org.committeepapers.writer.Png;

/**
 * Draws status signs as PNG pictures, sharp at 600 dots an inch at the size of running text. Done without AWT, which
 * costs start-up and needs fonts; every word processor shows a PNG.
 */
final class SignPicture {

    private static final int PIXELS = 72;

    /** Samples along each side of a pixel, which smooth the edges. */
    private static final int SAMPLES = 4;

    private SignPicture() {}

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

    /** One pixel of the colour, to be stretched. */
    static byte[] of(Colour colour) {
        byte[] row = {0, (byte) colour.red(), (byte) colour.green(), (byte) colour.blue(), (byte) 0xff};
        return Png.withOpacity(1, 1, row);
    }

    /** A pixel as red, green, blue and opacity; white where only the white detail covers it. */
    private static void pixel(ByteBuffer rows, Mark mark, Colour colour, int x, int y) {
        int inked = 0;
        int white = 0;
        for (int i = 0; i < SAMPLES * SAMPLES; i++) {
            double across = place(x * SAMPLES + i % SAMPLES);
            double down = place(y * SAMPLES + i / SAMPLES);
            switch (SignShape.at(mark, across, down)) {
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
}
