package org.committeepapers.validation;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.text.PlainText;

/**
 * Recognises the words by which councils mark what may not be published (Local Government Act 1972, Schedule 12A), as
 * opposed to talk of a confidential helpline or an exempt property.
 */
final class Markings {

    private static final String PAPER = "(?:items?|reports?|appendix|appendices|annex(?:e|es)?|minutes?|papers?)\\b";
    private static final String THIS =
            "this(?:\\s+(?:one|row|item|cell|action|entry|text|section|update|column|information"
                    + "|response|recommendation|report|appendix|part|line|note|document|sheet|tracker))?";

    /** Markings wherever they are, in lower case. */
    private static final Pattern ANYWHERE = pattern(
            "not[\\s-]+(?:yet[\\s-]+)?for[\\s-]+(?:publication|circulation|onward\\s+circulation|public\\s+(?:release|disclosure|circulation|viewing)|general\\s+release|wider\\s+circulation)",
            "(?:not\\s+to|must\\s+not|may\\s+not)\\s+be\\s+(?:published|made\\s+public|disclosed)",
            "(?:do\\s+not|don't|please\\s+don't)\\s+(?:publish|make\\s+(?:this\\s+)?public|circulate)\\s*(?:$|[:.!;)\u2013\u2014-]|this\\b|until\\b)",
            "(?:subject\\s+to\\s+legal(?:\\s+professional)?\\s+privilege|legally\\s+privileged|legal\\s+professional\\s+privilege)",
            "(?:embargoed\\s+(?:until|till)|under\\s+(?:strict\\s+)?embargo)\\b",
            "(?:to|must|should)\\s+be\\s+redacted\\s*(?:$|[:.;)\\]\u2013\u2014]|-\\s)",
            "(?:nid|ddim)\\s+i'?w\\s+gyhoeddi",
            "gwybodaeth\\s+(?:esempt|eithriedig|wedi'i\\s+heithrio|gyfrinachol)",
            "schedule\\s+12\\s?\\(?a\\b",
            "exempt\\s+" + PAPER,
            "exempt\\s+(?:or\\s+confidential\\s+)?information\\b",
            "exempt\\s+(?:from\\s+(?:publication|disclosure|being\\s+published)|by\\s+virtue)",
            "exempt\\s+under\\s+(?:para|schedule|section\\s+100|s\\.?\\s?100|part\\s+[14]\\b|category|the\\s+local\\s+government)",
            "exempt\\W{0,3}(?:para(?:graph)?s?\\.?|category)\\s*\\d",
            "exempt\\s*[:\u2013-]?\\s*(?:[1-7]|1[2-8])\\b(?!\\s*(?:%|\\w))",
            "official\\s?[\u2013:-]?\\s?sensitive",
            "strictly\\s+(?:private|confidential)",
            "private\\s+(?:and|&)\\s+confidential",
            "commercial(?:ly)?[\\s-]+(?:in[\\s-]+confidence|confidential)",
            "confidential\\s+" + PAPER + "(?!\\s+(?:line|form|box|tool|system))",
            "part\\s+(?:2|ii|two)\\s+(?:item|report|agenda|appendix|annex|paper)s?\\b",
            "exclu(?:de|ding|sion\\s+of)\\s+(?:the\\s+)?(?:press\\s+and\\s+(?:the\\s+)?public|public\\s+and\\s+(?:the\\s+)?press)",
            "(?:contains|containing|includes|including|discloses|disclosing|reveals|revealing)\\s+(?:\\w+\\s+){0,3}?confidential"
                    + "\\s+(?:or\\s+exempt\\s+)?(?:information|data|details?|material|matters?)\\b",
            THIS
                    + "\\s+(?:is|remains|must\\s+(?:remain|be\\s+kept)|is\\s+to\\s+be\\s+kept)\\s+(?:strictly\\s+|still\\s+)?"
                    + "(?:confidential|exempt(?!\\s+(?:from|under)))\\b");

    /** Markings if they are alone on a line, in brackets or before a colon or dash. */
    private static final Pattern ALONE = Pattern.compile(
            "(?m)(?:^|[(\\[*])[\\s*]{0,9}(?:confidential|exempt|restricted|eithriedig|cyfrinachol)(?:\\s+information)?"
                    + "\\s*(?:$|[:)\\]*\u2013\u2014;!]|\\s-\\s|[.]\\s*$)");

    /** Markings at the beginning of a sentence or line, or in brackets. */
    private static final Pattern BEGINNING = Pattern.compile(
            "(?m)(?:^|[(\\[*]|[.:;]\\s)[\\s*]{0,9}(?:for\\s+(?:members|councillors|officers|internal\\s+use)\\s+only\\b"
                    + "|(?:members|councillors|officers|internal\\s+use)\\s+only\\s*(?:$|[:)\\]\u2013\u2014]|-\\s)"
                    + "|commercially[\\s-]+sensitive\\s*(?:$|[:.;)\\]\u2013\u2014]|-\\s)|embargo(?:ed)?\\s*(?:$|[:)\\]\u2013\u2014]|-\\s)"
                    + "|(?:please\\s+)?redact\\s*(?:$|[:)\\]\u2013\u2014]|this\\b))");

    /** Markings with spaces between the letters, as on a stamp. */
    private static final Pattern SPACED_OUT = Pattern.compile(
            "(?<!\\p{L})(?:n\\s+o\\s+t\\s+f\\s+o\\s+r\\s+p\\s+u\\s+b|e\\s+x\\s+e\\s+m\\s+p\\s+t|c\\s+o\\s+n\\s+f\\s+i\\s+d)");

    /** Markings if they are in capitals and other words are not. */
    private static final Pattern CAPITALS = Pattern.compile("\\b(?:CONFIDENTIAL|EXEMPT|RESTRICTED)\\b");

    private static final Pattern SMALL_LETTER = Pattern.compile("[a-z]");

    /** Words before a marking that deny it. */
    private static final Pattern DENIED = Pattern.compile("\\b(?:no|not|none|nor|neither|without|never|isn't|aren't"
            + "|doesn't|don't|n't)\\s+(?:(?:contain|contains|containing|include|includes|including|hold|disclose|reveal|have"
            + "|any|an?|the|of|is|are|in|as|such|longer|considered|to|be|confidential|or|and|this|it)\\s+){0,6}$");

    /** How far before a marking a denial may be, in characters. */
    private static final int LOOK_BACK = 80;

    /** Every marking contains one of these, so that the many texts without any are passed over quickly. */
    private static final WordBeginnings STEMS = WordBeginnings.of(
            "exempt",
            "confiden",
            "for publi",
            "be publi",
            "made publi",
            "release",
            "circulat",
            "for-publi",
            "disclos",
            "schedule 12",
            "sensitive",
            "strictly",
            "private",
            "part 2",
            "part ii",
            "part two",
            "exclu",
            "restricted",
            "gyhoeddi",
            "do not ",
            "don't",
            "s only",
            "use only",
            "privilege",
            "embargo",
            "redact",
            "esempt",
            "eithri",
            "gyfrin",
            "cyfrin");

    /** These, and those of markings with spaces between the letters. */
    private static final WordBeginnings ALL_STEMS = STEMS.with("n o t f", "e x e m", "c o n f");

    private Markings() {}

    static boolean areIn(String text) {
        String line = PlainText.oneLine(text).toLowerCase(Locale.ROOT);
        if (!ALL_STEMS.isAnyIn(line)) {
            return false;
        }
        if (SPACED_OUT.matcher(line).find()) {
            return true;
        }
        if (!STEMS.isAnyIn(line)) {
            return false;
        }
        String words = text.replace('\u00a0', ' ').replace('\u2019', '\'');
        String small = words.toLowerCase(Locale.ROOT);
        return isFound(ANYWHERE, small)
                || ALONE.matcher(small).find()
                || BEGINNING.matcher(small).find()
                || SMALL_LETTER.matcher(words).find() && isFound(CAPITALS, words);
    }

    private static boolean isFound(Pattern pattern, String words) {
        Matcher matcher = pattern.matcher(words);
        while (matcher.find()) {
            String before = words.substring(Math.max(0, matcher.start() - LOOK_BACK), matcher.start())
                    .toLowerCase(Locale.ROOT);
            if (!DENIED.matcher(before).find()) {
                return true;
            }
        }
        return false;
    }

    private static Pattern pattern(String... markings) {
        return Pattern.compile("\\b(?:" + String.join("|", markings) + ")");
    }
}
