package org.committeepapers.officer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.FindingText;
import org.committeepapers.finding.Location;
import org.committeepapers.reading.CellWords;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Status;
import org.committeepapers.tracker.Tracker;
import org.committeepapers.wording.date.Dates;
import org.committeepapers.wording.status.StatusCell;
import org.committeepapers.wording.status.StatusPatterns;
import org.committeepapers.wording.status.StatusWords;

/**
 * Works out which updates go into the master. A cell only counts as changed if it differs from what it said when the workbook
 * was sent, so what its sender left alone never overwrites newer words in the master. Whatever else differs is told. What a
 * sender changed in a row is taken together or not at all.
 */
public final class Merge {

    private final Tracker master;
    private final Quoting quoting;
    private final List<Map.Entry<Recommendation, Action>> actions;
    private final List<Finding> told = new ArrayList<>();
    private final Map<Location.Row, ItemKey> rows = new HashMap<>();
    private List<Change> changes = new ArrayList<>();

    /**
     * What may not be repeated, because it may be exempt or personal.
     *
     * @param withholds whether that is so of words at a place
     * @param outside whether nothing outside the rows may be
     */
    public record Quoting(BiPredicate<Location, String> withholds, boolean outside) {}

    /**
     * Why a change isn't taken.
     *
     * @param key of the finding
     * @param more words for its sentences, behind the column, the action, the master's cell and the rest of the row
     */
    public record Reason(String key, List<Object> more) {

        /** A reason with such words. */
        public static Reason of(String key, Object... more) {
            return new Reason(key, List.of(more));
        }
    }

    private Merge(Tracker master, Quoting quoting) {
        this.master = master;
        this.quoting = quoting;
        this.actions = master.recommendations().stream()
                .flatMap(whole -> whole.actions().stream().map(action -> Map.entry(whole, action)))
                .toList();
    }

    /** Works out what to take. */
    public static Merge of(Tracker master, List<Submission> submissions, Quoting quoting) {
        Merge merge = new Merge(master, quoting);
        Map<Change, Reason> refused = new HashMap<>();
        submissions.forEach(submission -> merge.read(submission, refused));
        merge.changes.sort(
                Comparator.comparingInt((Change change) -> change.target().sheetIndex())
                        .thenComparingInt(change -> change.target().row())
                        .thenComparing(change -> change.source().file())
                        .thenComparingInt(change -> change.target().column()));
        // What an owner may not change contests nothing.
        Map<ItemKey, List<Change>> byAction = merge.changes.stream()
                .filter(change -> OfficerColumns.UPDATES.contains(change.field()))
                .collect(Collectors.groupingBy(Change::key));
        Map<String, String> owners = submissions.stream()
                .collect(Collectors.toMap(Submission::file, Submission::owner, (one, other) -> one));
        merge.refuse(change -> Optional.ofNullable(refused.get(change))
                .or(() -> contested(change, byAction.getOrDefault(change.key(), List.of()), owners)));
        return merge;
    }

    /** Some changes that were found right before. */
    public static Merge of(Tracker master, List<Change> some) {
        Merge merge = new Merge(master, new Quoting((place, words) -> true, true));
        merge.changes = some;
        return merge;
    }

    /** To make in the master; senders who agree have one each. */
    public List<Change> changes() {
        return List.copyOf(changes);
    }

    /** The action of the master that a place in a sender's workbook is about; empty where that isn't certain. */
    public Optional<ItemKey> action(Location place) {
        return place instanceof Location.Cell cell ? Optional.ofNullable(rows.get(cell.wholeRow())) : Optional.empty();
    }

    /** On what is taken and what isn't. */
    public List<Finding> findings() {
        return Stream.concat(told.stream(), changes.stream().map(Merge::taken)).toList();
    }

    /** Leaves out the rows with changes to some cells of the master, each of which has its reason. */
    public void refuse(Map<Location.Cell, String> why) {
        refuse(change -> Optional.ofNullable(why.get(change.target()))
                .map(reason -> OfficerColumns.isStatedWithoutWords(change.action(), Field.STATUS)
                        ? Reason.of(
                                "change-not-taken/status-by-colour",
                                reason,
                                Change.target(change.action(), Field.STATUS).sheetAddress())
                        : Reason.of("change-not-taken", reason)));
    }

    /** What an owner may write there. */
    private static String instead(Field field) {
        String key = switch (field) {
            case STATUS -> "write-status";
            case PERCENT -> "write-percent";
            case REVISED_DATE -> "write-date";
            case COMPLETED_ON -> "write-day";
            default -> "write-progress";
        };
        return FindingText.findings().sentence(key);
    }

    /** Leaves out the rows in which a change has a reason not to be taken; each reason is told once. */
    public void refuse(Function<Change, Optional<Reason>> why) {
        List<Change> kept = new ArrayList<>();
        for (List<Change> row : byRow(changes).values()) {
            Map<Change, Reason> reasons = new LinkedHashMap<>();
            for (Change change : row) {
                why.apply(change)
                        .filter(reason -> !reasons.containsValue(reason))
                        .ifPresent(reason -> reasons.put(change, reason));
            }
            if (reasons.isEmpty()) {
                kept.addAll(row);
            }
            List<Change> rest =
                    row.stream().filter(change -> !reasons.containsKey(change)).toList();
            reasons.forEach((change, reason) -> told.add(refused(change, rest, reason)));
        }
        changes = kept;
    }

    /** The changes of each row of a sender, in the order of the first. */
    public static Map<Location.Row, List<Change>> byRow(List<Change> changes) {
        return changes.stream()
                .collect(Collectors.groupingBy(
                        change -> change.source().wholeRow(), LinkedHashMap::new, Collectors.toList()));
    }

    private void read(Submission submission, Map<Change, Reason> refused) {
        if (!submission.id().equals(master.id())) {
            Location file = new Location.File(submission.file());
            told.add(Finding.of("submission-of-another-tracker", file, submission.id(), master.id()));
            return;
        }
        submission.findings().stream()
                .map(it -> quoting.outside() || quoting.withholds().test(it.location(), it.value())
                        ? it.withholding()
                        : it)
                .forEach(told::add);
        Map<Integer, Integer> inMaster = Matches.of(
                submission.rows().stream().map(Submission.Row::sent).toList(),
                actions.stream().map(Merge::named).toList());
        for (int i = 0; i < submission.rows().size(); i++) {
            Submission.Row row = submission.rows().get(i);
            if (inMaster.containsKey(i)) {
                Map.Entry<Recommendation, Action> target = actions.get(inMaster.get(i));
                rows.put(row.place(), target.getValue().key());
                row.changed()
                        .forEach((field, said) -> change(
                                        target.getKey(), target.getValue(), field, said, row, submission.heldBack())
                                .ifPresent(it -> refused.put(changes.getLast(), it)));
            } else {
                gone(row);
            }
        }
    }

    private static Map<Field, RichText> named(Map.Entry<Recommendation, Action> action) {
        Map<Field, RichText> words = new EnumMap<>(Field.class);
        Matches.KEY.forEach(
                field -> words.put(field, OfficerColumns.written(field, action.getKey(), action.getValue())));
        return words;
    }

    /** A row that the master no longer has, or has twice. */
    private void gone(Submission.Row row) {
        row.changed().values().stream()
                .min(Comparator.comparingInt(said -> said.cell().column()))
                .ifPresent(first -> tell(
                        Finding.of(
                                "change-not-taken/row-gone",
                                first.cell(),
                                row.changed().entrySet().stream()
                                        .map(it -> OfficerColumns.heading(it.getKey()) + ": "
                                                + it.getValue().all())
                                        .collect(Collectors.joining(" | ")),
                                Submission.name(row.sent())),
                        row.changed().values().stream().anyMatch(this::isWithheld)));
    }

    private void tell(Finding finding, boolean isWithheld) {
        told.add(isWithheld ? finding.withholding() : finding);
    }

    /** Adds a change to those asked for, and says why it can't be taken; or tells that it is none. */
    private Optional<Reason> change(
            Recommendation recommendation,
            Action action,
            Field field,
            Submission.Said said,
            Submission.Row row,
            Optional<Location.Cell> heldBack) {
        RichText now = OfficerColumns.written(field, recommendation, action);
        boolean isStruck = !said.value().struck().isEmpty();
        boolean isSame =
                Stream.of(now, action.text(field)).anyMatch(words -> Matches.areSame(field, words, said.words()))
                        && !said.words().isBlank();
        if (isSame && !isStruck) {
            return Optional.empty();
        }
        boolean isWithheld = isWithheld(said) || quoting.withholds().test(Change.target(action, field), "");
        RichText words = field == Field.PERCENT ? percent(said.words(), now) : said.words();
        boolean isStruckOut = isStruck && (isSame || words.isBlank());
        RichText shown = isStruckOut ? RichText.of(said.all()) : words;
        Change change = new Change(recommendation, action, field, row.cells(), shown, isWithheld);
        boolean isUpdate = OfficerColumns.UPDATES.contains(field);
        boolean isNothing = isUpdate && !said.isUnclear() && saysNothing(field, said, isSame);
        if (isNothing && !isStruckOut && !words.isBlank()) {
            Finding finding = Finding.of(
                    "change-not-taken/nothing-new",
                    said.cell(),
                    said.all(),
                    OfficerColumns.heading(field),
                    change.item(),
                    change.target().sheetAddress());
            tell(finding, isWithheld);
            return Optional.empty();
        }
        changes.add(change);
        if (!isUpdate) {
            return Optional.of(Reason.of("change-not-taken/no-update"));
        }
        if (!Matches.areSame(field, now, row.sent().getOrDefault(field, RichText.EMPTY))) {
            String before = change.shown(change.before());
            return Optional.of(
                    Reason.of("change-not-taken/master-changed", before.isEmpty() ? "blank" : '"' + before + '"'));
        }
        if (row.more().isPresent()) {
            return Optional.of(Reason.of("change-not-taken/unread", row.more().get()));
        }
        if (heldBack.isPresent()) {
            return Optional.of(
                    Reason.of("change-not-taken/held-back", heldBack.get().sheetAddress()));
        }
        if (said.isUnclear()) {
            return Optional.of(Reason.of("change-not-taken/unclear", said.unclear()));
        }
        if (isNothing) {
            return Optional.of(Reason.of(isStruckOut ? "change-not-taken/struck" : "change-not-taken/cleared"));
        }
        if (!action.has(field)) {
            return Optional.of(Reason.of("change-not-taken/no-column"));
        }
        if (OfficerColumns.isSettled(action, field)) {
            return Optional.of(Reason.of("change-not-taken/ended"));
        }
        if (!OfficerColumns.takes(action, field) || isOfOthersToo(action, field)) {
            boolean colour = OfficerColumns.isStatedWithoutWords(action, field);
            return Optional.of(Reason.of(colour ? "change-not-taken/colour" : "change-not-taken/shared"));
        }
        if (field == Field.COMPLETED_ON && Dates.read(said.words()).latest().isEmpty()) {
            return Optional.of(Reason.of("change-not-taken/no-day"));
        }
        if (field == Field.PROGRESS && CellWords.sayNothingByThemselves(words.plain())) {
            return Optional.of(Reason.of("change-not-taken/says-nothing"));
        }
        if (field == Field.PROGRESS && CellWords.areOfEmail(words.plain())) {
            return Optional.of(Reason.of("change-not-taken/e-mail"));
        }
        if (field == Field.PROGRESS
                && OfficerColumns.takes(action, Field.STATUS)
                && !row.changed().containsKey(Field.STATUS)
                && deniesStatus(words.plain(), action.status())) {
            return Optional.of(
                    Reason.of("change-not-taken/status-too", action.status().inWords()));
        }
        return Optional.empty();
    }

    /** Whether progress says otherwise than the status that its owner saw and left, even if the master has it from progress. */
    private static boolean deniesStatus(String progress, Status left) {
        StatusCell said = StatusWords.ofProgress(progress, StatusPatterns.NONE);
        return left == Status.NOT_STARTED
                ? !said.equals(StatusCell.of(left))
                : left != Status.UNKNOWN
                        && (said.doubt() == Standing.Doubt.CONTRADICTS_ITSELF
                                || said.isKnown()
                                        && said.status()
                                                .filter(it -> it.isEnded() && it != left)
                                                .isPresent());
    }

    /** A date that is still to be confirmed is news; that any other update is, isn't. */
    private static boolean saysNothing(Field field, Submission.Said said, boolean isSame) {
        String words = said.words().plain();
        return field == Field.REVISED_DATE && !isSame
                ? CellWords.sayNoRevision(words)
                : isSame
                        || CellWords.sayNothingNew(words)
                                && (field != Field.PROGRESS
                                        || words.isBlank()
                                        || !CellWords.sayNothingByThemselves(words));
    }

    /** Where the master shows its numbers with %, a number without it is meant so too. */
    private static RichText percent(RichText said, RichText master) {
        boolean isBare = master.plain().strip().endsWith("%")
                && said.plain().strip().chars().allMatch(letter -> letter >= '0' && letter <= '9');
        return isBare && !said.isBlank() ? RichText.of(said.plain().strip() + "%") : said;
    }

    private boolean isWithheld(Submission.Said said) {
        return quoting.withholds().test(said.cell(), said.all());
    }

    /** Whether the cell, such as a merged one, is that of another action too. */
    private boolean isOfOthersToo(Action action, Field field) {
        Location.Cell cell = action.cells(field).getLast();
        return actions.stream()
                .map(Map.Entry::getValue)
                .anyMatch(other ->
                        !other.key().equals(action.key()) && other.cells(field).contains(cell));
    }

    /**
     * Taken are the changes of one sender, since nobody else knows what they say together.
     *
     * @param all the changes of the action
     * @param owners who was asked by each of the files
     */
    private static Optional<Reason> contested(Change change, List<Change> all, Map<String, String> owners) {
        Map<Location.Row, List<Change>> senders = byRow(all);
        List<Change> own = senders.getOrDefault(change.source().wholeRow(), List.of());
        List<Change> otherwise = senders.values().stream()
                .filter(other -> !areAlike(own, other))
                .flatMap(List::stream)
                .toList();
        String file = change.source().file();
        String others = each(
                otherwise,
                other -> "in " + other.source().file() + ", " + other.source().sheetAddress());
        String from = each(otherwise, other -> {
            String its = other.source().file();
            return Objects.equals(owners.get(its), owners.get(file))
                    ? "in a workbook of yours, " + its.replaceFirst("^.*/", "")
                    : "from " + owners.get(its);
        });
        return otherwise.isEmpty() ? Optional.empty() : Optional.of(Reason.of("change-contested", others, from));
    }

    /** What changes say, and where. */
    private static String each(List<Change> changes, Function<Change, String> where) {
        return changes.stream()
                .map(change -> "%s \"%s\" %s"
                        .formatted(
                                OfficerColumns.heading(change.field()),
                                change.shown(change.after()),
                                where.apply(change)))
                .collect(Collectors.joining(", "));
    }

    private static boolean areAlike(List<Change> some, List<Change> others) {
        return some.size() == others.size()
                && some.stream()
                        .allMatch(change -> others.stream()
                                .filter(other -> other.field() == change.field())
                                .anyMatch(other -> Matches.areSame(change.field(), change.after(), other.after())));
    }

    private static Finding refused(Change cause, List<Change> rest, Reason reason) {
        String others = each(rest, change -> "(" + change.source().address() + ")");
        List<Object> words = new ArrayList<>(List.of(
                OfficerColumns.heading(cause.field()),
                cause.item(),
                cause.target().sheetAddress(),
                others.isEmpty() ? "" : " " + FindingText.findings().sentence("rest-of-the-row", others)));
        words.addAll(reason.more());
        words.add(instead(cause.field()));
        return Finding.of(reason.key(), cause.source(), cause.shown(cause.after()), words.toArray());
    }

    private static Finding taken(Change change) {
        String before = change.shown(change.before());
        return Finding.of(
                before.isEmpty() ? "change-taken/blank" : "change-taken",
                change.source(),
                change.shown(change.after()),
                OfficerColumns.heading(change.field()),
                change.item(),
                change.target().sheetAddress(),
                before);
    }
}
