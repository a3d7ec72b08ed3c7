package org.committeepapers.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.committeepapers.comparison.Comparison;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.exemption.PublicTracker;
import org.committeepapers.label.Labels;
import org.committeepapers.opendata.OpenData;
import org.committeepapers.opendata.OpenDataCsv;
import org.committeepapers.opendata.OpenDataJson;
import org.committeepapers.opendata.OpenDataOf;
import org.committeepapers.paper.ClosedItems;
import org.committeepapers.paper.Papers;
import org.committeepapers.paper.ProgressReport;
import org.committeepapers.paper.ReportScope;
import org.committeepapers.publication.Audience;
import org.committeepapers.publication.Edition;
import org.committeepapers.publication.EditionFile;

/**
 * The data that stands beside the papers, whichever of these were asked for.
 *
 * @param labels in English, as data is in whatever language the papers are
 */
record OpenDataFiles(Labels labels, ClosedItems closedItems) {

    /** The role of data in manifests. */
    static final String ROLE = "open-data";

    /** The role of the description of its fields. */
    static final String SCHEMA_ROLE = "open-data-schema";

    /**
     * Made, but not written before their place is. Those of a draft are for officers, as all of it is.
     *
     * @throws Refusal where a label is missing
     */
    List<EditionFile> of(PublicTracker tracker, Comparison comparison, Edition edition) throws Refusal {
        ProgressReport report = report(tracker, comparison, edition, labels);
        OpenData data = OpenDataOf.tracker(tracker, comparison, report);
        Audience audience = edition.kind() == Edition.Kind.DRAFT ? Audience.INTERNAL : Audience.PUBLIC;
        return List.of(
                new EditionFile(audience, OpenData.CSV, ROLE, out -> OpenDataCsv.write(data, out)),
                new EditionFile(audience, OpenData.JSON, ROLE, out -> OpenDataJson.write(data, out)),
                new EditionFile(audience, OpenData.SCHEMA, SCHEMA_ROLE, OpenDataFiles::writeSchema));
    }

    /**
     * What the progress report counts, whether or not it was asked for.
     *
     * @param words in which it says so
     * @throws Refusal where a label is missing
     */
    ProgressReport report(PublicTracker tracker, Comparison comparison, Edition edition, Labels words) throws Refusal {
        try {
            return Papers.progressReport(
                    tracker, comparison, new ReportScope(closedItems, edition.meeting(), Optional.empty()), words);
        } catch (Labels.UnknownLabel e) {
            throw FindingFiles.refusal(e);
        }
    }

    private static void writeSchema(OutputStream out) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(OpenData.class.getResourceAsStream(OpenData.SCHEMA), OpenData.SCHEMA)) {
            in.transferTo(out);
        }
    }
}
