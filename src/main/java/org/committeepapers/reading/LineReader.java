package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    private final List<TextPattern> skip;
    private final StatusPatterns statuses;
    private final Map<String, Value> names = new LinkedHashMap<>();
    private final Set<TextPattern> used = new HashSet<>();
    private boolean open;

    LineReader(Sheet sheet, TableLayout table) {
        this.sheet = sheet;
        this.patterns = table.lines().stream()
                .sorted(Comparator.comparingInt(TextPattern::letters).reversed())
                .toList();
        this.skip = table.skip();
        this.statuses = StatusPatterns.of(table.status().words());
    }

    /** What the lines above say, by name. */
    Map<String, Value> names() {
        return Map.copyOf(names);
    }

    /** The patterns that fit a line. */
    Set<TextPattern> used() {
        return used;
    }

    /** Forgets what the lines above say. */
    void clear() {
        names.clear();
        open = false;
    }

    /** Ends a group, because a row other than a line follows. */
    void close() {
        open = false;
    }

    /** Whether a text alone begins like a line, which may be worded differently this time. */
    boolean isNearly(List<SheetCell> own) {
        return own.size() == 1
                && patterns.stream()
                        .anyMatch(pattern -> pattern.beginning().length() >= FEWEST_LETTERS
                                && pattern.hasWords()
                                && pattern.mayBegin(words(own)));
    }

    /**
     * Takes the row if it begins with a line.
     *
     * @param own its cells with words, without ignored ones: one of these belongs to a line only where it isn't one without
     *     that cell and nothing lies between
     * @param in the columns of the table around it, if any
     * @return the cells that are part of lines; nothing says what others beside them are
     */
    Map<SheetCell, Set<String>> take(SheetRow row, List<SheetCell> own, Optional<Columns> in) {
        Map<SheetCell, Set<String>> taken = take(row, own, own.size() > 1 || isBand(own, in));
        List<SheetCell> together = together(row.own());
        boolean begins = !own.isEmpty() && own.getFirst().equals(together.getFirst());
        return taken.isEmpty() && begins ? take(row, together, false) : taken;
    }

    /** The first cells, as far as no blank one lies between. */
    private static List<SheetCell> together(List<SheetCell> cells) {
        List<SheetCell> together = new ArrayList<>();
        for (SheetCell cell : cells) {
            if (!together.isEmpty()
                    && cell.column()
                            != together.getLast().column() + together.getLast().width()) {
                break;
            }
            together.add(cell);
        }
        return together;
    }

    /** @param alone whether names may be all that the row has */
    private Map<SheetCell, Set<String>> take(SheetRow row, List<SheetCell> own, boolean alone) {
        Map<SheetCell, Set<String>> taken = new LinkedHashMap<>();
        Optional<Part> part = part(own, alone);
        while (part.isPresent()) {
            if (!open) {
                names.clear();
            }
            open = true;
            List<SheetCell> cells =
                    own.subList(taken.size(), taken.size() + part.get().cells());
            TextPattern.Match match = part.get().match();
            used.add(part.get().pattern());
            // Without a dash or the like between two names.
            match.names()
                    .forEach((name, words) -> names.put(
                            name,
                            Value.of(
                                    BETWEEN.matcher(words).replaceFirst(""),
                                    sheet.cell(row, column(cells, match.starts().getOrDefault(name, 0))))));
            cells.forEach(cell -> taken.put(cell, match.names().keySet()));
            part = part(own.subList(taken.size(), own.size()), false);
        }
        return taken;
    }

    /**
     * A line at the beginning of a row.
     *
     * @param cells how many it takes; a name at its end takes the words of one
     */
    private record Part(TextPattern pattern, TextPattern.Match match, int cells) {}

    private Optional<Part> part(List<SheetCell> own, boolean alone) {
        String whole = words(own);
        List<TextPattern> fitting = patterns.stream()
                .filter(pattern -> pattern.mayBegin(whole))
                .filter(pattern -> pattern.hasWords()
                        || alone && (own.size() == 1 || pattern.names().size() == own.size()))
                .toList();
        return part(own, fitting, (name, words) -> fits(name, words) && PatternNames.isAlone(name, words))
                .or(() -> part(own, fitting, this::fits));
    }

    private static Optional<Part> part(
            List<SheetCell> own, List<TextPattern> fitting, BiPredicate<String, String> fits) {
        for (TextPattern pattern : fitting) {
            for (int cells = pattern.hasWords() ? 1 : own.size(); cells <= own.size(); cells++) {
                Optional<TextPattern.Match> match = pattern.match(words(own.subList(0, cells)), fits);
                if (match.isPresent()) {
                    return Optional.of(new Part(pattern, match.get(), cells));
                }
            }
        }
        return Optional.empty();
    }

    /** The column of the cell in which a character of their words stands. */
    private static int column(List<SheetCell> cells, int index) {
        int last = 0;
        while (last < cells.size() - 1 && words(cells.subList(0, last + 1)).length() < index) {
            last++;
        }
        return cells.get(last).column();
    }

    /** A dash at the start of a cell joins two cells, and is no bullet. */
    private static String words(List<SheetCell> cells) {
        return cells.stream()
                .map(cell -> cell.value().words())
                .map(words -> words.startsWith("\u2022 ") ? "-" + words.substring(1) : words)
                .collect(Collectors.joining(" "));
    }

    /** Whether it is a single text over or across a table, or in front of its recommendations. */
    private boolean isBand(List<SheetCell> own, Optional<Columns> in) {
        if (own.isEmpty()
                || skip.stream()
                        .anyMatch(pattern -> pattern.fits(own.getFirst().value().words()))) {
            return false;
        }
        SheetCell only = own.getFirst();
        return in.isEmpty()
                || in.get().fieldsUnder(only) > 1
                || only.column() <= in.get().first()
                        && in.get().fieldsOf(only.column()).stream()
                                .noneMatch(field -> field == Field.RECOMMENDATION || field == Field.ACTION);
    }

    private boolean fits(String name, String words) {
        if (name.equals(Field.STATUS.key())) {
            StatusCell status = StatusWords.read(words, statuses);
            return status.isKnown() && status.status().isPresent();
        }
        return PatternNames.mayBe(name, words);
    }
}
