package org.committeepapers.wording;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    private static final Set<String> BETWEEN = words(
            "looked at checked cleared agreed decided confirmed approved reviewed seen"
                    + " signed off by on and of the report information item"
                    + " edrychwyd gwiriwyd cytunwyd cymeradwywyd gan ar a ac y yr adroddiad gwybodaeth wirio wedi ei de van von ap ab");

    /** No name or post; each may take back what is open. */
    private static final Set<String> TAKES_BACK = words(
            "to from in into with within without when while once if as than or"
                    + " except excepting excluding excl exc ex apart aside save bar barring but not no non never nothing unless until till"
                    + " after before subject only solely internally internal members member officers councillors councillor staff"
                    + " private restricted limited part partly partial some most mostly rest other others all any"
                    + " check ask query tbc tbd pending await awaiting advice advised provisional provisionally draft later soon maybe"
                    + " perhaps possibly probably minus less hide hidden remove removed blank redact redacted redaction redactions"
                    + " withhold withheld hold held keep kept sensitive closed close exempt exempted exemption confidential embargo"
                    + " embargoed progress owner owners action actions recommendation recommendations response responses status date"
                    + " dates deadline target update updates text reference column columns cell cells name names price cost costs figures"
                    + " contract appendix ond heblaw eithrio eithriedig hyd nes dim ddim nid oni aelodau"
                    + " swyddogion mewnol cynnydd perchennog ymateb statws gweithred argymhelliad cyfrinachol gyfrinachol");

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'\u2019]*");
    private static final Pattern OTHER_SIGN = Pattern.compile("[^\\p{L}\\s'\u2019.,:/&()\\[\\]\\p{Pd}]");
    private static final Set<String> BY = Set.of("by", "gan");
    private static final int MOST_WORDS = 12;

    private OpenRemark() {}

    private static Set<String> words(String spaced) {
        return Set.of(spaced.split(" ", -1));
    }

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
