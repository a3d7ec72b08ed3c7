package org.committeepapers.workbook;

import java.nio.file.Path;
import org.committeepapers.diagnostic.Refusal;

/** Reads a recommendation tracker from an .xlsx workbook, in one pass, without holding what isn't part of it. */
public final class WorkbookReader {

    private WorkbookReader() {}

    /** The same of a council without habits of its own. */
    public static Reading read(Path file, Limits limits) throws Refusal {
        return read(file, limits, Habits.USUAL);
    }

    /**
     * Reads the workbook and lets go of the file.
     *
     * @throws Refusal if it can't be read as a tracker, or is beyond a limit
     */
    public static Reading read(Path file, Limits limits, Habits habits) throws Refusal {
        Refusals refusals = new Refusals(String.valueOf(file.getFileName()));
        FileKind.check(file, refusals);
        Budget budget = new Budget(limits, refusals, file.toFile().length());
        try (Parts parts = Parts.open(file, budget, refusals)) {
            FileKind.check(parts, refusals);
            WorkbookPart workbook = WorkbookPart.read(parts, refusals);
            CellReader cells = new CellReader(
                    SharedStrings.read(parts, workbook.strings(), budget),
                    Styles.read(parts, workbook.styles()),
                    workbook.from1904(),
                    budget);
            TrackerAssembler assembler = new TrackerAssembler(refusals, habits);
            for (SheetEntry entry : workbook.sheets()) {
                if (!assembler.isPassedOver(entry)) {
                    assembler.add(SheetReader.read(refusals.file(), entry, parts, cells, budget));
                }
            }
            return assembler.finished();
        }
    }
}
