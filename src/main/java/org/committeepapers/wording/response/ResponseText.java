package org.committeepapers.wording.response;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.text.Spelling;

/** Writes the start of an answer out in small letters and plain words: ticks, codes, slips of the pen, headings. */
final class ResponseText {

    /** A category stands at the start; what comes after this many letters is reasons. */
    private static final int START = 400;

    private static final Pattern LABEL = ResponseOpening.PATTERNS.pattern("LABEL");
    private static final Pattern CODE = ResponseOpening.PATTERNS.pattern("CODE");
    private static final Pattern EXCEPT = ResponseOpening.PATTERNS.pattern("EXCEPT");
    private static final Pattern OPENING_WORD = ResponseOpening.PATTERNS.pattern("OPENING_WORD");

    private static final Map<String, String> LETTERS =
            Map.of("y", "yes", "n", "no", "y/n", "yes/no", "y / n", "yes/no", "n/a", "not applicable", "note", "noted");

    /** The words that decide and are often mistyped. */
    private static final List<String> MENDED =
            List.of("agreed", "accepted", "rejected", "supported", "approved", "partially", "declined");

    private static final Set<String> OTHER_WORDS =
            Set.of("accepts", "except", "excepted", "agrees", "greed", "agree", "aired");

    private static final String YES = "\u2713\u2714\u2611\u2705";
    private static final String NO = "\u2717\u2718\u2715\u2716\u274c";
    private static final char EMPTY_BOX = '\u2610';
    private static final char CROSSED_BOX = '\u2612';
    private static final Pattern TICK = Pattern.compile("[" + YES + "]\\s*");
    private static final Pattern CROSS = Pattern.compile("[" + NO + "]\\s*");

    /** A box that isn't ticked and what stands beside it. */
    private static final Pattern UNTICKED = Pattern.compile("\u2610[^\u2610-\u2612\u2713\u2714\n]*");

    private static final Pattern BEFORE_UNTICKED = Pattern.compile("[^\u2610-\u2612\u2705\u2713\u2714\\n]*\u2610");

    /** The box that is marked where others are empty. */
    private static final Pattern CHOSEN = Pattern.compile("[" + YES + CROSSED_BOX + "]\\s*");

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
        String mended = mended(ticked(text));
        return LABEL.matcher(LABEL.matcher(mended).replaceFirst("")).replaceFirst("");
    }

    /** With the only word that its first one can be with one slip of the pen. */
    private static String mended(String text) {
        Matcher opening = OPENING_WORD.matcher(text);
        if (!opening.lookingAt() || OTHER_WORDS.contains(opening.group(1))) {
            return text;
        }
        List<String> meant = MENDED.stream()
                .filter(right -> Spelling.distance(opening.group(1), right) == 1)
                .toList();
        return meant.size() == 1
                ? text.substring(0, opening.start(1)) + meant.get(0) + text.substring(opening.end(1))
                : text;
    }

    /** A tick is a yes, a cross a no; among boxes the ticked or crossed one tells which answer is meant. */
    private static String ticked(String text) {
        if (text.chars().noneMatch(ResponseText::isMark)) {
            return text;
        }
        Matcher untouched = (Character.isLetter(text.charAt(0)) ? BEFORE_UNTICKED : UNTICKED).matcher(text);
        if (untouched.find()) {
            return CHOSEN.matcher(untouched.replaceAll(" ")).replaceAll("").strip();
        }
        String yes = TICK.matcher(text).replaceAll("yes; ");
        return CROSS.matcher(yes).replaceAll("no; ").strip();
    }

    /** Whether the sign is a tick, a cross or a box for one. */
    static boolean isMark(int sign) {
        return sign == EMPTY_BOX || sign == CROSSED_BOX || YES.indexOf(sign) >= 0 || NO.indexOf(sign) >= 0;
    }
}
