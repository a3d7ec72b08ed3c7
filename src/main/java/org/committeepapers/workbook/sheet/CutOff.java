package org.committeepapers.workbook.sheet;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells texts that were cut off from those that happen to be as long, by how they end. */
final class CutOff {

    /** A cell of Excel holds the last of these; the others are what databases and older programs hold. */
    static final Set<Integer> LIMITS = Set.of(255, 256, 1_024, 4_000, 32_767);

    private static final int CELL_OF_EXCEL = 32_767;
    private static final Pattern ENDED = Pattern.compile("[.!?:;)\\]\"'\u2019\u201d\u2026]$");
    private static final Pattern BROKEN = Pattern.compile("[,(\\[\u2013\u2014/&-]$");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    /** Words after which no sentence ends. */
    private static final Set<String> NEVER_LAST = Set.of(("a an and are as at be been by for from has have if is its of or"
                    + " our that the their these this to was were which who will with"
                    + " a\u2019r ac ar gan gyda i\u2019r mewn neu o\u2019r sydd yn yr")
            .split(" "));

    private final Sheet sheet;
    private final Map<String, Integer> words = new HashMap<>();

    CutOff(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Whether a text of one of {@link #LIMITS} lengths was cut there; in doubt it wasn't. */
    boolean isLikely(String text) {
        if (ENDED.matcher(text).find()) {
            return false;
        }
        if (text.length() >= CELL_OF_EXCEL - 1 || BROKEN.matcher(text).find()) {
            return true;
        }
        String last = text.substring(text.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return NEVER_LAST.contains(last) || WORD.matcher(last).matches() && isFragment(last);
    }

    /** Whether the letters are no word of the sheet elsewhere, but the beginning of one. */
    private boolean isFragment(String letters) {
        if (words.isEmpty()) {
            count();
        }
        return words.getOrDefault(letters, 0) <= 1
                && words.keySet().stream()
                        .anyMatch(word -> word.length() > letters.length() && word.startsWith(letters));
    }

    private void count() {
        for (SheetRow row : sheet.inOrder()) {
            for (SheetCell cell : row.filled()) {
                Matcher word = WORD.matcher(cell.value().words().toLowerCase(Locale.ROOT));
                while (cell.sourceRow() == row.index() && word.find()) {
                    words.merge(word.group(), 1, Integer::sum);
                }
            }
        }
    }
}
