package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.committeepapers.finding.Location;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.sheet.SheetRow.SheetCell;
import org.committeepapers.tracker.Field;
import org.committeepapers.wording.TextPattern;
import org.committeepapers.wording.status.StatusCell;
import org.committeepapers.wording.status.StatusPatterns;
import org.committeepapers.wording.status.StatusWords;

/**
 * Reads lines, whose values hold for all items below them until the next lines. Consecutive lines are a group; the
 * first clears the values of the group before it, so that no block gets another's meeting.
 */
final class LineReader {

    /** Letters by which the beginning of a line can be recognised. */
    private static final int FEWEST_LETTERS = 4;

    private static final Pattern BETWEEN = Pattern.compile("(?:\\s+[-\u2013\u2014]|\\s*[:,])$");

    private final Sheet sheet;

    /** Those with the most letters first. */
    private final List<TextPattern> patterns;

    /** Without patterns of a name alone, which fit every row. */
    private final List<TextPattern> withWords;

    private final List<TextPattern> skip;
    private final StatusPatterns statuses;
    private final Map<String, Value> names = new LinkedHashMap<>();
    private boolean open;

    LineReader(Sheet sheet, TableLayout table) {
        this.sheet = sheet;
        this.patterns = table.lines().stream()
                .sorted(Comparator.comparingInt(TextPattern::letters).reversed())
                .toList();
        this.withWords = patterns.stream().filter(TextPattern::hasWords).toList();
        this.skip = table.skip();
        this.statuses = StatusPatterns.of(table.status().words());
    }

    /** What the lines above say, by name. */
    Map<String, Value> names() {
        return Map.copyOf(names);
    }

    /** Forgets what the lines above say. */
    void clear() {
        names.clear();
        open = false;
    }

    /** Whether a text begins like a line, but may be worded differently this time, or a line has more beside it. */
    boolean isNearly(List<SheetCell> own) {
        String first = words(own.getFirst());
        return withWords.stream()
                .filter(pattern -> pattern.beginning().length() >= FEWEST_LETTERS)
                .anyMatch(pattern -> own.size() == 1
                        ? pattern.mayBegin(first)
                        : pattern.match(first, this::fits).isPresent());
    }

    /** Ends a group, because a row other than a line follows. */
    void close() {
        open = false;
    }

    /**
     * Takes the row if it is a line.
     *
     * @param own its cells with words
     * @param in the columns of the table around it, if any
     */
    boolean take(SheetRow row, List<SheetCell> own, Optional<Columns> in) {
        if (own.isEmpty()) {
            return false;
        }
        List<TextPattern> fitting = isBand(own, in) ? patterns : withWords(own.size());
        String whole = words(own);
        if (fitting.stream().noneMatch(pattern -> pattern.mayBegin(whole))) {
            return false;
        }
        Map<String, Value> said = new LinkedHashMap<>();
        boolean line = takeEach(own, row, fitting, said) || takeWhole(own, row, fitting, said);
        if (line) {
            if (!open) {
                names.clear();
            }
            open = true;
            names.putAll(said);
        }
        return line;
    }

    /** Patterns that don't fit every row of so many cells, as names alone would. */
    private List<TextPattern> withWords(int cells) {
        return cells == 1 || withWords.size() == patterns.size()
                ? withWords
                : patterns.stream()
                        .filter(pattern ->
                                withWords.contains(pattern) || pattern.names().size() == cells)
                        .toList();
    }

    /** Takes several cells, each of which is a line. */
    private boolean takeEach(List<SheetCell> own, SheetRow row, List<TextPattern> fitting, Map<String, Value> said) {
        List<TextPattern.Match> each = new ArrayList<>();
        for (SheetCell cell : own) {
            Optional<TextPattern.Match> match = best(words(cell), fitting);
            if (own.size() == 1 || match.isEmpty()) {
                return false;
            }
            each.add(match.get());
        }
        for (int i = 0; i < each.size(); i++) {
            say(each.get(i), sheet.cell(row, own.get(i).column()), said);
        }
        return true;
    }

    /** Takes all cells as one text. If a name would take in words of the next cell, only the first cell is the line. */
    private boolean takeWhole(List<SheetCell> own, SheetRow row, List<TextPattern> fitting, Map<String, Value> said) {
        String first = words(own.getFirst());
        Optional<TextPattern.Match> match = best(words(own), fitting);
        boolean beyond = match.stream()
                .flatMap(found -> found.names().entrySet().stream()
                        .filter(name -> isBeyond(
                                found.starts().getOrDefault(name.getKey(), 0), name.getValue(), first.length())))
                .findAny()
                .isPresent();
        Optional<TextPattern.Match> alone = beyond ? best(first, fitting) : Optional.empty();
        alone.or(() -> match)
                .ifPresent(found -> say(found, sheet.cell(row, own.getFirst().column()), said));
        return match.isPresent();
    }

    private static String words(List<SheetCell> cells) {
        return cells.stream().map(LineReader::words).collect(Collectors.joining(" "));
    }

    /** A dash at the start of a cell joins two cells, and is no bullet. */
    private static String words(SheetCell cell) {
        String words = cell.value().words();
        return words.startsWith("\u2022 ") ? "-" + words.substring(1) : words;
    }

    /** Whether words that begin within the first {@code length} letters end beyond them. */
    private static boolean isBeyond(int start, String words, int length) {
        return start < length && start + words.length() > length;
    }

    private Optional<TextPattern.Match> best(String words, List<TextPattern> fitting) {
        return best(words, fitting, (name, named) -> fits(name, named) && PatternNames.isAlone(name, named))
                .or(() -> best(words, fitting, this::fits));
    }

    private static Optional<TextPattern.Match> best(
            String words, List<TextPattern> fitting, BiPredicate<String, String> fits) {
        return fitting.stream()
                .flatMap(pattern -> pattern.match(words, fits).stream())
                .findFirst();
    }

    /** Without a dash or the like between two names. */
    private static void say(TextPattern.Match match, Location.Cell cell, Map<String, Value> said) {
        match.names()
                .forEach((name, words) ->
                        said.put(name, Value.of(BETWEEN.matcher(words).replaceFirst(""), cell)));
    }

    /** Whether it is a single text over or across a table, or in front of its recommendations. */
    private boolean isBand(List<SheetCell> own, Optional<Columns> in) {
        SheetCell only = own.getFirst();
        String words = only.value().words();
        return own.size() == 1
                && skip.stream().noneMatch(pattern -> pattern.fits(words))
                && in.map(columns -> columns.fieldsUnder(only) > 1
                                || only.column() <= columns.first()
                                        && columns.fieldsOf(only.column()).stream()
                                                .noneMatch(Set.of(Field.RECOMMENDATION, Field.ACTION)::contains))
                        .orElse(true);
    }

    private boolean fits(String name, String words) {
        if (name.equals(Field.STATUS.key())) {
            StatusCell status = StatusWords.read(words, statuses);
            return status.isKnown() && status.status().isPresent();
        }
        return PatternNames.mayBe(name, words);
    }
}
