package org.committeepapers.rules;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.text.Names;
import org.committeepapers.tracker.Aside;
import org.committeepapers.tracker.Exemption;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Exemptions.Doubt;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Item;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;
import org.committeepapers.wording.marking.MarkedLabel;

/** What may not be public: markings of exempt information, personal data, and what a decision about them lacks. */
final class ExemptionRules {

    private static final String DECIDE_IN_ROW =
            "In its row, under the heading Exempt (add that column if there is none), write the paragraph, such as"
                    + " Exempt 3, or Progress: Exempt 3 if only the progress is exempt. If all of the row may be"
                    + " published, write Open, with your name and the date.";

    private static final String HOW_TO_MARK =
            "Write one of these: Exempt and the paragraph, such as Exempt 3; Confidential; or Open, with your name and the"
                    + " date. If nothing is exempt, leave it blank. For one part of the row, name the part first, as in"
                    + " Progress: Exempt 3. Put a note after a dash.";

    private static final String DECLARE_BLANK =
            "Fill it in. Or, if all blank cells of the column mean the same, say so in the layout: add \"\": public, or"
                    + " what else they mean, to the words under exemption (docs/layouts.md).";

    private static final String DECIDE_ON_ABOUT = "Remove it. Or, if it may be published, write Open with your name and"
            + " the date beside the label Exempt on the About sheet.";

    private ExemptionRules() {}

    /**
     * A marking of exempt or confidential information (Local Government Act 1972, Schedule 12A) that can't be relied on, or
     * that is in a text whose row doesn't decide. Nothing is published until a person has decided.
     */
    static Stream<Found> exemptionInDoubt(Inspection inspection) {
        Decisions decided = inspection.decided();
        return Stream.of(
                        unreliable(inspection),
                        byPlace(inspection, decided),
                        inspection
                                .texts()
                                .all()
                                .filter(text -> Markings.areIn(text.words().plain(), inspection.ownNumbers()))
                                .filter(text -> !decided.on(text))
                                .map(text -> undecided(text, decided)))
                .flatMap(found -> found)
                .distinct();
    }

    /** Headings and names of sheets that mark what is below them, and words below a heading about markings. */
    private static Stream<Found> byPlace(Inspection inspection, Decisions decided) {
        return inspection.tracker().asides().stream().flatMap(aside -> switch (aside.bearing()) {
            case NONE -> Stream.empty();
            case MARKING -> {
                TrackerTexts.Text text = new TrackerTexts.Text(aside.words(), aside.cell());
                yield decided.on(text) ? Stream.empty() : Stream.of(undecided(text, decided));
            }
            case HEADING -> allBelow("The heading in " + aside.cell().address(), aside, decided);
            case SHEET -> allBelow("The name of the sheet", aside, decided);
            case FILE -> allBelow("The name of the file", aside, decided);
            case TEXT_BOX -> marked(aside, "A text box on the sheet", inspection);
            case PRINTED -> marked(aside, "A header or footer printed on the sheet", inspection);
        });
    }

    private static Stream<Found> marked(Aside aside, String what, Inspection inspection) {
        return marks(aside, inspection.ownNumbers()) ? allBelow(what, aside, inspection.decided()) : Stream.empty();
    }

    /** Whether the words of a text box, a header and the like mark what they stand over. */
    static boolean marks(Aside aside, Set<String> own) {
        String words = aside.words().plain();
        return Markings.areIn(words, own) || words.lines().anyMatch(MarkedLabel::restricts);
    }

    private static Stream<Found> allBelow(String what, Aside mark, Decisions decided) {
        return decided.onAllBelow(new TrackerTexts.Text(mark.words(), mark.cell()))
                ? Stream.empty()
                : Stream.of(Found.at(
                        mark.cell(),
                        "",
                        what + " is about exempt or confidential information, but not every row below says whether it"
                                + " may be published, so nothing is published.",
                        "Add a column Exempt to the sheet. In each row, write the paragraph, such as Exempt 3, or"
                                + " Progress: Exempt 3 for one cell; or write Open, with your name and the date. Or"
                                + " remove the words there, or decide on the About sheet."));
    }

    /** Carries the address, never the value: this finding may be read by people who may not read the cell. */
    private static Found undecided(TrackerTexts.Text text, Decisions decided) {
        return Found.at(
                text.place(),
                "",
                "There is a marking of exempt or confidential information in " + inWords(text.place())
                        + (decided.hasLapsed(text)
                                ? ", and the text has changed since somebody found it to be open"
                                : ", and nobody has decided whether the text may be published")
                        + ", so nothing is published.",
                decide(text.place(), decided));
    }

    /** What to do with a text that nobody has decided about. */
    private static String decide(Location place, Decisions decided) {
        String instead = place.isInCsv()
                ? "Remove it. Or decide about this text, in a file %s.decisions.csv beside the tracker that has the headings Where,"
                                .formatted(Names.withoutExtension(place.file()))
                        + " What, Answer, Who, When and Why"
                : (decided.isInRow(place) ? DECIDE_IN_ROW : DECIDE_ON_ABOUT)
                        + " Or decide about this text alone, on a sheet Decisions";
        return instead
                + ": under Where write %s, under What copy the text, and fill in Answer (Public, or Exempt 3), Who and When."
                        .formatted(
                                place instanceof Location.Cell cell
                                        ? (place.isInCsv() ? "" : cell.sheet() + "!") + cell.address()
                                        : "About");
    }

    /** The cell's address; texts without a cell come from the About sheet. */
    private static String inWords(Location place) {
        return place instanceof Location.Cell cell ? cell.address() : "what the About sheet says";
    }

    private static Stream<Found> unreliable(Inspection inspection) {
        Tracker tracker = inspection.tracker();
        Stream<Found> about = tracker.exemptions().doubt() == Doubt.NONE
                ? Stream.empty()
                : tracker.recommendations().stream()
                        .limit(1)
                        .map(first -> unreliable(
                                new Location.File(first.place().file()), tracker.exemptions(), "On the About sheet, "));
        return Stream.concat(about, tracker.recommendations().stream().flatMap(ExemptionRules::unreliable));
    }

    private static Stream<Found> unreliable(Recommendation recommendation) {
        Exemptions own = recommendation.exemptions();
        Stream<Found> first = own.doubt() == Doubt.NONE
                ? Stream.empty()
                : Stream.of(unreliable(recommendation.cell(Field.EXEMPTION), own, ""));
        return Stream.concat(
                first,
                recommendation.actions().stream()
                        .filter(action -> action.exemptions().doubt() != Doubt.NONE)
                        .filter(action -> own.doubt() == Doubt.NONE
                                || !action.exemptions().words().isBlank())
                        .map(action -> unreliable(action.cell(Field.EXEMPTION), action.exemptions(), "")));
    }

    private static Found unreliable(Location place, Exemptions marking, String where) {
        String why = switch (marking.doubt()) {
            case NONE, UNREADABLE -> "the words of the marking can't be understood";
            case NO_PARAGRAPH -> "the marking doesn't name a paragraph of Schedule 12A";
            case NO_SUCH_PARAGRAPH ->
                "Schedule 12A has no such paragraph: there are 1 to 7 in England and 12 to 18 in Wales";
            case TWO_NATIONS -> "the marking names paragraphs of both England (1 to 7) and Wales (12 to 18)";
            case CONTRADICTS_ITSELF -> "the marking says that the same thing is both open and exempt";
            case CELLS_DISAGREE -> "two cells of the row say different things about what may be published";
            case NO_WORDS ->
                "the marking is a sign, a colour, struck-out words or a formula without a saved value, and the program"
                        + " can't tell what it means";
            case BLANK -> "the marking is blank, and the layout doesn't say what a blank cell means";
        };
        String sentence = where + why + ", so nothing is published.";
        return Found.at(
                place,
                "",
                Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1),
                marking.doubt() == Doubt.BLANK ? DECLARE_BLANK : HOW_TO_MARK);
    }

    /**
     * Exempt information without the reasons for which it is: it is exempt only while the public interest in that outweighs
     * the public interest in disclosing it (Local Government Act 1972, Schedule 12A). Confidential information needs none.
     */
    static Stream<Found> publicInterestMissing(Inspection inspection) {
        boolean exempt = Stream.concat(
                        Stream.of(inspection.tracker().exemptions()),
                        inspection.recommendations().flatMap(ExemptionRules::markings))
                .flatMap(Exemptions::grounds)
                .anyMatch(ground -> !ground.paragraphs().isEmpty());
        return exempt && inspection.tracker().about().publicInterest().isBlank()
                ? inspection.recommendations().limit(1).map(ExemptionRules::publicInterestMissing)
                : Stream.empty();
    }

    private static Stream<Exemptions> markings(Recommendation recommendation) {
        return Stream.concat(
                Stream.of(recommendation.exemptions()),
                recommendation.actions().stream().map(action -> action.exemptions()));
    }

    private static Found publicInterestMissing(Recommendation first) {
        Location place = new Location.File(first.place().file());
        return Found.at(
                place,
                "",
                "The tracker has exempt information, but doesn't say why the public interest in withholding it outweighs"
                        + " the public interest in disclosing it. The papers that may not be published don't say so"
                        + " either.",
                place.isInCsv()
                        ? "Save the file as an Excel workbook (.xlsx), add a sheet called About, and write Public"
                                + " interest test on it, with the reasons beside it."
                        : "Write Public interest test on the About sheet, with the reasons beside it.");
    }

    /**
     * A layout says that a word means exempt, and neither it nor the row says under which paragraph of Schedule 12A. It is
     * withheld, but the public have a right to know the paragraph.
     */
    static Stream<Found> exemptionWithoutParagraph(Inspection inspection) {
        return inspection
                .recommendations()
                .flatMap(recommendation -> Stream.concat(
                        exemptionWithoutParagraph(recommendation),
                        recommendation.actions().stream()
                                .filter(action -> !action.exemptions().words().isBlank())
                                .flatMap(action -> exemptionWithoutParagraph(action))))
                .distinct();
    }

    private static Stream<Found> exemptionWithoutParagraph(Item item) {
        Exemptions exemptions = item.exemptions();
        boolean missing = exemptions.doubt() == Doubt.NONE && exemptions.whole().equals(Optional.of(Exemption.UNCLEAR));
        return missing ? Stream.of(exemptionWithoutParagraph(item.cell(Field.EXEMPTION))) : Stream.empty();
    }

    private static Found exemptionWithoutParagraph(Location place) {
        return Found.at(
                place,
                "",
                "This is withheld as exempt, but nothing says under which paragraph of Schedule 12A, which the public have"
                        + " a right to know. The papers say that the paragraph isn't stated.",
                "Write the paragraph in the row, such as Exempt 3, or beside the word in the layout file, such as exempt 3.");
    }

    /** Words that no paper prints, and that say that something else, such as an appendix, isn't for publication. */
    static Stream<Found> exemptionElsewhere(Inspection inspection) {
        return inspection
                .texts()
                .others()
                .filter(text -> Markings.areOfAnother(text.words().plain(), inspection.ownNumbers()))
                .filter(text -> !inspection.decided().on(text))
                .map(text -> Found.at(
                        text.place(),
                        "",
                        "The words in " + inWords(text.place())
                                + " say that another document isn't for"
                                + " publication. The tracker doesn't hold it and the papers don't print the words, so this"
                                + " doesn't stop publication.",
                        "Nothing needs to change. If the words are about something in the tracker, write the "
                                + "paragraph, such as Exempt 3, under Exempt in its row."));
    }

    /** What looks like somebody's personal data. The contact on About is meant to be public and isn't checked. */
    static Stream<Found> personalData(Inspection inspection) {
        TrackerTexts texts = inspection.texts();
        Decisions decided = inspection.decided();
        EmailDomains own = inspection.domains();
        return Stream.concat(
                personalData(texts.printed(), true, decided, own), personalData(texts.others(), false, decided, own));
    }

    private static Stream<Found> personalData(
            Stream<TrackerTexts.Text> texts, boolean printed, Decisions decided, EmailDomains own) {
        return texts.flatMap(text -> {
            Set<PersonalMark> marks = PersonalMark.in(text.words(), own);
            return marks.isEmpty() || decided.on(text)
                    ? Stream.empty()
                    : Stream.of(personalData(text, marks, printed, decided));
        });
    }

    /** Carries the address, never the value: findings are read by more people than the workbook is. */
    private static Found personalData(
            TrackerTexts.Text text, Set<PersonalMark> marks, boolean printed, Decisions decided) {
        boolean mild = !printed || marks.stream().allMatch(PersonalMark::isMild);
        String found = marks.stream().map(PersonalMark::inWords).collect(Collectors.joining(" and "));
        String where = "There seems to be %s in %s. ".formatted(found, inWords(text.place()));
        if (!mild) {
            return Found.at(
                    text.place(),
                    "",
                    where + "Everything that the papers print is public, and nobody has decided whether this may be, so"
                            + " nothing is published.",
                    "Remove it. Or decide whether it may be published. " + decide(text.place(), decided));
        }
        return Found.at(
                        text.place(),
                        "",
                        where
                                + (printed
                                        ? "The papers print it."
                                        : "The papers don't print it, but anyone who has the workbook can read it."),
                        printed
                                ? "If it is the council's, nothing needs to change. If it is somebody's own, remove it."
                                : "Nothing needs to change, unless the workbook goes to people who may not see it.")
                .mildIf(true);
    }
}
