package org.committeepapers.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.diagnostic.RuleId;
import org.committeepapers.diagnostic.Severity;
import org.committeepapers.exemption.PublicTracker;
import org.committeepapers.exemption.RestrictedTracker;
import org.committeepapers.label.Labels;
import org.committeepapers.paper.FindingsPage;
import org.committeepapers.paper.FindingsPages;
import org.committeepapers.publication.Audience;
import org.committeepapers.publication.EditionFile;
import org.committeepapers.tracker.Tracker;
import org.committeepapers.workbook.copy.AnnotatedCopy;
import org.committeepapers.workbook.copy.Annotations;
import org.committeepapers.workbook.copy.Outlook;
import org.committeepapers.workbook.sheet.Limits;

/** What officers get to mend their workbook with: the findings page and the annotated copy. */
final class FindingFiles {

    /** The role of the page in manifests. */
    static final String PAGE = "findings-page";

    private static final String TEMPLATE = "findings.ftlh";
    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z]{3,4}$");
    private static final RuleId LABELS = new RuleId("labels");

    private final Rendered pages;
    private final Labels labels;
    private final Limits limits;
    private final LocalDate asAt;

    /** @throws Refusal where the template can't be understood */
    FindingFiles(Rendered pages, Limits limits, LocalDate asAt) throws Refusal {
        pages.templates().check(TEMPLATE, FindingsPage.class, pages.labels());
        this.pages = pages;
        this.labels = pages.labels();
        this.limits = limits;
        this.asAt = asAt;
    }

    /**
     * A file that is made when it is written.
     *
     * @param role as the manifest calls it
     */
    record Made(String name, String role, EditionFile.Source source) {

        /** For this audience. */
        EditionFile file(Audience audience) {
            return new EditionFile(audience, name, role, "", source);
        }
    }

    /** A copy, or why there is none. */
    private record Copy(Optional<EditionFile.Content> content, String remark) {}

    /** The page, and where there can be one the copy. */
    List<Made> of(Checked checked, Path workbook) {
        return of(open(checked.tracker()), checked.findings(), workbook);
    }

    /** The same with everything that is exempt. */
    List<Made> restricted(Checked checked, Path workbook) {
        Tracker tracker = checked.tracker();
        return of(
                tracker.with(RestrictedTracker.of(tracker).recommendations()),
                checked.restricted().findings(),
                workbook);
    }

    private static Tracker open(Tracker tracker) {
        return PublicTracker.of(tracker).accepting(List.of());
    }

    private List<Made> of(Tracker tracker, List<Finding> findings, Path workbook) {
        String name = String.valueOf(workbook.getFileName());
        Optional<String> extension = AnnotatedCopy.extension(workbook, limits);
        Shared<FindingsPage> page = new Shared<>(2, () -> FindingsPages.of(tracker, findings, name, asAt, labels));
        Shared<Copy> copy = new Shared<>(
                2,
                () -> extension.isEmpty()
                        ? none(labels.say("findings.no-copy-kind"))
                        : copy(findings, page.take(), workbook));
        List<Made> made = new ArrayList<>();
        made.add(new Made(
                "findings.html",
                PAGE,
                () -> Optional.of(page(
                        page.take().remarking(copy.take().remark()),
                        tracker.about().council()))));
        extension.ifPresent(
                end -> made.add(new Made(name(workbook) + ".annotated." + end, "annotated-copy", new CopyFile(copy))));
        return made;
    }

    private record CopyFile(Shared<Copy> copy) implements EditionFile.Source {

        @Override
        public Optional<EditionFile.Content> content() throws Refusal {
            return copy.take().content();
        }

        @Override
        public boolean isLong() {
            return true;
        }
    }

    /**
     * The page of a workbook that can't be read.
     *
     * @throws Refusal where the template or the labels are wrong
     */
    Made of(Refusal refusal, Path workbook) throws Refusal {
        try {
            EditionFile.Content page = page(
                    FindingsPages.refused(refusal.finding(), String.valueOf(workbook.getFileName()), asAt, labels), "");
            return new Made("findings.html", PAGE, () -> Optional.of(page));
        } catch (Labels.UnknownLabel e) {
            throw refusal(e);
        }
    }

    private EditionFile.Content page(FindingsPage page, String council) throws Refusal {
        return pages.page(TEMPLATE, page, council, asAt, false, "");
    }

    /** Made in memory, so that a part that is damaged where nobody reads stops the copy only, and not the edition. */
    private Copy copy(List<Finding> findings, FindingsPage page, Path workbook) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            AnnotatedCopy.write(workbook, limits, annotations(findings, page), bytes);
            return new Copy(Optional.of(bytes::writeTo), "");
        } catch (Refusal e) {
            return none(e.finding().message());
        } catch (IOException e) {
            return none(Failures.plain(e));
        }
    }

    private Copy none(String reason) {
        return new Copy(Optional.empty(), labels.say("findings.no-copy", reason));
    }

    /** The workbook's name without its extension. */
    static String name(Path workbook) {
        return EXTENSION.matcher(String.valueOf(workbook.getFileName())).replaceFirst("");
    }

    private Annotations annotations(List<Finding> findings, FindingsPage page) {
        List<Outlook> outlook = page.outlook().stream()
                .map(line -> new Outlook(
                        line.row(), line.reference(), line.owner(), line.date(), line.status(), line.source()))
                .toList();
        return new Annotations(findings, outlook, labels.date(asAt), labels);
    }

    /** Says which label is missing. */
    static Refusal refusal(Labels.UnknownLabel unknown) {
        return new Refusal(
                new Finding(
                        LABELS,
                        Severity.ERROR,
                        new Location.File(unknown.file()),
                        "",
                        unknown.getMessage()
                                + (String.valueOf(unknown.getMessage()).endsWith("?") ? "" : "."),
                        "Take the file that came with the program, and change its words one by one."),
                unknown);
    }
}
