package org.committeepapers.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.committeepapers.config.HouseStyle;
import org.committeepapers.config.Paper;
import org.committeepapers.config.PaperLanguages;
import org.committeepapers.config.Settings;
import org.committeepapers.console.Console;
import org.committeepapers.document.Document;
import org.committeepapers.document.Furniture;
import org.committeepapers.exemption.PublicTracker;
import org.committeepapers.exemption.RestrictedTracker;
import org.committeepapers.exemption.TrackerPart;
import org.committeepapers.finding.Refusal;
import org.committeepapers.history.Comparison;
import org.committeepapers.history.Comparison.Baseline;
import org.committeepapers.history.Continuation;
import org.committeepapers.history.ListedRecommendation;
import org.committeepapers.history.Removed;
import org.committeepapers.history.Snapshot;
import org.committeepapers.history.Tally;
import org.committeepapers.label.LabelFile;
import org.committeepapers.label.Labels;
import org.committeepapers.pages.EditionPageFile;
import org.committeepapers.pages.Rendered;
import org.committeepapers.pages.RootPages;
import org.committeepapers.paper.ItemLayout;
import org.committeepapers.paper.ReportScope;
import org.committeepapers.reading.WorkbookReader;
import org.committeepapers.rules.EmailDomains;
import org.committeepapers.rules.OutsideTexts;
import org.committeepapers.run.PublishRun.Order;
import org.committeepapers.schema.LayeredFolders;
import org.committeepapers.sheet.Limits;
import org.committeepapers.template.Imprint;
import org.committeepapers.template.Templates;
import org.committeepapers.text.Language;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.About;
import org.committeepapers.tracker.FrontPart;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.ResponsePeriods;
import org.committeepapers.tracker.Tracker;

/**
 * The templates, labels and house style for trackers with the same settings.
 *
 * @param words the labels of each language of the papers, in order
 * @param english the labels of data and of officers' pages, whatever the language of the papers
 */
record Presentation(
        Settings settings,
        Templates templates,
        PaperLanguages languages,
        Map<Language, Labels> words,
        Labels english,
        HouseStyle house,
        EditionInputs inputs,
        FindingFiles findings,
        EditionPageFile editionPage,
        RootPages rootPages) {

    /** Loads everything, so that a mistake is reported before anything is written. */
    static Presentation load(LayeredFolders folders, Settings settings, Order order, Console console)
            throws Refusal, IOException {
        EmailDomains own = settings.domains();
        LabelFile.Fault fault = (key, text) -> OutsideTexts.faultOfLabel(key, text, own);
        Labels english = LabelFile.in(folders, fault);
        Templates templates = Templates.load(folders);
        HouseStyle house = HouseStyle.load(folders, templates, Optional.of(own));
        Rendered pages = new Rendered(templates, english, house.style());
        PaperLanguages languages = order.languages().orElse(settings.languages());
        FindingFiles findings = new FindingFiles(pages, order.asAt(), true);
        EditionInputs inputs = EditionInputs.of(folders, settings, languages.all());
        Map<Language, Labels> words = words(folders, languages, english, fault);
        for (Paper paper : order.papers()) {
            for (Labels labels : words.values()) {
                templates.check(paper.template());
                if (templates.areOwn()) {
                    TemplateTrial.of(paper, labels, templates);
                }
            }
        }
        pages.forLists();
        return new Presentation(
                settings,
                templates,
                languages,
                words,
                english,
                house,
                inputs,
                findings,
                new EditionPageFile(pages, RootPages.isInWelshToo(settings)),
                RootPages.of(pages, settings, folders, console));
    }

    private static Map<Language, Labels> words(
            LayeredFolders folders, PaperLanguages languages, Labels english, LabelFile.Fault fault) throws Refusal {
        Map<Language, Labels> words = new EnumMap<>(Language.class);
        for (Language language : languages.all()) {
            words.put(
                    language, language == Language.ENGLISH ? english : LabelFile.in(folders, language, english, fault));
        }
        return words;
    }

    Labels words(Language language) {
        return Objects.requireNonNull(words.get(language));
    }

    /**
     * Renders a council's own templates with a tracker that fills every section, so that a mistake in a part which few trackers
     * use is told before anything is written.
     */
    static final class TemplateTrial {

        private static final LocalDate BEFORE = LocalDate.of(2026, 3, 31);
        private static final LocalDate NOW = LocalDate.of(2026, 6, 30);

        static List<Document> of(Paper paper, Labels labels, Templates templates) throws Refusal, IOException {
            Tracker read = tracker();
            List<Document> made = new ArrayList<>();
            for (ItemLayout.Grouping grouping : ItemLayout.Grouping.values()) {
                for (boolean bare : List.of(true, false)) {
                    Function<Tracker, TrackerPart> readers = bare ? PublicTracker::of : RestrictedTracker::of;
                    Tracker tracker = read.part("trial", bare ? bare() : full(), read.recommendations());
                    Record said = said(paper, tracker, readers, grouping, labels);
                    made.add(templates.render(paper.template(), said, labels, imprint()));
                }
            }
            return made;
        }

        /** Since the edition before, the first recommendation was taken out, and the last one came. */
        private static Record said(
                Paper paper,
                Tracker tracker,
                Function<Tracker, TrackerPart> readers,
                ItemLayout.Grouping grouping,
                Labels labels) {
            List<Recommendation> all = tracker.recommendations();
            TrackerPart part = readers.apply(tracker.with(all.subList(1, all.size())));
            Snapshot before = Continuation.of(
                    readers.apply(tracker.with(all.subList(0, all.size() - 1))), BEFORE, Optional.empty());
            ListedRecommendation gone =
                    new ListedRecommendation(before.recommendations().getFirst(), before.histories(), BEFORE, false);
            Comparison comparison = Comparison.of(
                    Continuation.of(part, NOW, Optional.of(before)),
                    Optional.of(new Baseline(before, Optional.empty())),
                    new Removed(List.of(gone), List.of(new Removed.Accepted(gone, NOW, "Why", true)), any -> true));
            ReportScope scope = new ReportScope(
                    ReportScope.ClosedItems.SECTION,
                    Optional.of(NOW.plusDays(14)),
                    Optional.of(NOW.plusDays(90)),
                    ResponsePeriods.DEFAULT,
                    new ItemLayout(grouping, Set.of(ItemLayout.Chart.values())),
                    new ReportScope.PastEditions(List.of(Tally.of(before)), List.of(BEFORE.minusDays(30))),
                    true);
            return paper.of(part, comparison, scope, labels);
        }

        private static Tracker tracker() throws Refusal, IOException {
            try (TemporaryFolder folder = new TemporaryFolder();
                    InputStream rows = Objects.requireNonNull(Presentation.class.getResourceAsStream("trial.csv"))) {
                Path file = folder.file("trial.csv");
                Files.write(file, rows.readAllBytes());
                return WorkbookReader.read(file, Limits.DEFAULT).tracker();
            }
        }

        private static About full() {
            Map<FrontPart, RichText> front = new EnumMap<>(FrontPart.class);
            for (FrontPart part : FrontPart.values()) {
                front.put(part, RichText.of(part.inWords() + "\n\n• one\n• two"));
            }
            return about("Title", "Place committee", front, Optional.empty());
        }

        /** With as little as a tracker may have. */
        private static About bare() {
            return about("", "", Map.of(), Optional.of(NOW));
        }

        private static About about(
                String title, String committee, Map<FrontPart, RichText> front, Optional<LocalDate> agreedOn) {
            return new About(
                    title,
                    "Council",
                    committee,
                    Optional.of(LocalDate.of(2026, 1, 1)),
                    RichText.of(title),
                    agreedOn,
                    List.of(),
                    title,
                    title,
                    title,
                    front,
                    Map.of(),
                    Map.of(),
                    RichText.of(title),
                    "",
                    Language.ENGLISH,
                    Optional.empty());
        }

        private static Imprint imprint() {
            return new Imprint(
                    "Council",
                    NOW,
                    "",
                    true,
                    List.of("Unresolved"),
                    "Notice",
                    Language.ENGLISH,
                    Optional.of(new Imprint.Other("cy-GB", "Cymraeg", "cy")),
                    new Imprint.Withholding("", List.of("Withheld", "Ground")),
                    Furniture.Navigation.NONE);
        }
    }
}
