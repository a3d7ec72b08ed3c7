package org.committeepapers.check;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.committeepapers.console.Failures;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.submission.Change;
import org.committeepapers.submission.MergeCheck;
import org.committeepapers.submission.Merged;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Tracker;
import org.committeepapers.workbook.copy.UpdatedCopy;
import org.committeepapers.workbook.copy.UpdatedCopy.CellChange;

/** Writes changes into a copy of the master, without those after which the copy wouldn't read as asked. */
final class MasterCopy {

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
        try (OutputStream out = Files.newOutputStream(copy)) {
            return UpdatedCopy.write(master, checker.limits(), cells(changes), out);
        }
    }

    private static List<CellChange> cells(List<Change> changes) {
        List<CellChange> cells = new ArrayList<>();
        for (Change change : changes) {
            boolean orBlank = change.field() == Field.PROGRESS;
            cells.add(new CellChange(change.target(), change.before(), change.after(), orBlank));
            change.repeats().forEach(cell -> cells.add(new CellChange(cell, change.before(), change.after(), orBlank)));
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
