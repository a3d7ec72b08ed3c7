package org.committeepapers.workbook.copy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellAddress;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.diagnostic.Severity;
import org.committeepapers.label.Labels;

/** The findings by the cells at which they are shown. */
final class FindingsByCell {

    /** More would make a workbook that nobody can open; the findings page and findings.json have them all. */
    static final int MOST = 20_000;

    private final List<Finding> findings;
    private final String file;
    private final Labels labels;
    private final Set<Finding> withoutNote = new HashSet<>();

    /** @param file the workbook, by its name; findings may be in others too */
    FindingsByCell(Annotations annotations, String file) {
        this.file = file;
        this.findings = annotations.findings().stream().limit(MOST).toList();
        this.labels = annotations.labels();
    }

    /**
     * What one sheet shows.
     *
     * @param fills the gravest severity of each cell
     * @param notes what is said at each cell, but for those that have a conversation
     */
    record OfSheet(NavigableMap<CellAddress, Severity> fills, NavigableMap<CellAddress, List<NoteText>> notes) {}

    /** Whether the sheet at this position shows anything. */
    boolean has(int index) {
        return findings.stream().anyMatch(finding -> isOn(index, finding));
    }

    private boolean isOn(int index, Finding finding) {
        return isHere(finding.location())
                && finding.location() instanceof Location.Cell cell
                && cell.sheetIndex() == index;
    }

    /** Whether it is in this workbook. */
    boolean isHere(Location location) {
        return location.file().equals(file);
    }

    OfSheet of(int index, SheetGrid grid, Set<CellAddress> conversations) {
        NavigableMap<CellAddress, Severity> fills = new TreeMap<>();
        NavigableMap<CellAddress, List<NoteText>> notes = new TreeMap<>();
        for (Finding finding : findings) {
            if (isOn(index, finding) && finding.location() instanceof Location.Cell cell) {
                CellAddress place = grid.shown(new CellAddress(cell.row(), cell.column()));
                fills.merge(place, finding.severity(), (one, other) -> one.compareTo(other) < 0 ? one : other);
                if (conversations.contains(place)) {
                    withoutNote.add(finding);
                } else {
                    notes.computeIfAbsent(place, any -> new ArrayList<>()).add(note(finding));
                }
            }
        }
        return new OfSheet(fills, notes);
    }

    private NoteText note(Finding finding) {
        return new NoteText(
                labels.say("findings.severity." + finding.severity()) + ":",
                finding.message() + "\n" + labels.say("annotated.fix", finding.fix()) + "\n"
                        + labels.say("annotated.rule", finding.rule()));
    }

    /** Whether its cell has a conversation, so that no note could be added. */
    boolean isWithoutNote(Finding finding) {
        return withoutNote.contains(finding);
    }

    /** Those that the copy shows, in sheet order. */
    List<Finding> shown() {
        return findings;
    }
}
