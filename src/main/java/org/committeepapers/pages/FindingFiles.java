package org.committeepapers.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.committeepapers.check.Checked;
import org.committeepapers.check.Inputs;
import org.committeepapers.console.Failures;
import org.committeepapers.exemption.PublicTracker;
import org.committeepapers.exemption.RestrictedTracker;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.RuleId;
import org.committeepapers.finding.Severity;
import org.committeepapers.label.Labels;
import org.committeepapers.paper.FindingsPage;
import org.committeepapers.paper.FindingsPages;
import org.committeepapers.publication.Audience;
import org.committeepapers.publication.EditionFile;
import org.committeepapers.tracker.Tracker;
import org.committeepapers.workbook.copy.AnnotatedCopy;
import org.committeepapers.workbook.copy.Annotations;
import org.committeepapers.workbook.sheet.Limits;

/** What officers get to mend their workbook with: the findings page and the annotated copy. */
public final class FindingFiles {

    /** The role of the page in manifests. */
    public static final String PAGE = "findings-page";

    private static final String TEMPLATE = "findings.ftlh";
    private static final RuleId LABELS = new RuleId("labels");

    private final Rendered pages;
    private final Labels labels;
    private final LocalDate asAt;
    private final boolean inOutput;

    /**
     * @param inOutput whether the files go into the output, where nothing of an ignored column may lie
     * @throws Refusal where the template can't be understood
     */
    public FindingFiles(Rendered pages, LocalDate asAt, boolean inOutput) throws Refusal {
        pages.templates().check(TEMPLATE, FindingsPage.class, pages.labels());
        this.pages = pages;
        this.labels = pages.labels();
        this.asAt = asAt;
        this.inOutput = inOutput;
    }

    /**
     * A file that is made when it is written.
     *
     * @param role as the manifest calls it
     */
    public record Made(String name, String role, EditionFile.Source source) {

        /** For this audience. */
        public EditionFile file(Audience audience) {
            return new EditionFile(audience, name, role, "", source);
        }
    }

    /** A copy, or why there is none. */
    private record Copy(Optional<EditionFile.Content> content, String remark) {}

    /**
     * The page, and where there can be one the copy.
     *
     * @param limits within which the workbook was read
     */
    public List<Made> of(Checked checked, Path workbook, Limits limits) {
        return of(open(checked.tracker()), checked.findings(), checked, workbook, limits);
    }

    /** The same with everything that is exempt. */
    public List<Made> restricted(Checked checked, Path workbook, Limits limits) {
        Tracker tracker = checked.tracker();
        return of(
                tracker.with(RestrictedTracker.of(tracker).recommendations()),
                checked.restricted().findings(),
                checked,
                workbook,
                limits);
    }

    private static Tracker open(Tracker tracker) {
        return PublicTracker.of(tracker).accepting(List.of());
    }

    private List<Made> of(Tracker tracker, List<Finding> findings, Checked checked, Path workbook, Limits limits) {
        String name = String.valueOf(workbook.getFileName());
        Optional<String> kind = AnnotatedCopy.extension(workbook, limits);
        boolean left = inOutput && checked.layout().ignoresColumns();
        Optional<String> extension = left ? Optional.empty() : kind;
        List<String> howRead = HowRead.lines(checked.layout(), checked.sheets());
        Shared<FindingsPage> page =
                new Shared<>(2, () -> new FindingsPages(name, asAt, labels).of(tracker, findings, howRead));
        Shared<Copy> copy = new Shared<>(
                2,
                () -> extension.isEmpty()
                        ? none(labels.say(
                                left && kind.isPresent() ? "findings.no-copy-ignored" : "findings.no-copy-kind"))
                        : copy(findings, page.take(), workbook, limits));
        List<Made> made = new ArrayList<>();
        made.add(new Made(
                "findings.html",
                PAGE,
                () -> Optional.of(page(
                        page.take().remarking(copy.take().remark()),
                        tracker.about().council()))));
        extension.ifPresent(end ->
                made.add(new Made(Inputs.name(workbook) + ".annotated." + end, "annotated-copy", new CopyFile(copy))));
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
    public Made of(Refusal refusal, Path workbook) throws Refusal {
        try {
            EditionFile.Content page = page(
                    new FindingsPages(String.valueOf(workbook.getFileName()), asAt, labels).refused(refusal.findings()),
                    "");
            return new Made("findings.html", PAGE, () -> Optional.of(page));
        } catch (Labels.UnknownLabel e) {
            throw refusal(e);
        }
    }

    private EditionFile.Content page(FindingsPage page, String council) throws Refusal {
        return pages.page(TEMPLATE, page, council, asAt, false, "");
    }

    /** Made in memory, so that a part that is damaged where nobody reads stops the copy only, and not the edition. */
    private Copy copy(List<Finding> findings, FindingsPage page, Path workbook, Limits limits) {
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

    private Annotations annotations(List<Finding> findings, FindingsPage page) {
        List<Annotations.Action> actions = page.outlook().stream()
                .map(line -> new Annotations.Action(
                        line.row(), line.reference(), line.owner(), line.date(), line.status(), line.source()))
                .toList();
        return new Annotations(findings, actions, labels.date(asAt), labels);
    }

    /** Says which label is missing. */
    public static Refusal refusal(Labels.UnknownLabel unknown) {
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
