package org.committeepapers.pages;

import java.util.List;
import java.util.Optional;
import org.committeepapers.config.Paper;
import org.committeepapers.document.Furniture;
import org.committeepapers.edition.Edition;
import org.committeepapers.edition.EditionName;
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
import org.committeepapers.text.Language;

/**
 * The index page of an edition in a language of its papers, made after them, since it gives their sizes.
 *
 * @param leadsToWelsh whether the page of all editions is in Welsh too, to which one in Welsh leads
 */
public record EditionPageFile(Rendered rendered, boolean leadsToWelsh) {

    /** The name of its files without the extension; web servers show the one without a language for the folder. */
    public static final String BARE_NAME = "index";

    static final String NAME = BARE_NAME + ".html";

    static final String TEMPLATE = "index.ftlh";
    private static final String REPORT = Paper.SCRUTINY_PROGRESS_REPORT.id();

    /** The name of the page in a language beside it, without the extension. */
    static String bareName(String language) {
        return BARE_NAME + "-" + language;
    }

    /** The same page with other labels. */
    public EditionPageFile with(Labels words) {
        return new EditionPageFile(rendered.with(words), leadsToWelsh);
    }

    /**
     * The page of an edition.
     *
     * @param files of the same audience, in their order
     * @param notice of an earlier edition of the same date, as in the papers
     * @param other the page in the other language, if there is one
     * @param earlier editions, also of the same date, oldest first
     * @throws Refusal if the template is wrong
     */
    public byte[] of(
            TrackerPart tracker,
            ProgressReport report,
            Edition edition,
            List<Listed> files,
            String notice,
            Optional<Imprint.Other> other,
            List<EditionName> earlier)
            throws Refusal {
        boolean draft = edition.kind() == Edition.Kind.DRAFT;
        Imprint imprint = new Imprint(
                tracker.about().in(rendered.labels().language()).council(),
                edition.asAt(),
                "",
                draft,
                List.of(),
                notice,
                tracker.about().language(),
                other,
                Imprint.Withholding.NONE,
                Furniture.Navigation.NONE);
        return rendered.page(TEMPLATE, page(report, edition, files, earlier), imprint);
    }

    private EditionPage page(ProgressReport report, Edition edition, List<Listed> files, List<EditionName> earlier) {
        boolean draft = edition.kind() == Edition.Kind.DRAFT;
        FileLines lines = new FileLines(rendered.labels(), "", files);
        return new EditionPage(
                report,
                lines.papers(PageFiles.papers(files)),
                lines.lines(PageFiles.data(files)),
                lines.href(OpenData.SCHEMA),
                changes(files, lines),
                draft ? List.of() : links(earlier, edition),
                draft ? "../../../" + NAME : all(edition));
    }

    private static String changes(List<Listed> files, FileLines lines) {
        return files.stream()
                .filter(file -> file.role().equals(REPORT) && file.name().endsWith(".html"))
                .findFirst()
                .map(file -> lines.href(file.name()) + "#changes")
                .orElse("");
    }

    private String all(Edition edition) {
        boolean isWelsh = leadsToWelsh && Language.WELSH.isOf(rendered.labels().language());
        return "../../" + (isWelsh ? bareName(Language.WELSH.code()) + ".html" : NAME) + "#"
                + PageFiles.anchor(edition.tracker());
    }

    /**
     * Of the earlier editions. They lead to the page of all editions, which is updated when an
     * edition is withdrawn; this page never is, so a link to the edition itself could break.
     */
    private List<EditionLink> links(List<EditionName> earlier, Edition edition) {
        return earlier.reversed().stream()
                .map(name -> new EditionLink(PageFiles.name(name, rendered.labels()), all(edition)))
                .toList();
    }
}
