package org.committeepapers.wording;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/** Which characters of a text stand inside round or square brackets that are closed again. */
record Brackets(BitSet inside) {

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
}
