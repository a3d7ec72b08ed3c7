package org.committeepapers.reading;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Field;
import org.committeepapers.wording.date.Dates;
import org.committeepapers.wording.status.StatusCell;
import org.committeepapers.wording.status.StatusWords;

/** Reads the dates of an action: the revised one if it is settled, else By when, else the first. */
final class ActionDates {

    private static final Pattern BY = Pattern.compile("(?iu)^(?:by|end|early|mid|late|erbyn|diwedd)\\s+");
    private static final Pattern STATUS_AND_DATE =
            Pattern.compile("(?s)([^\\d(,;:\\n\u2013\u2014-]+?)\\s*[(,;:\\n\u2013\u2014-]\\s*(.*\\d.*?)\\)?");
    private static final Pattern FIRST_WORD = Pattern.compile("^\\S+");

    private final ItemStatus statuses;
    private final TrackerFindings findings;
    private final DateCells cells;

    ActionDates(ItemStatus statuses, DateCells cells, TrackerFindings findings) {
        this.statuses = statuses;
        this.cells = cells;
        this.findings = findings;
    }

    /** The date field that counts; empty where the row has none. */
    static Optional<Field> inForce(SheetItem item) {
        return List.of(Field.REVISED_DATE, Field.BY_WHEN, Field.FIRST_DATE).stream()
                .filter(field -> field == Field.REVISED_DATE ? revises(item) : !CellWords.sayNothing(item.words(field)))
                .findFirst()
                .or(() -> List.of(Field.BY_WHEN, Field.FIRST_DATE, Field.REVISED_DATE).stream()
                        .filter(item::has)
                        .findFirst());
    }

    /** Whether the revised date replaces another; one that is put off doesn't. */
    private static boolean revises(SheetItem item) {
        Value revised = item.value(Field.REVISED_DATE);
        if (CellWords.sayNoRevision(revised.words())) {
            return false;
        }
        boolean dated = revised.value().date().isPresent();
        boolean alone = Stream.of(Field.BY_WHEN, Field.FIRST_DATE)
                .allMatch(field -> CellWords.sayNothingYet(item.words(field)));
        return dated || alone || !Dates.putOff(revised.text());
    }

    /** When the action is due, with the first date where another replaced it. */
    ByWhen byWhen(SheetItem item) {
        Optional<Field> field = inForce(item);
        if (field.isEmpty()) {
            return ByWhen.MISSING;
        }
        ByWhen date = read(item, field.get());
        Optional<LocalDate> first = field.get() == Field.FIRST_DATE ? Optional.empty() : first(item, field.get());
        return first.isPresent() && date.original().isEmpty() ? date.revising(first.get()) : date;
    }

    private Optional<LocalDate> first(SheetItem item, Field inForce) {
        Optional<LocalDate> first = read(item, Field.FIRST_DATE).latest();
        return first.isEmpty() && inForce == Field.REVISED_DATE
                ? read(item, Field.BY_WHEN).latest()
                : first.filter(
                        day -> !Optional.of(day).equals(read(item, inForce).latest()));
    }

    /**
     * What the columns say apart from the date that counts.
     *
     * @param completed whether the action is
     */
    Map<Field, ByWhen> besides(SheetItem item, boolean completed) {
        SheetItem dated = item.ofDates();
        Map<Field, ByWhen> dates = new EnumMap<>(Field.class);
        dates.put(Field.COMPLETED_ON, completedOn(item.ofStatus(), completed));
        dates.put(Field.FIRST_DATE, read(dated, Field.FIRST_DATE));
        dates.put(Field.REVISED_DATE, read(dated, Field.REVISED_DATE));
        if (inForce(dated).equals(Optional.of(Field.REVISED_DATE))) {
            dates.put(Field.BY_WHEN, read(dated, Field.BY_WHEN));
        }
        dates.put(Field.CLOSURE_AGREED_ON, read(item.ofStatus(), Field.CLOSURE_AGREED_ON));
        return dates;
    }

    /** From its own column, else the date after a word for completed, as in "Completed 3 March 2026". */
    private ByWhen completedOn(SheetItem item, boolean completed) {
        ByWhen date = read(item, Field.COMPLETED_ON);
        if (date.kind() != ByWhen.Kind.MISSING || !completed) {
            return date;
        }
        return Stream.concat(item.statuses().stream(), Stream.of(item.value(Field.PROGRESS)))
                .flatMap(cell -> completion(cell, item.table()).stream())
                .findFirst()
                .or(() -> behindStatus(item))
                .orElse(date);
    }

    private Optional<ByWhen> completion(Value cell, TableLayout table) {
        Optional<ByWhen> date = StatusWords.completion(DateCells.asDeclared(cell.words(), table));
        date.filter(day -> day.latest().isEmpty())
                .ifPresent(day -> findings.add(
                        "completion-date-impossible", cell, day.words().plain().strip()));
        return date.filter(day -> day.latest().isPresent());
    }

    /** In a column of dates and statuses, the date after a status in the table's own words. */
    private Optional<ByWhen> behindStatus(SheetItem item) {
        boolean status =
                isShared(item, Field.BY_WHEN) && read(item, Field.BY_WHEN).kind() == ByWhen.Kind.MISSING;
        return status
                ? Optional.of(cells.date(cells.asDeclared(item.value(Field.BY_WHEN), item.table())
                                .value()))
                        .filter(date -> date.latest().isPresent())
                : Optional.empty();
    }

    private ByWhen read(SheetItem item, Field field) {
        if (item.isBlank(field)) {
            return ByWhen.MISSING;
        }
        Value value = cells.asDeclared(item.value(field), item.table());
        ByWhen date = written(item, value);
        if (!isShared(item, field)) {
            return date;
        }
        ByWhen due =
                date.latest().isPresent() ? date : behindOpenStatus(item, value).orElse(date);
        return isStatus(item, value, due) ? ByWhen.MISSING : due;
    }

    private ByWhen written(SheetItem item, Value value) {
        List<RichText> lines = item.lines(value.text());
        if (lines.size() == 1) {
            return cells.date(value.value());
        }
        List<ByWhen> dates = lines.stream().map(cells::words).toList();
        boolean agree = dates.stream().map(ActionDates::meaning).distinct().count() == 1;
        if (!agree) {
            findings.add("languages-disagree", value, "date");
            return ByWhen.invalid(value.text(), ByWhen.Fault.NOT_A_DATE);
        }
        return dates.get(item.ownLine(lines)).in(value.text());
    }

    private static Object meaning(ByWhen date) {
        return date.latest().isPresent() ? date.latest().get() : date.kind();
    }

    /** In a shared column, the date after an open status, as in "In progress - 30 June 2026". */
    private Optional<ByWhen> behindOpenStatus(SheetItem item, Value value) {
        Matcher parts = STATUS_AND_DATE.matcher(value.words());
        if (!parts.matches()) {
            return Optional.empty();
        }
        StatusCell said = statuses.said(item, value.with(RichText.of(parts.group(1))));
        boolean open = said.isKnown()
                && said.status().filter(status -> !status.isEnded()).isPresent();
        ByWhen date = cells.words(RichText.of(parts.group(2)));
        return open && date.latest().isPresent() && Dates.isAlone(parts.group(2))
                ? Optional.of(date)
                : Optional.empty();
    }

    /** Whether a cell of dates and statuses gives a status and no due date. */
    private boolean isStatus(SheetItem item, Value value, ByWhen date) {
        StatusCell said = statuses.said(item, value);
        boolean ended = said.status().filter(status -> status.isEnded()).isPresent();
        boolean dated = date.kind() != ByWhen.Kind.INVALID;
        boolean known = said.isKnown() && said.status().isPresent();
        return known && !dated || (known && ended || isCompletion(value.words())) && !beginsWithDate(value.words());
    }

    /** Whether its first date is the day of completion: "Completed March 2026 (was due June 2025)". */
    private boolean isCompletion(String words) {
        return StatusWords.completion(words)
                .map(day ->
                        words.substring(0, Math.max(0, words.indexOf(day.words().plain()))))
                .filter(before -> cells.words(RichText.of(before)).latest().isEmpty())
                .isPresent();
    }

    private static boolean isShared(SheetItem item, Field field) {
        List<Integer> columns = item.columns().of(field);
        return !columns.isEmpty() && item.columns().of(Field.STATUS).containsAll(columns);
    }

    /** Whether dropping the first word changes the date: so in "June 2025 - done", but not in "Done in June 2025". */
    private boolean beginsWithDate(String words) {
        String bare = BY.matcher(words).replaceFirst("");
        Optional<LocalDate> without = cells.words(
                        RichText.of(FIRST_WORD.matcher(bare).replaceFirst("")))
                .latest();
        return !cells.words(RichText.of(bare)).latest().equals(without);
    }
}
