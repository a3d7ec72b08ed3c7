package org.committeepapers.workbook.sheet;

/**
 * A colour by hue, saturation and lightness.
 *
 * @param hue in degrees, from 0, red, by 120, green, and 240, blue
 * @param saturation from 0 to 1
 * @param lightness from 0, black, to 1, white
 */
public record Hsl(double hue, double saturation, double lightness) {

    private static final int FULL = 255;
    private static final int SEXTANT = 60;
    private static final int CIRCLE = 360;

    /** @param rgb as 0xRRGGBB */
    public static Hsl of(int rgb) {
        double red = (rgb >> 16 & 0xff) / (double) FULL;
        double green = (rgb >> 8 & 0xff) / (double) FULL;
        double blue = (rgb & 0xff) / (double) FULL;
        double most = Math.max(red, Math.max(green, blue));
        double chroma = most - Math.min(red, Math.min(green, blue));
        double lightness = most - chroma / 2;
        double saturation = chroma == 0 ? 0 : chroma / (1 - Math.abs(2 * lightness - 1));
        return new Hsl(hue(red, green, blue, most, chroma), saturation, lightness);
    }

    private static double hue(double red, double green, double blue, double most, double chroma) {
        if (chroma == 0) {
            return 0;
        }
        if (most == red) {
            return (SEXTANT * (green - blue) / chroma + CIRCLE) % CIRCLE;
        }
        return most == green
                ? SEXTANT * (blue - red) / chroma + 2 * SEXTANT
                : SEXTANT * (red - green) / chroma + 4 * SEXTANT;
    }

    /** How far the colour is from a grey of its lightness, from 0 to 1. */
    double chroma() {
        return saturation * (1 - Math.abs(2 * lightness - 1));
    }

    /**
     * Darker or lighter, as ECMA-376 part 1, 18.8.19 says.
     *
     * @param tint from -1, black, by 0, unchanged, to 1, white
     */
    public Hsl tinted(double tint) {
        double within = Double.isNaN(tint) ? 0 : Math.clamp(tint, -1.0, 1.0);
        double changed = within < 0 ? lightness * (1 + within) : lightness * (1 - within) + within;
        return new Hsl(hue, saturation, changed);
    }

    /** The colour as 0xRRGGBB. */
    public int rgb() {
        return channel(0) << 16 | channel(8) << 8 | channel(4);
    }

    private int channel(int offset) {
        double step = (offset + hue / 30) % 12;
        double reach = saturation * Math.min(lightness, 1 - lightness);
        double part = lightness - reach * Math.max(-1, Math.min(1, Math.min(step - 3, 9 - step)));
        return (int) Math.round(part * FULL);
    }
}
