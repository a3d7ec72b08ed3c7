package org.committeepapers.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.FindingText;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.RuleId;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Aside;
import org.committeepapers.tracker.Aside.Bearing;
import org.committeepapers.tracker.Decision;
import org.committeepapers.tracker.Decision.Column;
import org.committeepapers.tracker.Exemptions.Doubt;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Item;
import org.committeepapers.tracker.Tracker;
import org.committeepapers.wording.marking.Markings;

/**
 * Markings in a workbook that an officer sent back, outside its fields: in notes, headings, titles, names of sheets and on
 * About. They can't go into the master by themselves, so a person takes them there before anything is published.
 */
public final class CopyMarkings {

    /** What a whole file says of itself, such as a label of sensitivity. */
    private static final Set<Bearing> OF_FILES = Set.of(Bearing.FILE, Bearing.PROPERTY);

    private static final RuleId NOT_USED = new RuleId("column-not-used");
    private static final Pattern HIDES = StatusRules.WORDS.pattern("HIDES");

    private CopyMarkings() {}

    /**
     * What is marked there.
     *
     * @param file the name of the workbook
     * @param copy its tracker
     */
    public static List<Finding> in(String file, Tracker copy, Tracker master) {
        Stream<Finding> about = copy.exemptions().isAny()
                        && !copy.exemptions().words().equals(master.exemptions().words())
                ? Stream.of(finding(new Location.File(file), "on its About sheet"))
                : Stream.empty();
        Stream<Finding> asides = copy.asides().stream()
                .filter(aside -> marks(aside) && !isKnown(aside, master))
                .map(aside -> switch (aside.bearing()) {
                    case FILE -> finding(new Location.File(file), "in its file's name");
                    case SHEET -> finding(aside.cell(), "in the name of its sheet");
                    default -> finding(aside.cell(), "in " + aside.cell().address());
                });
        Set<String> known = onAbout(master).map(text -> text.words().plain()).collect(Collectors.toSet());
        Stream<Finding> texts = onAbout(copy)
                .map(text -> text.words().plain())
                .filter(words -> !known.contains(words) && Markings.areIn(words, Set.of()))
                .map(words -> finding(new Location.File(file), "on its About sheet"));
        List<Decision> decided = decidedAs(copy, master).decisions();
        Stream<Finding> decisions = copy.decisions().stream()
                .filter(row -> Decisions.mayBeExempt(row) && !decided.contains(row))
                .map(row -> finding(row.at(Column.ANSWER), "on its sheet Decisions"));
        return Stream.of(about, texts, asides, decisions)
                .flatMap(found -> found)
                .distinct()
                .toList();
    }

    /** The copy with those of its decisions that the master has: an officer decides nothing. */
    public static Tracker decidedAs(Tracker copy, Tracker master) {
        Set<String> decided =
                master.decisions().stream().map(CopyMarkings::asked).collect(Collectors.toSet());
        return copy.withDecisions(copy.decisions().stream()
                .filter(row -> decided.contains(asked(row)))
                .toList());
    }

    /** The rows of the copy that are marked, where the master has none with these words that is marked so. */
    public static List<Item> rows(Tracker copy, Tracker master) {
        Set<List<Object>> known = master.items()
                .filter(item -> item.exemptions().isAny())
                .map(CopyMarkings::asMarked)
                .collect(Collectors.toSet());
        return copy.items()
                .filter(item -> item.exemptions().isAny() && !known.contains(asMarked(item)))
                .toList();
    }

    private static List<Object> asMarked(Item item) {
        return List.of(
                PlainText.oneLine(item.exemptions().words()),
                hasMarking(item),
                item.words(Field.RECOMMENDATION),
                item.words(Field.ACTION));
    }

    private static boolean hasMarking(Item item) {
        return !item.exemptions().words().isBlank() || item.exemptions().doubt() == Doubt.NO_WORDS;
    }

    /**
     * On rows that somebody marks as exempt. Further rows of a recommendation have the marking of the first, and the other way
     * round.
     *
     * @param marked those that neither the master nor the workbook as sent marked so
     */
    public static Stream<Finding> ofRows(List<Item> marked) {
        return marked.stream()
                .collect(Collectors.groupingBy(item -> item.key().recommendation(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(rows -> {
                    List<Item> own =
                            rows.stream().filter(CopyMarkings::hasMarking).toList();
                    return own.isEmpty() ? rows.stream().limit(1) : own.stream();
                })
                .map(item ->
                        item.has(Field.EXEMPTION) ? item.cells(Field.EXEMPTION).getLast() : item.place())
                .distinct()
                .map(cell -> Finding.of("exemption-in-doubt/marked-by-officer", cell, "", cell.address()));
    }

    private static Stream<TrackerTexts.Text> onAbout(Tracker tracker) {
        return TrackerTexts.of(tracker).onAbout();
    }

    private static String asked(Decision row) {
        return PlainText.oneLine(row.where() + '|' + row.what() + '|' + row.answer());
    }

    /**
     * Marked texts in fields that neither the master has nor the workbook had when it was sent.
     *
     * @param judged texts of which {@link #ofText} says whether they are marked
     */
    public static List<Finding> ofFields(Tracker copy, Tracker master, Set<String> judged) {
        TrackerTexts texts = TrackerTexts.of(copy.withoutAsides());
        Set<String> known =
                TrackerTexts.of(master).all().map(text -> text.words().plain()).collect(Collectors.toSet());
        known.addAll(judged);
        return texts.all()
                .filter(text -> text.place() instanceof Location.Cell
                        && !known.contains(text.words().plain())
                        && ExemptionRules.isMarked(text.words().plain(), texts.isProse(text), Set.of()))
                .map(text -> (Location.Cell) text.place())
                .distinct()
                .map(cell -> finding(cell, "in " + cell.address()))
                .toList();
    }

    /** The columns of the copy that may be markings by their headings. */
    public static List<Finding> ofColumns(List<Finding> onReading) {
        return onReading.stream()
                .filter(finding -> finding.rule().equals(RuleId.EXEMPTION_IN_DOUBT)
                        || finding.rule().equals(NOT_USED)
                                && HIDES.matcher(finding.value()).find())
                .map(finding -> finding(finding.location(), "in the heading of a column"))
                .toList();
    }

    /**
     * A marking in a text that an officer has changed, unless a decision of the master is about this very text.
     *
     * @param source the cell of the copy
     * @param target the cell of the master into which it would go
     * @param asAt a decision of a later day doesn't count
     */
    public static Optional<Finding> ofText(
            String words, Location.Cell source, Location.Cell target, Tracker master, LocalDate asAt) {
        boolean hasColumn = master.items().anyMatch(item -> item.has(Field.EXEMPTION));
        return Markings.areIn(words, Set.of()) && !Decisions.areAbout(master, target, words, asAt)
                ? Optional.of(Finding.of(
                        "exemption-in-doubt/text-in-submission",
                        source,
                        "",
                        source.address(),
                        target.sheetAddress(),
                        hasColumn ? "" : " " + FindingText.findings().sentence("before-exempt")))
                : Optional.empty();
    }

    /** Whether nothing more can be withheld because of it, or the master says of itself as a whole the same. */
    private static boolean isKnown(Aside aside, Tracker master) {
        return master.exemptions().whole().isPresent()
                || OF_FILES.contains(aside.bearing())
                        && master.asides().stream()
                                .anyMatch(other -> other.bearing() == aside.bearing()
                                        && other.words()
                                                .plain()
                                                .equals(aside.words().plain()));
    }

    private static boolean marks(Aside aside) {
        return switch (aside.bearing()) {
            case MARKING, HEADING, SHEET, FILE, PROPERTY -> true;
            case ABOUT, ABOUT_PROSE, WITHHELD -> false;
            case WHOLE_CELL -> Markings.areIn(aside.words().plain(), Set.of());
            case NONE, NOTE, PROMPT, TEXT_BOX, PRINTED -> ExemptionRules.marks(aside, Set.of());
        };
    }

    private static Finding finding(Location place, String where) {
        return Finding.of("exemption-in-doubt/in-submission", place, "", where);
    }
}
