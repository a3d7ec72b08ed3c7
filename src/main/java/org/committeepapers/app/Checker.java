package org.committeepapers.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.exemption.Discretion;
import org.committeepapers.tracker.Tracker;
import org.committeepapers.validation.Acceptances;
import org.committeepapers.validation.Inspection;
import org.committeepapers.validation.Rules;
import org.committeepapers.workbook.Reading;
import org.committeepapers.workbook.WorkbookReader;

/** Reads a workbook and applies the rules: the first half of a run, and all that {@code check} does. */
final class Checker {

    private final Settings settings;
    private final LocalDate asAt;

    Checker(Settings settings, LocalDate asAt) {
        this.settings = settings;
        this.asAt = asAt;
    }

    /**
     * The tracker with everything there is to say of it.
     *
     * @throws Refusal where the workbook can't be read as a tracker
     */
    Checked check(Path workbook) throws Refusal {
        Reading reading = WorkbookReader.read(workbook, settings.limits(), settings.habits());
        Tracker tracker = settings.aliases().in(reading.tracker());
        List<Finding> onReading = new ArrayList<>();
        Inputs.openWarning(workbook).ifPresent(onReading::add);
        onReading.addAll(reading.findings());
        List<Finding> findings = new ArrayList<>(settings.severities().weigh(onReading));
        findings.addAll(Rules.check(inspection(tracker), settings.severities()));
        findings.sort(Finding.IN_SHEET_ORDER);
        return new Checked(tracker, Discretion.on(Acceptances.apply(findings, tracker)), reading.sheets());
    }

    private Inspection inspection(Tracker tracker) {
        return new Inspection(tracker, asAt, Writers::canDraw, settings.periods(), Optional.empty());
    }
}
