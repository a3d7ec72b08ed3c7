package org.committeepapers.workbook.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.sheet.Budget;
import org.committeepapers.workbook.sheet.CellText;
import org.committeepapers.workbook.sheet.CellText.Font;

/**
 * Puts together one string item, be it shared or the cell's own, from its elements: one text or several runs in fonts,
 * without the phonetic hints.
 */
final class StringItem {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final Budget budget;
    private final List<CellText.Piece> pieces = new ArrayList<>(1);
    private final StringBuilder words = new StringBuilder();
    private Optional<Font> font = Optional.empty();
    private boolean strong;
    private boolean emphasis;
    private boolean struckOut;
    private boolean phonetic;
    private boolean inText;
    private int length;

    StringItem(Budget budget) {
        this.budget = budget;
    }

    /** @param value of the element's attribute {@code val}; empty where it has none */
    void start(String element, String value) throws Refusal {
        boolean on = value.isEmpty() || value.equals("1") || value.equals("true");
        switch (element) {
            case "r" -> font = Optional.empty();
            case "rPr" -> {
                strong = false;
                emphasis = false;
                struckOut = false;
            }
            case "b" -> strong = on;
            case "i" -> emphasis = on;
            case "strike" -> struckOut = on;
            case "rPh" -> phonetic = true;
            case "t" -> {
                budget.entries(1);
                inText = !phonetic;
            }
            default -> {
                // Nothing that changes what the words mean.
            }
        }
    }

    void words(char[] text, int start, int count) throws Refusal {
        if (inText) {
            length += count;
            budget.textLength(length);
            words.append(text, start, count);
        }
    }

    void end(String element) {
        switch (element) {
            case "rPr" -> font = Optional.of(new Font(strong, emphasis, struckOut));
            case "rPh" -> phonetic = false;
            case "t" -> {
                if (inText) {
                    pieces.add(new CellText.Piece(decoded(words.toString()), font));
                    words.setLength(0);
                    inText = false;
                }
            }
            default -> {
                // As above.
            }
        }
    }

    CellText text() {
        return CellText.of(pieces);
    }

    /** The characters that the words stand for, of which some are written as in {@code _x000D_}. */
    static String decoded(String raw) {
        if (!raw.contains("_x")) {
            return raw;
        }
        return ESCAPE.matcher(raw).replaceAll(escape -> {
            char decoded = (char) Integer.parseInt(escape.group(1), 16);
            return decoded == '$' || decoded == '\\' ? "\\" + decoded : String.valueOf(decoded);
        });
    }
}
