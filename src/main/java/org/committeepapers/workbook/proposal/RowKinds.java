package org.committeepapers.workbook.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.text.RichText;
import org.committeepapers.text.TextPattern;
import org.committeepapers.wording.date.Dates;
import org.committeepapers.wording.status.StatusPatterns;
import org.committeepapers.wording.status.StatusWords;
import org.committeepapers.workbook.sheet.SheetCell;
import org.committeepapers.workbook.sheet.SheetRow;

/** What the rows of a table seem to be: items, lines, rows to skip, or the end. */
final class RowKinds {

    private static final Set<String> DATES = Set.of("madeOn", "receivedOn", "consideredOn");
    private static final List<TextPattern> LINES = Stream.concat(
                    HeadingWords.standard().lines().stream(),
                    Stream.of(
                                    "Minute {minute} - {review} ({madeOn})",
                                    "Minute {minute}: {review} ({madeOn})",
                                    "Meeting of {madeOn}",
                                    "Meeting: {madeOn}")
                            .map(TextPattern::of))
            .toList();
    private static final List<TextPattern> SKIP = Stream.concat(
                    HeadingWords.standard().skip().stream(),
                    Stream.of("Total*", "Grand total*", "Subtotal*", "Average*").map(TextPattern::of))
            .toList();
    private static final List<TextPattern> UNTIL = HeadingWords.standard().until();
    private static final int LONGEST_PATTERN = 30;
    private static final int FULL = 3;
    private static final int SPEAKING = 15;

    private final Set<Integer> texts;

    final List<SheetRow> items = new ArrayList<>();
    final Set<String> lines = new LinkedHashSet<>();
    /** Single texts between items of which nobody knows what they say, with their rows. */
    final Map<String, Integer> bands = new LinkedHashMap<>();
    /** By their patterns the words that each stands for. */
    final Map<String, String> skip = new LinkedHashMap<>();

    final Map<String, String> until = new LinkedHashMap<>();

    /** @param texts the columns of recommendations and actions */
    RowKinds(List<Section> sections, Set<Integer> texts) {
        this.texts = texts;
        for (Section section : sections) {
            List<Section> others = sections.stream()
                    .filter(other ->
                            other.sheet().entry().equals(section.sheet().entry()))
                    .toList();
            int from = section.equals(others.getFirst()) ? 0 : section.above();
            section.sheet().rows().subMap(from, section.first()).values().forEach(row -> lines.addAll(patterns(row)));
            below(section, section.equals(others.getLast()));
        }
    }

    /** Whether the row says something of the items below, in words that are known. */
    static boolean isLine(SheetRow row) {
        return !patterns(row).isEmpty();
    }

    /** The patterns that its cells fit each, or all of them as one text. */
    static Set<String> patterns(SheetRow row) {
        List<String> own =
                Section.own(row).stream().map(cell -> cell.value().words()).toList();
        Set<String> each = own.stream()
                .flatMap(words -> fitting(LINES, words).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        boolean all = own.stream().allMatch(words -> fitting(LINES, words).isPresent());
        return all ? each : fitting(LINES, String.join(" ", own)).map(Set::of).orElse(Set.of());
    }

    /** The pattern with the most letters that fits. */
    private static Optional<String> fitting(List<TextPattern> patterns, String words) {
        return patterns.stream()
                .filter(pattern -> pattern.match(words, RowKinds::mayBe).isPresent())
                .max(Comparator.comparingInt(TextPattern::letters))
                .map(TextPattern::source);
    }

    private static boolean mayBe(String name, String words) {
        return !DATES.contains(name) || Dates.read(RichText.of(words)).onlyDay().isPresent();
    }

    private void below(Section section, boolean isLast) {
        List<SheetRow> rows = section.rows().stream()
                .filter(row -> !Section.own(row).isEmpty())
                .toList();
        int full = Math.min(FULL, section.headings().size());
        int lastFull = rows.stream()
                .filter(row -> Section.own(row).size() >= full)
                .mapToInt(SheetRow::index)
                .max()
                .orElse(section.last());
        int before = section.last();
        for (SheetRow row : rows) {
            boolean apart = row.index() > Math.max(lastFull, before + 1) && !isItem(row);
            Optional<String> known = fitting(UNTIL, first(row));
            if ((known.isPresent() || apart) && isLast && row.index() > lastFull) {
                until(row, known);
                return;
            }
            if (known.isPresent() || apart) {
                skip.putIfAbsent(known.orElseGet(() -> pattern(first(row), LONGEST_PATTERN)), first(row));
            } else {
                row(row, section);
            }
            before = row.index();
        }
    }

    private static String first(SheetRow row) {
        return Section.own(row).getFirst().value().words();
    }

    /** Whether it has a number and a text of some length in its column. */
    private boolean isItem(SheetRow row) {
        return first(row).chars().anyMatch(Character::isDigit)
                && Section.own(row).stream()
                        .anyMatch(cell -> texts.contains(cell.column())
                                && cell.width() == 1
                                && cell.value().words().length() > SPEAKING);
    }

    private void until(SheetRow row, Optional<String> known) {
        String pattern = known.orElseGet(() -> pattern(first(row), LONGEST_PATTERN));
        boolean early = items.stream().anyMatch(item -> TextPattern.of(pattern).fits(first(item)));
        (early ? skip : until).putIfAbsent(pattern, first(row));
    }

    private void row(SheetRow row, Section section) {
        Set<String> fitting = patterns(row);
        Optional<String> skipped = fitting(SKIP, first(row));
        if (!fitting.isEmpty()) {
            lines.addAll(fitting);
        } else if (skipped.isPresent()) {
            skip.putIfAbsent(skipped.get(), first(row));
        } else if (!isBand(row, section)) {
            items.add(row);
        } else if (StatusWords.read(first(row), StatusPatterns.NONE).isKnown()) {
            skip.putIfAbsent(pattern(first(row), LONGEST_PATTERN), first(row));
        } else {
            bands.putIfAbsent(first(row), row.index());
        }
    }

    /** Asks what the title above the headings says. */
    void askTitle(Section section) {
        section.sheet().rows().headMap(section.first()).values().stream()
                .filter(row -> Section.own(row).size() == 1 && !isLine(row))
                .limit(1)
                .forEach(row -> bands.putIfAbsent(first(row), row.index()));
    }

    /** Whether it holds a single text over several columns, or in a column that begins an item. */
    private boolean isBand(SheetRow row, Section section) {
        List<SheetCell> own = Section.own(row);
        SheetCell cell = own.getFirst();
        boolean first = section.headings().keySet().stream().limit(1).allMatch(it -> it == cell.column());
        return own.size() == 1
                && section.headings().size() >= FULL
                && (cell.width() >= FULL || first || texts.contains(cell.column()));
    }

    /** Words as a pattern that fits them; of long ones the beginning. */
    static String pattern(String words, int most) {
        String plain = DraftText.plain(words);
        if (plain.length() <= most) {
            return plain;
        }
        int end = plain.lastIndexOf(' ', most);
        return plain.substring(0, end > 0 ? end : most) + "*";
    }
}
