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
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.committeepapers.calendar.CommitteeMeetings;
import org.committeepapers.calendar.Meeting;
import org.committeepapers.config.BaselineChoice;
import org.committeepapers.config.Paper;
import org.committeepapers.config.Program;
import org.committeepapers.console.Console;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.console.Failures;
import org.committeepapers.console.Today;
import org.committeepapers.edition.Audience;
import org.committeepapers.edition.Catalogue;
import org.committeepapers.edition.Edition;
import org.committeepapers.edition.EditionFile;
import org.committeepapers.edition.EditionName;
import org.committeepapers.edition.EditionRecord;
import org.committeepapers.edition.FindingsFile;
import org.committeepapers.edition.Manifest;
import org.committeepapers.edition.OutputFolders;
import org.committeepapers.edition.Publication;
import org.committeepapers.edition.Publication.PublishResult;
import org.committeepapers.edition.RecordedRuns.Outcome;
import org.committeepapers.edition.TrackerFile;
import org.committeepapers.exemption.PublicTracker;
import org.committeepapers.exemption.Redaction;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.RuleId;
import org.committeepapers.finding.Severity;
import org.committeepapers.history.Comparison.Baseline;
import org.committeepapers.history.Snapshot;
import org.committeepapers.history.Tally;
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
import org.committeepapers.reading.WorkbookReader;
import org.committeepapers.run.PaperComposer.Composed;
import org.committeepapers.run.PaperComposer.Part;
import org.committeepapers.run.Pipeline.Comparer.Compared;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.Language;
import org.committeepapers.text.Resource;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;
import org.committeepapers.writer.Format;
import org.committeepapers.writer.Writer;

/**
 * Takes one tracker from its workbook to its edition: read, check, compare, withhold, compose, render, publish, each a step
 * with a value in and a value out.
 */
final class Pipeline {

    private final PublishRun run;
    private final Path workbook;
    private final Publication store;
    private final TrackerIds ids;
    private final Console console;
    private final Presentation with;
    private final Checker checker;
    private boolean mayLeaveFindings;
    private List<Finding> findings = List.of();
    private List<Edition.Input> inputs = List.of();
    private Optional<Outcome> made = Optional.empty();

    Pipeline(PublishRun run, Path workbook, Publication store, TrackerIds ids, Console console) {
        this.run = run;
        this.workbook = workbook;
        this.store = store;
        this.ids = ids;
        this.console = console;
        this.with = run.presentation(workbook);
        this.checker = run.checker(workbook);
    }

    ExitCode publish() throws Ended {
        try (TemporaryFolder temporary = new TemporaryFolder()) {
            MergedMaster master;
            Checked checked;
            try {
                master = checker.merge(workbook, run.read(workbook, checker), temporary);
                console.stage("checking", fileName());
                checked = checker.check(master, run.editions());
            } catch (Refusal refusal) {
                return refused(refusal);
            }
            Compared compared = compare(checked);
            compared = compared.after(withdrawn(compared.checked(), master));
            findings = compared.checked().findings();
            console.findings(findings, fileName());
            Compared found = compared;
            return writing(() -> write(found, master));
        } catch (IOException e) {
            console.error(
                    fileName() + " can't be merged with its submissions: " + Failures.plain(e),
                    "Correct that, then run again.");
            return ExitCode.OUTPUT_UNWRITABLE;
        }
    }

    /** An extract has a baseline of its own, but the id that no other workbook may have is the whole tracker's. */
    private Compared compare(Checked whole) throws Ended, IOException {
        Comparer comparer = run.comparer(with);
        Extract extract = run.order().extract();
        if (extract.isWhole()) {
            Compared compared = comparer.compare(whole);
            return compared.after(claim(compared.checked()));
        }
        return comparer.compare(extract.of(whole.after(claim(whole)), run.editions()));
    }

    private List<Finding> claim(Checked checked) throws IOException {
        String id = checked.tracker().id();
        List<Finding> all = new ArrayList<>(ids.twice(id, workbook).stream().toList());
        boolean isStopped = !run.order().draft() && (checked.hasErrors() || !all.isEmpty());
        mayLeaveFindings = !isStopped || ids.isFirstStopped(id);
        return all;
    }

    /** An error where nothing was changed since the last edition was withdrawn, and nobody says why it is published again. */
    private List<Finding> withdrawn(Checked checked, MergedMaster master) throws IOException {
        Optional<Publication.Withdrawal> last =
                run.order().draft() || !run.order().reason().isEmpty()
                        ? Optional.empty()
                        : store.lastWithdrawn(checked.tracker().id());
        if (last.isEmpty() || !own(last.get().inputs()).equals(own(with.inputs().of(workbook, master.sentBack())))) {
            return List.of();
        }
        return List.of(Finding.of(
                "withdrawn-unchanged",
                new Location.File(fileName()),
                "",
                DayWords.of(last.get().edition().day()),
                last.get().when().map(Today::day).map(DayWords::of).orElse("an unknown day"),
                last.get().reason()));
    }

    private static Set<Edition.Input> own(List<Edition.Input> inputs) {
        return inputs.stream()
                .filter(input -> !List.of("template", "settings").contains(input.role()))
                .collect(Collectors.toSet());
    }

    /** A failure to write stops this tracker; a wrong template stops all. */
    private ExitCode writing(ExitCode.Step<ExitCode> step) throws Ended {
        try {
            return step.take();
        } catch (Refusal refusal) {
            throw Ended.by(ExitCode.WRONG_SETTINGS, refusal);
        } catch (IOException e) {
            console.error(
                    "the edition of " + fileName() + " can't be written: " + Failures.plain(e),
                    "Earlier editions aren't affected. Correct that, then run again.");
            return ExitCode.OUTPUT_UNWRITABLE;
        }
    }

    /** Puts the reason where officers look for findings. */
    private ExitCode refused(Refusal refusal) throws Ended {
        findings = refusal.findings();
        findings.forEach(console::finding);
        return writing(() -> {
            if (Files.isRegularFile(workbook) && Files.isReadable(workbook)) {
                String id = WorkbookReader.idByName(workbook);
                Edition edition =
                        edition(id, Edition.Kind.NOT_PUBLISHED, run.order().meeting(), List.of(), List.of());
                if (ids.isFirstStopped(id)) {
                    publish(edition, new EditionFiles(with, edition).refused(refusal, workbook));
                }
            }
            return Checker.exitCode(refusal);
        });
    }

    private Edition edition(Checked checked, List<SubmissionFile> sentBack) throws IOException {
        Edition.Kind kind = run.order().draft()
                ? Edition.Kind.DRAFT
                : checked.hasErrors() ? Edition.Kind.NOT_PUBLISHED : Edition.Kind.PUBLISHED;
        // If its committee is known not to meet on that date, the meeting is another committee's or a mistake.
        CommitteeMeetings own = checked.meetings().own();
        Optional<LocalDate> meeting =
                run.order().meeting().filter(day -> own.isEmpty() || own.on(day).isPresent());
        List<LocalDate> meetings = own.meetings().stream()
                .map(Meeting::day)
                .filter(day -> day.isAfter(run.order().asAt()))
                .toList();
        return edition(checked.tracker().id(), kind, meeting, meetings, sentBack);
    }

    private Edition edition(
            String tracker,
            Edition.Kind kind,
            Optional<LocalDate> meeting,
            List<LocalDate> meetings,
            List<SubmissionFile> sentBack)
            throws IOException {
        inputs = with.inputs().of(workbook, sentBack);
        return new Edition(
                tracker,
                run.order().asAt(),
                kind,
                meeting,
                meetings,
                run.order().reason(),
                Program.version(),
                Runtime.version().toString(),
                inputs);
    }

    private ExitCode write(Compared compared, MergedMaster master) throws Refusal, IOException {
        Edition edition = edition(compared.checked(), master.sentBack());
        Optional<String> obstacle = obstacle(edition);
        if (obstacle.isPresent()) {
            console.result(obstacle.get());
            return ExitCode.ERROR_FINDINGS;
        }
        if (edition.kind() != Edition.Kind.NOT_PUBLISHED) {
            tellOfPapersNotDue(edition, compared.checked().tracker());
        }
        if (edition.kind() == Edition.Kind.PUBLISHED) {
            return isBeforeTheLast(edition) || isForNoMeeting(edition, compared.checked())
                    ? ExitCode.WRONG_USAGE
                    : publish(edition, compared, master);
        }
        publish(edition, files(edition, compared, master, Optional.empty()));
        return edition.kind() == Edition.Kind.NOT_PUBLISHED ? ExitCode.ERROR_FINDINGS : ExitCode.DONE;
    }

    /** The reason to write nothing at all. */
    private Optional<String> obstacle(Edition edition) {
        return switch (edition.kind()) {
            case DRAFT ->
                Redaction.isAnyInDoubt(findings)
                        ? Optional.of("No draft of " + edition.tracker()
                                + ", because it isn't clear whether all of it may be published.")
                        : isFound(TrackerIds.TWICE)
                                ? Optional.of("No draft of " + fileName() + ", because it has the same id as another "
                                        + "workbook.")
                                : Optional.empty();
            case NOT_PUBLISHED ->
                mayLeaveFindings
                        ? Optional.empty()
                        : Optional.of("Not published because of errors: " + fileName()
                                + ", which has the same id as another workbook");
            case PUBLISHED -> Optional.empty();
        };
    }

    private boolean isFound(RuleId rule) {
        return findings.stream().anyMatch(finding -> finding.rule().equals(rule));
    }

    private boolean isBeforeTheLast(Edition edition) throws IOException {
        Optional<LocalDate> last = store.lastDay(edition.tracker()).filter(day -> day.isAfter(edition.asAt()));
        if (last.isEmpty() || run.order().anyDate()) {
            return false;
        }
        console.error(
                edition.tracker() + " isn't published as at " + edition.asAt()
                        + ", because that is before its last edition, " + last.get(),
                "Give a later date with --as-at. If the date is right, give --any-date as well.");
        return true;
    }

    /** Where the committee's meetings are known and this one isn't among them. */
    private boolean isForNoMeeting(Edition edition, Checked checked) {
        Optional<LocalDate> meeting = run.order().meeting();
        if (meeting.equals(edition.meeting()) || run.order().anyDate()) {
            return false;
        }
        console.error(
                edition.tracker() + " isn't published, because " + meeting.orElseThrow() + " is no known meeting of "
                        + checked.tracker().about().committee(),
                "Correct --meeting, or add the meeting where the others are: on the sheet Meetings, or under meetings in"
                        + " settings.yaml. If these papers are for no meeting of"
                        + " that committee, leave the tracker out or give --any-date as well.");
        return true;
    }

    /** Writes nothing if the existing edition would be the same, given its notice. */
    private ExitCode publish(Edition edition, Compared compared, MergedMaster master) throws Refusal, IOException {
        Optional<Publication.Existing> existing = store.existing(edition);
        if (existing.isPresent()) {
            List<EditionFile> again =
                    files(edition, compared, master, existing.get().notice());
            if (store.isSame(existing.get(), edition, again)) {
                report(edition, existing.get().unchanged());
                return ExitCode.DONE;
            }
            if (edition.reason().isEmpty()) {
                console.error(
                        edition.tracker() + " isn't published again as at " + edition.asAt() + ", because the edition "
                                + existing.get().name() + " has other content, and no reason is given",
                        "Say with --reason TEXT why the papers are published again, which they then print. If they"
                                + " are the papers of another day, give it with --as-at.");
                return ExitCode.WRONG_USAGE;
            }
        }
        publish(edition, files(edition, compared, master, store.notice(edition)));
        return ExitCode.DONE;
    }

    private void publish(Edition edition, List<EditionFile> files) throws IOException {
        console.stage("writing", "the files of " + fileName());
        report(edition, store.publish(edition, files));
    }

    private void report(Edition edition, PublishResult result) {
        String name = String.valueOf(result.folder().getFileName());
        made = Optional.of(outcome(edition.tracker(), name, edition.kind().name(), result.written()));
        String what = switch (edition.kind()) {
            case PUBLISHED -> "Nothing new in ";
            case DRAFT -> "Draft of ";
            case NOT_PUBLISHED -> "Not published because of errors: ";
        };
        // The journal tells of a new one once it is public.
        if (edition.kind() != Edition.Kind.PUBLISHED || !result.written()) {
            console.result(what + edition.tracker() + " as at " + edition.asAt() + ": " + result.folder());
        }
        if (edition.kind() == Edition.Kind.PUBLISHED && !edition.reason().isEmpty() && !result.again()) {
            console.warning(
                    "the reason given for " + edition.tracker() + " isn't printed: "
                            + (result.written()
                                    ? "this is its first edition as at " + edition.asAt()
                                    : "its papers haven't changed, so they weren't published again"),
                    "You don't need to do anything, unless you meant another date.");
        }
    }

    private Outcome outcome(String tracker, String name, String kind, boolean written) {
        return new Outcome(
                fileName(),
                count(Severity.ERROR),
                count(Severity.WARNING),
                count(Severity.NOTE),
                tracker,
                name,
                kind,
                written);
    }

    private long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** The files of an edition: its papers, unless errors stopped it, and the files for officers. */
    private List<EditionFile> files(Edition edition, Compared compared, MergedMaster master, Optional<String> notice)
            throws Refusal, IOException {
        console.stage("making", "the files of " + fileName());
        Checked checked = compared.checked();
        EditionFiles of = new EditionFiles(with, edition);
        boolean secret = checked.tracker().isExempt() || isFound(RuleId.EXEMPTION_IN_DOUBT);
        List<Callable<List<EditionFile>>> works = new ArrayList<>();
        List<Part> parts = edition.kind() == Edition.Kind.NOT_PUBLISHED ? List.of() : Part.withhold(compared, edition);
        if (!parts.isEmpty()) {
            PaperComposer composer = new PaperComposer(
                    with,
                    run.order(),
                    edition,
                    PaperComposer.nextMeeting(edition, checked.meetings().own()),
                    notice);
            List<Callable<Composed>> papers = new ArrayList<>();
            parts.forEach(part -> papers.addAll(papers(part, composer)));
            for (Composed paper : run.atOnce(papers)) {
                works.addAll(of.render(paper, run.order().formats()));
            }
            parts.forEach(part -> works.add(() -> of.data(part)));
            works.add(() -> of.forTheNext(checked, master, secret));
            if (edition.kind() == Edition.Kind.PUBLISHED) {
                works.add(() -> of.withheld(checked));
            }
        }
        works.add(() -> of.findings(checked, master, secret));
        List<EditionFile> files = new ArrayList<>();
        run.atOnce(works).forEach(files::addAll);
        if (!parts.isEmpty()) {
            files.addAll(of.pages(parts.getFirst(), files, notice));
        }
        return files;
    }

    private void tellOfPapersNotDue(Edition edition, Tracker tracker) {
        List<Recommendation> open =
                tracker.isExempt() ? PublicTracker.of(tracker).recommendations() : tracker.recommendations();
        for (Paper paper : run.order().papers()) {
            if (!paper.isDue(tracker.recommendations())) {
                console.result(
                        "No cabinet appendix for " + edition.tracker() + ": its tracker records no response yet.");
            } else if (!paper.isDue(open)) {
                console.result("No public cabinet appendix for " + edition.tracker()
                        + ": every response that its tracker records is exempt or confidential.");
            }
        }
    }

    private List<Callable<Composed>> papers(Part part, PaperComposer composer) {
        List<Callable<Composed>> papers = new ArrayList<>();
        for (Paper paper : run.order().papers()) {
            if (paper.isDue(part.tracker().recommendations())) {
                with.languages().all().forEach(language -> papers.add(() -> composer.compose(part, paper, language)));
            }
        }
        return papers;
    }

    String fileName() {
        return String.valueOf(workbook.getFileName());
    }

    void note(RunJournal journal) {
        journal.add(made.orElseGet(() -> outcome("", "", "", false)), inputs);
    }

    /** The files of an edition: rendered papers, data, the index page, and the files for officers. */
    private record EditionFiles(Presentation with, Edition edition) {

        private interface Writing {
            void writeTo(OutputStream out) throws IOException;
        }

        private static EditionFile file(Audience audience, String name, String role, Writing writing)
                throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            writing.writeTo(bytes);
            return new EditionFile(audience, name, role, bytes.toByteArray());
        }

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
                files.add(
                        file(part.audience(), OpenData.CSV, PageFiles.OPEN_DATA, out -> OpenDataCsv.write(data, out)));
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

        /** The index page of the papers and the data, in each language of the papers. */
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
                    : List.of(file(
                            Audience.RESTRICTED,
                            EditionRecord.WITHHELD,
                            "withheld",
                            out -> EditionRecord.writeWithheld(kept, out)));
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
                List<EditionRecord.Decided> decided = checked.standing().entrySet().stream()
                        .map(entry -> new EditionRecord.Decided(
                                entry.getKey().what(),
                                entry.getKey().where(),
                                entry.getKey().when(),
                                entry.getValue().stream().sorted().toList()))
                        .sorted(Comparator.comparing(EditionRecord.Decided::toString))
                        .toList();
                files.add(file(
                        audience,
                        EditionRecord.DECISIONS,
                        "decisions",
                        out -> EditionRecord.writeDecisions(decided, out)));
            }
            return files;
        }
    }

    /**
     * Compares a checked tracker with earlier editions. Changes are counted from the last edition whose meeting has been held,
     * or else from the last one of an earlier day. The history of each action continues from the last edition in any case. The
     * trend uses the last edition of each earlier day.
     *
     * @param asAt the day of the papers; editions of that day don't count, nor do later ones
     * @param showsTrend whether the papers have a trend at all
     */
    record Comparer(
            OutputFolders roots,
            LocalDate asAt,
            Optional<LocalDate> meeting,
            BaselineChoice choice,
            boolean showsTrend) {

        /** With the new edition, these are a year of monthly ones. */
        private static final int MOST_IN_TREND = 11;

        /**
         * A tracker with what it is compared with.
         *
         * @param checked with a finding for each edition that can't be read
         * @param baseline the public part of the edition from which changes are counted; empty where none are reported
         * @param past what earlier editions counted
         */
        public record Compared(
                Checked checked, Optional<Baseline> baseline, Optional<Baseline> whole, PastEditions past) {

            public Compared after(List<Finding> more) {
                return new Compared(checked.after(more), baseline, whole, past);
            }
        }

        private record Held(EditionName edition, LocalDate day) {}

        /**
         * Finds what the tracker is compared with.
         *
         * @throws Ended where the day asked for has no edition
         * @throws IOException where the record can't be read
         */
        public Compared compare(Checked checked) throws Ended, IOException {
            List<EditionName> editions = Catalogue.of(roots.internalRoot())
                    .before(asAt, checked.tracker().id());
            Compared compared = switch (choice) {
                case BaselineChoice.Nothing() ->
                    new Compared(checked, Optional.empty(), Optional.empty(), PastEditions.NONE);
                case BaselineChoice.Of(LocalDate day) -> from(day, editions, checked);
                case BaselineChoice.LastSeen() -> fromLastSeen(editions, checked);
            };
            return showsTrend ? withTrend(compared, editions) : compared;
        }

        private Compared from(LocalDate day, List<EditionName> editions, Checked checked) throws Ended {
            List<EditionName> ofThatDay =
                    editions.stream().filter(name -> name.day().equals(day)).toList();
            if (ofThatDay.isEmpty()) {
                throw noneOf(day, editions, checked.tracker().id());
            }
            return from(ofThatDay.getLast(), Optional.empty(), editions, checked);
        }

        private Ended noneOf(LocalDate day, List<EditionName> editions, String tracker) {
            String days = editions.stream()
                    .map(EditionName::day)
                    .distinct()
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
            return Ended.by(
                    ExitCode.WRONG_USAGE,
                    "--baseline " + day + ": " + tracker + " has no edition of that day before " + asAt,
                    days.isEmpty()
                            ? "It has no earlier edition, so leave out --baseline."
                            : "Give one of " + days + ", or none.");
        }

        private Compared fromLastSeen(List<EditionName> editions, Checked checked) {
            Checked with = checked;
            List<Held> held = new ArrayList<>();
            for (EditionName edition : editions) {
                try {
                    Manifest.read(folder(checked, edition))
                            .meeting()
                            .filter(this::wasHeld)
                            .ifPresent(day -> held.add(new Held(edition, day)));
                } catch (IOException e) {
                    with = with.unreadable(edition, e);
                }
            }
            // Of two editions for one meeting, the later one counts; it comes later in the list.
            Optional<Held> last =
                    held.stream().reduce((one, other) -> other.day().isBefore(one.day()) ? one : other);
            CommitteeMeetings own = checked.meetings().own();
            return last.isEmpty()
                    ? latest(with, Optional.empty())
                    : from(
                            last.get().edition(),
                            last.map(Held::day).filter(day -> mayHaveMet(day, own)),
                            editions,
                            with);
        }

        private static Compared latest(Checked checked, Optional<LocalDate> seenBy) {
            return compared(
                    checked, checked.earlier().snapshot(), checked.earlier().whole(), seenBy);
        }

        private static Compared compared(
                Checked checked, Optional<Snapshot> open, Optional<Snapshot> whole, Optional<LocalDate> seenBy) {
            return new Compared(
                    checked,
                    open.map(snapshot -> new Baseline(snapshot, seenBy)),
                    whole.map(snapshot -> new Baseline(snapshot, seenBy)),
                    PastEditions.NONE);
        }

        /** A meeting that isn't among those that the tracker lists may have been put off, unless they are all to come. */
        private boolean mayHaveMet(LocalDate day, CommitteeMeetings own) {
            return own.on(day).isPresent() || !own.reachBackTo(asAt.minusDays(1));
        }

        private boolean wasHeld(LocalDate day) {
            return meeting.map(day::isBefore).orElseGet(() -> !day.isAfter(asAt));
        }

        private Path folder(Checked checked, EditionName edition) {
            return roots.internalRoot().resolve(checked.tracker().id()).resolve(edition.toString());
        }

        /** If the last edition can't be read, a finding says so already. */
        private Compared from(
                EditionName edition, Optional<LocalDate> seenBy, List<EditionName> editions, Checked checked) {
            if (editions.indexOf(edition) == editions.size() - 1) {
                return latest(checked, seenBy);
            }
            try {
                EarlierEditions.Latest read = EarlierEditions.read(
                        roots.internalRoot(), checked.tracker().id(), Optional.of(edition));
                return compared(checked, read.open(), read.whole(), seenBy);
            } catch (IOException e) {
                return compared(checked.unreadable(edition, e), Optional.empty(), Optional.empty(), seenBy);
            }
        }

        private Compared withTrend(Compared compared, List<EditionName> editions) {
            Checked checked = compared.checked();
            List<Tally> tallies = new ArrayList<>();
            List<LocalDate> leftOut = new ArrayList<>();
            for (Map.Entry<LocalDate, EditionName> edition : lastOfEachDay(editions)) {
                try {
                    tallies.add(TrackerFile.tally(folder(checked, edition.getValue())));
                } catch (IOException e) {
                    leftOut.add(edition.getKey());
                    checked = checked.unreadable(edition.getValue(), e);
                }
            }
            return new Compared(checked, compared.baseline(), compared.whole(), new PastEditions(tallies, leftOut));
        }

        private static List<Map.Entry<LocalDate, EditionName>> lastOfEachDay(List<EditionName> editions) {
            Map<LocalDate, EditionName> byDay = new TreeMap<>();
            for (EditionName edition : editions) {
                byDay.put(edition.day(), edition);
            }
            return byDay.entrySet().stream()
                    .skip(Math.max(0, byDay.size() - MOST_IN_TREND))
                    .toList();
        }
    }
}
