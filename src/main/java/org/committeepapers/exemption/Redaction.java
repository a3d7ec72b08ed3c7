package org.committeepapers.exemption;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.FindingText;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.RuleId;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Item;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;

/**
 * The cells that may not be quoted, because they may be exempt or personal: those in a row with a marking, and those
 * with personal data. Findings on them never give the value, since logs are read by people who may not know it.
 */
public final class Redaction {

    /** Rules whose findings never quote what they found. */
    private static final Set<RuleId> SILENT = Set.of(
            RuleId.EXEMPTION_IN_DOUBT,
            RuleId.EXEMPTION_UNDECLARED,
            RuleId.PERSONAL_DATA,
            new RuleId("exemption-mentioned"),
            new RuleId("exempt-now-public-earlier"));

    /** A row that isn't read may be more of an item that is withheld. */
    private static final RuleId NOT_READ = new RuleId("row-not-read");

    /** It quotes words that no cell has any more. */
    private static final RuleId RESPONSE_CHANGED = new RuleId("response-changed");

    private final Set<Location.Row> rows = new HashSet<>();
    private final Set<Location> places = new HashSet<>();
    private boolean whole;

    private Redaction(List<Finding> findings) {
        for (Finding finding : findings) {
            if (finding.rule().equals(RuleId.PERSONAL_DATA)) {
                places.add(finding.about());
            } else if (finding.rule().equals(RuleId.EXEMPTION_IN_DOUBT)
                    && finding.about() instanceof Location.Cell cell) {
                rows.add(cell.wholeRow());
            }
        }
    }

    /** Whether the place of the finding says what may not be quoted. */
    public static boolean isSilent(Finding finding) {
        return SILENT.contains(finding.rule());
    }

    /** For these findings. */
    public static Redaction of(List<Finding> findings) {
        return new Redaction(findings);
    }

    /** For these findings on the tracker; a doubt outside its recommendations may be about all of them. */
    public static Redaction ofDoubts(Tracker tracker, List<Finding> findings) {
        Redaction redaction = of(findings);
        redaction.whole = isWholeInDoubt(tracker, findings);
        return redaction;
    }

    /** Whether something is in doubt outside the rows of recommendations and actions. */
    static boolean isWholeInDoubt(Tracker tracker, List<Finding> findings) {
        Set<Location.Row> ofItems = tracker.items()
                .flatMap(Redaction::places)
                .map(Location.Cell::wholeRow)
                .collect(Collectors.toSet());
        return findings.stream()
                .filter(Redaction::isInDoubt)
                .anyMatch(finding ->
                        !(finding.about() instanceof Location.Cell cell && ofItems.contains(cell.wholeRow())));
    }

    static Stream<Location.Cell> places(Item item) {
        return Stream.concat(Stream.of(item.place()), Stream.of(Field.values()).map(item::cell));
    }

    /** Whether the finding is that something may be exempt, or that decisions about it can't be read. */
    public static boolean isInDoubt(Finding finding) {
        return finding.isError()
                && (finding.rule().equals(RuleId.EXEMPTION_IN_DOUBT)
                        || finding.rule().equals(RuleId.DECISIONS_UNREADABLE));
    }

    /** For these findings on the tracker, and its own markings. */
    public static Redaction of(Tracker tracker, List<Finding> findings) {
        Redaction redaction = new Redaction(findings);
        redaction.whole = tracker.exemptions().isWhole();
        tracker.items().forEach(redaction::add);
        return redaction;
    }

    private void add(Item item) {
        if (item.exemptions().isWhole()) {
            rows.add(item.place().wholeRow());
        }
        for (Field field : Field.values()) {
            if (item.exemptions().withholds(field)) {
                places.addAll(item.cells(field));
                item.entries().of(field).all().forEach(places::add);
            }
        }
    }

    /**
     * Whether even a draft can't be made, because a person has to decide what may be published. Personal data don't stop
     * one: a draft is for officers, who learn of them from it.
     */
    public static boolean isAnyInDoubt(List<Finding> findings) {
        return findings.stream().anyMatch(Redaction::isInDoubt);
    }

    /** Whether this place may not be quoted. */
    public boolean withholds(Location location) {
        return whole
                || places.contains(location)
                || location instanceof Location.Cell cell && rows.contains(cell.wholeRow());
    }

    /** Whether this field of the action may not be shown: its cell may not be quoted, or it is withheld itself. */
    public boolean withholds(Action action, Field field) {
        return withholds(action.cell(field)) || action.exemptions().withholds(field);
    }

    /** The findings in their order, without values that are withheld. */
    public List<Finding> on(List<Finding> findings) {
        return findings.stream()
                .map(finding -> !withholds(finding.location())
                        ? finding
                        : finding.rule().equals(RESPONSE_CHANGED)
                                ? withoutWords(finding, finding.location())
                                : finding.withholding())
                .toList();
    }

    /**
     * The findings on a tracker with exempt information, as anybody who reads logs may see them: only those on the public
     * part keep their words, the others say that something was found.
     *
     * @param all findings on the tracker, whose order is kept
     * @param open findings on its public part
     * @param onReading those in either list that were made on reading, before anything was withheld
     */
    public static List<Finding> open(Tracker tracker, List<Finding> all, List<Finding> open, List<Finding> onReading) {
        Redaction now = of(tracker, List.of());
        Redaction onReadingIt = of(tracker, List.of());
        tracker.recommendations().stream()
                .filter(Recommendation::isExempt)
                .flatMap(Recommendation::items)
                .forEach(item -> onReadingIt.rows.add(item.place().wholeRow()));
        Set<Finding> shown = new HashSet<>(open);
        Set<Finding> early = new HashSet<>(onReading);
        return all.stream()
                .map(it -> SILENT.contains(it.rule())
                                || shown.contains(it)
                                        && !(early.contains(it) ? onReadingIt : now).withholds(it.location())
                        ? it.rule().equals(NOT_READ) ? it.withholding() : it
                        : withoutWords(
                                it,
                                it.location() instanceof Location.Removed gone
                                        ? new Location.File(gone.file())
                                        : it.location()))
                .toList();
    }

    /** Says only that something was found. */
    private static Finding withoutWords(Finding finding, Location place) {
        FindingText.Entry withheld = FindingText.findings().of("details-withheld");
        return new Finding(finding.rule(), finding.severity(), place, "", withheld.message(), withheld.fix());
    }
}
