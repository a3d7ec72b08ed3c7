package org.committeepapers.officer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.FindingText;
import org.committeepapers.finding.Location;
import org.committeepapers.reading.CellWords;
import org.committeepapers.text.PlainText;
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

    /** In characters: of a person, before the name of the post. */
    private static final int LONGEST_NAME = 30;

    private final Tracker master;
    private final Quoting quoting;
    private final List<Map.Entry<Recommendation, Action>> actions;
    private final List<Told> told = new ArrayList<>();
    private final Map<Location.Row, ItemKey> rows = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private final Set<ItemKey> withoutNews = new HashSet<>();
    private final Set<String> takenBefore = new HashSet<>();
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

    /**
     * Something that is told of what an owner sent, which isn't taken.
     *
     * @param action of the master that it is about; empty where that isn't certain
     * @param said what the owner wrote, by its cell; what may not be repeated isn't among it
     */
    public record Told(Finding finding, Optional<ItemKey> action, Map<Location.Cell, String> said) {}

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
        Map<Change, List<Reason>> refused = new HashMap<>();
        submissions.forEach(submission -> merge.owners.put(submission.file(), submission.owner()));
        submissions.forEach(submission -> merge.read(submission, refused));
        merge.changes.sort(
                Comparator.comparingInt((Change change) -> change.target().sheetIndex())
                        .thenComparingInt(change -> change.target().row())
                        .thenComparing(change -> change.source().file())
                        .thenComparingInt(change -> change.target().column()));
        // What can't be taken for a reason of its own contests nothing.
        Set<Location.Row> notTaken = refused.keySet().stream()
                .map(change -> change.source().wholeRow())
                .collect(Collectors.toSet());
        Map<ItemKey, List<Change>> byAction = merge.changes.stream()
                .filter(change -> !notTaken.contains(change.source().wholeRow()))
                .collect(Collectors.groupingBy(Change::key));
        merge.refuseAll(change -> Optional.ofNullable(refused.get(change))
                .orElseGet(() -> merge.contested(change, byAction.getOrDefault(change.key(), List.of())).stream()
                        .toList()));
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
        return Stream.of(
                        told.stream().map(Told::finding),
                        byRow(changes).values().stream()
                                .flatMap(row -> row.stream().map(it -> taken(it, row))),
                        byRow(changes).values().stream().flatMap(Merge::remarks))
                .flatMap(part -> part)
                .toList();
    }

    /** On what isn't taken. */
    public List<Told> told() {
        return List.copyOf(told);
    }

    /** Who was asked by a workbook; empty for another file. */
    public Optional<String> owner(String file) {
        return Optional.ofNullable(owners.get(file));
    }

    /** The owners of whose words the master already has some. */
    public Set<String> takenBefore() {
        return Set.copyOf(takenBefore);
    }

    /** The actions of which an owner says that there is nothing new. */
    public Set<ItemKey> withoutNews() {
        return Set.copyOf(withoutNews);
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

    /** Leaves out the rows in which a change has a reason not to be taken. */
    public void refuse(Function<Change, Optional<Reason>> why) {
        refuseAll(change -> why.apply(change).stream().toList());
    }

    /** The same for several reasons; each is told once in a row. */
    private void refuseAll(Function<Change, List<Reason>> why) {
        List<Change> kept = new ArrayList<>();
        for (List<Change> row : byRow(changes).values()) {
            Map<Reason, Change> reasons = new LinkedHashMap<>();
            row.forEach(change -> why.apply(change).forEach(reason -> reasons.putIfAbsent(reason, change)));
            if (reasons.isEmpty()) {
                kept.addAll(row);
            }
            List<Change> rest = row.stream()
                    .filter(change -> !reasons.containsValue(change))
                    .toList();
            reasons.forEach((reason, change) -> told.add(refused(change, row, rest, reason)));
        }
        changes = kept;
    }

    /** The changes of each row of a sender, in the order of the first. */
    public static Map<Location.Row, List<Change>> byRow(List<Change> changes) {
        return changes.stream()
                .collect(Collectors.groupingBy(
                        change -> change.source().wholeRow(), LinkedHashMap::new, Collectors.toList()));
    }

    private void read(Submission submission, Map<Change, List<Reason>> refused) {
        if (!submission.id().equals(master.id())) {
            Location file = new Location.File(submission.file());
            Finding finding = Finding.of("submission-of-another-tracker", file, submission.id(), master.id());
            told.add(new Told(finding, Optional.empty(), Map.of()));
            return;
        }
        submission.told().forEach(this::tell);
        Map<Integer, Integer> inMaster =
                inMaster(submission.rows().stream().map(Submission.Row::sent).toList());
        for (int i = 0; i < submission.rows().size(); i++) {
            Submission.Row row = submission.rows().get(i);
            if (inMaster.containsKey(i)) {
                Map.Entry<Recommendation, Action> target = actions.get(inMaster.get(i));
                rows.put(row.place(), target.getValue().key());
                row.changed().forEach((field, said) -> {
                    int before = changes.size();
                    List<Reason> reasons = change(target.getKey(), target.getValue(), field, said, row, submission);
                    if (changes.size() > before && !reasons.isEmpty()) {
                        refused.put(changes.getLast(), reasons);
                    }
                });
            } else {
                gone(row);
            }
        }
    }

    /** For each row the number of the action that it is; none where that isn't certain. */
    private Map<Integer, Integer> inMaster(List<Map<Field, RichText>> rowsAsSent) {
        return Matches.of(rowsAsSent, actions.stream().map(Merge::named).toList());
    }

    /** Tells what a workbook is found to have beside updates. */
    private void tell(Submission.Told it) {
        Optional<ItemKey> action = Optional.ofNullable(
                        inMaster(List.of(it.row())).get(0))
                .map(number -> actions.get(number).getValue().key());
        Finding finding = it.finding();
        if (quoting.outside() || quoting.withholds().test(finding.location(), finding.value())) {
            told.add(new Told(finding.withholding(), action, Map.of()));
        } else {
            told.add(new Told(finding, action, said(it.said())));
        }
    }

    private Map<Location.Cell, String> said(Collection<Submission.Said> all) {
        Map<Location.Cell, String> said = new LinkedHashMap<>();
        all.stream().filter(it -> !isWithheld(it)).forEach(it -> said.put(it.cell(), it.all()));
        return said;
    }

    private static Map<Field, RichText> named(Map.Entry<Recommendation, Action> action) {
        Map<Field, RichText> words = new EnumMap<>(Field.class);
        Matches.KEY.forEach(
                field -> words.put(field, OfficerColumns.written(field, action.getKey(), action.getValue())));
        return words;
    }

    /** A row that the master no longer has, or has twice. */
    private void gone(Submission.Row row) {
        Collection<Submission.Said> all = row.changed().values();
        all.stream().min(Comparator.comparingInt(said -> said.cell().column())).ifPresent(first -> {
            Finding finding = Finding.of(
                    "change-not-taken/row-gone",
                    first.cell(),
                    Submission.byHeading(row.changed()),
                    Submission.name(row.sent()));
            Finding shown = all.stream().anyMatch(this::isWithheld) ? finding.withholding() : finding;
            told.add(new Told(shown, Optional.empty(), said(all)));
        });
    }

    /** Adds a change to those asked for, and says why it can't be taken; or tells that it is none. */
    private List<Reason> change(
            Recommendation recommendation,
            Action action,
            Field field,
            Submission.Said said,
            Submission.Row row,
            Submission from) {
        RichText now = OfficerColumns.written(field, recommendation, action);
        boolean isStruck = !said.value().struck().isEmpty();
        boolean isSame =
                Stream.of(now, action.text(field)).anyMatch(words -> Matches.areSame(field, words, said.words()))
                        && (now.isBlank() || !said.words().isBlank());
        if (isSame && !isStruck) {
            takenBefore.add(from.owner());
            return List.of();
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
            told.add(new Told(isWithheld ? finding.withholding() : finding, Optional.of(action.key()), Map.of()));
            if (field == Field.PROGRESS) {
                withoutNews.add(action.key());
            }
            return List.of();
        }
        changes.add(change);
        if (!isUpdate) {
            return List.of(Reason.of("change-not-taken/no-update"));
        }
        if (!from.missing().isEmpty()) {
            return List.of(Reason.of("change-not-taken/no-table", from.missing()));
        }
        if (!Matches.areSame(field, now, row.sent().getOrDefault(field, RichText.EMPTY))) {
            String before = change.shown(change.before());
            return List.of(
                    Reason.of("change-not-taken/master-changed", before.isEmpty() ? "blank" : '"' + before + '"'));
        }
        List<Reason> reasons = new ArrayList<>();
        row.more().ifPresent(more -> reasons.add(Reason.of("change-not-taken/unread", more)));
        from.heldBack().ifPresent(place -> reasons.add(Reason.of("change-not-taken/held-back", place.sheetAddress())));
        if (said.isUnclear()) {
            reasons.add(Reason.of("change-not-taken/unclear", said.unclear()));
        } else if (isNothing) {
            reasons.add(Reason.of(isStruckOut ? "change-not-taken/struck" : "change-not-taken/cleared"));
        } else if (!action.has(field)) {
            reasons.add(Reason.of("change-not-taken/no-column"));
        } else if (OfficerColumns.isSettled(action, field)) {
            reasons.add(Reason.of("change-not-taken/ended"));
        } else if (!OfficerColumns.takes(action, field) || isOfOthersToo(action, field)) {
            boolean colour = OfficerColumns.isStatedWithoutWords(action, field);
            reasons.add(Reason.of(colour ? "change-not-taken/colour" : "change-not-taken/shared"));
        } else if (field == Field.COMPLETED_ON
                && Dates.read(said.words()).latest().isEmpty()) {
            reasons.add(Reason.of("change-not-taken/no-day"));
        } else if (field == Field.PROGRESS) {
            reasons.addAll(ofProgress(action, words.plain(), row));
        }
        return reasons;
    }

    /** Why progress can't be taken as it is. */
    private static List<Reason> ofProgress(Action action, String words, Submission.Row row) {
        if (CellWords.sayNothingByThemselves(words)) {
            return List.of(Reason.of("change-not-taken/says-nothing"));
        }
        List<Reason> reasons = new ArrayList<>();
        if (CellWords.areOfEmail(words) || isSigned(words, action)) {
            reasons.add(Reason.of("change-not-taken/e-mail"));
        }
        if (OfficerColumns.takes(action, Field.STATUS)
                && !row.changed().containsKey(Field.STATUS)
                && deniesStatus(words, action.status())) {
            reasons.add(Reason.of("change-not-taken/status-too", action.status().inWords()));
        }
        return reasons;
    }

    /** Whether the last of several lines is a name of the action's owner, such as "Head of Parks". */
    private static boolean isSigned(String words, Action action) {
        List<String> lines = words.strip().lines().toList();
        String last = PlainText.sameLabel(lines.isEmpty() ? "" : lines.getLast());
        return lines.size() > 1
                && action.owners().names().stream()
                        .map(PlainText::sameLabel)
                        .anyMatch(name -> !name.isEmpty()
                                && last.endsWith(name)
                                && last.length() <= name.length() + LONGEST_NAME);
    }

    /** Whether progress says otherwise than the status that its owner saw and left, even if the master has it from progress. */
    private static boolean deniesStatus(String progress, Status left) {
        StatusCell said = StatusWords.ofProgress(progress, StatusPatterns.NONE);
        return left == Status.NOT_STARTED
                ? !said.equals(StatusCell.of(left)) || StatusWords.tellsDeedsNotStarted(progress)
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
     */
    private Optional<Reason> contested(Change change, List<Change> all) {
        Map<Location.Row, List<Change>> senders = byRow(all);
        List<Change> own = senders.getOrDefault(change.source().wholeRow(), List.of());
        List<Change> otherwise = senders.values().stream()
                .filter(other -> !areAlike(own, other))
                .flatMap(List::stream)
                .toList();
        Optional<String> asked = owner(change.source().file());
        return otherwise.isEmpty()
                ? Optional.empty()
                : Optional.of(Reason.of(
                        "change-contested",
                        each(
                                otherwise,
                                other -> other.source().file() + ", "
                                        + other.source().sheetAddress()),
                        each(otherwise, other -> {
                            String file = other.source().file();
                            return owner(file).equals(asked)
                                    ? "from you, in " + file.replaceFirst("^.*/", "")
                                    : "from " + owner(file).orElse(file);
                        })));
    }

    /** Such as "Progress "Half of it is done" (I3)". */
    private static String each(List<Change> changes, Function<Change, String> where) {
        return changes.stream()
                .map(change -> "%s \"%s\" (%s)"
                        .formatted(
                                OfficerColumns.heading(change.field()),
                                change.shown(change.after()),
                                where.apply(change)))
                .collect(Collectors.joining(", "));
    }

    /** Whether one says all that the other does, in the same words. */
    private static boolean areAlike(List<Change> some, List<Change> others) {
        boolean isFewer = some.size() < others.size();
        List<Change> fewer = isFewer ? some : others;
        List<Change> more = isFewer ? others : some;
        return fewer.stream()
                .allMatch(change -> more.stream()
                        .filter(other -> other.field() == change.field())
                        .anyMatch(other -> Matches.areSame(change.field(), change.after(), other.after())));
    }

    /** @param row all that its sender changed in the row, of which the rest has no reason of its own */
    private static Told refused(Change cause, List<Change> row, List<Change> rest, Reason reason) {
        String others = each(rest, change -> change.source().address());
        List<Object> words = new ArrayList<>(List.of(
                OfficerColumns.heading(cause.field()),
                cause.item(),
                cause.target().sheetAddress(),
                others.isEmpty() ? "" : " " + FindingText.findings().sentence("rest-of-the-row", others)));
        words.addAll(reason.more());
        words.add(instead(cause.field()));
        Map<Location.Cell, String> said = new LinkedHashMap<>();
        row.stream()
                .filter(change -> !change.isWithheld() && !change.after().isBlank())
                .forEach(change -> said.put(change.source(), change.shown(change.after())));
        Finding finding = Finding.of(reason.key(), cause.source(), cause.shown(cause.after()), words.toArray());
        return new Told(finding, Optional.of(cause.key()), said);
    }

    /** What a person may want to know of a row of which the changes are taken. */
    private static Stream<Finding> remarks(List<Change> row) {
        return row.stream().filter(change -> change.field() == Field.STATUS).flatMap(change -> {
            String status = change.after().plain().strip();
            Stream.Builder<Finding> remarks = Stream.builder();
            if (OfficerColumns.STATUSES.stream().noneMatch(it -> it.inWords().equalsIgnoreCase(status))) {
                remarks.add(Finding.of("status-not-in-list", change.source(), change.shown(change.after())));
            }
            if (StatusWords.ofStatusCell(status).equals(Optional.of(Status.COMPLETED))
                    && !change.action().has(Field.COMPLETED_ON)
                    && Stream.of(status, progress(change, row))
                            .allMatch(words -> StatusWords.completion(words).isEmpty())) {
                remarks.add(Finding.of("completed-without-day", change.source(), change.shown(change.after())));
            }
            return remarks.build();
        });
    }

    /** What the progress says with the changes of a row. */
    private static String progress(Change change, List<Change> row) {
        return row.stream()
                .filter(it -> it.field() == Field.PROGRESS)
                .map(Change::after)
                .findFirst()
                .orElse(change.action().text(Field.PROGRESS))
                .plain();
    }

    private static Finding taken(Change change, List<Change> row) {
        String before = change.shown(change.before());
        boolean isClosed = (change.field() == Field.STATUS || change.field() == Field.PROGRESS)
                && StatusWords.closeEitherWay(change.after().plain())
                && !StatusWords.endUndone(progress(change, row));
        String key = before.isEmpty() ? "change-taken/blank" : "change-taken";
        return Finding.of(
                isClosed ? "change-taken/closed" : key,
                change.source(),
                change.shown(change.after()),
                OfficerColumns.heading(change.field()),
                change.item(),
                change.target().sheetAddress(),
                before);
    }
}
