package org.committeepapers.text;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** Names as parts of paths: lower-case ASCII letters and digits, never two hyphens in a row. */
public final class Slug {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_SLUG = Pattern.compile("[^a-z0-9]+");
    private static final Pattern HYPHENS_AROUND = Pattern.compile("^-+|-+$");
    private static final int LONGEST = 80;

    private Slug() {}

    /** At most 80 letters, digits and hyphens; empty where nothing is left. */
    public static String of(String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace("\u00df", "ss")
                .replace("\u00e6", "ae")
                .replace("\u0153", "oe")
                .replace("\u00f8", "o")
                .replace("\u0142", "l");
        String hyphened =
                NOT_SLUG.matcher(ACCENTS.matcher(letters).replaceAll("")).replaceAll("-");
        String slug = trimmed(hyphened);
        return trimmed(slug.substring(0, Math.min(slug.length(), LONGEST)));
    }

    /** Eight hexadecimal digits, the same for a name whichever way a system composes its accents. */
    public static String hash(String name) {
        CRC32 sum = new CRC32();
        sum.update(Normalizer.normalize(name.strip(), Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    private static String trimmed(String hyphened) {
        return HYPHENS_AROUND.matcher(hyphened).replaceAll("");
    }
}
