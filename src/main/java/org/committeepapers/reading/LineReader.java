package org.committeepapers.reading;

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
     * A row that is a line.
     *
     * @param said the values of its names
     * @param cells those that it is made of; nothing says what others beside it are
     */
    record Line(Map<String, Value> said, List<SheetCell> cells) {}

    /**
     * Takes the row if it is a line. A cell in an ignored column belongs to it only where it isn't one without that cell and
     * nothing lies between.
     *
     * @param all its cells with words
     * @param in the columns of the table around it, if any
     */
    Optional<Line> take(SheetRow row, List<SheetCell> all, Optional<Columns> in) {
        List<SheetCell> read = in.map(columns -> columns.withoutIgnored(all)).orElse(all);
        Optional<Line> line = line(row, read, in);
        if (line.isEmpty()
                && read.size() < all.size()
                && !read.isEmpty()
                && read.getFirst().column() == all.getFirst().column()) {
            line = line(row, inARow(all), in);
        }
        line.ifPresent(found -> {
            if (!open) {
                names.clear();
            }
            open = true;
            names.putAll(found.said());
        });
        return line;
    }

    /** The first cells, as far as no blank one lies between. */
    private static List<SheetCell> inARow(List<SheetCell> cells) {
        int end = 1;
        while (end < cells.size()
                && cells.get(end).column()
                        == cells.get(end - 1).column() + cells.get(end - 1).width()) {
            end++;
        }
        return cells.subList(0, end);
    }

    private Optional<Line> line(SheetRow row, List<SheetCell> own, Optional<Columns> in) {
        if (own.isEmpty()) {
            return Optional.empty();
        }
        List<TextPattern> fitting = isBand(own, in) ? patterns : withWords(own.size());
        String whole = words(own);
        return fitting.stream().noneMatch(pattern -> pattern.mayBegin(whole))
                ? Optional.empty()
                : each(own, row, fitting).or(() -> whole(own, row, fitting));
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

    /** Several cells, each of which is a line. */
    private Optional<Line> each(List<SheetCell> own, SheetRow row, List<TextPattern> fitting) {
        Map<String, Value> said = new LinkedHashMap<>();
        for (SheetCell cell : own) {
            Optional<TextPattern.Match> match = best(words(cell), fitting);
            if (own.size() == 1 || match.isEmpty()) {
                return Optional.empty();
            }
            say(match.get(), sheet.cell(row, cell.column()), said);
        }
        return Optional.of(new Line(said, own));
    }

    /** All cells as one text. A name at its end takes no words of the cells behind the one in which it begins. */
    private Optional<Line> whole(List<SheetCell> own, SheetRow row, List<TextPattern> fitting) {
        Optional<TextPattern.Match> match = best(words(own), fitting);
        if (match.isEmpty()) {
            return Optional.empty();
        }
        List<SheetCell> within = own.subList(0, lastCell(match.get(), own) + 1);
        Optional<TextPattern.Match> shorter =
                within.size() < own.size() ? best(words(within), fitting) : Optional.empty();
        Map<String, Value> said = new LinkedHashMap<>();
        say(shorter.orElse(match.get()), sheet.cell(row, own.getFirst().column()), said);
        return Optional.of(new Line(said, shorter.isPresent() ? within : own));
    }

    /** The cell in which the name begins that ends the line; the last one if none does. */
    private static int lastCell(TextPattern.Match match, List<SheetCell> own) {
        int length = words(own).length();
        for (Map.Entry<String, String> name : match.names().entrySet()) {
            int start = match.starts().getOrDefault(name.getKey(), 0);
            if (start + name.getValue().length() >= length) {
                int cell = 0;
                int end = words(own.getFirst()).length();
                while (end <= start && cell < own.size() - 1) {
                    cell++;
                    end += 1 + words(own.get(cell)).length();
                }
                return cell;
            }
        }
        return own.size() - 1;
    }

    private static String words(List<SheetCell> cells) {
        return cells.stream().map(LineReader::words).collect(Collectors.joining(" "));
    }

    /** A dash at the start of a cell joins two cells, and is no bullet. */
    private static String words(SheetCell cell) {
        String words = cell.value().words();
        return words.startsWith("\u2022 ") ? "-" + words.substring(1) : words;
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
