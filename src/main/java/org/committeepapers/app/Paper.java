package org.committeepapers.app;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.committeepapers.exemption.PublicTracker;
import org.committeepapers.label.Labels;
import org.committeepapers.paper.Papers;

/** The papers that can be published. */
enum Paper {
    CABINET_APPENDIX("cabinet-appendix", Papers::cabinetAppendix),
    SCRUTINY_PROGRESS_REPORT("scrutiny-progress-report", Papers::progressReport);

    private interface Maker {
        Record make(PublicTracker tracker, LocalDate asAt, Labels labels);
    }

    private final String id;
    private final Maker maker;

    Paper(String id, Maker maker) {
        this.id = id;
        this.maker = maker;
    }

    /** The name of its files and template, without an ending, and its role in the manifest. */
    String id() {
        return id;
    }

    String template() {
        return id + ".ftlh";
    }

    Record of(PublicTracker tracker, LocalDate asAt, Labels labels) {
        return maker.make(tracker, asAt, labels);
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(Paper::id).toList();
    }
}
