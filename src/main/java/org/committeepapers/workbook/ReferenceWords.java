package org.committeepapers.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the reference of a recommendation, before which the papers put the word Recommendation themselves. */
final class ReferenceWords {

    private static final Pattern WITH_ITS_WORD =
            Pattern.compile("(?iu)(?:recommendations?|recs?|argymhellion|argymhelliad)(?!\\p{L})[\\s.:#\u2013-]*"
                    + "(?:(?:number|no|rhif)(?!\\p{L})[\\s.:#]*)?([a-z]{0,3}\\d\\S*(?:\\s*\\([^)]*\\))?)");

    private static final Pattern IN_FRONT = Pattern.compile("\\s*(\\d{1,3})[.)]\\s+(?=\\p{Lu})");

    private ReferenceWords() {}

    /** The number of a list in front of a text; empty where there is none. */
    static String inFrontOf(String text) {
        Matcher matcher = IN_FRONT.matcher(text);
        return matcher.lookingAt() ? matcher.group(1) : "";
    }

    /** How many characters stand in front of the text itself. */
    static int lengthInFrontOf(String text) {
        Matcher matcher = IN_FRONT.matcher(text);
        return matcher.lookingAt() ? matcher.end() : 0;
    }

    /** The words without the word Recommendation where a number follows it; else as they are. */
    static String read(String words) {
        Matcher matcher = WITH_ITS_WORD.matcher(words);
        return matcher.matches() ? matcher.group(1) : words;
    }
}
