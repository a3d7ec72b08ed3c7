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
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.Tokens;
import org.committeepapers.wording.date.Dates;
import org.committeepapers.wording.status.StatusCell;
import org.committeepapers.wording.status.StatusWords;

/** Reads the dates of an action: the revised one if it is settled, else By when, else the first. */
final class ActionDates {

    private static final Pattern STATUS_AND_DATE =
            Pattern.compile("(?s)[^\\d(,;:\\n\u2013\u2014-]+[(,;:\\n\u2013\u2014-]\\s*(.*\\d.*?)\\)?");

    private final ItemStatus statuses;
    private final TrackerFindings findings;

    ActionDates(ItemStatus statuses, TrackerFindings findings) {
        this.statuses = statuses;
        this.findings = findings;
    }

    /** The field of the date that counts. */
    static Field inForce(SheetItem item) {
        Stream<Field> said = Stream.of(Field.REVISED_DATE, Field.BY_WHEN, Field.FIRST_DATE)
                .filter(field ->
                        field == Field.REVISED_DATE ? revises(item) : !CellWords.sayNothing(item.words(field)));
        Stream<Field> there =
                Stream.of(Field.BY_WHEN, Field.FIRST_DATE, Field.REVISED_DATE).filter(item::has);
        return Stream.concat(said, there).findFirst().orElse(Field.BY_WHEN);
    }

    /** Whether the revised date replaces another; one that is put off doesn't. */
    private static boolean revises(SheetItem item) {
        Value revised = item.value(Field.REVISED_DATE);
        boolean alone = Stream.of(Field.BY_WHEN, Field.FIRST_DATE)
                .allMatch(field -> CellWords.sayNothingYet(item.words(field)));
        return !CellWords.sayNoRevision(revised.words()) && (alone || !Dates.putOff(revised.text()));
    }

    /** What each field of dates says; blank ones are missing. */
    Map<Field, ByWhen> read(SheetItem item, Status status) {
        Map<Field, ByWhen> dates = new EnumMap<>(Field.class);
        for (Field field : List.of(Field.BY_WHEN, Field.FIRST_DATE, Field.REVISED_DATE)) {
            dates.put(field, read(item.ofDates(), field));
        }
        SheetItem stands = item.ofStatus();
        dates.put(Field.CLOSURE_AGREED_ON, read(stands, Field.CLOSURE_AGREED_ON));
        ByWhen completed = read(stands, Field.COMPLETED_ON);
        boolean elsewhere = status == Status.COMPLETED && completed.kind() == ByWhen.Kind.MISSING;
        dates.put(Field.COMPLETED_ON, elsewhere ? completion(stands).orElse(completed) : completed);
        return dates;
    }

    /** When the action is due, with the first date where another replaced it. */
    static ByWhen due(Field inForce, Map<Field, ByWhen> dates) {
        ByWhen due = dates.getOrDefault(inForce, ByWhen.MISSING);
        if (inForce == Field.FIRST_DATE || due.original().isPresent()) {
            return due;
        }
        Optional<LocalDate> first = latest(Field.FIRST_DATE, dates)
                .or(() -> inForce == Field.REVISED_DATE ? latest(Field.BY_WHEN, dates) : Optional.empty());
        return first.filter(day -> !due.latest().equals(first))
                .map(due::revising)
                .orElse(due);
    }

    private static Optional<LocalDate> latest(Field field, Map<Field, ByWhen> dates) {
        return dates.getOrDefault(field, ByWhen.MISSING).latest();
    }

    /** The date behind a word for completed, as in "Completed 3 March 2026". */
    private Optional<ByWhen> completion(SheetItem item) {
        for (Value cell : Stream.concat(item.all(Field.STATUS).stream(), Stream.of(item.value(Field.PROGRESS)))
                .toList()) {
            Optional<ByWhen> date = StatusWords.completion(cell.words());
            if (date.filter(day -> day.latest().isPresent()).isPresent()) {
                return date;
            }
            date.ifPresent(day -> findings.add(
                    "completion-date-impossible", cell, day.words().plain().strip()));
        }
        return Optional.of(item.value(Field.BY_WHEN))
                .filter(cell -> isShared(item, Field.BY_WHEN) && isCompletion(item, cell.words()))
                .map(cell -> Dates.read(cell.text()))
                .filter(date -> date.latest().isPresent());
    }

    private ByWhen read(SheetItem item, Field field) {
        if (item.isBlank(field)) {
            return ByWhen.MISSING;
        }
        Value value = item.value(field);
        ByWhen date = written(item, value);
        return isShared(item, field) ? besideStatus(item, value, date) : date;
    }

    private ByWhen written(SheetItem item, Value value) {
        List<RichText> lines = item.lines(value.text());
        List<ByWhen> dates = lines.stream().map(Dates::read).toList();
        if (dates.stream().map(ByWhen::latest).distinct().count() > 1) {
            findings.add("languages-disagree", value, "date");
            return ByWhen.invalid(value.text(), ByWhen.Fault.NOT_A_DATE);
        }
        return dates.get(item.ownLine(lines))
                .in(value.text().lineEach(item.table().languages()));
    }

    private static boolean isShared(SheetItem item, Field field) {
        List<Integer> columns = item.columns().of(field);
        return !columns.isEmpty() && item.columns().of(Field.STATUS).containsAll(columns);
    }

    /** The due date in a cell of dates and statuses; of a status alone, and of one with the day of completion, none. */
    private ByWhen besideStatus(SheetItem item, Value value, ByWhen date) {
        String words = value.words();
        StatusCell said = statuses.meaning(item.table(), words);
        boolean alone = said.isKnown()
                && date.kind() == ByWhen.Kind.INVALID
                && upToDate(words).isEmpty();
        if (alone || isCompletion(item, words)) {
            return ByWhen.MISSING;
        }
        boolean open = said.isKnown() && !isEnded(said);
        Matcher behind = STATUS_AND_DATE.matcher(words);
        return open && date.latest().isEmpty() && behind.matches() && Dates.isDate(behind.group(1))
                ? Dates.read(RichText.of(behind.group(1)))
                : date;
    }

    /** Whether the first date is the day of completion: "Completed March 2026 (was due June 2025)". */
    private boolean isCompletion(SheetItem item, String words) {
        return isEnded(statuses.meaning(item.table(), upToDate(words)));
    }

    private static boolean isEnded(StatusCell said) {
        return said.status().filter(Status::isEnded).isPresent();
    }

    /** The words up to the end of the first date; none where there is no date. */
    private static String upToDate(String words) {
        Tokens tokens = Tokens.of(words);
        int start = 0;
        while (start < tokens.size() && Dates.end(tokens, start) == start) {
            start++;
        }
        return start == tokens.size() ? "" : tokens.piece(0, Dates.end(tokens, start));
    }
}
