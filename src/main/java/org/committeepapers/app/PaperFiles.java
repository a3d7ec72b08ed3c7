package org.committeepapers.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.committeepapers.calendar.Meeting;
import org.committeepapers.comparison.Comparison;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.diagnostic.Severity;
import org.committeepapers.document.Document;
import org.committeepapers.exemption.PublicTracker;
import org.committeepapers.exemption.RestrictedTracker;
import org.committeepapers.exemption.TrackerPart;
import org.committeepapers.label.Labels;
import org.committeepapers.paper.ChartChoice;
import org.committeepapers.paper.ClosedItems;
import org.committeepapers.paper.PastEditions;
import org.committeepapers.paper.ReportScope;
import org.committeepapers.paper.WithheldWords;
import org.committeepapers.publication.Audience;
import org.committeepapers.publication.Edition;
import org.committeepapers.publication.EditionFile;
import org.committeepapers.style.HouseStyle;
import org.committeepapers.style.Style;
import org.committeepapers.template.Imprint;
import org.committeepapers.template.Templates;
import org.committeepapers.text.Language;
import org.committeepapers.tracker.Exemption;
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
        return of(new Sources(checked, checked.findings(), tracker, comparison, audience), edition, reissued);
    }

    /**
     * The same with all that is exempt, for those alone who may read it. There is no trend, as only the public records are
     * looked up for it.
     *
     * @throws Refusal where a template is wrong
     */
    List<EditionFile> restricted(
            Checked checked,
            RestrictedTracker tracker,
            Comparison comparison,
            Edition edition,
            Optional<String> reissued)
            throws Refusal {
        List<Finding> findings = checked.restricted().findings();
        Checked alone = checked.since(PastEditions.NONE);
        return of(new Sources(alone, findings, tracker, comparison, Audience.RESTRICTED), edition, reissued);
    }

    /** What papers are made from, and for whom. */
    private record Sources(
            Checked checked, List<Finding> findings, TrackerPart tracker, Comparison comparison, Audience audience) {}

    private List<EditionFile> of(Sources sources, Edition edition, Optional<String> reissued) throws Refusal {
        List<EditionFile> files = new ArrayList<>();
        PaperNames names =
                PaperNames.of(house, order, PublicTracker.of(sources.checked().tracker()), edition);
        for (Paper paper : order.papers()) {
            for (Language language : order.languages().all()) {
                Document document = document(paper, language, names, sources, edition, reissued);
                Writers.all().stream()
                        .filter(writer -> order.formats().contains(writer.format()))
                        .forEach(writer -> files.add(file(
                                sources.audience(), paper, language, names.of(paper, language), document, writer)));
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

    private Document document(
            Paper paper,
            Language language,
            PaperNames names,
            Sources sources,
            Edition edition,
            Optional<String> reissued)
            throws Refusal {
        Checked checked = sources.checked();
        TrackerPart tracker = sources.tracker();
        Labels words = labels(language);
        String notice = notice(reissued, words);
        Optional<Imprint.Other> other = other(paper, language, names);
        Imprint.Withholding withholding = withholding(tracker, words);
        List<String> unresolved = order.draft()
                ? sources.findings().stream()
                        .filter(finding -> finding.severity() != Severity.NOTE)
                        .map(PaperFiles::sentence)
                        .toList()
                : List.of();
        Optional<LocalDate> meeting = edition.meeting();
        Optional<LocalDate> nextMeeting = checked.meetings()
                .own()
                .after(meeting.filter(order.asAt()::isBefore).orElse(order.asAt()))
                .map(Meeting::day);
        Record said = paper.of(
                tracker,
                sources.comparison(),
                new ReportScope(closedItems, meeting, nextMeeting, layout.layout(paper), charts(), checked.past()),
                words);
        String fingerprint = Fingerprint.of(
                checked.tracker().id(),
                said.toString(),
                unresolved.toString(),
                notice,
                templatesHash,
                names.of(paper, language),
                other.toString() + withholding);
        Document document = layout.arrangement(paper)
                .of(templates.render(
                        paper.template(),
                        said,
                        words,
                        new Imprint(
                                tracker.about().council(),
                                order.asAt(),
                                fingerprint,
                                order.draft(),
                                unresolved,
                                notice,
                                tracker.about().language(),
                                other,
                                withholding)));
        Document lying = house.style(paper.id())
                .page()
                .orientation()
                .map(document::lying)
                .orElse(document);
        return names.isNamed(paper, language) ? lying.titled(names.of(paper, language)) : lying;
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
        Style.Charts charts = house.style().charts();
        return new ChartChoice(charts.status(), charts.byReview(), charts.byCommittee(), charts.trend());
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

    private static String sentence(Finding finding) {
        return Console.place(finding.location()) + ": " + finding.message() + " " + finding.fix();
    }

    private EditionFile file(
            Audience audience, Paper paper, Language language, String name, Document document, Writer writer) {
        return new EditionFile(
                audience,
                name + "." + writer.format().extension(),
                paper.id(),
                document.title(),
                language.code(),
                out -> writer.write(document, house.style(paper.id()), out));
    }
}
