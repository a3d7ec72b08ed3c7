package org.committeepapers.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.calendar.Sittings;
import org.committeepapers.check.Checked;
import org.committeepapers.check.Taken;
import org.committeepapers.comparison.Comparison;
import org.committeepapers.comparison.Continuation;
import org.committeepapers.comparison.Snapshot;
import org.committeepapers.config.LayoutSettings;
import org.committeepapers.config.Paper;
import org.committeepapers.config.PaperLanguages;
import org.committeepapers.config.PaperLayout;
import org.committeepapers.config.Program;
import org.committeepapers.config.Settings;
import org.committeepapers.console.Console;
import org.committeepapers.exemption.PublicTracker;
import org.committeepapers.exemption.Redaction;
import org.committeepapers.exemption.RestrictedTracker;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Refusal;
import org.committeepapers.label.LabelFile;
import org.committeepapers.label.Labels;
import org.committeepapers.pages.EditionPageFile;
import org.committeepapers.pages.FindingFiles;
import org.committeepapers.pages.Rendered;
import org.committeepapers.pages.RootPages;
import org.committeepapers.pages.Shared;
import org.committeepapers.paper.Grouping;
import org.committeepapers.paper.ProgressReport;
import org.committeepapers.publication.AcceptancesJson;
import org.committeepapers.publication.AcceptedWords;
import org.committeepapers.publication.Audience;
import org.committeepapers.publication.Edition;
import org.committeepapers.publication.EditionFile;
import org.committeepapers.publication.FindingsJson;
import org.committeepapers.publication.TrackerJson;
import org.committeepapers.setting.Folders;
import org.committeepapers.setting.Setting;
import org.committeepapers.style.Chart;
import org.committeepapers.style.HouseStyle;
import org.committeepapers.template.Templates;
import org.committeepapers.text.Language;
import org.committeepapers.tracker.FrontPart;
import org.committeepapers.workbook.WorkbookReader;
import org.committeepapers.workbook.sheet.Limits;
import org.committeepapers.writer.Format;

/** From a checked tracker to the files of its edition: exemption, paper, template, document, writer. */
public final class Pipeline {

    private final Origins origins;
    private final FindingFiles findingFiles;
    private final Limits limits;
    private final PaperFiles papers;
    private final OpenDataFiles openData;
    private final RootPages rootPages;
    private final EditionPageFile editionPage;
    private final Set<FrontPart> required;
    private final Order order;
    private final boolean showsTrend;

    /**
     * What to make.
     *
     * @param meeting the meeting the papers go to, where said
     * @param reason why an edition of this date is made again; empty where not said
     * @param grouping of the recommendations; empty where the house style decides
     * @param languages of the papers
     */
    public record Order(
            LocalDate asAt,
            Optional<LocalDate> meeting,
            List<Paper> papers,
            List<Format> formats,
            boolean draft,
            String reason,
            Optional<Grouping> grouping,
            PaperLanguages languages) {

        /** The same in other languages. */
        public Order in(PaperLanguages others) {
            return new Order(asAt, meeting, papers, formats, draft, reason, grouping, others);
        }
    }

    /**
     * Loads everything that all trackers with the same settings share.
     *
     * @param publicRoot where earlier editions lie
     * @param console on which the pages at the roots say what they leave out
     * @throws Refusal where a template, the labels or the house style are wrong
     */
    public Pipeline(Folders folders, Settings settings, Path publicRoot, Order order, Console console)
            throws Refusal, IOException {
        Setting houseStyle = HouseStyle.settings(folders);
        HouseStyle house = HouseStyle.of(houseStyle, folders, Paper.ids());
        Labels labels = LabelFile.in(folders);
        Templates templates = Templates.load(folders);
        Rendered english = new Rendered(templates, labels, house.style());
        this.findingFiles = new FindingFiles(english, order.asAt(), true);
        this.limits = settings.limits();
        this.origins = Origins.of(folders, settings, order.languages().all());
        PaperLayout layout = LayoutSettings.read(houseStyle, templates).by(order.grouping());
        this.required = layout.required();
        Map<Language, Labels> words = words(folders, order, labels);
        this.papers =
                new PaperFiles(templates, words, house, layout, origins.templates(), settings.closedItems(), order);
        this.openData = new OpenDataFiles(labels, settings.closedItems());
        english.forLists();
        Labels first = Objects.requireNonNull(words.get(order.languages().all().get(0)));
        this.editionPage = new EditionPageFile(english.with(first), publicRoot);
        this.rootPages = RootPages.of(english, settings, folders, console);
        this.order = order;
        this.showsTrend = house.charts().contains(Chart.TREND);
    }

    /** Whether the papers say what earlier editions counted. */
    public boolean showsTrend() {
        return showsTrend;
    }

    /** The words of each language that is asked for; those of officers' own pages are English. */
    private static Map<Language, Labels> words(Folders folders, Order order, Labels english) throws Refusal {
        Map<Language, Labels> words = new EnumMap<>(Language.class);
        for (Language language : order.languages().all()) {
            words.put(language, language == Language.ENGLISH ? english : LabelFile.in(folders, language, english));
        }
        return words;
    }

    /** What is left for officers of a workbook that can't be read: the findings, under the name of its file. */
    Edition refused(Path workbook) throws IOException {
        return edition(
                WorkbookReader.idByName(workbook), Edition.Kind.NOT_PUBLISHED, order.meeting(), origins.of(workbook));
    }

    /**
     * The files of a workbook that can't be read.
     *
     * @throws Refusal where a template is wrong
     */
    List<EditionFile> files(Refusal refusal, Path workbook) throws Refusal {
        FindingFiles.Made page = findingFiles.of(refusal, workbook);
        return List.of(findings(List.of(refusal.finding())), page.file(Audience.INTERNAL));
    }

    /** The day of the papers. */
    public LocalDate asAt() {
        return order.asAt();
    }

    /** What makes the pages that list all editions. */
    public RootPages rootPages() {
        return rootPages;
    }

    /** The parts of the front matter that the house style asks for. */
    public Set<FrontPart> required() {
        return required;
    }

    /** Whether drafts are made, which errors don't stop. */
    boolean isDraft() {
        return order.draft();
    }

    private static EditionFile findings(List<Finding> findings) {
        return new EditionFile(
                Audience.INTERNAL, "findings.json", "findings", out -> FindingsJson.write(findings, out));
    }

    /** The edition of a tracker, before any of its files is written. */
    Edition edition(Checked checked, Taken taken) throws IOException {
        Edition.Kind kind = order.draft()
                ? Edition.Kind.DRAFT
                : checked.hasErrors() ? Edition.Kind.NOT_PUBLISHED : Edition.Kind.PUBLISHED;
        return edition(checked.tracker().id(), kind, meeting(checked), origins.of(taken));
    }

    /** A day on which its committee is known not to meet is another committee's, or a slip. */
    private Optional<LocalDate> meeting(Checked checked) {
        Sittings own = checked.meetings().own();
        return order.meeting().filter(day -> own.isEmpty() || own.on(day).isPresent());
    }

    private Edition edition(
            String tracker, Edition.Kind kind, Optional<LocalDate> meeting, List<Edition.Input> inputs) {
        return new Edition(
                tracker,
                order.asAt(),
                kind,
                meeting,
                order.reason(),
                false,
                Program.version(),
                Runtime.version().toString(),
                inputs);
    }

    /**
     * The files of the edition: its papers, unless errors stopped it, and the record for officers.
     *
     * @param reissued empty where it is the first edition of its day; else why it is made again, in words or none
     * @throws Refusal where a template is wrong
     */
    List<EditionFile> files(Checked checked, Taken taken, Edition edition, Optional<String> reissued) throws Refusal {
        List<EditionFile> files = new ArrayList<>();
        boolean secret = isSecret(checked);
        if (edition.kind() != Edition.Kind.NOT_PUBLISHED) {
            PublicTracker tracker = PublicTracker.of(checked.tracker());
            Snapshot now = Continuation.of(tracker, order.asAt(), checked.earlier());
            Comparison comparison = Comparison.of(now, checked.baseline());
            files.addAll(papers.of(checked, tracker, comparison, edition, reissued));
            files.addAll(asData(tracker, comparison, edition, papers.notice(reissued)));
            files.add(new EditionFile(
                    Audience.INTERNAL, "tracker.json", "tracker", out -> TrackerJson.write(tracker, now, out)));
            if (checked.tracker().isExempt()) {
                files.addAll(restricted(checked, tracker, edition, reissued));
            }
            files.addAll(forTheNext(checked, taken, secret ? Audience.RESTRICTED : Audience.INTERNAL));
        }
        files.add(findings(checked.findings()));
        for (FindingFiles.Made made : findingFiles.of(checked, taken.workbook(), limits)) {
            boolean copy = !made.role().equals(FindingFiles.PAGE);
            if (!copy || !secret) {
                files.add(made.file(Audience.INTERNAL));
            }
        }
        if (secret) {
            files.add(new EditionFile(
                    Audience.RESTRICTED,
                    "findings.json",
                    "findings",
                    out -> FindingsJson.write(checked.restricted().findings(), out)));
            findingFiles
                    .restricted(checked, taken.workbook(), limits)
                    .forEach(made -> files.add(made.file(Audience.RESTRICTED)));
        }
        return files;
    }

    /** The public part as data, and the page that leads to it and to the papers: both say what the report counts. */
    private List<EditionFile> asData(PublicTracker tracker, Comparison comparison, Edition edition, String notice) {
        boolean inOneLanguage = editionPage.labels() == openData.labels();
        Shared<ProgressReport> english = new Shared<>(
                inOneLanguage ? 2 : 1, () -> openData.report(tracker, comparison, edition, openData.labels()));
        Shared<ProgressReport> own = inOneLanguage
                ? english
                : new Shared<>(1, () -> openData.report(tracker, comparison, edition, editionPage.labels()));
        List<EditionFile> files = new ArrayList<>(openData.of(tracker, comparison, english, edition));
        files.add(editionPage.of(tracker, own, edition, notice));
        return files;
    }

    /** Whether the words of the workbook may be exempt, marked so or in doubt. */
    private static boolean isSecret(Checked checked) {
        return checked.tracker().isExempt()
                || checked.findings().stream()
                        .anyMatch(finding -> finding.rule().equals(Redaction.EXEMPTION_IN_DOUBT));
    }

    /** The papers and the record with all that is exempt. */
    private List<EditionFile> restricted(
            Checked checked, PublicTracker open, Edition edition, Optional<String> reissued) throws Refusal {
        RestrictedTracker tracker = RestrictedTracker.of(checked.tracker());
        Snapshot now =
                Continuation.of(tracker, order.asAt(), checked.restricted().earlier());
        Comparison comparison = Comparison.of(now, checked.restricted().baseline());
        List<EditionFile> files =
                new ArrayList<>(papers.restricted(checked, open, tracker, comparison, edition, reissued));
        files.add(new EditionFile(
                Audience.RESTRICTED, "tracker.json", "tracker", out -> TrackerJson.write(tracker, now, out)));
        return files;
    }

    /**
     * What the next edition needs of this one: the merged master, unless it has columns that may be in no output, and what
     * accepted findings stood on.
     */
    private static List<EditionFile> forTheNext(Checked checked, Taken taken, Audience audience) {
        List<EditionFile> files = new ArrayList<>();
        if (!taken.sentBack().isEmpty() && !checked.layout().ignoresColumns()) {
            files.add(new EditionFile(
                    audience, taken.fileName(), "next-master", out -> Files.copy(taken.workbook(), out)));
        }
        if (!checked.standing().isEmpty()) {
            List<AcceptedWords> accepted = checked.standing().entrySet().stream()
                    .map(entry -> new AcceptedWords(
                            entry.getKey().rule(),
                            entry.getKey().reference(),
                            entry.getKey().when(),
                            entry.getValue().stream().sorted().toList()))
                    .sorted(Comparator.comparing(AcceptedWords::toString))
                    .toList();
            files.add(new EditionFile(
                    audience, AcceptancesJson.FILE_NAME, "acceptances", out -> AcceptancesJson.write(accepted, out)));
        }
        return files;
    }
}
