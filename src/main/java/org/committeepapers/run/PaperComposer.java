package org.committeepapers.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.committeepapers.calendar.CommitteeMeetings;
import org.committeepapers.calendar.Meeting;
import org.committeepapers.config.Paper;
import org.committeepapers.console.CellNames;
import org.committeepapers.console.Console;
import org.committeepapers.document.Document;
import org.committeepapers.document.Furniture;
import org.committeepapers.edition.Audience;
import org.committeepapers.edition.Edition;
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
import org.committeepapers.label.Labels;
import org.committeepapers.pages.EditionPageFile;
import org.committeepapers.paper.ReportScope;
import org.committeepapers.paper.ReportScope.PastEditions;
import org.committeepapers.paper.WithheldWords;
import org.committeepapers.run.Pipeline.Comparer.Compared;
import org.committeepapers.run.PublishRun.Order;
import org.committeepapers.template.Imprint;
import org.committeepapers.text.Language;
import org.committeepapers.writer.Format;

/**
 * Composes the papers of an edition: the document of each, from which every format is rendered.
 *
 * @param order what the run makes, of which the web pages link to each other
 * @param nextMeeting of the committee after the one that the papers go to
 */
record PaperComposer(
        Presentation with, Order order, Edition edition, Optional<LocalDate> nextMeeting, Optional<String> notice) {

    /** How many cells and ranges the front of a draft names of a finding. */
    private static final int MOST_CELLS = 6;

    /** The start of the names of papers that aren't for publication. */
    private static final String EXEMPT = "EXEMPT-";

    /**
     * The part of a tracker that one audience may read.
     *
     * @param findings that the audience may read
     * @param past the counts of earlier editions, for the trend
     */
    record Part(
            Audience audience, TrackerPart tracker, Comparison comparison, List<Finding> findings, PastEditions past) {

        /** The public part and, if anything is exempt, the whole for those who may read it. */
        static List<Part> withhold(Compared compared, Edition edition) {
            Checked checked = compared.checked();
            PublicTracker open = PublicTracker.of(checked.tracker());
            List<Part> parts = new ArrayList<>();
            parts.add(new Part(
                    edition.kind() == Edition.Kind.DRAFT ? Audience.INTERNAL : Audience.PUBLIC,
                    open,
                    Comparison.of(
                            Continuation.of(
                                    open, edition.asAt(), checked.earlier().snapshot()),
                            compared.baseline(),
                            checked.removed().open()),
                    checked.found().open(),
                    compared.past()));
            if (checked.tracker().isExempt()) {
                RestrictedTracker whole = RestrictedTracker.of(checked.tracker());
                parts.add(new Part(
                        Audience.RESTRICTED,
                        whole,
                        Comparison.of(
                                Continuation.of(
                                        whole, edition.asAt(), checked.earlier().whole()),
                                compared.whole(),
                                checked.removed().whole()),
                        checked.found().whole(),
                        PastEditions.NONE));
            }
            return parts;
        }
    }

    /**
     * A paper for one audience.
     *
     * @param file the name of its files, without an extension
     */
    record Composed(Audience audience, Paper paper, Language language, String file, Document document) {}

    /** The next meeting after the papers' meeting or, if later, their date. */
    static Optional<LocalDate> nextMeeting(Edition edition, CommitteeMeetings own) {
        return own.after(edition.meeting().filter(edition.asAt()::isBefore).orElse(edition.asAt()))
                .map(Meeting::day);
    }

    Composed compose(Part part, Paper paper, Language language) throws Refusal {
        Labels words = with.words(language);
        Record content = paper.of(part.tracker(), part.comparison(), scope(paper, part), words);
        Document document = with.house()
                .arrangement(paper)
                .of(with.templates().render(paper.template(), content, words, imprint(part, paper, language)));
        return new Composed(part.audience(), paper, language, file(part, paper, language), document);
    }

    private String file(Part part, Paper paper, Language language) {
        return with.languages().fileName(named(part, paper), language);
    }

    private static String named(Part part, Paper paper) {
        return part.audience() == Audience.RESTRICTED ? EXEMPT + paper.id() : paper.id();
    }

    /** Links from a paper's web page to what this run writes beside it: other formats, other papers, the index page. */
    private Furniture.Navigation navigation(Part part, Paper paper, Language language) {
        Labels words = with.words(language);
        List<Furniture.Link> links = new ArrayList<>();
        for (Format format : order.formats()) {
            if (format != Format.HTML) {
                String name = words.say("index.format." + format.extension());
                links.add(link(words.say("furniture.version", name), file(part, paper, language), format));
            }
        }
        for (Paper other : order.papers()) {
            if (other != paper && isMade(other, part)) {
                links.add(link(words.say("index.paper." + other.id()), file(part, other, language), Format.HTML));
            }
        }
        if (part.audience() != Audience.RESTRICTED) {
            links.add(new Furniture.Link(
                    words.say("furniture.index"),
                    with.languages().fileName(EditionPageFile.BARE_NAME, language) + ".html"));
        }
        return new Furniture.Navigation(words.say("furniture.navigation"), links);
    }

    private boolean isMade(Paper paper, Part part) {
        return order.papers().contains(paper) && paper.isDue(part.tracker().recommendations());
    }

    private static Furniture.Link link(String words, String file, Format format) {
        return new Furniture.Link(words, file + "." + format.extension());
    }

    private ReportScope scope(Paper paper, Part part) {
        return new ReportScope(
                with.settings().closedItems(),
                edition.meeting(),
                nextMeeting,
                with.settings().periods(),
                with.house().layout(paper),
                part.past(),
                isMade(Paper.CABINET_APPENDIX, part));
    }

    private Imprint imprint(Part part, Paper paper, Language language) {
        Labels words = with.words(language);
        List<String> look = List.of(
                part.tracker().id(), file(part, paper, language), with.inputs().templates());
        return new Imprint(
                part.tracker().about().in(language.tag()).council(),
                edition.asAt(),
                look.toString(),
                isDraft(),
                unresolved(part.findings()),
                isUnconfirmed(part.findings())
                        ? words.say("furniture.layout-unconfirmed")
                        : with.notice(notice, edition, words),
                part.tracker().about().language(),
                with.inOtherLanguage(named(part, paper), "paper", language),
                withholding(part.tracker(), words),
                navigation(part, paper, language));
    }

    private boolean isDraft() {
        return edition.kind() == Edition.Kind.DRAFT;
    }

    private boolean isUnconfirmed(List<Finding> findings) {
        return isDraft() && findings.stream().anyMatch(finding -> finding.rule().equals(RuleId.LAYOUT_TO_CONFIRM));
    }

    private List<String> unresolved(List<Finding> findings) {
        return isDraft()
                ? FindingGroup.of(findings).stream()
                        .filter(group -> group.first().severity() != Severity.NOTE)
                        .map(PaperComposer::sentence)
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
}
