package org.committeepapers.officer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Tracker;

/**
 * Works out which changes by officers go into the master. A field only counts as changed if it differs from what it
 * said when the officer's workbook was made, so fields that the officer left alone never overwrite newer words in the
 * master.
 */
public final class Merge {

    private static final String MARKED =
            "the master marks it as exempt, and only the person responsible for the master may change that";

    private static final String FIRST_DATE = "the first date is kept, and a new one must be entered as a revised date";

    private static final String WITHOUT_WORDS =
            "the status there comes from the colour of the cell or from the layout, not from words";

    private static final String SHARED = "the cell is shared with other actions";

    private final Tracker master;
    private final Predicate<Location.Cell> withheld;
    private final List<TrackerItem> masterItems;
    private final Optional<LocalDate> latestEdition;
    private final List<Finding> findings = new ArrayList<>();

    /** The rows of the master into which a row of an officer's workbook goes. */
    private final Map<Location.Row, Set<Location.Row>> rows = new HashMap<>();

    private final List<Merged.Marked> markings = new ArrayList<>();

    /** The changes that officers ask for, by the cell of the master. */
    private final Map<Location.Cell, List<Change>> asked = new LinkedHashMap<>();

    private Merge(Tracker master, Optional<LocalDate> latestEdition, Predicate<Location.Cell> withheld) {
        this.master = master;
        this.withheld = withheld;
        this.masterItems = TrackerItem.of(master.recommendations(), withheld);
        this.latestEdition = latestEdition;
    }

    /**
     * Works out what to take.
     *
     * @param latestEdition the newest edition of the tracker; empty if none was published
     * @param withheld cells whose words may not be quoted, because they may be exempt or personal
     */
    public static Merged of(
            Tracker master,
            List<Submission> submissions,
            Optional<LocalDate> latestEdition,
            Predicate<Location.Cell> withheld) {
        Merge merge = new Merge(master, latestEdition, withheld);
        submissions.forEach(merge::read);
        return merge.merged();
    }

    private void read(Submission submission) {
        boolean isOther = !submission.tracker().id().equals(master.id());
        if (isOther || submission.asSent().isEmpty()) {
            findings.add(
                    isOther
                            ? MergeFindings.ofAnotherTracker(submission, master.id())
                            : MergeFindings.withoutEdition(submission));
            if (submission.mayBeOf(master.id())) {
                items(submission).forEach(item -> isMarked(item, masterItems, "nothing in the workbook is used"));
            }
            return;
        }
        submission
                .edition()
                .filter(edition -> latestEdition.filter(edition::isBefore).isPresent())
                .ifPresent(edition ->
                        findings.add(MergeFindings.ofAnOlderEdition(submission, edition, latestEdition.orElseThrow())));
        changes(submission);
    }

    private List<TrackerItem> items(Submission submission) {
        return TrackerItem.of(submission.tracker().recommendations(), withheld);
    }

    /** The words that were sent are nearest to the master's, so a row is looked up by what it said then. */
    private void changes(Submission submission) {
        List<TrackerItem> items = items(submission);
        List<TrackerItem> sent = TrackerItem.of(submission.asSent(), withheld);
        Matches asSent = new Matches(items, sent);
        Matches sentInMaster = new Matches(sent, masterItems);
        Matches inMaster = new Matches(items, masterItems);
        List<TrackerItem> known =
                Stream.concat(sent.stream(), masterItems.stream()).toList();
        Set<String> unused = new HashSet<>();
        List<Matched> matched = new ArrayList<>();
        for (TrackerItem item : items) {
            Optional<TrackerItem> before = asSent.of(item);
            Optional<TrackerItem> target = before.isPresent() ? sentInMaster.of(before.get()) : inMaster.of(item);
            if (target.isEmpty()) {
                if (isMarked(item, known, "the master has no such row")) {
                    unused.add(item.recommendation());
                } else if (!item.isNoAction() && isTold(item)) {
                    findings.add(
                            MergeFindings.rowUnknown(item, masterItems.stream().anyMatch(TrackerItem::isAnyWithheld)));
                }
                continue;
            }
            matched.add(new Matched(item, before, target.get()));
            rows.computeIfAbsent(item.row().wholeRow(), row -> new HashSet<>())
                    .addAll(target.get().rows());
            if (item.isNoAction()) {
                before.filter(sentOne -> !sentOne.isNoAction())
                        .ifPresent(gone -> findings.add(MergeFindings.rowDeleted(submission, gone)));
                change(item, Field.EXEMPTION, target.get(), before);
            } else {
                item.fields().forEach(field -> change(item, field, target.get(), before));
                overtaken(item, target.get(), before);
            }
            markedWithoutWords(item, target.get(), before);
        }
        matched.stream()
                .filter(it -> !unused.contains(it.item().recommendation()))
                .collect(Collectors.groupingBy(
                        it -> it.item().recommendation(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(this::markings);
        Matches kept = new Matches(sent, items);
        sent.stream()
                .filter(item -> !item.isNoAction()
                        && kept.of(item).isEmpty()
                        && sentInMaster.of(item).isPresent())
                .forEach(item -> findings.add(MergeFindings.rowDeleted(submission, item)));
    }

    /** A row of an officer's workbook, as it was sent, and the row of the master into which it goes. */
    private record Matched(TrackerItem item, Optional<TrackerItem> before, TrackerItem target) {

        private boolean isMarkedHere() {
            return item.withholds() && item.fields().contains(Field.EXEMPTION) && item.differs(Field.EXEMPTION, before);
        }

        /** Empty where that can't be told. */
        private Set<Field> newlyWithheld() {
            Set<Field> fields = item.isInDoubt() ? EnumSet.noneOf(Field.class) : item.withheldFields();
            before.map(TrackerItem::withheldFields).ifPresent(fields::removeAll);
            return fields;
        }

        private boolean isNewlyInDoubt() {
            return item.isInDoubt() && before.filter(TrackerItem::isInDoubt).isEmpty() && !target.isInDoubt();
        }
    }

    /**
     * What is marked in the rows of a recommendation, which the master has to withhold too. A marking may stand in a further
     * row that is no action, and say less in the master, whose rows don't repeat the recommendation.
     */
    private void markings(List<Matched> rowsOfIt) {
        Optional<Matched> here = rowsOfIt.stream().filter(Matched::isMarkedHere).findFirst();
        Location.Cell place = here.orElse(rowsOfIt.getFirst()).item().cell(Field.EXEMPTION);
        for (Matched each : rowsOfIt) {
            Set<Field> fields = each.newlyWithheld();
            if (!fields.isEmpty()) {
                markings.add(new Merged.Marked(
                        each.item().name(), place, each.target().key(), fields));
            } else if (here.isEmpty()
                    && each.isNewlyInDoubt()
                    && rowsOfIt.stream().noneMatch(this::isTold)) {
                findings.add(MergeFindings.marked(each.item(), "it isn't clear what it means"));
            }
        }
    }

    /** Reports a marking in a row that isn't used, unless a row that is known has the same. */
    private boolean isMarked(TrackerItem item, List<TrackerItem> known, String why) {
        boolean marked = item.isMarkedUnlike(known);
        if (marked && !isTold(item.cell(Field.EXEMPTION))) {
            findings.add(MergeFindings.marked(item, why));
        }
        return marked;
    }

    private boolean isTold(Matched matched) {
        return isTold(matched.item().cell(Field.EXEMPTION));
    }

    private boolean isTold(Location.Cell marking) {
        return findings.stream().anyMatch(finding -> finding.location().equals(marking));
    }

    /** Whether to report an unknown row: a new recommendation is reported without its actions. */
    private boolean isTold(TrackerItem item) {
        boolean known =
                masterItems.stream().anyMatch(other -> other.recommendation().equals(item.recommendation()));
        return item.isOfAction() == known;
    }

    private void change(TrackerItem item, Field field, TrackerItem target, Optional<TrackerItem> before) {
        boolean isLost = !item.has(field);
        if (isLost
                || !item.differs(field, before)
                || !item.differs(field, Optional.of(target))
                || item.isDerived(field)) {
            return;
        }
        boolean marks = field == Field.EXEMPTION && item.withholds();
        if (!target.has(field)) {
            findings.add(
                    marks || item.withholds() && !target.withholds()
                            ? MergeFindings.marked(item, "the master has no column for that")
                            : MergeFindings.withoutColumn(item, field, target));
        } else if (marks && target.withholds()) {
            findings.add(MergeFindings.marked(item, "the master marks it otherwise"));
        } else if (!marks && before.isPresent() && target.isChangedSince(field, before.get())) {
            findings.add(MergeFindings.changedInMasterToo(item, field, target));
        } else {
            Change change = new Change(
                    item.name(),
                    field,
                    target.cell(field),
                    target.word(field),
                    item.word(field),
                    item.cell(field),
                    item.isWithheld(field) || target.isWithheld(field),
                    marks,
                    repeats(target, field));
            Optional<String> why = whyItStays(field, target);
            if (why.isPresent()) {
                findings.add(MergeFindings.stays(change, why.get()));
            } else {
                asked.computeIfAbsent(change.target(), cell -> new ArrayList<>())
                        .add(change);
            }
        }
    }

    /** Reports a marking that has no words of its own, such as a colour, and so is no change that could be taken. */
    private void markedWithoutWords(TrackerItem item, TrackerItem target, Optional<TrackerItem> before) {
        boolean known = target.withholds() || before.stream().anyMatch(TrackerItem::withholds);
        if (item.isMarkedWithoutWords() && !known && !isTold(item.cell(Field.EXEMPTION))) {
            findings.add(MergeFindings.marked(item, "it has no words"));
        }
    }

    /** Why the cell stays as it is; empty if the officer's words can go into it. */
    private static Optional<String> whyItStays(Field field, TrackerItem target) {
        if (target.isDated(field)) {
            return Optional.of(FIRST_DATE);
        }
        if (field != Field.STATUS) {
            return Optional.empty();
        }
        return target.besideStatus()
                .map(other -> "the cell is also that of " + other.inWords())
                .or(() -> target.isStatedWithoutWords() ? Optional.of(WITHOUT_WORDS) : Optional.empty());
    }

    /** Reports a new date in a row where a revised date counts instead. */
    private void overtaken(TrackerItem item, TrackerItem target, Optional<TrackerItem> before) {
        item.revisedDate()
                .filter(revised -> !target.isDated(Field.BY_WHEN))
                .filter(revised -> !item.word(Field.BY_WHEN).isBlank())
                .filter(revised -> item.differs(Field.BY_WHEN, before) && !item.differs(Field.REVISED_DATE, before))
                .ifPresent(revised -> findings.add(MergeFindings.dateOvertaken(item, target)));
    }

    /** The cells in the rows of actions that may repeat this field of the recommendation. */
    private List<Location.Cell> repeats(TrackerItem target, Field field) {
        return target.isOfAction() || target.word(field).isBlank()
                ? List.of()
                : masterItems.stream()
                        .filter(item ->
                                item.isOfAction() && item.recommendation().equals(target.recommendation()))
                        .filter(item -> item.has(field))
                        .map(item -> item.cell(field))
                        .filter(cell -> !cell.equals(target.cell(field)))
                        .distinct()
                        .toList();
    }

    private Merged merged() {
        List<Change> taken = new ArrayList<>();
        asked.values().forEach(changes -> {
            if (changes.stream()
                            .map(change -> PlainText.oneLine(change.after()))
                            .distinct()
                            .count()
                    > 1) {
                changes.forEach(change -> findings.add(MergeFindings.contested(change, changes)));
            } else if (liftsMarking(changes.getFirst())) {
                changes.forEach(change -> findings.add(MergeFindings.stays(change, MARKED)));
            } else if (isOfOthersToo(changes)) {
                changes.forEach(change -> findings.add(MergeFindings.stays(change, SHARED)));
            } else {
                taken.add(changes.getFirst());
                findings.add(MergeFindings.taken(changes.getFirst()));
            }
        });
        taken.sort(Comparator.comparingInt((Change change) -> change.target().sheetIndex())
                .thenComparingInt(change -> change.target().row())
                .thenComparingInt(change -> change.target().column()));
        return new Merged(taken, findings, rows, markings);
    }

    /**
     * A marking can only be lifted in the master, by the person responsible for it; but whatever the master says is
     * open, an officer may mark.
     */
    private static boolean liftsMarking(Change change) {
        return change.field() == Field.EXEMPTION
                && !change.marks()
                && !change.before().isBlank();
    }

    /** Whether the cell, such as a merged one, also belongs to an action that the officers didn't change. */
    private boolean isOfOthersToo(List<Change> changes) {
        Change first = changes.getFirst();
        return masterItems.stream()
                .filter(item -> item.fields().contains(first.field())
                        && item.has(first.field())
                        && item.cell(first.field()).equals(first.target()))
                .anyMatch(item ->
                        changes.stream().noneMatch(change -> change.item().equals(item.name())));
    }

    /**
     * Matches items to those of another workbook: by the reference of the recommendation and, among several actions, by
     * their text. Actions whose text has changed are matched in order, if both sides have equally many left.
     */
    private static final class Matches {

        private final Map<ItemKey, TrackerItem> others = new HashMap<>();

        Matches(List<TrackerItem> items, List<TrackerItem> other) {
            Map<String, List<TrackerItem>> byKey = byKey(other);
            byKey(items).forEach((key, those) -> match(those, byKey.getOrDefault(key, List.of())));
        }

        Optional<TrackerItem> of(TrackerItem item) {
            return Optional.ofNullable(others.get(item.key()));
        }

        private static Map<String, List<TrackerItem>> byKey(List<TrackerItem> items) {
            Map<String, List<TrackerItem>> byKey = new HashMap<>();
            items.forEach(item -> byKey.computeIfAbsent(
                            (item.isOfAction() ? "of an action\n" : "of the recommendation\n") + item.recommendation(),
                            key -> new ArrayList<>())
                    .add(item));
            return byKey;
        }

        private void match(List<TrackerItem> items, List<TrackerItem> other) {
            List<TrackerItem> open = new ArrayList<>();
            List<TrackerItem> left = new ArrayList<>(other);
            for (TrackerItem item : items) {
                Optional<TrackerItem> same = left.stream()
                        .filter(candidate -> candidate.text().equals(item.text()))
                        .findFirst();
                if (same.isPresent()) {
                    others.put(item.key(), same.get());
                    left.removeIf(candidate -> candidate.key().equals(same.get().key()));
                } else {
                    open.add(item);
                }
            }
            if (open.size() == left.size()) {
                for (int i = 0; i < open.size(); i++) {
                    others.put(open.get(i).key(), left.get(i));
                }
            }
        }
    }
}
