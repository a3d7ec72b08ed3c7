package org.committeepapers.style;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The numbers of drawings, with spaces, commas or nothing between them. */
final class SvgNumbers {

    static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,3})?");

    private static final Pattern LIST = Pattern.compile("(?:[\\s,]*" + NUMBER.pattern() + ")*+[\\s,]*");

    private SvgNumbers() {}

    /** All numbers in a list; none where it holds anything else. */
    static double[] all(String words) {
        return LIST.matcher(words).matches()
                ? NUMBER.matcher(words)
                        .results()
                        .map(MatchResult::group)
                        .mapToDouble(Double::parseDouble)
                        .toArray()
                : new double[0];
    }
}
