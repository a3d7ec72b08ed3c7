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
import org.committeepapers.publication.EditionFile;
import org.committeepapers.tracker.Tracker;
import org.committeepapers.workbook.AnnotatedCopy;
import org.committeepapers.workbook.Annotations;
import org.committeepapers.workbook.Limits;
import org.committeepapers.workbook.Outlook;

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
     * A file that was made.
     *
     * @param role as the manifest calls it
     */
    record Made(String name, String role, EditionFile.Content content) {}

    /** A copy, or why there is none. */
    private record Copy(List<Made> made, String remark) {}

    /**
     * The page, and where there can be one the copy.
     *
     * @throws Refusal where the template or the labels are wrong
     */
    List<Made> of(Checked checked, Path workbook) throws Refusal {
        return of(open(checked.tracker()), checked.findings(), workbook);
    }

    /** The same with everything that is exempt. */
    List<Made> restricted(Checked checked, Path workbook) throws Refusal {
        Tracker tracker = checked.tracker();
        return of(
                tracker.with(RestrictedTracker.of(tracker).recommendations()),
                checked.restricted().findings(),
                workbook);
    }

    private static Tracker open(Tracker tracker) {
        return PublicTracker.of(tracker).accepting(List.of());
    }

    private List<Made> of(Tracker tracker, List<Finding> findings, Path workbook) throws Refusal {
        try {
            FindingsPage page =
                    FindingsPages.of(tracker, findings, String.valueOf(workbook.getFileName()), asAt, labels);
            Copy copy = copy(findings, page, workbook);
            List<Made> made = new ArrayList<>();
            made.add(page(page.remarking(copy.remark()), tracker.about().council()));
            made.addAll(copy.made());
            return made;
        } catch (Labels.UnknownLabel e) {
            throw refusal(e);
        }
    }

    /**
     * The page of a workbook that can't be read.
     *
     * @throws Refusal where the template or the labels are wrong
     */
    Made of(Refusal refusal, Path workbook) throws Refusal {
        try {
            return page(
                    FindingsPages.refused(refusal.finding(), String.valueOf(workbook.getFileName()), asAt, labels), "");
        } catch (Labels.UnknownLabel e) {
            throw refusal(e);
        }
    }

    private Made page(FindingsPage page, String council) throws Refusal {
        return new Made("findings.html", PAGE, pages.page(TEMPLATE, page, council, asAt, false, ""));
    }

    /** Made in memory, so that a part that is damaged where nobody reads stops the copy only, and not the edition. */
    private Copy copy(List<Finding> findings, FindingsPage page, Path workbook) {
        Optional<String> extension = AnnotatedCopy.extension(workbook, limits);
        if (extension.isEmpty()) {
            return new Copy(List.of(), labels.say("findings.no-copy", labels.say("findings.no-copy-kind")));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            AnnotatedCopy.write(workbook, limits, annotations(findings, page), bytes);
        } catch (Refusal e) {
            return new Copy(
                    List.of(), labels.say("findings.no-copy", e.finding().message()));
        } catch (IOException e) {
            return new Copy(List.of(), labels.say("findings.no-copy", Failures.plain(e)));
        }
        String name = name(workbook) + ".annotated." + extension.get();
        return new Copy(List.of(new Made(name, "annotated-copy", bytes::writeTo)), "");
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
