package org.committeepapers.workbook.tracker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Status;

/**
 * Fills in what one of two rows of the same item leaves blank. How the action stands and its dates are taken whole from
 * one row, as its own table reads them.
 */
final class SameItems {

    private static final Set<Field> TEXTS =
            Set.of(Field.RECOMMENDATION, Field.ACTION, Field.RESPONSE, Field.EXECUTIVE_RESPONSE);

    private SameItems() {}

    /** Fills the actions of {@code counting} from those of {@code other}, and takes those that it lacks. */
    static void fillIn(RecommendationBuilder counting, RecommendationBuilder other, LayoutFindings findings) {
        boolean single = counting.items().size() == 1 && other.items().size() == 1;
        List<Item> left = new ArrayList<>(other.items());
        for (Item item : counting.items()) {
            Optional<Item> same = left.stream()
                    .filter(it -> single || action(it).equals(action(item)))
                    .findFirst();
            same.ifPresent(it -> {
                left.remove(it);
                fillIn(item, it, findings);
            });
        }
        left.forEach(counting::add);
    }

    private static String action(Item item) {
        return item.words(Field.ACTION).replaceAll("\\s+", " ");
    }

    /** Fills one row from another, and tells which of their texts differ. */
    static void fillIn(Item item, Item other, LayoutFindings findings) {
        boolean status = isBlank(item, Item.OF_STATUS) && item.table().status().otherwise() == Status.UNKNOWN;
        boolean dates = isBlank(item, Item.OF_DATES);
        for (Field field : Field.values()) {
            boolean one = !Item.OF_STATUS.contains(field) && !Item.OF_DATES.contains(field);
            if (one && item.isBlank(field) && !other.isBlank(field)) {
                item.put(field, other.value(field));
            } else if (TEXTS.contains(field)
                    && !other.isBlank(field)
                    && !item.words(field).equals(other.words(field))) {
                findings.textsDiffer(item.value(field), other.value(field), field);
            }
        }
        if (status) {
            item.takeStatus(other);
        }
        if (dates) {
            item.takeDates(other);
        }
    }

    private static boolean isBlank(Item item, Set<Field> fields) {
        return fields.stream().allMatch(item::isBlank);
    }
}
