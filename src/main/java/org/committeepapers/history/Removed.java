package org.committeepapers.history;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * What was taken out of the tracker before the committee agreed to close it.
 *
 * @param items recommendations with those of their actions that were not closed; a single action where only that was taken out.
 *     Nobody has decided about them since
 * @param accepted those about which somebody has decided
 * @param mayBePrinted whether words of an earlier edition may be printed again
 */
public record Removed(List<ListedRecommendation> items, List<Accepted> accepted, Predicate<String> mayBePrinted) {

    /**
     * The end of a removal.
     *
     * @param on the day of the decision
     * @param why empty where the reason may not be printed
     * @param isNew whether that was since the last edition
     */
    public record Accepted(ListedRecommendation item, LocalDate on, String why, boolean isNew) {}

    public static final Removed NOTHING = new Removed(List.of(), List.of(), any -> true);
}
