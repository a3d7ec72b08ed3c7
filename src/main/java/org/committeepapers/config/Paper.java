package org.committeepapers.config;

import java.util.Arrays;
import java.util.List;
import org.committeepapers.exemption.TrackerPart;
import org.committeepapers.history.Comparison;
import org.committeepapers.label.Labels;
import org.committeepapers.paper.CabinetAppendix;
import org.committeepapers.paper.Papers;
import org.committeepapers.paper.ProgressReport;
import org.committeepapers.paper.ReportScope;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Response;

/** The papers that can be published. */
public enum Paper {
    CABINET_APPENDIX("cabinet-appendix", CabinetAppendix.class),
    SCRUTINY_PROGRESS_REPORT("scrutiny-progress-report", ProgressReport.class);

    private final String id;
    private final Class<? extends Record> parts;

    Paper(String id, Class<? extends Record> parts) {
        this.id = id;
        this.parts = parts;
    }

    /** The name of its files and template, without an extension, and its role in the manifest. */
    public String id() {
        return id;
    }

    public String template() {
        return id + ".ftlh";
    }

    /** The record that its template sees. */
    public Class<? extends Record> parts() {
        return parts;
    }

    /** @param scope what the progress report contains, and the grouping of either paper */
    public Record of(TrackerPart tracker, Comparison comparison, ReportScope scope, Labels labels) {
        return switch (this) {
            case CABINET_APPENDIX -> Papers.cabinetAppendix(tracker, comparison, scope, labels);
            case SCRUTINY_PROGRESS_REPORT -> Papers.progressReport(tracker, comparison, scope, labels);
        };
    }

    /** Whether there is anything for it to say: a cabinet appendix gives the responses that may be shown. */
    public boolean isDue(List<Recommendation> recommendations) {
        return this != CABINET_APPENDIX
                || recommendations.stream()
                        .anyMatch(one -> one.isAnswered() && one.response().category() != Response.Category.WITHHELD);
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Paper::id).toList();
    }
}
