package org.committeepapers.style;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.committeepapers.finding.Refusal;

/**
 * Reads PNG and JPEG pictures as sRGB on white. Anything else in the file, such as where a photo was taken, isn't kept.
 */
public final class DotsReader {

    private static final int MOST_ON_A_SIDE = 3_000;
    private static final long MOST = 4_000_000;

    private DotsReader() {}

    /** @param refused makes what is thrown from what is wrong and what to do */
    public static Logo.Dots read(byte[] bytes, BiFunction<String, String, Refusal> refused) throws Refusal {
        if (bytes.length > 2 && bytes[0] == (byte) 0xff && isForPrinting(bytes)) {
            throw forPrinting(refused);
        }
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw noPicture(refused);
            }
            ImageReader reader = readers.next();
            try {
                return read(reader, in, refused);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            throw noPicture(refused);
        }
    }

    /** Some versions of Java read a CMYK picture, but each with different colours. */
    private static boolean isForPrinting(byte[] jpeg) {
        ByteBuffer bytes = ByteBuffer.wrap(jpeg);
        for (int at = 2; at + 9 < jpeg.length && bytes.get(at) == (byte) 0xff; ) {
            int marker = bytes.get(at + 1) & 0xff;
            if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
                return bytes.get(at + 9) == 4;
            }
            at += 2 + Short.toUnsignedInt(bytes.getShort(at + 2));
        }
        return false;
    }

    private static Refusal forPrinting(BiFunction<String, String, Refusal> refused) {
        return refused.apply(
                "The picture has colours for printing (CMYK), or is damaged",
                "Save it as a PNG or JPEG in RGB colours.");
    }

    private static Logo.Dots read(ImageReader reader, ImageInputStream in, BiFunction<String, String, Refusal> refused)
            throws IOException, Refusal {
        if (!List.of("png", "jpeg").contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
            throw noPicture(refused);
        }
        reader.setInput(in, true, true);
        int columns = reader.getWidth(0);
        int rows = reader.getHeight(0);
        if (columns > MOST_ON_A_SIDE || rows > MOST_ON_A_SIDE || (long) columns * rows > MOST) {
            throw refused.apply(
                    "The logo has " + columns + " by " + rows + " dots",
                    "Save it with no more than 2000 by 2000; 600 across is sharp enough for print.");
        }
        try {
            return dots(reader.read(0));
        } catch (IOException e) {
            throw forPrinting(refused);
        }
    }

    private static Logo.Dots dots(BufferedImage image) {
        int columns = image.getWidth();
        int rows = image.getHeight();
        byte[] rgb = new byte[columns * rows * 3];
        int at = 0;
        for (int argb : image.getRGB(0, 0, columns, rows, null, 0, columns)) {
            int opacity = argb >>> 24;
            for (int shift = 16; shift >= 0; shift -= 8) {
                int channel = argb >> shift & 0xff;
                rgb[at++] = (byte) ((channel * opacity + 255 * (255 - opacity)) / 255);
            }
        }
        return new Logo.Dots(columns, rows, new Bytes(rgb));
    }

    private static Refusal noPicture(BiFunction<String, String, Refusal> refused) {
        return refused.apply("This isn't a picture that can be read", "Save it as a PNG or JPEG file.");
    }
}
