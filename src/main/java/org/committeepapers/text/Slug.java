package org.committeepapers.text;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** Names as parts of paths and addresses: lower-case ASCII letters and digits, never two hyphens in a row. */
public final class Slug {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_SLUG = Pattern.compile("[^a-z0-9]+");

    /** Names that Windows allows no file to have. */
    private static final Pattern DEVICE = Pattern.compile("con|nul|aux|prn|(?:com|lpt)[0-9]");

    private static final int LONGEST = 80;

    private Slug() {}

    /** At most 80 letters, digits and hyphens; empty if nothing is left. */
    public static String of(String name) {
        return of(name, LONGEST);
    }

    /** A slug of at most this length. Letters with accents are spelt without them. */
    public static String of(String name, int longest) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace("\u00df", "ss")
                .replace("\u00e6", "ae")
                .replace("\u0153", "oe")
                .replace("\u00f8", "o")
                .replace("\u0142", "l");
        String slug = ofAscii(ACCENTS.matcher(letters).replaceAll(""));
        return slug.substring(0, Math.min(slug.length(), longest)).replaceFirst("-$", "");
    }

    /**
     * A slug of any length, with a hyphen for everything that isn't an ASCII letter or digit, accents included. It
     * makes the ids of actions and of places on pages, where spelling out accents would break links to earlier
     * editions.
     */
    public static String ofAscii(String words) {
        return NOT_SLUG.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("-").replaceAll("^-|-$", "");
    }

    /** A hash of eight hexadecimal digits. It is the same however a system composes the accents of a name. */
    public static String hash(String name) {
        CRC32 sum = new CRC32();
        sum.update(Normalizer.normalize(name.strip(), Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    /** Whether Windows allows no file of that name. */
    public static boolean isDevice(String slug) {
        return DEVICE.matcher(slug).matches();
    }
}
