package org.committeepapers.wording.marking;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.wording.WordFile;

/**
 * What stands behind "Open" in a marking: who looked and when, and nothing else. Whatever else stands there may take
 * something back, so it is a doubt.
 */
final class OpenRemark {

    private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)\\p{L}*"
            + "|ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr";
    private static final Pattern DATE =
            Pattern.compile("(?iu)\\b(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}"
                    + "|(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?(?:" + MONTH + ")\\s+\\d{2,4}|\\d{1,2}(?:st|nd|rd|th)?\\s+(?:"
                    + MONTH
                    + "))\\b");

    /** Who looked is written with these between names and posts. */
    private static final Set<String> BETWEEN = new WordFile("marking/words.txt").words("BETWEEN");

    /** No name or post; each may take back what is open. */
    private static final Set<String> TAKES_BACK = new WordFile("marking/words.txt").words("TAKES_BACK");

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'\u2019]*");
    private static final Pattern OTHER_SIGN = Pattern.compile("[^\\p{L}\\s'\u2019.,:/&()\\[\\]\\p{Pd}]");
    private static final Set<String> BY = Set.of("by", "gan");
    private static final int MOST_WORDS = 12;

    private OpenRemark() {}

    /** Whether the words say no more than who looked and when. */
    static boolean takesNothingBack(String words) {
        String rest = DATE.matcher(words).replaceAll(" ");
        if (OTHER_SIGN.matcher(rest).find()) {
            return false;
        }
        boolean by = false;
        int count = 0;
        Matcher token = TOKEN.matcher(rest);
        while (token.find()) {
            String word = token.group().toLowerCase(Locale.ROOT);
            boolean known = BETWEEN.contains(word)
                    || by
                    || Character.isUpperCase(token.group().charAt(0));
            if (TAKES_BACK.contains(word) || !known || ++count > MOST_WORDS) {
                return false;
            }
            by |= BY.contains(word);
        }
        return true;
    }
}
