package org.committeepapers.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.committeepapers.calendar.Meeting;
import org.committeepapers.check.Checked;
import org.committeepapers.check.Writers;
import org.committeepapers.comparison.Comparison;
import org.committeepapers.config.Paper;
import org.committeepapers.config.PaperLayout;
import org.committeepapers.console.CellNames;
import org.committeepapers.console.Console;
import org.committeepapers.document.Document;
import org.committeepapers.exemption.PublicTracker;
import org.committeepapers.exemption.RestrictedTracker;
import org.committeepapers.exemption.TrackerPart;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.FindingGroup;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.Severity;
import org.committeepapers.label.Labels;
import org.committeepapers.pages.FindingFiles;
import org.committeepapers.pages.Shared;
import org.committeepapers.paper.ChartChoice;
import org.committeepapers.paper.ClosedItems;
import org.committeepapers.paper.PastEditions;
import org.committeepapers.paper.ReportScope;
import org.committeepapers.paper.WithheldWords;
import org.committeepapers.publication.Audience;
import org.committeepapers.publication.Edition;
import org.committeepapers.publication.EditionFile;
import org.committeepapers.style.Chart;
import org.committeepapers.style.HouseStyle;
import org.committeepapers.template.Imprint;
import org.committeepapers.template.Templates;
import org.committeepapers.text.Language;
import org.committeepapers.tracker.Exemption;
import org.committeepapers.workbook.layout.Layout;
import org.committeepapers.writer.Writer;

/** The papers of an edition in every format that was asked for: from the tracker through the templates to the writers. */
final class PaperFiles {

    private final Templates templates;
    private final Map<Language, Labels> labels;
    private final HouseStyle house;
    private final PaperLayout layout;
    private final String templatesHash;
    private final ClosedItems closedItems;
    private final Pipeline.Order order;

    /**
     * With the templates of all papers that are asked for, so that a mistake in one is told before anything is written.
     *
     * @param templatesHash one word for all files of the templates, so that another look is another file
     * @throws Refusal where a template can't be understood
     */
    PaperFiles(
            Templates templates,
            Map<Language, Labels> labels,
            HouseStyle house,
            PaperLayout layout,
            String templatesHash,
            ClosedItems closedItems,
            Pipeline.Order order)
            throws Refusal {
        this.templates = templates;
        this.labels = new EnumMap<>(labels);
        this.house = house;
        this.layout = layout;
        this.templatesHash = templatesHash;
        this.closedItems = closedItems;
        this.order = order;
        for (Paper paper : order.papers()) {
            for (Labels words : labels.values()) {
                templates.check(paper.template(), paper.parts(), words);
            }
        }
    }

    /**
     * Made, but not written before their place is.
     *
     * @param reissued empty where it is the first edition of its day; else why it is made again, in words or none
     * @throws Refusal where a template is wrong
     */
    List<EditionFile> of(
            Checked checked, PublicTracker tracker, Comparison comparison, Edition edition, Optional<String> reissued)
            throws Refusal {
        Audience audience = order.draft() ? Audience.INTERNAL : Audience.PUBLIC;
        Sources sources = new Sources(
                checked, checked.findings(), checked.past(), tracker, comparison, edition, reissued, audience);
        return of(sources, names(tracker, edition));
    }

    /**
     * The same with all that is exempt, for those alone who may read it. There is no trend, as only the public records are
     * looked up for it.
     *
     * @param open the public part, which alone may stand in the names of files
     * @throws Refusal where a template is wrong
     */
    List<EditionFile> restricted(
            Checked checked,
            PublicTracker open,
            RestrictedTracker tracker,
            Comparison comparison,
            Edition edition,
            Optional<String> reissued)
            throws Refusal {
        Sources sources = new Sources(
                checked,
                checked.restricted().findings(),
                PastEditions.NONE,
                tracker,
                comparison,
                edition,
                reissued,
                Audience.RESTRICTED);
        return of(sources, names(open, edition));
    }

    private PaperNames names(PublicTracker open, Edition edition) throws Refusal {
        return PaperNames.of(house, order, open, edition);
    }

    /** What papers are made from, and for whom. */
    private record Sources(
            Checked checked,
            List<Finding> findings,
            PastEditions past,
            TrackerPart tracker,
            Comparison comparison,
            Edition edition,
            Optional<String> reissued,
            Audience audience) {}

    private List<EditionFile> of(Sources sources, PaperNames names) {
        List<Writer> writers = Writers.all().stream()
                .filter(writer -> order.formats().contains(writer.format()))
                .toList();
        List<EditionFile> files = new ArrayList<>();
        for (Paper paper : order.papers()) {
            for (Language language : order.languages().all()) {
                Shared<Document> document =
                        new Shared<>(writers.size(), () -> document(paper, language, names, sources));
                for (Writer writer : writers) {
                    files.add(new EditionFile(
                            sources.audience(),
                            names.of(paper, language) + "." + writer.format().extension(),
                            paper.id(),
                            language.code(),
                            new PaperFile(document, house.style(paper.id()), writer)));
                }
            }
        }
        return files;
    }

    private Labels labels(Language language) {
        return Objects.requireNonNull(labels.get(language), "words of a language that was asked for");
    }

    /** The same paper in the other language of a pair. */
    private Optional<Imprint.Other> other(Paper paper, Language language, PaperNames names) throws Refusal {
        Optional<Language> other = order.languages().otherThan(language);
        try {
            return other.map(one ->
                    new Imprint.Other(one.tag(), labels(one).say("furniture.other-language"), names.of(paper, one)));
        } catch (Labels.UnknownLabel e) {
            throw FindingFiles.refusal(e);
        }
    }

    private Document document(Paper paper, Language language, PaperNames names, Sources sources) throws Refusal {
        Labels words = labels(language);
        Record said = paper.of(sources.tracker(), sources.comparison(), scope(paper, sources), words);
        Document document = layout.arrangement(paper)
                .of(templates.render(paper.template(), said, words, imprint(paper, language, names, sources)));
        Document lying = house.style(paper.id())
                .page()
                .orientation()
                .map(document::lying)
                .orElse(document);
        return names.title(paper, language).map(lying::titled).orElse(lying);
    }

    private ReportScope scope(Paper paper, Sources sources) {
        Optional<LocalDate> meeting = sources.edition().meeting();
        Optional<LocalDate> nextMeeting = sources.checked()
                .meetings()
                .own()
                .after(meeting.filter(order.asAt()::isBefore).orElse(order.asAt()))
                .map(Meeting::day);
        return new ReportScope(closedItems, meeting, nextMeeting, layout.layout(paper), charts(), sources.past());
    }

    private Imprint imprint(Paper paper, Language language, PaperNames names, Sources sources) throws Refusal {
        Labels words = labels(language);
        TrackerPart tracker = sources.tracker();
        List<String> look = List.of(
                tracker.id(),
                names.of(paper, language),
                names.title(paper, language).orElse(""),
                templatesHash);
        return new Imprint(
                tracker.about().council(),
                order.asAt(),
                look.toString(),
                order.draft(),
                unresolved(sources.findings()),
                isUnconfirmed(sources.findings()) ? unconfirmed(words) : notice(sources.reissued(), words),
                tracker.about().language(),
                other(paper, language, names),
                withholding(tracker, words));
    }

    /** Whether it is a draft of a tracker of which nobody has confirmed how it is read. */
    private boolean isUnconfirmed(List<Finding> findings) {
        return order.draft()
                && findings.stream().anyMatch(finding -> finding.rule().equals(Layout.TO_CONFIRM));
    }

    private static String unconfirmed(Labels words) throws Refusal {
        try {
            return words.say("furniture.layout-unconfirmed");
        } catch (Labels.UnknownLabel e) {
            throw FindingFiles.refusal(e);
        }
    }

    /** What a draft says is still to be mended. */
    private List<String> unresolved(List<Finding> findings) {
        return order.draft()
                ? FindingGroup.of(findings).stream()
                        .filter(group -> group.first().severity() != Severity.NOTE)
                        .map(PaperFiles::sentence)
                        .toList()
                : List.of();
    }

    /** What a paper says of what it withholds; what may not be published says so on each page. */
    private Imprint.Withholding withholding(TrackerPart tracker, Labels words) throws Refusal {
        WithheldWords withheld = new WithheldWords(words);
        try {
            return switch (tracker) {
                case PublicTracker open -> new Imprint.Withholding("", withheld.notice(open));
                case RestrictedTracker whole -> {
                    Exemption ground = whole.ground();
                    String draft = order.draft() ? words.say("furniture.draft") + ". " : "";
                    yield new Imprint.Withholding(
                            draft + withheld.notForPublication(ground), withheld.restrictedNotice(ground));
                }
            };
        } catch (Labels.UnknownLabel e) {
            throw FindingFiles.refusal(e);
        }
    }

    private ChartChoice charts() {
        return new ChartChoice(
                house.charts().contains(Chart.STATUS),
                house.charts().contains(Chart.BY_REVIEW),
                house.charts().contains(Chart.BY_COMMITTEE),
                house.charts().contains(Chart.TREND));
    }

    /** What the papers say of an edition of the same day before. */
    String notice(Optional<String> reissued) throws Refusal {
        return notice(reissued, labels(order.languages().all().get(0)));
    }

    private String notice(Optional<String> reissued, Labels words) throws Refusal {
        if (reissued.isEmpty()) {
            return "";
        }
        try {
            return reissued.get().isEmpty()
                    ? words.say("furniture.replaces", words.date(order.asAt()))
                    : words.say("furniture.reissued", reissued.get());
        } catch (Labels.UnknownLabel e) {
            throw FindingFiles.refusal(e);
        }
    }

    private static String sentence(FindingGroup group) {
        List<FindingGroup.Part> messages = group.messages();
        String words = messages.size() == 1
                ? messages.get(0).words()
                : messages.stream()
                        .map(message -> CellNames.of(message.cells()) + ": " + message.words())
                        .collect(Collectors.joining(" "));
        return Console.place(group, Integer.MAX_VALUE) + ": " + words + " "
                + group.first().fix();
    }
}
