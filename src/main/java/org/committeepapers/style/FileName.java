package org.committeepapers.style;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Words as the name of a file that agenda systems, Windows and web addresses take: letters, digits, spaces, hyphens, dots,
 * brackets and underscores.
 */
public final class FileName {

    /** The longest name in characters, with room for an ending; agenda systems cut or refuse more. */
    static final int LONGEST = 115;

    /** Disks take no more than 255, with the ending. */
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

    /** The nearest name to these words, without an ending; empty where nothing of them can stand in one. */
    public static String of(String words) {
        return shortened(whole(words));
    }

    /** Whether the name is no longer than the file of a paper may be called. */
    public static boolean fits(String name) {
        return shortened(name).equals(name);
    }

    /** The same however long it is. */
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

    /** Ends with a whole word, where one is short enough. */
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
