package org.committeepapers.pages;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.committeepapers.config.Paper;
import org.committeepapers.edition.Edition;
import org.committeepapers.edition.EditionName;
import org.committeepapers.edition.store.Editions;
import org.committeepapers.exemption.TrackerPart;
import org.committeepapers.finding.Refusal;
import org.committeepapers.label.Labels;
import org.committeepapers.opendata.OpenData;
import org.committeepapers.paper.EditionPage;
import org.committeepapers.paper.EditionPage.EditionLink;
import org.committeepapers.paper.FileLines;
import org.committeepapers.paper.FileLines.Listed;
import org.committeepapers.paper.ProgressReport;
import org.committeepapers.template.Imprint;

/** The page of an edition, made when its papers are written, because it says how long each is. */
public record EditionPageFile(Rendered rendered, Path publicRoot) {

    /** Its name, which a web server shows for the folder. */
    public static final String NAME = "index.html";

    static final String TEMPLATE = "index.ftlh";
    private static final String REPORT = Paper.SCRUTINY_PROGRESS_REPORT.id();

    /** The words in which the page is written, those of its report among them. */
    public Labels labels() {
        return rendered.labels();
    }

    /**
     * The page of an edition.
     *
     * @param files of the same audience, in their order
     * @param notice what the papers say of an edition of the same day before
     * @throws IOException where earlier editions can't be looked at
     * @throws Refusal where the template is wrong
     */
    public byte[] of(TrackerPart tracker, ProgressReport report, Edition edition, List<Listed> files, String notice)
            throws IOException, Refusal {
        boolean draft = edition.kind() == Edition.Kind.DRAFT;
        Imprint imprint = new Imprint(
                tracker.about().council(),
                edition.asAt(),
                "",
                draft,
                List.of(),
                notice,
                tracker.about().language(),
                Optional.empty());
        return rendered.page(TEMPLATE, page(report, edition, files), imprint);
    }

    private EditionPage page(ProgressReport report, Edition edition, List<Listed> files) throws IOException {
        boolean draft = edition.kind() == Edition.Kind.DRAFT;
        FileLines lines = new FileLines(rendered.labels(), "", files);
        return new EditionPage(
                report,
                lines.papers(PageFiles.papers(files)),
                lines.lines(PageFiles.data(files)),
                lines.href(OpenData.SCHEMA),
                changes(files, lines),
                draft ? List.of() : earlier(edition),
                draft ? "../../../" + NAME : all(edition));
    }

    private static String changes(List<Listed> files, FileLines lines) {
        return files.stream()
                .filter(file -> file.role().equals(REPORT) && file.name().endsWith(".html"))
                .findFirst()
                .map(file -> lines.href(file.name()) + "#changes")
                .orElse("");
    }

    /** Where this tracker stands on the page of all editions. */
    private static String all(Edition edition) {
        return "../../" + NAME + "#" + PageFiles.anchor(edition.tracker());
    }

    /**
     * Those of the same day are earlier too: this one will stand beside them. Each is a link to the page of all editions,
     * which is made anew when one is withdrawn; this page never is, and a link to the edition itself could lead nowhere.
     */
    private List<EditionLink> earlier(Edition edition) throws IOException {
        List<EditionLink> links = new ArrayList<>();
        for (String name :
                Editions.allBefore(publicRoot, edition.tracker(), edition.asAt().plusDays(1))) {
            EditionName.of(name)
                    .map(it -> new EditionLink(PageFiles.name(it, rendered.labels()), all(edition)))
                    .ifPresent(links::add);
        }
        Collections.reverse(links);
        return links;
    }
}
