package org.committeepapers.writer.docx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.committeepapers.document.Mark;
import org.committeepapers.style.Colour;

/**
 * Draws status signs as PNG pictures, sharp at 600 dots an inch at the size of running text. Done without AWT, which
 * costs start-up and needs fonts; every word processor shows a PNG.
 */
final class SignPicture {

    private static final int PIXELS = 72;

    /** Samples along each side of a pixel, which smooth the edges. */
    private static final int SAMPLES = 4;

    private static final byte[] HEADER = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int TRUE_COLOUR_WITH_ALPHA = 6;

    private SignPicture() {}

    static byte[] of(Mark mark, Colour colour) {
        ByteBuffer rows = ByteBuffer.allocate(PIXELS * (1 + PIXELS * 4));
        for (int y = 0; y < PIXELS; y++) {
            rows.put((byte) 0);
            for (int x = 0; x < PIXELS; x++) {
                pixel(rows, mark, colour, x, y);
            }
        }
        return png(PIXELS, PIXELS, rows.array());
    }

    /** One pixel of the colour, to be stretched. */
    static byte[] of(Colour colour) {
        byte[] row = {0, (byte) colour.red(), (byte) colour.green(), (byte) colour.blue(), (byte) 0xff};
        return png(1, 1, row);
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

    private static byte[] png(int width, int height, byte[] rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(HEADER);
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) 8)
                .put((byte) TRUE_COLOUR_WITH_ALPHA)
                .array();
        chunk(out, "IHDR", header);
        chunk(out, "IDAT", deflated(rows));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] rows) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(rows);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[4096];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }
}
