package org.committeepapers.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.chase.ChasedTracker;
import org.committeepapers.console.Failures;
import org.committeepapers.exemption.Redaction;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.RuleId;
import org.committeepapers.officer.Change;
import org.committeepapers.officer.Merge;
import org.committeepapers.officer.Merge.Reason;
import org.committeepapers.officer.Submission;
import org.committeepapers.reading.Reading;
import org.committeepapers.rules.CopyMarkings;
import org.committeepapers.rules.Decisions;
import org.committeepapers.rules.Rules;
import org.committeepapers.sheet.UpdatedCopy;
import org.committeepapers.sheet.UpdatedCopy.CellChange;
import org.committeepapers.sheet.WorkbookCopy;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Aside;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Item;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Status;
import org.committeepapers.tracker.Tracker;

/** Merges the updates that owners sent back into a copy of the master; their files are never altered. */
public final class Submissions {

    public static final RuleId UNREADABLE = new RuleId("submission-unreadable");

    private static final String NOT_REWRITTEN =
            "the master isn't an .xlsx or .xlsm workbook, and no other kind can be written";

    private static final String DECIDED =
            "somebody has decided that the words there are exempt, and nobody has decided about other words";

    private static final String OTHERWISE = "with it, something else in the tracker would be read differently";

    private static final String UNCLEAR =
            "with it, the status and the progress together wouldn't say how the action stands";

    /** Findings that aren't errors and say that the papers couldn't tell what an update means. */
    private static final Set<String> NOT_UNDERSTOOD = Set.of(
            "status-unknown",
            "status-sources-disagree",
            "date-unreadable",
            "percent-unreadable",
            "completion-date-impossible",
            "weekday-wrong");

    /** Fields that affect each other's meaning. */
    private static final List<Set<Field>> TOGETHER = List.of(
            Set.of(Field.BY_WHEN, Field.FIRST_DATE, Field.REVISED_DATE),
            Set.of(Field.STATUS, Field.PERCENT, Field.PROGRESS, Field.COMPLETED_ON));

    private static final Pattern ADDRESS = Pattern.compile("\\b[A-Z]{1,3}\\d+\\b");

    private final Checker checker;
    private final List<Finding> findings = new ArrayList<>();

    public Submissions(Checker checker) {
        this.checker = checker;
    }

    /**
     * Merges the files of one master.
     *
     * @param reading of the master
     * @param scratch where the master with the changes is written, under its own name
     * @throws Refusal where the copy can't be read as a tracker
     */
    public MergedMaster take(Path master, Reading reading, List<SubmissionFile> files, TemporaryFolder scratch)
            throws Refusal, IOException {
        findings.addAll(SubmissionFile.misnamed(master));
        if (files.isEmpty()) {
            return new MergedMaster(
                    master, master, reading, files, List.of(), findings, Map.of(), ChasedTracker.Replies.NONE);
        }
        Tracker tracker = checker.looked(reading.tracker());
        Tracker decided = Decisions.mark(tracker, Map.of(), checker.asAt());
        List<Submission> read = read(files);
        List<Finding> ofMaster = checker.rules(tracker);
        Redaction redaction = Redaction.of(decided, ofMaster);
        // One owner may mark what another says, and in one place what stands in another.
        boolean none = Redaction.isAnyInDoubt(ofMaster)
                || read.stream().anyMatch(submission -> CopyMarkings.areIn(submission.further()));
        Merge merge = Merge.of(
                tracker,
                read,
                new Merge.Quoting(
                        (place, words) -> none || !checker.mayBeQuoted(words) || redaction.withholds(place),
                        none || tracker.isExempt()));
        refuseMarked(merge, read, tracker, decided);
        return written(master, reading, files, merge, scratch);
    }

    /** The master with some of the changes that {@link #take} found sound. */
    public MergedMaster accept(MergedMaster merged, Reading reading, List<Change> some, TemporaryFolder scratch)
            throws Refusal, IOException {
        findings.clear();
        return written(merged.master(), reading, merged.sentBack(), Merge.of(reading.tracker(), some), scratch);
    }

    /** Writes changes into a copy of the master and reads it back, until it has every remaining change and no other. */
    private MergedMaster written(
            Path master, Reading reading, List<SubmissionFile> files, Merge merge, TemporaryFolder scratch)
            throws Refusal, IOException {
        Path copy = scratch.file(String.valueOf(master.getFileName()));
        if (WorkbookCopy.extension(master).isEmpty()) {
            merge.refuse(all(merge.changes(), NOT_REWRITTEN));
        }
        while (!merge.changes().isEmpty()) {
            Map<Location.Cell, String> wrong = wrong(master, reading, merge.changes(), copy);
            if (wrong.isEmpty()) {
                break;
            }
            merge.refuse(wrong);
        }
        List<Change> changes = merge.changes();
        findings.addAll(merge.findings());
        if (changes.isEmpty()) {
            return new MergedMaster(
                    master, master, reading, files, changes, List.copyOf(findings), Map.of(), replies(merge));
        }
        Inputs.openWarning(master)
                .filter(warning -> !findings.contains(warning))
                .ifPresent(findings::add);
        Reading after = checker.readCopy(copy, master);
        return new MergedMaster(
                master,
                copy,
                after,
                files,
                changes,
                List.copyOf(findings),
                caused(reading, after, changes),
                replies(merge));
    }

    /** What came of the workbooks of owners, and what of it they can put right: all that is said of one action together. */
    private ChasedTracker.Replies replies(Merge merge) {
        Map<List<Object>, ChasedTracker.Refused> refused = new LinkedHashMap<>();
        for (Merge.Told told : merge.told()) {
            String file = told.finding().location().file();
            String ask = told.finding().ask();
            if (!ask.isEmpty() && merge.owner(file).isPresent()) {
                refused.computeIfAbsent(
                                List.of(file, told.action()),
                                unmade -> new ChasedTracker.Refused(
                                        merge.owner(file).get(), file, told.action()))
                        .add(told.said(), ask);
            }
        }
        Set<ItemKey> withoutNews = new HashSet<>(merge.withoutNews());
        refused.values().forEach(it -> it.action().ifPresent(withoutNews::remove));
        return new ChasedTracker.Replies(
                merge.changes().stream().map(Change::key).collect(Collectors.toSet()),
                withoutNews,
                Stream.concat(
                                merge.takenBefore().stream(),
                                findings.stream()
                                        .filter(it -> !it.isError())
                                        .flatMap(it -> merge.owner(it.location().file()).stream()))
                        .collect(Collectors.toSet()),
                refused.values().stream()
                        .sorted(Comparator.comparing((ChasedTracker.Refused it) -> it.file())
                                .thenComparing(it ->
                                        it.action().map(ItemKey::recommendation).orElse(0))
                                .thenComparing(
                                        it -> it.action().map(ItemKey::action).orElse(0)))
                        .toList());
    }

    /** The cells of the senders that cause what is found in the master with their changes, by the rule and the cell. */
    private Map<List<Object>, Location.Cell> caused(Reading before, Reading after, List<Change> changes) {
        Set<List<Object>> known = found(before).map(MergedMaster::key).collect(Collectors.toSet());
        Map<List<Object>, Location.Cell> caused = new HashMap<>();
        found(after)
                .forEach(finding -> cause(finding, known, changes)
                        .ifPresent(it -> caused.put(
                                MergedMaster.key(finding), it.sourceOf((Location.Cell) finding.location()))));
        return caused;
    }

    /**
     * The change of the cell in which something is found or, where that is new, the one of its row that affects most what the
     * cell means.
     */
    private static Optional<Change> cause(Finding finding, Set<List<Object>> known, List<Change> changes) {
        if (!(finding.location() instanceof Location.Cell cell)) {
            return Optional.empty();
        }
        List<Change> row = changes.stream()
                .filter(it -> it.target().wholeRow().equals(cell.wholeRow()))
                .toList();
        Optional<Change> here =
                row.stream().filter(it -> it.target().equals(cell)).findFirst();
        return here.isPresent() || known.contains(MergedMaster.key(finding))
                ? here
                : row.stream()
                        .min(Comparator.comparing((Change it) -> !affects(it, cell))
                                .thenComparing(it -> it.field() != Field.STATUS));
    }

    /** Whether the cell is that of a field whose meaning the change affects. */
    private static boolean affects(Change change, Location.Cell cell) {
        return Stream.of(Field.values())
                .anyMatch(field -> areTogether(change.field(), field)
                        && change.action().cells(field).contains(cell));
    }

    private List<Submission> read(List<SubmissionFile> files) {
        List<Submission> read = new ArrayList<>();
        for (SubmissionFile file : files) {
            if (!file.isWorkbook()) {
                unreadable(file, file.isFolder() ? "submission-unreadable/folder" : "submission-unreadable/other-file");
                continue;
            }
            try {
                Submission.read(file.file(), file.name(), checker.limits())
                        .ifPresentOrElse(read::add, () -> unreadable(file, "submission-not-for-owner"));
                Inputs.openWarning(file.file()).ifPresent(findings::add);
            } catch (Refusal refusal) {
                unreadable(file, "submission-unreadable", refusal.finding().message());
            }
        }
        return read;
    }

    private void unreadable(SubmissionFile file, String key, Object... words) {
        findings.add(Finding.of(key, new Location.File(file.name()), "", words));
    }

    /**
     * A text that an owner marks isn't taken before somebody has decided about it, nor is another text in place of one that
     * is exempt by a decision about its words. Nor is what anybody entered in a recommendation in which something is marked,
     * nor anything of a workbook in which a marking stands elsewhere.
     *
     * @param decided the master with what is exempt by a decision
     */
    private void refuseMarked(Merge merge, List<Submission> read, Tracker master, Tracker decided) {
        Map<Location.Cell, String> why = new HashMap<>();
        Set<Location> updates = new HashSet<>();
        for (Change change : merge.changes()) {
            String words = change.after().plain();
            updates.add(change.source());
            if (!withholds(master, change)) {
                CopyMarkings.ofText(change.field(), words, change.source(), change.target(), master, checker.asAt())
                        .ifPresent(findings::add);
                if (withholds(decided, change) && !Decisions.areAbout(master, change.target(), words, checker.asAt())) {
                    why.put(change.target(), DECIDED);
                }
            }
        }
        read.stream()
                .filter(submission -> submission.id().equals(master.id()))
                .flatMap(submission -> CopyMarkings.in(besides(updates, submission.further()), master).stream())
                .forEach(findings::add);
        merge.refuse(why);
        Set<String> files = new HashSet<>();
        Set<Integer> recommendations = new HashSet<>();
        for (Finding finding : findings) {
            if (Redaction.isInDoubt(finding)) {
                merge.action(finding.location())
                        .ifPresentOrElse(
                                key -> recommendations.add(key.recommendation()),
                                () -> files.add(finding.location().file()));
            }
        }
        merge.refuse(change -> files.contains(change.source().file())
                        || recommendations.contains(change.key().recommendation())
                ? Optional.of(Reason.of("change-not-taken/marked"))
                : Optional.empty());
    }

    /** All but the words of the updates themselves; a prompt or a number format at one of them says more. */
    private static List<Aside> besides(Set<Location> updates, List<Aside> further) {
        return further.stream()
                .filter(aside -> !updates.contains(aside.cell())
                        || aside.bearing() != Aside.Bearing.NONE && aside.bearing() != Aside.Bearing.ABOUT_PROSE)
                .toList();
    }

    private static boolean withholds(Tracker master, Change change) {
        return master.exemptions().isWhole()
                || master.items()
                        .anyMatch(item -> item.exemptions().withholds(change.field())
                                && item.cells(change.field()).contains(change.target()));
    }

    /** The cells of the master whose change can't be taken, and why; none if all is well. */
    private Map<Location.Cell, String> wrong(Path master, Reading reading, List<Change> changes, Path copy) {
        try {
            // Several senders may have made one change.
            Map<Location.Cell, CellChange> cells = new LinkedHashMap<>();
            changes.forEach(it -> cells.putIfAbsent(
                    it.target(),
                    new CellChange(
                            it.target(),
                            it.before(),
                            it.after(),
                            it.field() == Field.PROGRESS,
                            it.field() == Field.PERCENT)));
            Map<Location.Cell, String> refused =
                    UpdatedCopy.write(master, checker.limits(), List.copyOf(cells.values()), copy);
            if (!refused.isEmpty()) {
                return refused;
            }
            Reading after = checker.readCopy(copy, master);
            Map<Location.Cell, String> wrong =
                    readOtherwise(checker.looked(reading.tracker()), checker.looked(after.tracker()), changes);
            if (wrong.isEmpty()) {
                wrong = unsound(reading, after, changes);
            }
            return wrong.isEmpty() ? unclear(after.tracker(), changes) : wrong;
        } catch (Refusal refusal) {
            return all(
                    changes,
                    "the master can't be rewritten. " + refusal.finding().message());
        } catch (IOException e) {
            return all(changes, "the master can't be rewritten. " + Failures.plain(e));
        }
    }

    /** One reason for all of the changes. */
    private static Map<Location.Cell, String> all(List<Change> changes, String why) {
        Map<Location.Cell, String> all = new LinkedHashMap<>();
        changes.forEach(change -> all.put(change.target(), why));
        return all;
    }

    /** What doesn't read as it was asked, or makes something else read otherwise. */
    private static Map<Location.Cell, String> readOtherwise(Tracker before, Tracker after, List<Change> changes) {
        List<Item> items = before.items().toList();
        List<Item> written = after.items().toList();
        if (!items.stream()
                .map(Item::key)
                .toList()
                .equals(written.stream().map(Item::key).toList())) {
            return all(changes, OTHERWISE);
        }
        Map<Location.Cell, String> wrong = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            Item was = items.get(i);
            Item is = written.get(i);
            List<Change> own =
                    changes.stream().filter(it -> it.key().equals(was.key())).toList();
            for (Field field : Field.values()) {
                Optional<Change> asked =
                        own.stream().filter(it -> it.field() == field).findFirst();
                boolean isRight = asked.isPresent()
                        ? says(is, asked.get())
                        : PlainText.oneLine(was.text(field)).equals(PlainText.oneLine(is.text(field)))
                                || own.stream().anyMatch(it -> areTogether(it.field(), field));
                if (!isRight) {
                    wrong.putAll(all(own.isEmpty() ? changes : own, OTHERWISE));
                }
            }
        }
        return wrong;
    }

    /** Updates after which nobody can tell how an action stands of which that was clear. */
    private static Map<Location.Cell, String> unclear(Tracker after, List<Change> changes) {
        Set<ItemKey> unclear = after.actions()
                .filter(action -> action.status() == Status.UNKNOWN)
                .map(Action::key)
                .collect(Collectors.toSet());
        return all(
                changes.stream()
                        .filter(it -> it.action().status() != Status.UNKNOWN && unclear.contains(it.key()))
                        .filter(it -> areTogether(it.field(), Field.STATUS))
                        .toList(),
                UNCLEAR);
    }

    private static boolean areTogether(Field one, Field other) {
        return TOGETHER.stream().anyMatch(fields -> fields.contains(one) && fields.contains(other));
    }

    private static boolean says(Item written, Change change) {
        String words = PlainText.oneLine(change.after());
        boolean otherStatus = change.field() == Field.STATUS
                && Stream.of(Status.values())
                        .anyMatch(status -> status.inWords().equalsIgnoreCase(words))
                && written instanceof Action action
                && action.status() != Status.UNKNOWN
                && !action.status().inWords().equalsIgnoreCase(words);
        return PlainText.oneLine(written.text(change.field())).equals(words) && !otherStatus;
    }

    /**
     * Changes after which the master has an error that it hadn't before, or an update that nobody understands. What may be
     * exempt or personal isn't taken, even in place of what was.
     */
    private Map<Location.Cell, String> unsound(Reading before, Reading after, List<Change> changes) {
        Set<List<Object>> known = found(before).map(MergedMaster::key).collect(Collectors.toSet());
        Map<Location.Cell, String> unsound = new LinkedHashMap<>();
        List<Finding> caused = found(after)
                .filter(finding -> finding.isError()
                        || NOT_UNDERSTOOD.contains(finding.rule().name())
                        || losesDate(finding, changes))
                .filter(finding -> Redaction.isSilent(finding) || !known.contains(MergedMaster.key(finding)))
                .filter(finding -> cause(finding, known, changes).isPresent())
                .toList();
        Rules.oneForEachCause(caused)
                .forEach(finding -> cause(finding, known, changes)
                        .ifPresent(it -> unsound.merge(
                                it.target(), reason(finding, it), (one, other) -> one + ", and " + other)));
        return unsound;
    }

    /** Whether words such as TBC would stand where the master has a revised date, so that the first one would count again. */
    private static boolean losesDate(Finding finding, List<Change> changes) {
        return finding.rule().name().equals("revised-date-unsettled")
                && changes.stream()
                        .anyMatch(it -> it.target().equals(finding.location())
                                && !it.before().isBlank());
    }

    /** A finding may repeat the words that it is about, and names cells of the master. */
    private static String reason(Finding finding, Change change) {
        String message = (change.isWithheld() ? finding.withholding() : finding).message();
        Map<String, String> addresses = new HashMap<>();
        change.row().keySet().stream()
                .flatMap(field -> change.action().cells(field).stream())
                .forEach(it -> addresses.put(it.address(), change.sourceOf(it).address()));
        String ofSender = ADDRESS.matcher(message)
                .replaceAll(address -> addresses.getOrDefault(address.group(), address.group()));
        return "of this: \"" + ofSender.replaceFirst("\\.(?: The (?:papers|first|status) .*)?$", "") + "\"";
    }

    private Stream<Finding> found(Reading reading) {
        return Stream.concat(reading.findings().stream(), checker.rules(checker.looked(reading.tracker())).stream());
    }
}
