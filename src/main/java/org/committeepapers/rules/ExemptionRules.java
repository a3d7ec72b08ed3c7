package org.committeepapers.rules;

import static org.committeepapers.rules.Rule.NONE;
import static org.committeepapers.rules.Rule.found;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.FindingText;
import org.committeepapers.finding.Location;
import org.committeepapers.rules.Rule.Found;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.Names;
import org.committeepapers.tracker.Aside;
import org.committeepapers.tracker.ExemptInformation;
import org.committeepapers.tracker.Exemption;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Exemptions.Doubt;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Item;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;
import org.committeepapers.wording.marking.ExemptionWords;
import org.committeepapers.wording.marking.Markings;
import org.committeepapers.wording.marking.Stamps;

/** What may not be public: markings of exempt information, personal data, and what a decision about them lacks. */
final class ExemptionRules {

    static final List<Rule> RULES = List.of(
            new Rule("exemption-in-doubt", ExemptionRules::exemptionInDoubt),
            new Rule("public-interest-missing", ExemptionRules::publicInterestMissing),
            new Rule("exemption-without-paragraph", ExemptionRules::withoutParagraph),
            new Rule("exemption-mentioned", ExemptionRules::mentioned),
            new Rule("personal-data", ExemptionRules::personalData),
            new Rule("column-missing", ExemptionRules::columnMissing));

    /** Of the cells that only talk of exempt information. */
    private static final int MOST_NAMED = 10;

    private ExemptionRules() {}

    /**
     * A marking of exempt or confidential information (Local Government Act 1972, Schedule 12A) that can't be relied on, or
     * that is in a text whose row doesn't decide. Nothing is published until a person has decided.
     */
    private static List<Found> exemptionInDoubt(Inspection inspection) {
        Decisions decided = inspection.decided();
        List<Found> lost = inspection.lost().found(inspection).toList();
        return Stream.of(
                        unreliable(inspection),
                        byPlace(inspection),
                        atExemptCells(inspection),
                        lost.stream(),
                        Copied.found(inspection)
                                .filter(copied -> lost.stream()
                                        .noneMatch(found -> found.place().equals(copied.place()))),
                        inspection
                                .texts()
                                .stamped()
                                .filter(text -> isMarked(text, inspection))
                                .filter(text -> !decided.on(text))
                                .map(text -> undecided(text, inspection)))
                .flatMap(found -> found)
                .distinct()
                .toList();
    }

    /** Of prose what says that it is marked; anywhere else a word is enough, unless it is about another document. */
    private static boolean isMarked(TrackerTexts.Text text, Inspection inspection) {
        return isMarked(text.words().plain(), inspection.texts().isProse(text), inspection.ownNumbers());
    }

    /** The same of words, given the numbers by which the tracker may itself be known as an appendix. */
    static boolean isMarked(String words, boolean prose, Set<String> own) {
        return Markings.areIn(words, own) || !prose && Stamps.areIn(words);
    }

    /** Whatever an officer notes at a cell under Exempt, unless it says public: "not the price", "ask Legal". */
    private static Stream<Found> atExemptCells(Inspection inspection) {
        Set<Location> cells = inspection
                .tracker()
                .items()
                .filter(item -> item.has(Field.EXEMPTION) && !item.exemptions().isWhole())
                .map(item -> item.cell(Field.EXEMPTION))
                .collect(Collectors.toSet());
        return inspection.tracker().asides().stream()
                .filter(aside -> aside.bearing() == Aside.Bearing.NOTE && cells.contains(aside.cell()))
                .filter(aside -> !ExemptionWords.meanPublic(aside.words().plain()))
                .map(TrackerTexts.Text::of)
                .filter(text -> !inspection.decided().on(text))
                .map(text -> undecided(text, inspection));
    }

    /** Headings and names of sheets that mark what is below them, and words below a heading about markings. */
    private static Stream<Found> byPlace(Inspection inspection) {
        return inspection.tracker().asides().stream().flatMap(aside -> switch (aside.bearing()) {
            case NONE, NOTE, PROMPT, WHOLE_CELL, WITHHELD, ABOUT, ABOUT_PROSE -> Stream.empty();
            case MARKING -> {
                TrackerTexts.Text text = TrackerTexts.Text.of(aside);
                yield inspection.decided().on(text) ? Stream.empty() : Stream.of(undecided(text, inspection));
            }
            case HEADING -> allBelow("heading", aside, inspection);
            case SHEET -> allBelow("sheet-name", aside, inspection);
            case FILE -> allBelow("file-name", aside, inspection);
            case PROPERTY -> allBelow("property", aside, inspection);
            case TEXT_BOX -> marked("text-box", aside, inspection);
            case PRINTED -> marked("header-or-footer", aside, inspection);
        });
    }

    private static Stream<Found> marked(String variant, Aside aside, Inspection inspection) {
        return isMarked(aside.words().plain(), false, inspection.ownNumbers())
                ? allBelow(variant, aside, inspection)
                : Stream.empty();
    }

    private static Stream<Found> allBelow(String variant, Aside mark, Inspection inspection) {
        return inspection.decided().onAllBelow(TrackerTexts.Text.of(mark))
                ? Stream.empty()
                : found(variant, mark.cell(), "", mark.cell().address(), inspection.toAdd(Field.EXEMPTION, "Exempt"))
                        .stream();
    }

    /** Carries the address, never the value: this finding may be read by people who may not read the cell. */
    private static Found undecided(TrackerTexts.Text text, Inspection inspection) {
        String lapsed = inspection.decided().hasLapsed(text) ? "-lapsed" : "";
        return asked(decidedWhere(text.place(), inspection) + lapsed, text, "", inspection);
    }

    /** @param what seems to be in the text, where that isn't a marking */
    private static Found asked(String variant, TrackerTexts.Text text, String what, Inspection inspection) {
        return found(
                        variant,
                        text.place(),
                        "",
                        inWords(text),
                        inspection.exemptCell(text.place()),
                        inspection.toAdd(Field.EXEMPTION, "Exempt"),
                        decideAlone(text, inspection),
                        what,
                        DayWords.of(inspection.asAt()))
                .getFirst();
    }

    /** Where else than alone a text can be decided about: in its row, with or without the column, or on About. */
    private static String decidedWhere(Location place, Inspection inspection) {
        if (!inspection.decided().isInRow(place)) {
            return place.isInCsv() ? "csv" : "about";
        }
        return inspection.hasExemptionColumn(place) ? "row" : "row-without-column";
    }

    /** How a text is decided about alone: the line to copy comes last. */
    private static String decideAlone(TrackerTexts.Text text, Inspection inspection) {
        Location place = text.place();
        String day = DayWords.of(inspection.asAt());
        String file = Names.withoutExtension(place.file()) + ".decisions.csv";
        return FindingText.findings()
                .sentence(place.isInCsv() ? "decide-for-csv" : "decide-on-sheet", where(place), day, file);
    }

    /** What a decision about the text gives as its place. */
    private static String where(Location place) {
        if (!(place instanceof Location.Cell cell)) {
            return "About";
        }
        return place.isInCsv() ? cell.address() : cell.sheetAddress();
    }

    /** Where the text stands; without a cell, it is about the tracker as a whole. */
    private static String inWords(TrackerTexts.Text text) {
        if (!text.where().isEmpty()) {
            return text.where();
        }
        return text.place() instanceof Location.Cell cell
                ? cell.address()
                : FindingText.findings().sentence("words-of-about");
    }

    private static Stream<Found> unreliable(Inspection inspection) {
        Tracker tracker = inspection.tracker();
        return Stream.concat(
                !tracker.recommendations().isEmpty()
                        ? unreliable(
                                tracker.about()
                                        .exemptInformation()
                                        .<Location>map(ExemptInformation::place)
                                        .orElseGet(inspection::file),
                                tracker.exemptions(),
                                inspection)
                        : Stream.empty(),
                tracker.recommendations().stream().flatMap(each -> unreliable(each, inspection)));
    }

    private static Stream<Found> unreliable(Recommendation recommendation, Inspection inspection) {
        Exemptions own = recommendation.exemptions();
        return Stream.concat(
                unreliable(
                        recommendation.entries().of(Field.EXEMPTION).source().orElse(recommendation.place()),
                        own,
                        inspection),
                recommendation.actions().stream()
                        .filter(action -> own.doubt() == Doubt.NONE
                                || !action.exemptions().words().isBlank())
                        .flatMap(action -> unreliable(action.cell(Field.EXEMPTION), action.exemptions(), inspection)));
    }

    private static Stream<Found> unreliable(Location place, Exemptions marking, Inspection inspection) {
        boolean elsewhere = inspection.inWales() && marking.grounds().anyMatch(ExemptionRules::isOfEngland);
        if (marking.doubt() == Doubt.NONE && (marking.words().isBlank() || !elsewhere)) {
            return Stream.empty();
        }
        String variant = marking.doubt() == Doubt.NONE
                ? "marking-of-england"
                : "marking-" + marking.doubt().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return found(
                variant,
                place,
                "",
                place instanceof Location.Cell cell ? cell.address() : "About",
                DayWords.of(inspection.asAt()))
                .stream();
    }

    private static boolean isOfEngland(Exemption ground) {
        return ground.part() == 1 && !ground.paragraphs().isEmpty();
    }

    /**
     * Exempt information without the reasons for which it is: it is exempt only while the public interest in that outweighs
     * the public interest in disclosing it (Local Government Act 1972, Schedule 12A). Confidential information needs none.
     */
    private static List<Found> publicInterestMissing(Inspection inspection) {
        Tracker tracker = inspection.tracker();
        boolean exempt = Stream.concat(
                        Stream.of(tracker.exemptions()), tracker.items().map(Item::exemptions))
                .flatMap(Exemptions::grounds)
                .anyMatch(ground -> !ground.paragraphs().isEmpty());
        return exempt
                        && tracker.about().publicInterest().isBlank()
                        && !tracker.recommendations().isEmpty()
                ? found(inspection.file().isInCsv() ? "csv" : "", inspection.file(), "")
                : NONE;
    }

    /**
     * A layout says that a word means exempt, and neither it nor the row says under which paragraph of Schedule 12A. It is
     * withheld, but the public have a right to know the paragraph.
     */
    private static List<Found> withoutParagraph(Inspection inspection) {
        return inspection
                .tracker()
                .items()
                .filter(item -> item instanceof Recommendation
                        || !item.exemptions().words().isBlank())
                .filter(item -> item.exemptions().doubt() == Doubt.NONE
                        && item.exemptions().whole().equals(Optional.of(Exemption.UNCLEAR)))
                .map(item -> found(item.cell(Field.EXEMPTION), "").getFirst())
                .distinct()
                .toList();
    }

    /** Texts that talk of exempt information and aren't marked; no decision is about them. */
    private static List<Found> mentioned(Inspection inspection) {
        List<Location.Cell> cells = inspection
                .texts()
                .stamped()
                .filter(text -> text.place() instanceof Location.Cell)
                .filter(text -> Stamps.areMentioned(text.words().plain()) && !isMarked(text, inspection))
                .filter(text -> !inspection.decided().on(text))
                .map(text -> (Location.Cell) text.place())
                .distinct()
                .sorted(Comparator.comparingInt(Location.Cell::sheetIndex)
                        .thenComparingInt(Location.Cell::row)
                        .thenComparingInt(Location.Cell::column))
                .toList();
        return cells.isEmpty() ? NONE : found(cells.getFirst(), "", Location.Cell.listed(cells, MOST_NAMED));
    }

    /** A table without a column of markings, where another has one: somebody may have moved a row there. */
    private static List<Found> columnMissing(Inspection inspection) {
        List<Recommendation> inTables = inspection.tracker().recommendations().stream()
                .filter(it -> !it.entries().headings().equals(it.place()))
                .toList();
        Set<Location.Cell> marked = inTables.stream()
                .filter(it -> it.has(Field.EXEMPTION))
                .map(it -> it.entries().headings())
                .collect(Collectors.toSet());
        return Rule.ofEach(
                inTables.stream().map(it -> it.entries().headings()).distinct(),
                headings -> marked.isEmpty() || marked.contains(headings)
                        ? NONE
                        : found("exemption", headings, "", inspection.toAdd(Field.EXEMPTION, "Exempt")));
    }

    /** What looks like somebody's personal data. The contact on About is meant to be public and isn't checked. */
    private static List<Found> personalData(Inspection inspection) {
        return Stream.concat(
                        inspection.texts().printed().flatMap(text -> personalData(text, true, inspection)),
                        inspection.texts().others().flatMap(text -> personalData(text, false, inspection)))
                .toList();
    }

    /** Carries the address, never the value: findings are read by more people than the workbook is. */
    private static Stream<Found> personalData(TrackerTexts.Text text, boolean printed, Inspection inspection) {
        Set<PersonalMark> marks = PersonalMark.in(text.words(), inspection.domains());
        if (marks.isEmpty() || inspection.decided().on(text)) {
            return Stream.empty();
        }
        boolean mild = !printed || marks.stream().allMatch(PersonalMark::isMild);
        String variant = !mild ? decidedWhere(text.place(), inspection) : printed ? "printed" : "not-printed";
        String what = marks.stream().map(PersonalMark::inWords).collect(Collectors.joining(" and "));
        return Stream.of(asked(variant, text, what, inspection));
    }
}
