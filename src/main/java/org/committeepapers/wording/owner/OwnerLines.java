package org.committeepapers.wording.owner;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits an owner cell where no grammar is needed: at line breaks, bullets, numbers of a list and semicolons. */
final class OwnerLines {

    private static final Pattern SIGNS = Pattern.compile("[;" + OwnerWords.BULLETS + "]");
    private static final Pattern ITEM = OwnerVocabulary.PATTERNS.pattern("ITEM");
    private static final Pattern FIRST_ITEM = OwnerVocabulary.PATTERNS.pattern("FIRST_ITEM");
    private static final Pattern UNFINISHED = OwnerVocabulary.PATTERNS.pattern("UNFINISHED");
    private static final Pattern CONTINUES = OwnerVocabulary.PATTERNS.pattern("CONTINUES");
    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii");

    private OwnerLines() {}

    static List<String> of(String plain) {
        List<String> parts = new ArrayList<>();
        int expected = 1;
        for (String line : lines(plain)) {
            for (String piece : SIGNS.split(line, -1)) {
                expected = items(piece.strip(), expected, parts);
            }
        }
        return parts;
    }

    private static List<String> lines(String plain) {
        List<String> lines = new ArrayList<>();
        StringBuilder whole = new StringBuilder();
        String last = "";
        for (String line : plain.split("\n", -1)) {
            if (!whole.isEmpty() && !goesOn(last, line)) {
                lines.add(whole.toString());
                whole.setLength(0);
            }
            whole.append(whole.isEmpty() ? "" : " ").append(line);
            last = line;
        }
        lines.add(whole.toString());
        return lines;
    }

    /** Whether a line was only broken because the cell is narrow. */
    private static boolean goesOn(String line, String next) {
        if (UNFINISHED.matcher(line).matches() || CONTINUES.matcher(next).matches()) {
            return true;
        }
        if (!line.stripTrailing().endsWith(",")) {
            return false;
        }
        OwnerPhrase after = OwnerPhrase.of(next);
        return !after.isName()
                && (!after.startsLikePost() || OwnerPhrase.of(line).isName());
    }

    /** Adds the items of a numbered list, or the whole piece where it has none; returns the number due next. */
    private static int items(String words, int expected, List<String> parts) {
        Matcher item = ITEM.matcher(words);
        int due = item.lookingAt() && number(item) == 1 ? 1 : expected;
        boolean list = item.lookingAt() && number(item) == due;
        int start = 0;
        item.reset();
        while (list && item.find()) {
            if (number(item) == due) {
                parts.add(words.substring(start, item.start()));
                start = item.end();
                due++;
            }
        }
        Matcher first = FIRST_ITEM.matcher(words).region(start, words.length());
        parts.add(words.substring(first.lookingAt() ? first.end() : start));
        return due;
    }

    /** The place in its list of a number, a small letter or a small roman number. */
    private static int number(Matcher item) {
        String sign = item.group(1);
        if (Character.isDigit(sign.charAt(0))) {
            return Integer.parseInt(sign);
        }
        int roman = ROMAN.indexOf(sign);
        return roman >= 0 ? roman + 1 : sign.charAt(0) - 'a' + 1;
    }
}
