package org.committeepapers.wording;

import java.util.List;
import java.util.Set;

/** Tells the numbers of dates, references and lists from those that count something. */
record CalendarNumbers(Tokens tokens) {

    private static final List<String> SIGNS = List.of("/", ".", "-");
    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");

    /** Before the number of something else than work. */
    private static final Set<String> REFERRING = StatusVocabulary.set("REFERRING");

    /** Whether a number or the name of a month stands at the token. */
    static boolean isDate(Tokens tokens, int at) {
        return tokens.isNumber(at) || MonthNames.exactly(tokens.text(at)).isPresent();
    }

    /** A number that belongs to a date or a reference and counts nothing. */
    boolean holds(int at) {
        if (!tokens.isNumber(at)) {
            return false;
        }
        String next = tokens.text(at + 1);
        boolean label = next.equals(".") || next.equals(")") || next.equals(":");
        boolean date = isMonth(at - 1)
                || isMonth(at + 1)
                || tokens.is(at - 1, "-") && isMonth(at - 2)
                || tokens.is(at + 1, "-") && isMonth(at + 2)
                || isInSlashedDate(at)
                || tokens.is(at - 1, "q")
                || tokens.is(at - 1, "'");
        boolean year = tokens.length(at) == 4 && Years.isLikely(tokens.number(at));
        boolean ordinal = ORDINALS.contains(next);
        boolean category = at == 0 && (next.equals("fully") || next.equals("-"));
        return label || category || date || year || ordinal || isReferred(at);
    }

    /** "12/05/2024", "12.05.24" or "2024/25", but not "10/12", which may be a share. */
    private boolean isInSlashedDate(int at) {
        return SIGNS.stream().anyMatch(sign -> isInDate(at, sign));
    }

    private boolean isInDate(int at, String sign) {
        int first = at;
        while (tokens.is(first - 1, sign) && tokens.isNumber(first - 2) && at - first < 4) {
            first -= 2;
        }
        boolean parted = tokens.is(first + 1, sign) && tokens.isNumber(first + 2);
        boolean years = tokens.length(first) == 4 && !sign.equals(".");
        boolean month = tokens.text(first).startsWith("0") && sign.equals("/");
        return parted && (years || month || tokens.is(first + 3, sign) && tokens.isNumber(first + 4));
    }

    /** "Action 3", "page 4". */
    boolean isReferred(int at) {
        return REFERRING.contains(tokens.text(at - 1));
    }

    private boolean isMonth(int at) {
        return MonthNames.exactly(tokens.text(at)).isPresent();
    }
}
