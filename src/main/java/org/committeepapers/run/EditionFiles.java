package org.committeepapers.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.committeepapers.edition.Audience;
import org.committeepapers.edition.DecisionsFile;
import org.committeepapers.edition.Edition;
import org.committeepapers.edition.EditionFile;
import org.committeepapers.edition.FindingsFile;
import org.committeepapers.edition.TrackerFile;
import org.committeepapers.edition.WithheldFile;
import org.committeepapers.exemption.PublicTracker;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Refusal;
import org.committeepapers.label.Labels;
import org.committeepapers.opendata.OpenData;
import org.committeepapers.opendata.OpenDataCsv;
import org.committeepapers.pages.EditionPageFile;
import org.committeepapers.pages.PageFiles;
import org.committeepapers.paper.FileLines.Listed;
import org.committeepapers.paper.Papers;
import org.committeepapers.paper.ProgressReport;
import org.committeepapers.paper.ReportScope;
import org.committeepapers.text.Language;
import org.committeepapers.text.Resource;
import org.committeepapers.writer.Format;
import org.committeepapers.writer.Writer;

/**
 * The files of an edition: rendered papers, data, the index page, and the files for officers.
 *
 * @param with templates, words and house style
 */
record EditionFiles(Presentation with, Edition edition) {

    /** Writes the bytes of a file. */
    private interface Writing {
        void writeTo(OutputStream out) throws IOException;
    }

    private static EditionFile file(Audience audience, String name, String role, Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writing.writeTo(bytes);
        return new EditionFile(audience, name, role, bytes.toByteArray());
    }

    /** Tasks that render a paper, one for each format. */
    List<Callable<List<EditionFile>>> render(PaperComposer.Composed paper, List<Format> formats) {
        return Writers.all().stream()
                .filter(writer -> formats.contains(writer.format()))
                .map(writer -> (Callable<List<EditionFile>>) () -> List.of(rendered(paper, writer)))
                .toList();
    }

    private EditionFile rendered(PaperComposer.Composed paper, Writer writer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writer.write(paper.document(), with.house().style(paper.paper()), bytes);
        return new EditionFile(
                paper.audience(),
                paper.file() + "." + writer.format().extension(),
                paper.paper().id(),
                paper.document().title(),
                paper.language().code(),
                bytes.toByteArray());
    }

    /** Open data, if the part is public, and the record that the next edition compares with. */
    List<EditionFile> data(PaperComposer.Part part) throws IOException {
        List<EditionFile> files = new ArrayList<>();
        if (part.tracker() instanceof PublicTracker tracker) {
            OpenData data = OpenData.of(tracker, part.comparison(), report(part, with.english()));
            files.add(file(part.audience(), OpenData.CSV, PageFiles.OPEN_DATA, out -> OpenDataCsv.write(data, out)));
            files.add(file(part.audience(), OpenData.JSON, PageFiles.OPEN_DATA, data::writeJson));
            byte[] schema = Resource.text(OpenData.class, OpenData.SCHEMA).getBytes(StandardCharsets.UTF_8);
            files.add(new EditionFile(part.audience(), OpenData.SCHEMA, "open-data-schema", schema));
        }
        files.add(file(
                part.audience() == Audience.RESTRICTED ? Audience.RESTRICTED : Audience.INTERNAL,
                "tracker.json",
                "tracker",
                out -> TrackerFile.write(part.tracker(), part.comparison().now(), out)));
        return files;
    }

    /** The progress report, whether or not the run makes it. */
    private ProgressReport report(PaperComposer.Part part, Labels words) {
        ReportScope scope = new ReportScope(with.settings().closedItems(), edition.meeting(), Optional.empty());
        return Papers.progressReport(part.tracker(), part.comparison(), scope, words);
    }

    /**
     * The index page of the papers and the data, in each language of the papers.
     *
     * @param files of all audiences
     * @param notice empty for the first edition of its date; otherwise why it is published again, which may be blank
     */
    List<EditionFile> pages(PaperComposer.Part part, List<EditionFile> files, Optional<String> notice)
            throws IOException, Refusal {
        List<Listed> listed = PageFiles.listed(files.stream()
                .filter(file -> file.audience() == part.audience())
                .map(EditionFile::listed)
                .toList());
        List<EditionFile> pages = new ArrayList<>();
        for (Language language : with.languages().all()) {
            Labels words = with.words(language);
            byte[] page = with.editionPage()
                    .with(words)
                    .of(
                            part.tracker(),
                            report(part, words),
                            edition,
                            listed,
                            with.notice(notice, edition, words),
                            with.inOtherLanguage(EditionPageFile.BARE_NAME, "page", language));
            String name = with.languages().fileName(EditionPageFile.BARE_NAME, language) + ".html";
            pages.add(new EditionFile(part.audience(), name, EditionFile.INDEX, page));
        }
        return pages;
    }

    private static EditionFile findings(Audience audience, List<Finding> findings) throws IOException {
        return file(audience, "findings.json", "findings", out -> FindingsFile.write(findings, out));
    }

    /**
     * The findings as data, on a page and, if errors stopped the tracker, in an annotated copy for those who may see the
     * workbook.
     *
     * @param secret whether the workbook may contain exempt information
     */
    List<EditionFile> findings(Checked checked, MergedMaster master, boolean secret) throws Refusal, IOException {
        List<EditionFile> files = new ArrayList<>();
        boolean stopped = edition.kind() == Edition.Kind.NOT_PUBLISHED;
        files.add(findings(Audience.INTERNAL, checked.found().open()));
        files.addAll(findings(Audience.INTERNAL, checked, master, stopped && !secret));
        if (secret) {
            files.add(findings(Audience.RESTRICTED, checked.found().whole()));
            files.addAll(findings(Audience.RESTRICTED, checked, master, stopped));
        }
        return files;
    }

    private List<EditionFile> findings(Audience audience, Checked checked, MergedMaster master, boolean withCopy)
            throws Refusal {
        return withCopy
                ? with.findings()
                        .pageAndCopy(
                                audience,
                                checked,
                                master.workbook(),
                                with.settings().limits())
                : List.of(with.findings().page(audience, checked, master.workbook()));
    }

    /** The findings of a workbook that can't be read. */
    List<EditionFile> refused(Refusal refusal, Path workbook) throws IOException, Refusal {
        return List.of(
                findings(Audience.INTERNAL, List.of(refusal.finding())),
                with.findings().of(refusal, workbook));
    }

    /** What the next edition has to know of what was withheld; nothing where nothing ever was. */
    List<EditionFile> withheld(Checked checked) throws IOException {
        Map<String, LocalDate> kept = checked.withheld().kept(checked.tracker(), edition.asAt());
        return kept.isEmpty()
                ? List.of()
                : List.of(
                        file(Audience.RESTRICTED, WithheldFile.NAME, "withheld", out -> WithheldFile.write(kept, out)));
    }

    /**
     * The files that a later edition needs: the master that the papers were made from, with what was merged, unless it has
     * columns that may not be in an output or is of more than an extract; and the words that people decided about.
     */
    List<EditionFile> forTheNext(Checked checked, MergedMaster master, boolean secret) throws IOException {
        Audience audience = secret ? Audience.RESTRICTED : Audience.INTERNAL;
        List<EditionFile> files = new ArrayList<>();
        boolean isMerged = !master.sentBack().isEmpty();
        boolean isOfWhole = edition.kind() == Edition.Kind.PUBLISHED
                && checked.tracker().about().extract().isEmpty();
        if ((isMerged || isOfWhole) && !checked.layout().ignoresColumns()) {
            String role = isMerged ? "next-master" : EditionFile.MASTER;
            files.add(file(audience, master.fileName(), role, out -> Files.copy(master.workbook(), out)));
        }
        if (!checked.standing().isEmpty()) {
            List<DecisionsFile.Decided> decided = checked.standing().entrySet().stream()
                    .map(entry -> new DecisionsFile.Decided(
                            entry.getKey().what(),
                            entry.getKey().where(),
                            entry.getKey().when(),
                            entry.getValue().stream().sorted().toList()))
                    .sorted(Comparator.comparing(DecisionsFile.Decided::toString))
                    .toList();
            files.add(file(audience, DecisionsFile.NAME, "decisions", out -> DecisionsFile.write(decided, out)));
        }
        return files;
    }
}
