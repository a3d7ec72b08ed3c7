package org.committeepapers.style;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Turns words into a file name that agenda systems, Windows and web addresses accept: letters, digits, spaces, hyphens,
 * dots, brackets and underscores.
 */
public final class FileName {

    /** The longest name in characters, which leaves room for an extension; agenda systems cut or refuse longer ones. */
    static final int LONGEST = 115;

    /** Disks accept no more than 255, including the extension. */
    private static final int MOST_BYTES = 200;

    private static final Pattern AND = Pattern.compile("\\s*[&+]\\s*");
    private static final Pattern COLON = Pattern.compile("\\s*[:;|]\\s+|\\s+[:;|]\\s*");
    private static final Pattern HYPHEN = Pattern.compile("[/\\\\:;|\u2010-\u2015\u2212]");
    private static final Pattern NOTHING = Pattern.compile("['\u2018\u2019\"\u201c\u201d\u00ad\\p{Cf}]");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{M}\\p{N} ._()-]");
    private static final Pattern SPACES = Pattern.compile(" {2,}");
    private static final Pattern HYPHENS = Pattern.compile("-(?: ?-)++");
    private static final Pattern EDGES = Pattern.compile("^[ .-]+|[ .-]+$");
    private static final Pattern OF_WINDOWS = Pattern.compile("(?i)(?:con|prn|aux|nul|com\\d|lpt\\d)(?:\\..*)?");

    private FileName() {}

    /** The nearest name to these words, without an extension; empty if none of their characters can be in one. */
    public static String of(String words) {
        return shortened(whole(words));
    }

    /** Whether the name is short enough for the file of a paper. */
    public static boolean fits(String name) {
        return shortened(name).equals(name);
    }

    /** The nearest name, however long it is. */
    public static String whole(String words) {
        String name = Normalizer.normalize(words, Normalizer.Form.NFC);
        name = AND.matcher(name).replaceAll(" and ").replace("%", " per cent");
        name = NOTHING.matcher(name).replaceAll("");
        name = COLON.matcher(name).replaceAll(" - ");
        name = HYPHEN.matcher(name).replaceAll("-");
        name = OTHER.matcher(name).replaceAll(" ");
        name = HYPHENS.matcher(SPACES.matcher(name).replaceAll(" ")).replaceAll("-");
        name = EDGES.matcher(name).replaceAll("");
        return OF_WINDOWS.matcher(name).matches() ? name.charAt(0) + "_" + name.substring(1) : name;
    }

    /** Cut at the end of a word, if that leaves enough. */
    private static String shortened(String name) {
        int end = 0;
        int bytes = 0;
        for (int count = 0; end < name.length() && count < LONGEST; count++) {
            int codePoint = name.codePointAt(end);
            bytes += Character.toString(codePoint).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MOST_BYTES) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        if (end == name.length()) {
            return name;
        }
        int space = name.lastIndexOf(' ', end);
        return EDGES.matcher(name.substring(0, space > LONGEST / 2 ? space : end))
                .replaceAll("");
    }
}
