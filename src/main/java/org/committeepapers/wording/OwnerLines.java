package org.committeepapers.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits an owner cell where no grammar is needed: at line breaks, bullets, numbers of a list and semicolons. */
final class OwnerLines {

    private static final String BULLETS = "\u2022\u25cf\u25aa\u25e6\u00b7\u2023\uf0b7";

    private static final Pattern ITEM =
            Pattern.compile("(?:^|(?<=[\\s;,]))\\(?(\\d{1,2}|[a-h]|i{1,3}|iv|v|vi{0,3})[.)]\\)?\\s+");
    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii");
    private static final Pattern OPENING = Pattern.compile("^\\s*(?:[-*\u2013]\\s+|\\(?\\d{1,2}[.)]\\s+)");
    private static final Pattern UNFINISHED =
            Pattern.compile("(?:^|.*\\s)(?:and|&|of|for)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTINUES =
            Pattern.compile("\\s*(?:(?:and|&|of|for)\\s.*|\\(.*\\)\\s*)", Pattern.CASE_INSENSITIVE);

    private OwnerLines() {}

    static List<String> of(String plain) {
        List<String> parts = new ArrayList<>();
        int expected = 1;
        for (String line : lines(plain.replace('\u00a0', ' ').replace('\t', ' '))) {
            for (String piece : atSigns(line)) {
                expected = items(piece, expected, parts);
            }
        }
        return parts;
    }

    private static List<String> lines(String plain) {
        List<String> lines = new ArrayList<>();
        Brackets brackets = Brackets.of(plain);
        StringBuilder line = new StringBuilder();
        String last = "";
        int start = 0;
        for (int i = 0; i <= plain.length(); i++) {
            if (i == plain.length() || plain.charAt(i) == '\n' && !brackets.around(i)) {
                String next = plain.substring(start, i);
                if (!line.isEmpty() && !goesOn(last, next)) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(next);
                last = next;
                start = i + 1;
            }
        }
        lines.add(line.toString());
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
        OwnerPhrase before = OwnerPhrase.of(line);
        OwnerPhrase after = OwnerPhrase.of(next);
        if (after.isName()) {
            return false;
        }
        return !after.startsLikePost() || before.isName();
    }

    private static List<String> atSigns(String line) {
        List<String> pieces = new ArrayList<>();
        Brackets brackets = Brackets.of(line);
        int start = 0;
        for (int i = 0; i < line.length(); i++) {
            char sign = line.charAt(i);
            boolean cuts = sign == ';' || BULLETS.indexOf(sign) >= 0;
            if (cuts && !brackets.around(i)) {
                pieces.add(line.substring(start, i));
                start = i + 1;
            }
        }
        pieces.add(line.substring(start));
        return pieces;
    }

    /** Adds the items of a numbered list, or the whole piece where it has none; returns the number due next. */
    private static int items(String piece, int expected, List<String> parts) {
        Matcher item = ITEM.matcher(piece.strip());
        String words = piece.strip();
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
        parts.add(OPENING.matcher(words.substring(start)).replaceFirst(""));
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
