package org.committeepapers.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.console.Failures;
import org.committeepapers.edition.EditionName;
import org.committeepapers.exemption.Redaction;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.RuleId;
import org.committeepapers.finding.Severity;
import org.committeepapers.officer.Change;
import org.committeepapers.officer.Merge;
import org.committeepapers.officer.MergeCheck;
import org.committeepapers.officer.Merged;
import org.committeepapers.officer.Submission;
import org.committeepapers.reading.Reading;
import org.committeepapers.rules.CopyMarkings;
import org.committeepapers.rules.Decisions;
import org.committeepapers.sheet.UpdatedCopy;
import org.committeepapers.sheet.UpdatedCopy.CellChange;
import org.committeepapers.sheet.WorkbookCopy;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Item;
import org.committeepapers.tracker.Tracker;

/** Merges what officers sent back into a copy of the master; their files are never altered. */
public final class Submissions {

    /** The findings on reading that mean the officer's words may be lost. */
    private static final Set<String> LOST = Set.of(
            "cell-not-read",
            "cell-not-used",
            "row-not-read",
            "response-twice",
            "formula-error",
            "formula-without-value",
            "column-not-used");

    public static final RuleId UNREADABLE = new RuleId("submission-unreadable");

    private static final String NOT_REWRITTEN =
            "the master isn't an .xlsx or .xlsm workbook, and no other kind can be written";

    private static final String DECIDED =
            "somebody has decided that the words there are exempt, and nobody has decided about other words";

    private final Checker checker;
    private final Latest latest;
    private final List<Finding> findings = new ArrayList<>();

    /** @param latest the day of a tracker's last edition, by its id */
    public Submissions(Checker checker, Latest latest) {
        this.checker = checker;
        this.latest = latest;
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
        if (files.isEmpty()) {
            return MergedMaster.unchanged(master, reading);
        }
        Tracker tracker = checker.looked(reading.tracker());
        Tracker decided = Decisions.mark(tracker, Map.of(), checker.asAt());
        List<Submission> read = read(files, tracker);
        List<Finding> atRisk = new ArrayList<>();
        boolean marked = false;
        for (Submission submission : read) {
            Tracker sent = submission.tracker();
            atRisk.addAll(checker.rules(CopyMarkings.decidedAs(sent, tracker)));
            if (submission.mayBeOf(tracker.id())) {
                findings.addAll(CopyMarkings.in(submission.file(), sent, tracker));
                marked |= !CopyMarkings.ofFields(sent, sent.with(submission.asSent()), tracker, Set.of())
                        .isEmpty();
            }
            marked |= CopyMarkings.addMore(sent, tracker);
        }
        boolean none = marked || Redaction.isAnyInDoubt(findings) || Redaction.isAnyInDoubt(atRisk);
        atRisk.addAll(checker.rules(tracker));
        List<Redaction> all = new ArrayList<>(List.of(Redaction.of(decided, atRisk)));
        read.forEach(submission -> all.add(Redaction.of(submission.tracker(), atRisk)));
        Merged asked = Merge.of(
                tracker,
                read,
                latest.of(tracker.id()),
                // One officer may mark what another says, and in one place what stands in another.
                place -> none || all.stream().anyMatch(redaction -> redaction.withholds(place)));
        Path copy = scratch.file(String.valueOf(master.getFileName()));
        Merged merged = written(master, tracker, withoutMarked(asked, read, tracker, decided), read, copy);
        findings.addAll(merged.findings());
        boolean changed = !merged.changes().isEmpty();
        if (changed) {
            Inputs.openWarning(master).ifPresent(findings::add);
        }
        Path workbook = changed ? copy : master;
        return new MergedMaster(
                master,
                workbook,
                changed ? checker.readCopy(copy, master) : reading,
                files,
                merged.changes().size(),
                findings);
    }

    /**
     * A text that an officer marks isn't taken before somebody has decided about it, nor is another text in place of one that
     * is exempt by a decision about its words.
     *
     * @param decided the master with what is exempt by a decision
     */
    private Merged withoutMarked(Merged asked, List<Submission> read, Tracker master, Tracker decided) {
        Map<Location.Cell, String> why = new HashMap<>();
        Set<String> judged = new HashSet<>();
        for (Change change : asked.changes()) {
            String words = change.after().plain();
            judged.add(words);
            if (change.field() != Field.EXEMPTION && !withholds(master, change)) {
                CopyMarkings.ofText(words, change.source(), change.target(), master, checker.asAt())
                        .ifPresent(findings::add);
                if (withholds(decided, change) && !Decisions.areAbout(master, change.target(), words, checker.asAt())) {
                    why.put(change.target(), DECIDED);
                }
            }
        }
        if (!master.exemptions().isWhole()) {
            read.stream()
                    .filter(submission -> submission.mayBeOf(master.id()))
                    .flatMap(submission -> CopyMarkings.ofFields(
                            submission.tracker(), submission.tracker().with(submission.asSent()), master, judged)
                            .stream())
                    .forEach(findings::add);
        }
        return asked.without(why);
    }

    private static boolean withholds(Tracker master, Change change) {
        return master.exemptions().isWhole()
                || master.items()
                        .anyMatch(item -> item.exemptions().withholds(change.field())
                                && item.cells(change.field()).contains(change.target()));
    }

    /**
     * The rows of officers' workbooks in which something is marked that can't be taken into the master; all rows of a workbook
     * in which it stands elsewhere.
     */
    private Set<Location.Row> marked(List<Submission> read, Merged merged) {
        Set<Location.Row> marked = new HashSet<>();
        List<Location> places = Stream.concat(findings.stream(), merged.findings().stream())
                .filter(finding -> Redaction.isAnyInDoubt(List.of(finding)))
                .map(Finding::location)
                .toList();
        for (Submission submission : read) {
            Set<Location.Row> all = rows(submission.tracker().items());
            for (Location place : places) {
                if (place instanceof Location.Cell cell && all.contains(cell.wholeRow())) {
                    marked.add(cell.wholeRow());
                    submission.tracker().recommendations().stream()
                            .filter(whole -> rows(whole.items()).contains(cell.wholeRow()))
                            .map(whole -> rows(whole.items()
                                    .filter(item -> item.exemptions().isAny())))
                            .forEach(marked::addAll);
                } else if (place.file().equals(submission.file())) {
                    marked.addAll(all);
                }
            }
        }
        return marked;
    }

    private static Set<Location.Row> rows(Stream<? extends Item> items) {
        return items.map(item -> item.place().wholeRow()).collect(Collectors.toSet());
    }

    /** The day of the tracker's last edition. */
    public interface Latest {
        Optional<LocalDate> of(String tracker);
    }

    /** The register of the master says who may have looked. */
    private List<Submission> read(List<SubmissionFile> files, Tracker master) {
        List<Submission> read = new ArrayList<>();
        for (SubmissionFile file : files) {
            if (!file.isWorkbook()) {
                unreadable(file, file.isFolder() ? "submission-unreadable/folder" : "submission-unreadable/other-file");
                continue;
            }
            try {
                Reading reading = checker.readSentBack(file);
                Inputs.openWarning(file.file()).ifPresent(findings::add);
                findings.addAll(CopyMarkings.ofColumns(reading.findings()));
                reading.findings().stream()
                        .filter(finding -> finding.severity() != Severity.NOTE
                                && (LOST.contains(finding.rule().name())
                                        || finding.rule().equals(RuleId.LAYOUT_TO_CONFIRM)))
                        .map(Submissions::asWarning)
                        .forEach(findings::add);
                Tracker tracker = reading.tracker().withRegister(master.register());
                read.add(new Submission(
                        file.name(),
                        checker.looked(tracker),
                        EditionName.of(reading.edition()).map(EditionName::day),
                        checker.looked(tracker.with(reading.asSent())).recommendations()));
            } catch (Refusal refusal) {
                unreadable(file, "submission-unreadable", refusal.finding().message());
            }
        }
        return read;
    }

    /** Words lost from a submission don't make a paper wrong, but the officer should know. */
    private static Finding asWarning(Finding finding) {
        Finding lost = finding.withSeverity(Severity.WARNING).withholding("(its words)");
        return lost.rule().equals(RuleId.LAYOUT_TO_CONFIRM)
                ? Finding.of("submission-not-read", lost.location(), "", lost.message())
                : lost;
    }

    private void unreadable(SubmissionFile file, String key, Object... words) {
        findings.add(Finding.of(key, new Location.File(file.name()), "", words));
    }

    /** Whatever is marked and turns out not to be writable holds its row too, so that is written without it. */
    private Merged written(Path master, Tracker tracker, Merged asked, List<Submission> read, Path copy)
            throws Refusal {
        Merged held = asked.withoutRows(marked(read, asked));
        Merged written = WorkbookCopy.extension(master).isEmpty()
                ? held.without(MasterCopy.all(held.changes(), NOT_REWRITTEN))
                : new MasterCopy(master, tracker, copy, checker).write(held);
        Merged proved = tracker.exemptions().isWhole()
                ? written
                : written.provedBy(
                        written.changes().isEmpty()
                                ? tracker
                                : checker.looked(checker.readCopy(copy, master).tracker()));
        return proved.changes().equals(proved.withoutRows(marked(read, proved)).changes())
                ? proved
                : written(master, tracker, proved, read, copy);
    }

    /** Writes changes into a copy of the master, without those after which the copy wouldn't read as asked. */
    private static final class MasterCopy {

        /** How often the copy is written to find harmful changes; after that, all that remain are left out. */
        private static final int MOST_TRIES = 60;

        private final Path master;
        private final Tracker tracker;
        private final Path copy;
        private final Checker checker;
        private int tries;

        /**
         * @param tracker the master as it reads
         * @param copy the file to write
         */
        MasterCopy(Path master, Tracker tracker, Path copy, Checker checker) {
            this.master = master;
            this.tracker = tracker;
            this.copy = copy;
            this.checker = checker;
        }

        /** Writes and reads back until the copy has every remaining change and no other. */
        Merged write(Merged asked) {
            Merged merged = asked;
            while (!merged.changes().isEmpty()) {
                Map<Location.Cell, String> wrong = wrong(merged.changes());
                if (wrong.isEmpty()) {
                    return merged;
                }
                merged = merged.without(
                        MergeCheck.isOfAnyChange(wrong, merged.changes()) ? harmful(merged.changes()) : wrong);
            }
            return merged;
        }

        /** Finds the harmful ones among changes that do harm together. */
        private Map<Location.Cell, String> harmful(List<Change> changes) {
            Map<Location.Cell, String> harmful = new LinkedHashMap<>();
            harmless(List.of(), changes, harmful);
            return harmful;
        }

        private List<Change> harmless(List<Change> known, List<Change> more, Map<Location.Cell, String> harmful) {
            Map<Location.Cell, String> wrong =
                    wrong(Stream.concat(known.stream(), more.stream()).toList());
            if (wrong.isEmpty()) {
                return more;
            }
            if (more.size() == 1 || ++tries > MOST_TRIES) {
                more.forEach(change -> harmful.put(change.target(), MergeCheck.OTHERWISE));
                return List.of();
            }
            int middle = more.size() / 2;
            List<Change> left = harmless(known, more.subList(0, middle), harmful);
            List<Change> before = Stream.concat(known.stream(), left.stream()).toList();
            List<Change> right = harmless(before, more.subList(middle, more.size()), harmful);
            return Stream.concat(left.stream(), right.stream()).toList();
        }

        private Map<Location.Cell, String> wrong(List<Change> changes) {
            try {
                Map<Location.Cell, String> refused = new HashMap<>(written(changes));
                refused.keySet().retainAll(changes.stream().map(Change::target).toList());
                if (!refused.isEmpty()) {
                    return refused;
                }
                return MergeCheck.of(
                        tracker,
                        changes,
                        checker.looked(checker.readCopy(copy, master).tracker()));
            } catch (Refusal refusal) {
                return all(
                        changes,
                        "the master can't be rewritten. " + refusal.finding().message());
            } catch (IOException e) {
                return all(changes, "the master can't be rewritten. " + Failures.plain(e));
            }
        }

        private Map<Location.Cell, String> written(List<Change> changes) throws IOException, Refusal {
            return UpdatedCopy.write(master, checker.limits(), cells(changes), copy);
        }

        private static List<CellChange> cells(List<Change> changes) {
            List<CellChange> cells = new ArrayList<>();
            for (Change change : changes) {
                boolean orBlank = change.field() == Field.PROGRESS;
                cells.add(new CellChange(change.target(), change.before(), change.after(), orBlank));
                change.repeats()
                        .forEach(cell -> cells.add(new CellChange(cell, change.before(), change.after(), orBlank)));
            }
            return cells;
        }

        /** One reason for all of the changes. */
        static Map<Location.Cell, String> all(List<Change> changes, String why) {
            Map<Location.Cell, String> all = new HashMap<>();
            changes.forEach(change -> all.put(change.target(), why));
            return all;
        }
    }
}
