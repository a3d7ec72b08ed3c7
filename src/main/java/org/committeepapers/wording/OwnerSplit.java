package org.committeepapers.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts one line of owners at its slashes and at "and" where two people or posts stand beside each other. */
final class OwnerSplit {

    private static final Pattern AND = Pattern.compile("\\s+(?:and/or|and|&|\\+|a|ac)\\s+|\\s*,\\s+and\\s+");

    private OwnerSplit() {}

    static List<String> of(String line) {
        List<String> pieces = new ArrayList<>();
        for (String piece : atSlashes(line)) {
            atAnd(piece, pieces);
        }
        return pieces;
    }

    private static List<String> atSlashes(String line) {
        List<String> pieces = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (character == '(' || character == '[') {
                depth++;
            } else if (character == ')' || character == ']') {
                depth--;
            } else if (character == '/' && depth <= 0 && parts(line, start, i)) {
                pieces.add(line.substring(start, i));
                start = i + 1;
            }
        }
        pieces.add(line.substring(start));
        return pieces;
    }

    private static boolean parts(String line, int start, int slash) {
        String left = line.substring(start, slash);
        int next = line.indexOf('/', slash + 1);
        String right = line.substring(slash + 1, next < 0 ? line.length() : next);
        if (left.isBlank() || right.isBlank() || isBetweenDigits(line, slash) || isFixed(line, slash)) {
            return false;
        }
        boolean spaced = Character.isSpaceChar(line.charAt(slash - 1)) || Character.isSpaceChar(line.charAt(slash + 1));
        return spaced || !isInsideTitle(OwnerName.of(left), OwnerName.of(right));
    }

    private static boolean isBetweenDigits(String line, int slash) {
        return Character.isDigit(line.charAt(slash - 1)) && Character.isDigit(line.charAt(slash + 1));
    }

    /** "c/o", "N/A", "and/or" and web addresses. */
    private static boolean isFixed(String line, int slash) {
        String around = line.substring(Math.max(0, slash - 3), Math.min(line.length(), slash + 3))
                .toLowerCase(java.util.Locale.ROOT);
        return around.endsWith("c/o ") && around.startsWith("c/o", around.length() - 4)
                || around.contains("n/a")
                || around.contains("and/or")
                || around.contains("//")
                || around.matches("(?:.*[^a-z])?c/o.*");
    }

    /** "IT/Digital Manager" and "Head of Housing/Planning": the words at the slash share one title. */
    private static boolean isInsideTitle(OwnerName left, OwnerName right) {
        boolean sharesEnd = left.size() == 1
                && right.size() > 1
                && !left.isPost()
                && !left.isPerson()
                && right.hasTitleEnd()
                && !right.hasOpening();
        boolean sharesStart = left.size() > 1
                && left.isPost()
                && !right.isPost()
                && !right.isPerson()
                && !right.isInitials()
                && !left.isInitials();
        return sharesEnd || sharesStart;
    }

    private static void atAnd(String piece, List<String> pieces) {
        Matcher and = AND.matcher(piece);
        int start = 0;
        while (and.find()) {
            OwnerName left = OwnerName.of(piece.substring(start, and.start()));
            OwnerName right = OwnerName.of(piece.substring(and.end()));
            if (isOutsideBrackets(piece, and.start()) && left.isBeside(right)) {
                pieces.add(piece.substring(start, and.start()));
                start = and.end();
            }
        }
        pieces.add(piece.substring(start));
    }

    private static boolean isOutsideBrackets(String piece, int index) {
        long opened =
                piece.substring(0, index).chars().filter(sign -> sign == '(').count();
        long closed =
                piece.substring(0, index).chars().filter(sign -> sign == ')').count();
        return opened <= closed;
    }
}
