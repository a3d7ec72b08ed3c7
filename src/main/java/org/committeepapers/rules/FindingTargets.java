package org.committeepapers.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Item;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;

/** What findings are on: their recommendations, their cells and the words in them. */
final class FindingTargets {

    private static final String ABOUT = "about";
    private static final Pattern PREFIX = Pattern.compile("^(?:recommendation|rec)\\s+");
    private static final Pattern NOT_OF_ADDRESS = Pattern.compile("['$\\s]");

    private final Map<Location, Set<String>> byCell = new HashMap<>();
    private final Map<Location.Row, Set<String>> byRow = new HashMap<>();
    private final Map<Location, String> words = new HashMap<>();

    FindingTargets(Tracker tracker) {
        for (Recommendation recommendation : tracker.recommendations()) {
            Set<String> names = names(recommendation);
            recommendation.items().forEach(item -> add(item, names));
            TrackerTexts.of(recommendation)
                    .forEach(text -> words.putIfAbsent(text.place(), PlainText.oneLine(text.words())));
        }
    }

    /** The reference, with and without the name of its review. */
    private static Set<String> names(Recommendation recommendation) {
        Set<String> names = new HashSet<>();
        if (!recommendation.reference().isBlank()) {
            names.add(name(recommendation.reference()));
            names.add(name(recommendation.words(Field.REVIEW) + " " + recommendation.reference()));
        }
        return names;
    }

    private static String name(String reference) {
        return PREFIX.matcher(PlainText.lettersAndNumbers(reference)).replaceFirst("");
    }

    private void add(Item item, Set<String> names) {
        for (Field field : Field.values()) {
            item.cells(field).stream()
                    .limit(1)
                    .forEach(cell -> byCell.computeIfAbsent(cell, first -> new HashSet<>())
                            .addAll(names));
        }
        byRow.computeIfAbsent(item.place().wholeRow(), first -> new HashSet<>()).addAll(names);
    }

    /** Whether the finding is on the recommendation or cell of this reference or, if that is blank, on none. */
    boolean isAt(Finding finding, String reference) {
        return finding.location() instanceof Location.Cell cell ? isAt(cell, reference) : reference.isBlank();
    }

    /** Whether the place is in the recommendation, is the cell, or is the About sheet, of this name. */
    boolean isAt(Location place, String name) {
        return place instanceof Location.Cell cell ? isAt(cell, name) : ABOUT.equals(PlainText.lettersAndNumbers(name));
    }

    private boolean isAt(Location.Cell cell, String reference) {
        Set<String> names = byCell.getOrDefault(cell, byRow.getOrDefault(cell.wholeRow(), Set.of()));
        return reference.isBlank() ? names.isEmpty() : names.contains(name(reference)) || isAddress(cell, reference);
    }

    private static boolean isAddress(Location.Cell cell, String reference) {
        String written = address(reference);
        return written.equalsIgnoreCase(cell.address())
                || written.equalsIgnoreCase(address(cell.sheet() + "!" + cell.address()));
    }

    private static String address(String written) {
        return NOT_OF_ADDRESS.matcher(written).replaceAll("");
    }

    /** All words of the cell; for a cell that belongs to no field, the value that the finding quotes. */
    String words(Finding finding) {
        return words.getOrDefault(finding.location(), finding.value());
    }
}
