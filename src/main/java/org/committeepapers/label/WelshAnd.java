package org.committeepapers.label;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Whether Welsh says "a" or "ac" before a word: before vowels, and before some small words that begin with m, r or s. */
final class WelshAnd {

    private static final String VOWELS = "aeiouwy";

    /** The particles and forms of bod that take "ac" all the same. */
    private static final List<String> SMALL = List.of(
            "mae",
            "maen",
            "mai",
            "roedd",
            "roeddent",
            "ni",
            "nid",
            "na",
            "nad",
            "nac",
            "sydd",
            "sy",
            "fe",
            "fel",
            "felly",
            "mor",
            "mewn",
            "megis");

    private WelshAnd() {}

    /** @param next what stands after it; figures are read as they are spoken: "ac un", "ac wyth" */
    static boolean isAcBefore(String next) {
        String plain = Normalizer.normalize(next.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}|^[\"'\u2018\u2019\u201c\u201d(]+", "")
                .toLowerCase(Locale.ROOT);
        String word = plain.split("[^\\p{L}\\p{N}]", 2)[0];
        if (word.isEmpty()) {
            return false;
        }
        return Character.isDigit(word.charAt(0))
                ? isAcBeforeNumber(word)
                : VOWELS.indexOf(word.charAt(0)) >= 0 || SMALL.contains(word);
    }

    /** Un, wyth, un ar ddeg, un ar bymtheg, wyth deg: the rest begin with a consonant. */
    private static boolean isAcBeforeNumber(String number) {
        return List.of("1", "8", "11", "16").contains(number) || number.length() == 2 && number.startsWith("8");
    }
}
