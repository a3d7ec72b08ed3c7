package org.committeepapers.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.edition.Audience;
import org.committeepapers.edition.EditionFile;
import org.committeepapers.exemption.PublicTracker;
import org.committeepapers.exemption.RestrictedTracker;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.Severity;
import org.committeepapers.label.Labels;
import org.committeepapers.pages.Rendered;
import org.committeepapers.paper.FindingsPage;
import org.committeepapers.sheet.AnnotatedCopy;
import org.committeepapers.sheet.AnnotatedCopy.Note;
import org.committeepapers.sheet.AnnotatedCopy.Table;
import org.committeepapers.sheet.AnnotatedCopy.TableRow;
import org.committeepapers.sheet.Limits;
import org.committeepapers.sheet.WorkbookCopy;
import org.committeepapers.tracker.Tracker;

/** The files with which officers correct their workbook: the findings page and the annotated copy. */
public final class FindingFiles {

    public static final String PAGE_NAME = "findings.html";
    private static final String TEMPLATE = "findings.ftlh";

    private final Rendered pages;
    private final Labels labels;
    private final LocalDate asAt;
    private final boolean inOutput;

    /**
     *
     * @param inOutput whether the files go into the output, which may contain nothing from an ignored column
     * @throws Refusal if the template can't be understood
     */
    public FindingFiles(Rendered pages, LocalDate asAt, boolean inOutput) throws Refusal {
        pages.templates().check(TEMPLATE);
        this.pages = pages;
        this.labels = pages.labels();
        this.asAt = asAt;
        this.inOutput = inOutput;
    }

    /** A copy, or the reason why there is none. */
    private record Copy(Optional<byte[]> bytes, String remark) {}

    /**
     * The page and, if it is asked for and one can be made, the copy.
     *
     * @param audience internal, or restricted with everything exempt
     * @param limits within which the workbook was read
     * @throws Refusal if the template is wrong
     */
    public List<EditionFile> of(Audience audience, Checked checked, Path workbook, Limits limits, boolean withCopy)
            throws Refusal {
        FindingsPage page = FindingsPage.of(
                String.valueOf(workbook.getFileName()), asAt, findings(audience, checked), checked.howRead(), labels);
        String council = tracker(audience, checked).about().council();
        if (!withCopy) {
            return List.of(page(audience, page, council));
        }
        Optional<String> extension = WorkbookCopy.extension(workbook);
        boolean ignores = inOutput && checked.layout().ignoresColumns();
        Copy copy = extension.isEmpty() || ignores
                ? none(labels.say(extension.isPresent() ? "findings.no-copy-ignored" : "findings.no-copy-kind"))
                : copy(findings(audience, checked), page, workbook, limits);
        List<EditionFile> made = new ArrayList<>();
        made.add(page(audience, page.remarking(copy.remark()), council));
        copy.bytes()
                .map(bytes -> new EditionFile(
                        audience,
                        Inputs.name(workbook) + ".annotated." + extension.orElseThrow(),
                        "annotated-copy",
                        bytes))
                .ifPresent(made::add);
        return made;
    }

    private static List<Finding> findings(Audience audience, Checked checked) {
        return audience == Audience.RESTRICTED
                ? checked.found().whole()
                : checked.found().open();
    }

    private static Tracker tracker(Audience audience, Checked checked) {
        Tracker tracker = checked.tracker();
        return audience == Audience.RESTRICTED
                ? tracker.with(RestrictedTracker.of(tracker).recommendations())
                : PublicTracker.of(tracker).deciding(List.of());
    }

    /**
     * The page of a workbook that can't be read.
     *
     * @throws Refusal if the template is wrong
     */
    public EditionFile of(Refusal refusal, Path workbook) throws Refusal {
        String name = String.valueOf(workbook.getFileName());
        return page(Audience.INTERNAL, FindingsPage.of(name, asAt, refusal.findings(), List.of(), labels), "");
    }

    private EditionFile page(Audience audience, FindingsPage page, String council) throws Refusal {
        return new EditionFile(audience, PAGE_NAME, "findings-page", pages.page(TEMPLATE, page, council, asAt));
    }

    /** Made in memory, so that damage in an unread part of the workbook stops only the copy, not the edition. */
    private Copy copy(List<Finding> findings, FindingsPage page, Path workbook, Limits limits) {
        try {
            return new Copy(
                    Optional.of(AnnotatedCopy.bytes(
                            workbook, limits, notes(findings, page.file()), List.of(findings(page)))),
                    "");
        } catch (Refusal e) {
            return none(e.finding().message());
        }
    }

    private Copy none(String reason) {
        return new Copy(Optional.empty(), labels.say("findings.no-copy", reason));
    }

    private List<Note> notes(List<Finding> findings, String file) {
        return findings.stream()
                .flatMap(finding -> cell(finding.location(), file).stream()
                        .map(cell -> new Note(cell, finding.severity(), words(finding))))
                .toList();
    }

    private static Optional<Location.Cell> cell(Location location, String file) {
        return location instanceof Location.Cell cell && cell.file().equals(file)
                ? Optional.of(cell)
                : Optional.empty();
    }

    /** The severity comes first, so that the note doesn't rely on colour. */
    private String words(Finding finding) {
        return String.join(
                "\n",
                labels.say("findings.severity." + finding.severity()) + ": " + finding.message(),
                labels.say("annotated.fix", finding.fix()),
                labels.say("findings.rule", finding.rule()));
    }

    private Table findings(FindingsPage page) {
        List<TableRow> rows = page.groups().stream()
                .flatMap(group -> group.findings().stream().map(line -> row(group.severity(), line, page.file())))
                .toList();
        String found = page.found().isEmpty()
                ? labels.say("findings.none-found") + "."
                : labels.say("annotated.summary", page.found());
        return new Table(
                labels.say("findings.short-title"),
                labels.say("annotated.findings-title", labels.date(asAt)),
                page.more() == 0 ? found : found + " " + labels.count("findings.more", page.more()),
                Stream.of("cell", "severity", "read", "wrong", "fix", "rule")
                        .map(key -> labels.say("findings.column." + key))
                        .toList(),
                List.of(32, 11, 30, 52, 48, 24),
                rows);
    }

    private TableRow row(Severity severity, FindingsPage.Line line, String file) {
        return new TableRow(
                cell(line.first(), file),
                List.of(
                        line.place(),
                        labels.say("findings.severity." + severity),
                        lines(line.values()),
                        lines(line.messages()),
                        line.fix(),
                        line.rule()));
    }

    private String lines(List<FindingsPage.Part> parts) {
        return parts.stream()
                .filter(part -> !part.words().isEmpty())
                .map(part ->
                        part.cells().isEmpty() ? part.words() : labels.say("findings.part", part.cells(), part.words()))
                .collect(Collectors.joining("\n"));
    }
}
