package org.committeepapers.wording;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the start of an answer out in small letters and plain words: ticks, codes, slips of the pen, headings. */
final class ResponseText {

    /** A category stands at the start; what comes after this many letters is reasons. */
    private static final int START = 400;

    private static final Pattern LABEL = Pattern.compile(
            "^[\\s\"'*\u2022-]*(?:(?:the )?(?:executive|cabinet|council|officer|member)?'?s? ?(?:response|decision|answer)"
                    + "(?: to recommendation \\d+)?|(?:recommendation|rec\\.?) ?\\d+|ymateb)\\s*[:\u2013\u2014-]\\s*");

    /** The words that decide, where they are mistyped. */
    private static final StatusSpelling SPELLING = new StatusSpelling(
            Set.of(
                    "agreed",
                    "accepted",
                    "rejected",
                    "supported",
                    "approved",
                    "partially",
                    "declined",
                    "accepts",
                    "accept",
                    "except",
                    "excepted",
                    "agrees",
                    "rejects",
                    "supports",
                    "approves",
                    "partial",
                    "greed",
                    "agree",
                    "aired"),
            Set.of("agreed", "accepted", "rejected", "supported", "approved", "partially", "declined"),
            5);

    private static final Pattern OPENING_WORD = Pattern.compile("(?:^|(?<=^not ))\\p{L}{5,12}\\b");

    /** More characters than there are before the end of an opening word. */
    private static final int WITHIN = 40;

    private static final String SIGNS = "\u2713\u2714\u2611\u2705\u2717\u2718\u2715\u2716\u274c\u2612\u2610";
    private static final char FIRST_SIGN = '\u2610';
    private static final Pattern TICK = Pattern.compile("[\u2713\u2714\u2611\u2705]\\s*");
    private static final Pattern CROSS = Pattern.compile("[\u2717\u2718\u2715\u2716\u274c]\\s*");

    /** A box that isn't ticked and what stands beside it. */
    private static final Pattern EMPTY_BOX = Pattern.compile("\u2610[^\u2610-\u2612\u2713\u2714\n]*");

    private static final Pattern BEFORE_EMPTY_BOX = Pattern.compile("[^\u2610-\u2612\u2705\u2713\u2714\\n]*\u2610");

    /** The box that is marked where others are empty. */
    private static final Pattern CHOSEN = Pattern.compile("[\u2713\u2714\u2611\u2705\u2612]\\s*");

    /** "Agreed, but not the timescale", though not "but not yet begun". */
    private static final Pattern EXCEPT = Pattern.compile(
            "\\s*[,;:\u2013\u2014-]? (?:but not (?!yet\\b|until\\b|fully\\b|in full\\b)|(?=except\\b|apart from|with the exception))");

    private static final Map<String, String> LETTERS =
            Map.of("y", "yes", "n", "no", "y/n", "yes/no", "y / n", "yes/no", "n/a", "not applicable", "note", "noted");

    /** A code and what it stands for: "A - Agreed". */
    private static final Pattern CODE =
            Pattern.compile("^(\\p{L})\\s*(?:[\u2013\u2014=]|-(?!\\p{L}))\\s*(?=\\1\\p{L})");

    private ResponseText() {}

    /** A Response cell, where what is excepted limits the category. */
    static String ofCell(String cell) {
        String answer = CODE.matcher(cell.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
        return LETTERS.getOrDefault(
                answer, EXCEPT.matcher(answer).replaceAll(" except ").replace("except except", "except"));
    }

    static String of(String words) {
        String text = words.substring(0, Math.min(words.length(), START))
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replace('\u00a0', ' ')
                .replace("t.b.c", "tbc")
                .strip();
        text = mended(ticked(text));
        return LABEL.matcher(LABEL.matcher(text).replaceFirst("")).replaceFirst("");
    }

    private static String mended(String text) {
        int end = Math.min(text.length(), WITHIN);
        Matcher word = OPENING_WORD.matcher(text).region(0, end).useTransparentBounds(true);
        return word.find()
                ? text.substring(0, word.start()) + SPELLING.mend(word.group()) + text.substring(word.end())
                : text;
    }

    /** A tick is a yes, a cross a no; among boxes the ticked or crossed one tells which answer is meant. */
    private static String ticked(String text) {
        if (!isMarked(text)) {
            return text;
        }
        Pattern empty = Character.isLetter(text.charAt(0)) ? BEFORE_EMPTY_BOX : EMPTY_BOX;
        Matcher untouched = empty.matcher(text);
        if (untouched.find()) {
            return CHOSEN.matcher(untouched.replaceAll(" ")).replaceAll("").strip();
        }
        return CROSS.matcher(TICK.matcher(text).replaceAll("yes; "))
                .replaceAll("no; ")
                .strip();
    }

    private static boolean isMarked(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isMark(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the sign is a tick, a cross or a box for one. */
    static boolean isMark(int sign) {
        return sign >= FIRST_SIGN && SIGNS.indexOf(sign) >= 0;
    }
}
