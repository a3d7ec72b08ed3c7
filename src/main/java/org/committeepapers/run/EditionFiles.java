package org.committeepapers.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.committeepapers.calendar.Meeting;
import org.committeepapers.config.Paper;
import org.committeepapers.console.CellNames;
import org.committeepapers.console.Console;
import org.committeepapers.document.Document;
import org.committeepapers.document.Furniture;
import org.committeepapers.edition.Audience;
import org.committeepapers.edition.Edition;
import org.committeepapers.edition.EditionFile;
import org.committeepapers.edition.EditionName;
import org.committeepapers.edition.EditionRecord;
import org.committeepapers.edition.FindingsFile;
import org.committeepapers.edition.Publication.Reissue;
import org.committeepapers.edition.TrackerFile;
import org.committeepapers.exemption.PublicTracker;
import org.committeepapers.exemption.RestrictedTracker;
import org.committeepapers.exemption.TrackerPart;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.FindingGroup;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.RuleId;
import org.committeepapers.finding.Severity;
import org.committeepapers.history.Comparison;
import org.committeepapers.history.Continuation;
import org.committeepapers.history.Matching;
import org.committeepapers.history.Snapshot;
import org.committeepapers.label.Labels;
import org.committeepapers.opendata.OpenData;
import org.committeepapers.opendata.OpenDataCsv;
import org.committeepapers.pages.EditionPageFile;
import org.committeepapers.pages.PageFiles;
import org.committeepapers.paper.FileLines.Listed;
import org.committeepapers.paper.Papers;
import org.committeepapers.paper.ProgressReport;
import org.committeepapers.paper.ReportScope;
import org.committeepapers.paper.ReportScope.PastEditions;
import org.committeepapers.paper.WithheldWords;
import org.committeepapers.run.Comparer.Compared;
import org.committeepapers.template.Imprint;
import org.committeepapers.text.Language;
import org.committeepapers.text.Resource;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.writer.Format;
import org.committeepapers.writer.Writer;

/**
 * Makes the files of an edition: its papers, unless errors stopped it, the data and the pages beside them, and the files for
 * officers. A paper is one document, from which every format is rendered.
 */
final class EditionFiles {

    /** How many cells and ranges the front of a draft names of a finding. */
    private static final int MOST_CELLS = 6;

    /** The start of the names of papers that aren't for publication. */
    private static final String EXEMPT = "EXEMPT-";

    private final PublishRun run;
    private final Presentation with;
    private final Edition edition;
    private final Compared compared;
    private final Checked checked;
    private final MergedMaster master;
    private final Optional<Reissue> reissue;

    /** @param reissue if there was an edition of the same date */
    EditionFiles(
            PublishRun run,
            Presentation with,
            Edition edition,
            Compared compared,
            MergedMaster master,
            Optional<Reissue> reissue) {
        this.run = run;
        this.with = with;
        this.edition = edition;
        this.compared = compared;
        this.checked = compared.checked();
        this.master = master;
        this.reissue = reissue;
    }

    /**
     * The part of a tracker that one audience may read.
     *
     * @param findings that the audience may read
     * @param past the counts of earlier editions, for the trend
     * @param different the references of what has other words than in the edition that this one replaces
     */
    private record Part(
            Audience audience,
            TrackerPart tracker,
            Comparison comparison,
            List<Finding> findings,
            PastEditions past,
            List<String> different) {}

    /**
     * A paper for one audience.
     *
     * @param content as in {@link WrittenFile}
     * @param notice as in {@link WrittenFile}
     */
    private record Composed(
            Part part, Paper paper, Language language, String content, String notice, Document document) {}

    private interface Writing {
        void writeTo(OutputStream out) throws IOException;
    }

    private static EditionFile file(Audience audience, String name, String role, Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writing.writeTo(bytes);
        return new EditionFile(audience, name, role, bytes.toByteArray());
    }

    private static EditionFile findings(Audience audience, List<Finding> findings) throws IOException {
        return file(audience, "findings.json", "findings", out -> FindingsFile.write(findings, out));
    }

    /** What is left of a workbook that can't be read. */
    static List<EditionFile> refused(Refusal refusal, EditionFile page) throws IOException {
        return List.of(findings(Audience.INTERNAL, List.of(refusal.finding())), page);
    }

    List<EditionFile> all() throws Refusal, IOException {
        List<Part> parts = edition.kind() == Edition.Kind.NOT_PUBLISHED ? List.of() : parts();
        List<Callable<Composed>> papers = new ArrayList<>();
        for (Part part : parts) {
            for (Paper paper : run.order().papers()) {
                if (isMade(paper, part)) {
                    with.languages().all().forEach(language -> papers.add(() -> compose(part, paper, language)));
                }
            }
        }
        List<Callable<List<EditionFile>>> works = new ArrayList<>();
        for (Composed paper : run.atOnce(papers)) {
            for (Writer writer : Writers.all()) {
                if (run.order().formats().contains(writer.format())) {
                    works.add(() -> List.of(rendered(paper, writer)));
                }
            }
        }
        parts.forEach(part -> works.add(() -> data(part)));
        if (!parts.isEmpty()) {
            works.add(this::forTheNext);
        }
        works.add(this::findings);
        List<EditionFile> files = new ArrayList<>();
        run.atOnce(works).forEach(files::addAll);
        if (!parts.isEmpty()) {
            files.addAll(pages(parts.getFirst(), files));
        }
        return files;
    }

    private boolean isDraft() {
        return edition.kind() == Edition.Kind.DRAFT;
    }

    private boolean isFound(RuleId rule) {
        return checked.findings().stream().anyMatch(finding -> finding.rule().equals(rule));
    }

    /** Whether the workbook may contain exempt information. */
    private boolean mayBeExempt() {
        return checked.tracker().isExempt() || isFound(RuleId.EXEMPTION_IN_DOUBT);
    }

    /** The public part and, if anything is exempt, the whole for those who may read it. */
    private List<Part> parts() throws IOException {
        EarlierEditions.Latest replaced = run.editions().read(edition.tracker(), reissue.flatMap(Reissue::before));
        List<EarlierEditions.Latest> withdrawn = run.editions().withdrawn(edition.tracker());
        PublicTracker open = PublicTracker.of(checked.tracker());
        boolean isForSameMeeting = edition.meeting().isPresent()
                && edition.meeting().equals(checked.earlier().meeting());
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(
                isDraft() ? Audience.INTERNAL : Audience.PUBLIC,
                open,
                Comparison.of(
                        Continuation.of(
                                open,
                                edition.asAt(),
                                checked.earlier().snapshot(),
                                isForSameMeeting,
                                each(withdrawn, EarlierEditions.Latest::open)),
                        compared.baseline(),
                        checked.removed().open()),
                checked.found().open(),
                compared.past(),
                different(open, replaced.open())));
        if (checked.tracker().isExempt()) {
            RestrictedTracker whole = RestrictedTracker.of(checked.tracker());
            parts.add(new Part(
                    Audience.RESTRICTED,
                    whole,
                    Comparison.of(
                            Continuation.of(
                                    whole,
                                    edition.asAt(),
                                    checked.earlier().whole(),
                                    isForSameMeeting,
                                    each(withdrawn, EarlierEditions.Latest::whole)),
                            compared.whole(),
                            checked.removed().whole()),
                    checked.found().whole(),
                    PastEditions.NONE,
                    different(whole, replaced.whole())));
        }
        return parts;
    }

    private static List<Snapshot> each(
            List<EarlierEditions.Latest> editions, Function<EarlierEditions.Latest, Optional<Snapshot>> part) {
        return editions.stream()
                .flatMap(edition -> part.apply(edition).stream())
                .toList();
    }

    private Composed compose(Part part, Paper paper, Language language) throws Refusal {
        Labels words = with.words(language);
        Record content = paper.of(part.tracker(), part.comparison(), scope(paper, part), words);
        Document plain = document(part, paper, language, content, unconfirmed(words));
        String notice = reissue.map(
                        again -> again.notice(part.audience(), paper.id(), language.code(), plain.fingerprint())
                                .orElseGet(() -> notice(part, words, again)))
                .orElse("");
        Document document = notice.isEmpty() ? plain : document(part, paper, language, content, notice);
        return new Composed(part, paper, language, plain.fingerprint(), notice, document);
    }

    private Document document(Part part, Paper paper, Language language, Record content, String notice) throws Refusal {
        return with.house()
                .arrangement(paper)
                .of(with.templates()
                        .render(
                                paper.template(),
                                content,
                                with.words(language),
                                imprint(part, paper, language, notice)));
    }

    private String unconfirmed(Labels words) {
        return isDraft() && isFound(RuleId.LAYOUT_TO_CONFIRM) ? words.say("furniture.layout-unconfirmed") : "";
    }

    private EditionFile rendered(Composed paper, Writer writer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writer.write(paper.document(), with.house().style(paper.paper()), bytes);
        return EditionFile.ofPaper(
                paper.part().audience(),
                name(paper.part(), paper.paper(), paper.language(), writer.format()),
                paper.paper().id(),
                paper.document().title(),
                paper.language().code(),
                paper.content(),
                paper.notice(),
                bytes.toByteArray());
    }

    private String name(Part part, Paper paper, Language language, Format format) {
        return with.languages().fileName(named(part, paper), language) + "." + format.extension();
    }

    private static String named(Part part, Paper paper) {
        return part.audience() == Audience.RESTRICTED ? EXEMPT + paper.id() : paper.id();
    }

    /** Links from a paper's web page to what this run writes beside it: other formats, other papers, the index page. */
    private Furniture.Navigation navigation(Part part, Paper paper, Language language) {
        Labels words = with.words(language);
        List<Furniture.Link> links = new ArrayList<>();
        for (Format format : run.order().formats()) {
            if (format != Format.HTML) {
                String name = words.say("index.format." + format.extension());
                links.add(
                        new Furniture.Link(words.say("furniture.version", name), name(part, paper, language, format)));
            }
        }
        for (Paper other : run.order().papers()) {
            if (other != paper && isMade(other, part)) {
                links.add(new Furniture.Link(
                        words.say("index.paper." + other.id()), name(part, other, language, Format.HTML)));
            }
        }
        if (part.audience() != Audience.RESTRICTED) {
            links.add(new Furniture.Link(
                    words.say("furniture.index"),
                    with.languages().fileName(EditionPageFile.BARE_NAME, language) + ".html"));
        }
        return new Furniture.Navigation(words.say("furniture.navigation"), links);
    }

    private ReportScope scope(Paper paper, Part part) {
        return new ReportScope(
                with.settings().closedItems(),
                edition.meeting(),
                // After the papers' meeting or, if later, their date.
                checked.meetings()
                        .own()
                        .after(edition.meeting()
                                .filter(edition.asAt()::isBefore)
                                .orElse(edition.asAt()))
                        .map(Meeting::day),
                with.settings().periods(),
                with.house().layout(paper),
                part.past(),
                isMade(Paper.CABINET_APPENDIX, part));
    }

    private boolean isMade(Paper paper, Part part) {
        return run.order().papers().contains(paper)
                && paper.isDue(part.tracker().recommendations());
    }

    private Imprint imprint(Part part, Paper paper, Language language, String notice) {
        Labels words = with.words(language);
        List<String> look = List.of(
                part.tracker().id(),
                with.languages().fileName(named(part, paper), language),
                with.inputs().templates());
        return new Imprint(
                part.tracker().about().in(language.tag()).council(),
                edition.asAt(),
                look.toString(),
                isDraft(),
                unresolved(part.findings()),
                notice,
                part.tracker().about().language(),
                inOtherLanguage(named(part, paper), "paper", language),
                withholding(part.tracker(), words),
                navigation(part, paper, language));
    }

    /** That it was reissued, as which version of this date, what in it is different, and why. */
    private String notice(Part part, Labels words, Reissue reissue) {
        List<String> said = new ArrayList<>();
        String version = PageFiles.name(reissue.edition(), words);
        said.add(reissue.before()
                .map(before -> words.say("furniture.reissued", version, before.number()))
                .orElseGet(() -> words.say("furniture.reissued-after-withdrawal", version)));
        List<String> withdrawn = reissue.withdrawn().stream()
                .map(one -> String.valueOf(one.number()))
                .toList();
        if (!withdrawn.isEmpty()) {
            said.add(words.count("furniture.withdrawn", withdrawn.size(), words.references(withdrawn)));
        }
        if (!part.different().isEmpty()) {
            said.add(words.say("furniture.different", String.join(", ", part.different())));
        }
        if (!reissue.reason().isEmpty()) {
            String stop = reissue.reason().matches("(?s).*[.!?]") ? "" : ".";
            said.add(words.say("furniture.reason", reissue.reason()) + stop);
        }
        return String.join(" ", said);
    }

    /** Nothing where no edition is replaced. */
    private static List<String> different(TrackerPart tracker, Optional<Snapshot> replaced) {
        if (replaced.isEmpty()) {
            return List.of();
        }
        Matching matching = Matching.of(tracker, replaced.get());
        return tracker.recommendations().stream()
                .filter(one -> Optional.ofNullable(matching.recommendations().get(one.key()))
                        .filter(was -> words(was.recommendation()).equals(words(one)))
                        .isEmpty())
                .map(Recommendation::reference)
                .filter(reference -> !reference.isBlank())
                .toList();
    }

    /** As far as an edition keeps it. */
    private static List<Object> words(Recommendation one) {
        List<Object> words = new ArrayList<>(List.of(
                one.reference(),
                one.words(Field.RECOMMENDATION),
                one.words(Field.EXECUTIVE_RESPONSE),
                one.response().category()));
        for (Action action : one.actions()) {
            Field.texts().forEach(field -> words.add(action.words(field)));
            words.addAll(action.owners().names());
            words.add(action.byWhen().words().plain());
            words.add(action.status());
        }
        return words;
    }

    /**
     * The same paper or page in the other language, if there is one.
     *
     * @param usual the name of its files in the first language, without an extension
     * @param what "paper" or "page"
     */
    private Optional<Imprint.Other> inOtherLanguage(String usual, String what, Language language) {
        return with.languages()
                .otherThan(language)
                .map(other -> new Imprint.Other(
                        other.tag(),
                        with.words(other).say("furniture.other-language-" + what),
                        with.languages().fileName(usual, other)));
    }

    private List<String> unresolved(List<Finding> findings) {
        return isDraft()
                ? FindingGroup.of(findings).stream()
                        .filter(group -> group.first().severity() != Severity.NOTE)
                        .map(EditionFiles::sentence)
                        .toList()
                : List.of();
    }

    /** The findings page names all of the cells. */
    private static String sentence(FindingGroup group) {
        List<FindingGroup.Part> messages = group.messages();
        String fix = " " + group.fix();
        if (messages.size() == 1) {
            return Console.place(group, MOST_CELLS) + ": " + messages.getFirst().words() + fix;
        }
        Location.Cell first = group.cells().getFirst();
        return first.file() + ", sheet " + first.sheet() + ": "
                + messages.stream()
                        .map(message -> CellNames.of(message.cells(), MOST_CELLS) + ": " + message.words())
                        .collect(Collectors.joining(" "))
                + fix;
    }

    /** The notice of what a paper withholds; a paper that may not be published says so on each page. */
    private Imprint.Withholding withholding(TrackerPart tracker, Labels words) {
        WithheldWords withheld = new WithheldWords(words);
        return switch (tracker) {
            case PublicTracker open -> new Imprint.Withholding("", withheld.notice(open));
            case RestrictedTracker whole ->
                new Imprint.Withholding(
                        (isDraft() ? words.say("furniture.draft") + ". " : "")
                                + withheld.notForPublication(whole.ground()),
                        withheld.restrictedNotice(whole));
        };
    }

    /** Open data, if the part is public, and the record that the next edition compares with. */
    private List<EditionFile> data(Part part) throws IOException {
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
                TrackerFile.NAME,
                "tracker",
                out -> TrackerFile.write(part.tracker(), part.comparison().now(), out)));
        return files;
    }

    /** The progress report, whether or not the run makes it. */
    private ProgressReport report(Part part, Labels words) {
        ReportScope scope = new ReportScope(with.settings().closedItems(), edition.meeting(), Optional.empty());
        return Papers.progressReport(part.tracker(), part.comparison(), scope, words);
    }

    /** The index page of the papers and the data, in each language of the papers. */
    private List<EditionFile> pages(Part part, List<EditionFile> files) throws IOException, Refusal {
        List<Listed> listed = PageFiles.listed(files.stream()
                .filter(file -> file.audience() == part.audience())
                .map(EditionFile::listed)
                .toList());
        List<EditionName> earlier = run.editions().untilToday(edition.tracker());
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
                            reissue.map(again -> notice(part, words, again)).orElse(""),
                            inOtherLanguage(EditionPageFile.BARE_NAME, "page", language),
                            earlier);
            String name = with.languages().fileName(EditionPageFile.BARE_NAME, language) + ".html";
            pages.add(new EditionFile(part.audience(), name, EditionFile.INDEX, page));
        }
        return pages;
    }

    /**
     * The findings as data, on a page and, if errors stopped the tracker, in an annotated copy for those who may see the
     * workbook.
     */
    private List<EditionFile> findings() throws Refusal, IOException {
        List<EditionFile> files = new ArrayList<>();
        boolean stopped = edition.kind() == Edition.Kind.NOT_PUBLISHED;
        boolean secret = mayBeExempt();
        files.add(findings(Audience.INTERNAL, checked.found().open()));
        files.addAll(findings(Audience.INTERNAL, stopped && !secret));
        if (secret) {
            files.add(findings(Audience.RESTRICTED, checked.found().whole()));
            files.addAll(findings(Audience.RESTRICTED, stopped));
        }
        return files;
    }

    private List<EditionFile> findings(Audience audience, boolean withCopy) throws Refusal {
        return with.findings()
                .of(audience, checked, master.workbook(), with.settings().limits(), withCopy);
    }

    /**
     * The files that a later edition needs: the master that the papers were made from, with what was merged, unless it has
     * columns that may not be in an output or is of more than an extract; the words that people decided about; and what was
     * withheld, where anything ever was.
     */
    private List<EditionFile> forTheNext() throws IOException {
        Audience audience = mayBeExempt() ? Audience.RESTRICTED : Audience.INTERNAL;
        boolean isPublished = edition.kind() == Edition.Kind.PUBLISHED;
        List<EditionFile> files = new ArrayList<>();
        boolean isMerged = !master.sentBack().isEmpty();
        boolean isOfWhole = isPublished && checked.tracker().about().extract().isEmpty();
        if ((isMerged || isOfWhole) && !checked.layout().ignoresColumns()) {
            String role = isMerged ? "next-master" : EditionFile.MASTER;
            files.add(file(audience, master.fileName(), role, out -> Files.copy(master.workbook(), out)));
        }
        if (!checked.standing().isEmpty()) {
            List<EditionRecord.Decided> decided = checked.standing().entrySet().stream()
                    .map(entry -> new EditionRecord.Decided(
                            entry.getKey().what(),
                            entry.getKey().where(),
                            entry.getKey().when(),
                            entry.getValue().stream().sorted().toList()))
                    .sorted(Comparator.comparing(EditionRecord.Decided::toString))
                    .toList();
            files.add(file(
                    audience, EditionRecord.DECISIONS, "decisions", out -> EditionRecord.writeDecisions(decided, out)));
        }
        Map<String, LocalDate> kept =
                isPublished ? checked.withheld().kept(checked.tracker(), edition.asAt()) : Map.of();
        if (!kept.isEmpty()) {
            files.add(file(
                    Audience.RESTRICTED,
                    EditionRecord.WITHHELD,
                    "withheld",
                    out -> EditionRecord.writeWithheld(kept, out)));
        }
        return files;
    }
}
