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
import org.committeepapers.label.Labels;
import org.committeepapers.paper.ChartChoice;
import org.committeepapers.paper.ClosedItems;
import org.committeepapers.paper.ReportScope;
import org.committeepapers.publication.Audience;
import org.committeepapers.publication.Edition;
import org.committeepapers.publication.EditionFile;
import org.committeepapers.style.HouseStyle;
import org.committeepapers.style.Style;
import org.committeepapers.template.Imprint;
import org.committeepapers.template.Templates;
import org.committeepapers.text.Language;
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

    /** @param templatesHash one word for all files of the templates, so that another look is another file */
    PaperFiles(
            Templates templates,
            Map<Language, Labels> labels,
            HouseStyle house,
            PaperLayout layout,
            String templatesHash,
            ClosedItems closedItems,
            Pipeline.Order order) {
        this.templates = templates;
        this.labels = new EnumMap<>(labels);
        this.house = house;
        this.layout = layout;
        this.templatesHash = templatesHash;
        this.closedItems = closedItems;
        this.order = order;
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
        List<EditionFile> files = new ArrayList<>();
        PaperNames names = PaperNames.of(house, order, tracker, edition);
        for (Paper paper : order.papers()) {
            for (Language language : order.languages().all()) {
                Document document = document(paper, language, names, tracker, comparison, checked, edition, reissued);
                Writers.all().stream()
                        .filter(writer -> order.formats().contains(writer.format()))
                        .forEach(writer ->
                                files.add(file(paper, language, names.of(paper, language), document, writer)));
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
            PublicTracker tracker,
            Comparison comparison,
            Checked checked,
            Edition edition,
            Optional<String> reissued)
            throws Refusal {
        Labels words = labels(language);
        String notice = notice(reissued, words);
        Optional<Imprint.Other> other = other(paper, language, names);
        List<String> unresolved = order.draft()
                ? checked.findings().stream()
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
                comparison,
                new ReportScope(closedItems, meeting, nextMeeting, layout.layout(paper), charts(), checked.past()),
                words);
        String fingerprint = Fingerprint.of(
                checked.tracker().id(),
                said.toString(),
                unresolved.toString(),
                notice,
                templatesHash,
                names.of(paper, language),
                other.toString());
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
                                other)));
        return names.isNamed(paper, language) ? document.titled(names.of(paper, language)) : document;
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

    private EditionFile file(Paper paper, Language language, String name, Document document, Writer writer) {
        return new EditionFile(
                order.draft() ? Audience.INTERNAL : Audience.PUBLIC,
                name + "." + writer.format().extension(),
                paper.id(),
                document.title(),
                language.code(),
                out -> writer.write(document, house.style(), out));
    }
}
