package org.committeepapers.workbook.csv;

import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands between the cells of a line. */
enum CsvSeparator {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t');

    /** A first line by which some programs tell Excel; it is none of the table. */
    private static final Pattern DECLARED = Pattern.compile("(?i)\"?sep=([,;\\t])\"?(?:\\r\\n?|\\n|$)");

    private static final int LINES = 500;

    private final char character;

    CsvSeparator(char character) {
        this.character = character;
    }

    char character() {
        return character;
    }

    /**
     * The separator that divides the lines best; empty where none divides any.
     *
     * @param sample the beginning of the file
     */
    static Optional<CsvSeparator> of(String sample) {
        Matcher declared = DECLARED.matcher(sample);
        if (declared.lookingAt()) {
            return of(declared.group(1).charAt(0));
        }
        Optional<CsvSeparator> best = Optional.empty();
        int most = 0;
        for (CsvSeparator separator : values()) {
            int divisions = separator.divisions(sample);
            if (divisions > most) {
                best = Optional.of(separator);
                most = divisions;
            }
        }
        return best;
    }

    static boolean isDeclared(String sample) {
        return DECLARED.matcher(sample).lookingAt();
    }

    private static Optional<CsvSeparator> of(char character) {
        for (CsvSeparator separator : values()) {
            if (separator.character == character) {
                return Optional.of(separator);
            }
        }
        return Optional.empty();
    }

    /**
     * How well the separator divides the sample: lines with as many cells as most have, times the divisions in each,
     * so that the commas of a sentence don't win over the semicolons between cells.
     */
    private int divisions(String sample) {
        Map<Integer, Integer> linesByCells = new HashMap<>();
        CsvLines lines = new CsvLines(character, new StringReader(sample));
        List<String> cells = lines.next();
        for (int line = 0; line < LINES && !cells.isEmpty(); line++) {
            linesByCells.merge(cells.size(), 1, Integer::sum);
            cells = lines.next();
        }
        return linesByCells.entrySet().stream()
                .mapToInt(entry -> entry.getValue() * (entry.getKey() - 1))
                .max()
                .orElse(0);
    }
}
