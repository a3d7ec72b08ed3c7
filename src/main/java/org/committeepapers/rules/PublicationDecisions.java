package org.committeepapers.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Item;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;

/**
 * Where a person has decided whether something may be published: it is withheld, the row or the About sheet says
 * {@code Open}, or a decision is about its very text. What was found to be open lapses when its text changes.
 */
public final class PublicationDecisions {

    /** What stays public when all of a recommendation is withheld. */
    private static final Set<Field> NAMES = Set.of(Field.REFERENCE, Field.REVIEW);

    private static final String OPEN = "open";

    /** Under which a place that is withheld, or that holds a marking itself, is decided for good. */
    private static final Acceptances.Key WITHHELD = new Acceptances.Key("withheld", "", "");

    private final Map<Acceptances.Key, Set<String>> earlier;
    private final TextDecisions ofTexts;
    private final Map<Location, Acceptances.Key> cells = new HashMap<>();
    private final Map<Location.Row, Acceptances.Key> rows = new HashMap<>();
    private final Set<Location.Row> ofItems = new HashSet<>();
    private final Optional<Acceptances.Key> about;

    private PublicationDecisions(Tracker tracker, TextDecisions ofTexts, Map<Acceptances.Key, Set<String>> earlier) {
        this.earlier = earlier;
        this.ofTexts = ofTexts;
        Exemptions all = tracker.exemptions();
        this.about =
                all.isWhole() ? Optional.of(WITHHELD) : all.cleared() ? Optional.of(open("", all)) : Optional.empty();
        for (Recommendation recommendation : tracker.recommendations()) {
            String reference = recommendation.reference();
            recommendation.items().forEach(item -> {
                Location.Row row = item.place().wholeRow();
                boolean alone = item.equals(recommendation)
                        || !row.equals(recommendation.place().wholeRow());
                ofItems.add(row);
                add(reference, item, all.isWhole());
                ofRow(row, reference, item.exemptions(), alone);
            });
        }
    }

    /** Whether what is kept under the key is what texts said when somebody found them to be open. */
    public static boolean isOf(Acceptances.Key key) {
        return key.rule().equals(OPEN) || key.rule().equals(TextDecisions.DECISION);
    }

    /** @param earlier what the texts said under each decision in the last edition */
    static PublicationDecisions of(Tracker tracker, Map<Acceptances.Key, Set<String>> earlier) {
        return new PublicationDecisions(tracker, TextDecisions.of(tracker, earlier), earlier);
    }

    private static Acceptances.Key open(String reference, Exemptions exemptions) {
        return new Acceptances.Key(OPEN, PlainText.oneLine(reference), PlainText.oneLine(exemptions.words()));
    }

    /** @param alone whether a marking of all of it is one of the whole row */
    private void ofRow(Location.Row row, String reference, Exemptions exemptions, boolean alone) {
        if (alone && exemptions.isWhole()) {
            rows.put(row, WITHHELD);
        } else if (exemptions.cleared()) {
            rows.putIfAbsent(row, open(reference, exemptions));
        }
    }

    private void add(String reference, Item item, boolean whole) {
        Exemptions exemptions = item.exemptions();
        for (Field field : Field.values()) {
            boolean withheld = whole
                    || field == Field.EXEMPTION
                    || (NAMES.contains(field) ? exemptions.fields().containsKey(field) : exemptions.withholds(field));
            boolean own = item.has(field)
                    && !(field == Field.EXEMPTION && exemptions.words().isBlank());
            if (own && (withheld || exemptions.cleared())) {
                Acceptances.Key key = withheld ? WITHHELD : open(reference, exemptions);
                Stream.of(item.cells(field), item.entries().of(field).cells())
                        .flatMap(List::stream)
                        .forEach(cell -> cells.merge(cell, key, (one, other) -> one.equals(WITHHELD) ? one : other));
            }
        }
    }

    /** What is wrong with the decisions about single texts. */
    List<Finding> findings() {
        return ofTexts.findings();
    }

    /** Whether somebody has decided about this text as it stands. */
    boolean on(TrackerTexts.Text text) {
        return ofTexts.on(text)
                || at(text.place()).filter(key -> holds(key, text)).isPresent();
    }

    /** Whether somebody found the place open, and its text has changed since. */
    boolean hasLapsed(TrackerTexts.Text text) {
        return at(text.place()).filter(key -> !holds(key, text)).isPresent();
    }

    private Optional<Acceptances.Key> at(Location place) {
        if (!(place instanceof Location.Cell cell)) {
            return about;
        }
        Optional<Acceptances.Key> own =
                Optional.ofNullable(cells.get(cell)).or(() -> Optional.ofNullable(rows.get(cell.wholeRow())));
        return own.isEmpty() && !ofItems.contains(cell.wholeRow()) ? about : own;
    }

    /** Nothing that was found open holds if nobody can know what it said then. */
    private boolean holds(Acceptances.Key key, TrackerTexts.Text text) {
        if (key.equals(WITHHELD)) {
            return true;
        }
        Set<String> then = earlier.get(key);
        return then == null ? !earlier.equals(Acceptances.UNREADABLE) : then.contains(words(text));
    }

    /** The form in which a text is compared with what it was. */
    static String words(TrackerTexts.Text text) {
        return PlainText.sameWords(text.words().plain());
    }

    /**
     * Whether somebody has decided about every row of a recommendation or an action from a mark such as a heading or the
     * name of a sheet down, or about its cell in this column.
     */
    boolean onAllBelow(TrackerTexts.Text mark) {
        List<Optional<Acceptances.Key>> below = below(mark);
        return !below.isEmpty()
                && below.stream()
                        .allMatch(key -> key.filter(it -> holds(it, mark)).isPresent());
    }

    /** What was decided about each row below, or about all of them on the About sheet. */
    private List<Optional<Acceptances.Key>> below(TrackerTexts.Text mark) {
        if (about.isPresent()) {
            return List.of(about);
        }
        return mark.place() instanceof Location.Cell place
                ? ofItems.stream()
                        .filter(row -> row.sheetIndex() == place.sheetIndex() && row.row() >= place.row())
                        .map(row -> Optional.ofNullable(rows.get(row))
                                .or(() -> Optional.ofNullable(cells.get(new Location.Cell(
                                        place.file(), place.sheet(), place.sheetIndex(), row.row(), place.column())))))
                        .toList()
                : List.of();
    }

    /** Whether it is in the row of a recommendation or an action, where a person can decide. */
    boolean isInRow(Location place) {
        return place instanceof Location.Cell cell && ofItems.contains(cell.wholeRow());
    }

    /** What the texts say under each decision, to keep for the next edition; what stood before stays. */
    Map<Acceptances.Key, Set<String>> standing(TrackerTexts texts) {
        Map<Acceptances.Key, Set<String>> standing = new HashMap<>(ofTexts.standing());
        texts.all().forEach(text -> at(text.place()).ifPresent(key -> add(key, text, standing)));
        texts.marks().forEach(mark -> below(mark).forEach(key -> key.ifPresent(it -> add(it, mark, standing))));
        standing.replaceAll((key, now) -> earlier.getOrDefault(key, now));
        return standing;
    }

    private static void add(Acceptances.Key key, TrackerTexts.Text text, Map<Acceptances.Key, Set<String>> standing) {
        if (!key.equals(WITHHELD)) {
            standing.computeIfAbsent(key, first -> new TreeSet<>()).add(words(text));
        }
    }
}
