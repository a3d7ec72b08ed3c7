package org.committeepapers.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.committeepapers.comparison.Comparison;
import org.committeepapers.exemption.PublicTracker;
import org.committeepapers.label.Labels;
import org.committeepapers.opendata.OpenData;
import org.committeepapers.opendata.OpenDataCsv;
import org.committeepapers.opendata.OpenDataJson;
import org.committeepapers.opendata.OpenDataOf;
import org.committeepapers.pages.PageFiles;
import org.committeepapers.pages.Shared;
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
 * @param labels in English, as the words that we add to data are in whatever language the papers are
 */
record OpenDataFiles(Labels labels, ClosedItems closedItems) {

    /** The role of the description of its fields. */
    static final String SCHEMA_ROLE = "open-data-schema";

    /**
     * Those of a draft are for officers, as all of it is.
     *
     * @param report what the progress report counts, in these words
     */
    List<EditionFile> of(PublicTracker tracker, Comparison comparison, Shared<ProgressReport> report, Edition edition) {
        Shared<OpenData> data = new Shared<>(2, () -> OpenDataOf.tracker(tracker, comparison, report.take()));
        Audience audience = edition.kind() == Edition.Kind.DRAFT ? Audience.INTERNAL : Audience.PUBLIC;
        return List.of(
                new EditionFile(audience, OpenData.CSV, PageFiles.OPEN_DATA, "", () -> {
                    OpenData taken = data.take();
                    return Optional.of(out -> OpenDataCsv.write(taken, out));
                }),
                new EditionFile(audience, OpenData.JSON, PageFiles.OPEN_DATA, "", () -> {
                    OpenData taken = data.take();
                    return Optional.of(out -> OpenDataJson.write(taken, out));
                }),
                new EditionFile(audience, OpenData.SCHEMA, SCHEMA_ROLE, OpenDataFiles::writeSchema));
    }

    /** What the progress report counts, whether or not it was asked for. */
    ProgressReport report(PublicTracker tracker, Comparison comparison, Edition edition, Labels words) {
        return Papers.progressReport(
                tracker, comparison, new ReportScope(closedItems, edition.meeting(), Optional.empty()), words);
    }

    private static void writeSchema(OutputStream out) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(OpenData.class.getResourceAsStream(OpenData.SCHEMA), OpenData.SCHEMA)) {
            in.transferTo(out);
        }
    }
}
