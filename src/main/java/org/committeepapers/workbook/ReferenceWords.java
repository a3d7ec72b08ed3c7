package org.committeepapers.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the reference of a recommendation, before which the papers put the word Recommendation themselves. */
final class ReferenceWords {

    private static final Pattern WITH_ITS_WORD =
            Pattern.compile("(?iu)(?:recommendations?|recs?|argymhellion|argymhelliad)(?!\\p{L})[\\s.:#\u2013-]*"
                    + "(?:(?:number|no|rhif)(?!\\p{L})[\\s.:#]*)?([a-z]{0,3}\\d\\S*(?:\\s*\\([^)]*\\))?)");

    private ReferenceWords() {}

    /** The words without the word Recommendation where a number follows it; else as they are. */
    static String read(String words) {
        Matcher matcher = WITH_ITS_WORD.matcher(words);
        return matcher.matches() ? matcher.group(1) : words;
    }
}
