package org.committeepapers.officer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.officer.Merged.Reason;
import org.committeepapers.reading.CellWords;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Owner;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;
import org.committeepapers.wording.date.Dates;

/**
 * Works out which updates go into the master. A cell only counts as changed if it differs from what it said when the workbook
 * was sent, so what its sender left alone never overwrites newer words in the master. Whatever else differs is told.
 */
public final class Merge {

    /** What a row of a master may be known by. */
    private static final List<Set<Field>> ROUNDS = List.of(
            Set.of(Field.REFERENCE, Field.REVIEW, Field.RECOMMENDATION, Field.ACTION),
            Set.of(Field.REFERENCE, Field.ACTION),
            Set.of(Field.ACTION));

    private final Tracker master;
    private final Quoting quoting;
    private final Optional<LocalDate> latestEdition;
    private final List<Map.Entry<Recommendation, Action>> actions;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Location.Row, ItemKey> rows = new HashMap<>();

    private final List<Change> asked = new ArrayList<>();
    private final Map<Change, Reason> refused = new HashMap<>();

    /**
     * What may not be repeated, because it may be exempt or personal.
     *
     * @param places cells of which nothing may be
     * @param words that may not be wherever they stand
     * @param outside whether nothing outside the rows may be
     */
    public record Quoting(Predicate<Location.Cell> places, Predicate<String> words, boolean outside) {

        private boolean withholds(Location place, String said) {
            return words.test(said) || place instanceof Location.Cell cell && places.test(cell);
        }
    }

    private Merge(Tracker master, Optional<LocalDate> latestEdition, Quoting quoting) {
        this.master = master;
        this.quoting = quoting;
        this.latestEdition = latestEdition;
        this.actions = master.recommendations().stream()
                .flatMap(whole -> whole.actions().stream().map(action -> Map.entry(whole, action)))
                .toList();
    }

    /**
     * Works out what to take.
     *
     * @param latestEdition the newest edition of the tracker; empty if none was published
     */
    public static Merged of(
            Tracker master, List<Submission> submissions, Optional<LocalDate> latestEdition, Quoting quoting) {
        Merge merge = new Merge(master, latestEdition, quoting);
        submissions.forEach(merge::read);
        return merge.merged();
    }

    private void read(Submission submission) {
        Location file = new Location.File(submission.file());
        if (!submission.hasRecord()) {
            findings.add(Finding.of("submission-without-edition", file, ""));
            return;
        }
        if (!submission.id().equals(master.id())) {
            findings.add(Finding.of("submission-of-another-tracker", file, submission.id(), master.id()));
            return;
        }
        submission
                .edition()
                .filter(edition -> latestEdition.filter(edition::isBefore).isPresent())
                .ifPresent(edition -> findings.add(Finding.of(
                        "submission-of-older-edition",
                        file,
                        DayWords.of(edition),
                        DayWords.of(edition),
                        DayWords.of(latestEdition.orElseThrow()))));
        submission.findings().stream()
                .map(it -> quoting.outside() || quoting.withholds(it.location(), it.value()) ? it.withholding() : it)
                .forEach(findings::add);
        Map<Integer, Integer> inMaster = Matches.of(
                submission.rows().stream().map(Submission.Row::sent).toList(),
                actions.stream().map(Merge::named).toList(),
                ROUNDS);
        for (int i = 0; i < submission.rows().size(); i++) {
            Submission.Row row = submission.rows().get(i);
            Optional<Map.Entry<Recommendation, Action>> target =
                    Optional.ofNullable(inMaster.get(i)).map(actions::get);
            target.ifPresent(it -> rows.put(row.place(), it.getValue().key()));
            target.ifPresentOrElse(it -> change(row, it), () -> gone(row));
        }
    }

    private static Map<Field, RichText> named(Map.Entry<Recommendation, Action> action) {
        Map<Field, RichText> words = new EnumMap<>(Field.class);
        ROUNDS.getFirst()
                .forEach(field -> words.put(field, OfficerColumns.written(field, action.getKey(), action.getValue())));
        return words;
    }

    /** A row that the master no longer has, or has twice. */
    private void gone(Submission.Row row) {
        row.changed().values().stream()
                .min(Comparator.comparingInt(said -> said.cell().column()))
                .ifPresent(first -> {
                    String words = row.changed().entrySet().stream()
                            .map(it -> OfficerColumns.heading(it.getKey()) + ": "
                                    + it.getValue().all())
                            .collect(Collectors.joining(" | "));
                    boolean isWithheld = row.changed().values().stream().anyMatch(this::isWithheld);
                    Finding finding =
                            Finding.of("change-not-taken/row-gone", first.cell(), words, Submission.name(row.sent()));
                    findings.add(isWithheld ? finding.withholding() : finding);
                });
    }

    private void change(Submission.Row row, Map.Entry<Recommendation, Action> target) {
        Action action = target.getValue();
        row.changed().forEach((field, said) -> {
            RichText now = OfficerColumns.written(field, target.getKey(), action);
            boolean same = Matches.token(field, now).equals(Matches.token(field, said.words()))
                    && Matches.links(now).equals(Matches.links(said.words()))
                    && !said.words().isBlank()
                    && said.value().struck().isEmpty();
            if (same) {
                return;
            }
            Location.Cell cell = action.has(field) ? action.cells(field).getLast() : action.place();
            Change change = new Change(
                    action.key(),
                    name(target.getKey(), action),
                    action.owners().list().stream().map(Owner::name).collect(Collectors.joining("; ")),
                    action.words(Field.ACTION),
                    field,
                    cell,
                    action.text(field),
                    said.words(),
                    said.cell(),
                    isWithheld(said) || quoting.places().test(cell));
            if (!OfficerColumns.UPDATES.contains(field)) {
                tell("change-not-taken/no-update", said, change);
            } else if (!said.isUnclear() && CellWords.sayNothingNew(said.words().plain())) {
                boolean cleared = said.words().isBlank();
                tell(cleared ? "change-not-taken/cleared" : "change-not-taken/nothing-new", said, change);
            } else {
                asked.add(change);
                refusal(action, field, said, now, row.sent().getOrDefault(field, RichText.EMPTY), change)
                        .ifPresent(reason -> refused.put(change, reason));
            }
        });
    }

    private Optional<Reason> refusal(
            Action action, Field field, Submission.Said said, RichText now, RichText sent, Change change) {
        if (said.isUnclear()) {
            return Optional.of(Reason.of("change-not-taken/unclear", said.unclear()));
        }
        if (!action.has(field)) {
            return Optional.of(Reason.of("change-not-taken/no-column"));
        }
        if (!OfficerColumns.takes(action, field) || isOfOthersToo(action, field)) {
            boolean colour = OfficerColumns.isStatedWithoutWords(action, field);
            return Optional.of(Reason.of(colour ? "change-not-taken/colour" : "change-not-taken/shared"));
        }
        if (field == Field.COMPLETED_ON && Dates.read(said.words()).latest().isEmpty()) {
            return Optional.of(Reason.of("change-not-taken/no-day"));
        }
        return Matches.token(field, now).equals(Matches.token(field, sent))
                ? Optional.empty()
                : Optional.of(Reason.of(
                        "change-not-taken/master-changed",
                        stays(change.isWithheld() ? Finding.WITHHELD : PlainText.oneLine(now))));
    }

    private boolean isWithheld(Submission.Said said) {
        return quoting.withholds(said.cell(), said.all());
    }

    /** Whether the cell, such as a merged one, is that of another action too. */
    private boolean isOfOthersToo(Action action, Field field) {
        Location.Cell cell = action.cells(field).getLast();
        return actions.stream()
                .map(Map.Entry::getValue)
                .anyMatch(other ->
                        !other.key().equals(action.key()) && other.cells(field).contains(cell));
    }

    /** What concerns this cell alone. */
    private void tell(String key, Submission.Said said, Change change) {
        Finding finding = Finding.of(
                key,
                said.cell(),
                said.all(),
                OfficerColumns.heading(change.field()),
                change.item(),
                change.target().sheetAddress());
        findings.add(change.isWithheld() ? finding.withholding() : finding);
    }

    private Merged merged() {
        asked.sort(Comparator.comparingInt((Change change) -> change.target().sheetIndex())
                .thenComparingInt(change -> change.target().row())
                .thenComparing(change -> change.source().file())
                .thenComparingInt(change -> change.target().column()));
        asked.stream().collect(Collectors.groupingBy(Change::target)).values().stream()
                .filter(changes -> changes.stream()
                                .map(change -> Matches.token(change.field(), change.after()))
                                .distinct()
                                .count()
                        > 1)
                .forEach(changes -> changes.forEach(change -> refused.putIfAbsent(change, contested(change, changes))));
        Set<ItemKey> reported = asked.stream().map(Change::key).collect(Collectors.toSet());
        return new Merged(asked, findings, rows, reported).without(change -> Optional.ofNullable(refused.get(change)));
    }

    /** Such as "recommendation 3, action 2". */
    private static String name(Recommendation recommendation, Action action) {
        String reference = recommendation.reference();
        return (reference.isBlank() ? "recommendation without a reference" : "recommendation " + reference)
                + ", action " + action.key().action();
    }

    /** @param changes all changes to the cell, including this one */
    private static Reason contested(Change change, List<Change> changes) {
        List<String> others = changes.stream()
                .filter(other -> !other.source().equals(change.source()))
                .map(other -> "\"%s\" in %s, %s"
                        .formatted(
                                other.shownAfter(),
                                other.source().file(),
                                other.source().sheetAddress()))
                .toList();
        return Reason.of("change-contested", String.join("; ", others), stays(change.shownBefore()));
    }

    private static String stays(String words) {
        return words.isEmpty() ? "blank" : '"' + words + '"';
    }
}
