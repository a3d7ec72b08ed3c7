package org.committeepapers.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.committeepapers.sheet.UpdatedCopy;
import org.committeepapers.sheet.UpdatedCopy.CellChange;
import org.committeepapers.sheet.WorkbookCopy;
import org.committeepapers.tracker.Field;
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
        Tracker tracker = reading.tracker();
        List<Submission> read = read(files);
        List<Finding> atRisk = new ArrayList<>();
        for (Submission submission : read) {
            atRisk.addAll(checker.rules(submission.tracker()));
            if (submission.tracker().id().equals(tracker.id())) {
                findings.addAll(CopyMarkings.in(submission.file(), submission.tracker(), tracker));
            }
        }
        boolean marked = Redaction.isAnyInDoubt(findings)
                || Redaction.isAnyInDoubt(atRisk)
                || read.stream().anyMatch(submission -> CopyMarkings.addMore(submission.tracker(), tracker));
        atRisk.addAll(checker.rules(tracker));
        List<Redaction> all = new ArrayList<>(List.of(Redaction.of(tracker, atRisk)));
        read.forEach(submission -> all.add(Redaction.of(submission.tracker(), atRisk)));
        Merged asked = Merge.of(
                tracker,
                read,
                latest.of(tracker.id()),
                // One officer may mark what another says, and in one place what stands in another.
                place -> marked || all.stream().anyMatch(redaction -> redaction.withholds(place)));
        Path copy = scratch.file(String.valueOf(master.getFileName()));
        Merged merged = written(master, tracker, withoutMarked(asked, tracker), copy);
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

    /** A text that an officer marks isn't taken before somebody has decided about it. */
    private Merged withoutMarked(Merged asked, Tracker master) {
        Map<Location.Cell, String> why = new HashMap<>();
        for (Change change : asked.changes()) {
            CopyMarkings.ofText(change.after().plain(), change.source(), change.target(), master, checker.asAt())
                    .filter(finding -> change.field() != Field.EXEMPTION)
                    .ifPresent(finding -> {
                        findings.add(finding);
                        why.put(change.target(), "nobody has decided whether it may be published");
                    });
        }
        return asked.without(why);
    }

    /** The day of the tracker's last edition. */
    public interface Latest {
        Optional<LocalDate> of(String tracker);
    }

    private List<Submission> read(List<SubmissionFile> files) {
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
                                && LOST.contains(finding.rule().name()))
                        .map(Submissions::asWarning)
                        .forEach(findings::add);
                read.add(new Submission(
                        file.name(),
                        reading.tracker(),
                        EditionName.of(reading.edition()).map(EditionName::day),
                        reading.asSent()));
            } catch (Refusal refusal) {
                unreadable(file, "submission-unreadable", refusal.finding().message());
            }
        }
        return read;
    }

    /** Words lost from a submission don't make a paper wrong, but the officer should know. */
    private static Finding asWarning(Finding finding) {
        return finding.withSeverity(Severity.WARNING).withholding("(its words)");
    }

    private void unreadable(SubmissionFile file, String key, Object... words) {
        findings.add(Finding.of(key, new Location.File(file.name()), "", words));
    }

    private Merged written(Path master, Tracker tracker, Merged asked, Path copy) {
        return WorkbookCopy.extension(master).isEmpty()
                ? asked.without(MasterCopy.all(asked.changes(), NOT_REWRITTEN))
                : new MasterCopy(master, tracker, copy, checker).write(asked);
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
                        tracker, changes, checker.readCopy(copy, master).tracker());
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
