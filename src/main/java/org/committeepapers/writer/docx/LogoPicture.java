package org.committeepapers.writer.docx;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.committeepapers.style.Bytes;
import org.committeepapers.style.Logo;
import org.committeepapers.writer.Png;

/** The council's sign as a PNG picture, which every word processor shows; a drawing at 600 dots an inch. */
final class LogoPicture {

    private static final double DOTS_PER_MILLIMETRE = 600 / 25.4;

    private LogoPicture() {}

    static byte[] of(Logo logo) {
        return switch (logo.picture()) {
            case Logo.Dots dots -> Png.of(dots);
            case Logo.Areas areas -> Png.of(drawn(areas, logo));
        };
    }

    private static Logo.Dots drawn(Logo.Areas areas, Logo logo) {
        int columns = (int) Math.ceil(logo.width() * DOTS_PER_MILLIMETRE);
        int rows = (int) Math.ceil(logo.height() * DOTS_PER_MILLIMETRE);
        BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, columns, rows);
        canvas.scale(columns / areas.width(), rows / areas.height());
        for (Logo.Area area : areas.areas()) {
            canvas.setColor(new Color(
                    area.colour().red(), area.colour().green(), area.colour().blue()));
            canvas.fill(area.path());
        }
        canvas.dispose();
        byte[] rgb = new byte[columns * rows * 3];
        int at = 0;
        for (int dot : image.getRGB(0, 0, columns, rows, null, 0, columns)) {
            for (int shift = 16; shift >= 0; shift -= 8) {
                rgb[at++] = (byte) (dot >> shift);
            }
        }
        return new Logo.Dots(columns, rows, Bytes.of(rgb));
    }
}
