package org.committeepapers.wording;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides an answer, in small letters, into its clauses: at a stop, comma, slash, bracket, bullet or line end, at a dash
 * with space on both sides, and at the words "and", "or" and "but". The space around a divider belongs to it, so that a
 * dash right behind another one is none.
 */
final class ResponseClauses {

    private static final String SIGNS = "/;|,.:!()\u2013\u2014\u2022&";
    private static final List<String> WORDS = List.of("and", "or", "but");

    private final String text;

    private ResponseClauses(String text) {
        this.text = text;
    }

    static List<String> of(String text) {
        return new ResponseClauses(text).divided();
    }

    private List<String> divided() {
        List<String> clauses = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            int behindSpace = behindSpace(at);
            int end = endOfDivider(at, behindSpace);
            if (end < 0) {
                at = behindSpace + 1;
            } else {
                add(text.substring(start, at), clauses);
                start = behindSpace(end);
                at = start;
            }
        }
        add(text.substring(start), clauses);
        return clauses;
    }

    private static void add(String clause, List<String> clauses) {
        if (!clause.isBlank()) {
            clauses.add(clause.strip());
        }
    }

    private int behindSpace(int from) {
        int at = from;
        while (at < text.length() && isSpace(at)) {
            at++;
        }
        return at;
    }

    private boolean isSpace(int at) {
        char letter = text.charAt(at);
        return letter == ' ' || letter >= '\t' && letter <= '\r';
    }

    /** @return negative where the space from {@code space} on, and what follows at {@code at}, is no divider */
    private int endOfDivider(int space, int at) {
        int word = at < text.length() ? endOfSign(at) : -1;
        if (word >= 0 || at == space) {
            return word;
        }
        int dash = text.charAt(at - 1) == '\n' ? -1 : endOfDash(at);
        return dash < 0 && text.substring(space, at).indexOf('\n') >= 0 ? at : dash;
    }

    private int endOfSign(int at) {
        if (SIGNS.indexOf(text.charAt(at)) >= 0) {
            return at + 1;
        }
        for (String word : WORDS) {
            int end = at + word.length();
            if (text.startsWith(word, at) && !isInWord(at - 1) && !isInWord(end)) {
                return end;
            }
        }
        return -1;
    }

    private int endOfDash(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == '-') {
            at++;
        }
        return at > from && at < text.length() && isSpace(at) ? at + 1 : -1;
    }

    /** Whether a letter, digit or underscore stands there, or an accent on one, as patterns see the ends of words. */
    private boolean isInWord(int place) {
        if (place < 0 || place >= text.length()) {
            return false;
        }
        char letter = text.charAt(place);
        return letter >= 'a' && letter <= 'z'
                || letter >= 'A' && letter <= 'Z'
                || letter >= '0' && letter <= '9'
                || letter == '_'
                || Character.getType(text.codePointAt(place)) == Character.NON_SPACING_MARK && isOnLetter(place);
    }

    private boolean isOnLetter(int accent) {
        int base = accent;
        while (base >= 0 && Character.getType(text.codePointAt(base)) == Character.NON_SPACING_MARK) {
            base--;
        }
        return base >= 0 && Character.isLetterOrDigit(text.codePointAt(base));
    }
}
