package org.committeepapers.wording.owner;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/** Which characters of a text stand inside round or square brackets that are closed again. */
record Brackets(BitSet inside) {

    /** The signs that divide owners, but not in brackets. */
    private static final String DIVIDERS = "\n;/" + OwnerWords.BULLETS;

    /** The first of the characters for private use that stand for dividers. */
    private static final char FIRST_MASK = '\ue010';

    static Brackets of(String text) {
        BitSet inside = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '(' || sign == '[') {
                open.push(i);
            } else if ((sign == ')' || sign == ']') && !open.isEmpty()) {
                int start = open.pop();
                // Only outermost pairs are marked, so that deep nesting stays linear.
                if (open.isEmpty()) {
                    inside.set(start, i + 1);
                }
            }
        }
        return new Brackets(inside);
    }

    boolean around(int index) {
        return inside.get(index);
    }

    /** The text with other characters for the dividers in brackets. */
    static String masked(String text) {
        Brackets brackets = of(text);
        StringBuilder masked = new StringBuilder(text);
        brackets.inside.stream()
                .filter(i -> DIVIDERS.indexOf(text.charAt(i)) >= 0)
                .forEach(i -> masked.setCharAt(i, (char) (FIRST_MASK + DIVIDERS.indexOf(text.charAt(i)))));
        return masked.toString();
    }

    static String unmasked(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            int divider = text.charAt(i) - FIRST_MASK;
            if (divider >= 0 && divider < DIVIDERS.length()) {
                plain.setCharAt(i, DIVIDERS.charAt(divider));
            }
        }
        return plain.toString();
    }
}
