package org.committeepapers.chase;

import org.committeepapers.text.PlainText;

/** Words on one line, cut between words where there are many. */
final class Shortened {

    private static final int LONGEST = 240;

    private Shortened() {}

    static String of(String words) {
        String line = PlainText.oneLine(words);
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line;
        }
        String cut = line.substring(0, line.offsetByCodePoints(0, LONGEST));
        int end = cut.lastIndexOf(' ');
        return (end > LONGEST / 2 ? cut.substring(0, end) : cut).strip() + " \u2026";
    }
}
