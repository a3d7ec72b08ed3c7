package org.committeepapers.app;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.committeepapers.comparison.Comparison;
import org.committeepapers.exemption.PublicTracker;
import org.committeepapers.label.Labels;
import org.committeepapers.paper.Papers;

/** The papers that can be published. */
enum Paper {
    CABINET_APPENDIX("cabinet-appendix"),
    SCRUTINY_PROGRESS_REPORT("scrutiny-progress-report");

    private final String id;

    Paper(String id) {
        this.id = id;
    }

    /** The name of its files and template, without an ending, and its role in the manifest. */
    String id() {
        return id;
    }

    String template() {
        return id + ".ftlh";
    }

    /** @param nextMeeting of the committee, after the one that the paper goes to; empty where none is known */
    Record of(PublicTracker tracker, Comparison comparison, Optional<LocalDate> nextMeeting, Labels labels) {
        return switch (this) {
            case CABINET_APPENDIX ->
                Papers.cabinetAppendix(tracker, comparison.now().asAt(), labels);
            case SCRUTINY_PROGRESS_REPORT -> Papers.progressReport(tracker, comparison, nextMeeting, labels);
        };
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(Paper::id).toList();
    }
}
