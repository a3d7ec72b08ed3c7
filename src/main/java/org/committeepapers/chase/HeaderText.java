package org.committeepapers.chase;

import java.util.regex.Pattern;

/** Words made fit for the header of a message: on one line, and read as they stand. */
final class HeaderText {

    /** Line ends, other control characters, and such as turn the direction of words or can't be seen. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]+");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** How an encoded word begins (RFC 2047, section 2): a reader would decode what somebody wrote into a cell. */
    private static final Pattern ENCODED_WORD = Pattern.compile("=\\?");

    private static final int LONGEST = 150;

    private HeaderText() {}

    /** At most {@value #LONGEST} characters. */
    static String of(String words) {
        String line = SPACE.matcher(CONTROL.matcher(words).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        String plain = ENCODED_WORD.matcher(line).replaceAll("= ?");
        return plain.codePointCount(0, plain.length()) <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST)).strip() + "\u2026";
    }
}
