package org.committeepapers.officer;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.committeepapers.finding.Location;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Tracker;

/**
 * Compares a master before and after changes were written into it: the changes have to be there, and nothing else may
 * differ.
 */
public final class MergeCheck {

    /** Why a change isn't taken if something else would be read differently after it. */
    public static final String OTHERWISE = "with it, something else in the tracker would be read differently";

    private static final String IN_DOUBT = "it isn't clear what it means";

    /** Fields that affect each other's meaning. */
    private static final List<Set<Field>> TOGETHER = List.of(
            EnumSet.of(Field.BY_WHEN, Field.FIRST_DATE, Field.REVISED_DATE),
            EnumSet.of(Field.STATUS, Field.PERCENT, Field.PROGRESS, Field.COMPLETED_ON),
            EnumSet.of(Field.RESPONSE, Field.EXECUTIVE_RESPONSE));

    private final Map<Location.Cell, Change> byCell;

    private MergeCheck(List<Change> changes) {
        this.byCell = changes.stream().collect(Collectors.toMap(Change::target, Function.identity()));
    }

    /** The cells of the master whose change can't be taken, and why; none if all is well. */
    public static Map<Location.Cell, String> of(Tracker before, List<Change> changes, Tracker after) {
        MergeCheck proof = new MergeCheck(changes);
        List<TrackerItem> items = TrackerItem.of(before.recommendations(), cell -> false);
        List<TrackerItem> written = TrackerItem.of(after.recommendations(), cell -> false);
        Map<Location.Cell, String> wrong = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(items.size(), written.size()) && wrong.isEmpty(); i++) {
            proof.compare(items.get(i), written.get(i), wrong);
        }
        if (wrong.isEmpty() && items.size() != written.size()) {
            changes.forEach(change -> wrong.put(change.target(), OTHERWISE));
        }
        return wrong;
    }

    /** Whether it isn't clear which of the changes does harm. */
    public static boolean isOfAnyChange(Map<Location.Cell, String> wrong, List<Change> changes) {
        return changes.size() > 1 && changes.stream().allMatch(change -> OTHERWISE.equals(wrong.get(change.target())));
    }

    private void compare(TrackerItem item, TrackerItem written, Map<Location.Cell, String> wrong) {
        if (!item.recommendation().equals(written.recommendation())
                || item.key().action() != written.key().action()) {
            byCell.keySet().forEach(cell -> wrong.put(cell, OTHERWISE));
            return;
        }
        for (Field field : item.fields()) {
            Optional<Change> change = Optional.ofNullable(byCell.get(item.cell(field)))
                    .filter(asked -> asked.field() == field && item.has(field));
            if (change.isPresent() ? !says(written, change.get()) : isChanged(item, written, field)) {
                Location.Cell cell = change.isPresent() || !byCell.containsKey(written.cell(field))
                        ? item.cell(field)
                        : written.cell(field);
                if (byCell.containsKey(cell)) {
                    wrong.put(cell, field == Field.EXEMPTION && written.isInDoubt() ? IN_DOUBT : OTHERWISE);
                } else {
                    byCell.keySet().forEach(any -> wrong.put(any, OTHERWISE));
                }
            }
        }
    }

    private static boolean says(TrackerItem written, Change change) {
        RichText words = written.word(change.field());
        return PlainText.oneLine(words).equals(PlainText.oneLine(change.after()))
                && TrackerItem.links(words).equals(TrackerItem.links(change.after()))
                && !(change.field() == Field.EXEMPTION && written.isInDoubt())
                && !(change.field() == Field.STATUS && written.standsOtherwise(PlainText.oneLine(change.after())));
    }

    private boolean isChanged(TrackerItem item, TrackerItem written, Field field) {
        if (field == Field.EXEMPTION && written.isInDoubt() && !item.isInDoubt()) {
            return true;
        }
        return written.differs(field, Optional.of(item))
                && TOGETHER.stream()
                        .filter(together -> together.contains(field))
                        .flatMap(Set::stream)
                        .noneMatch(other -> byCell.containsKey(item.cell(other)));
    }
}
