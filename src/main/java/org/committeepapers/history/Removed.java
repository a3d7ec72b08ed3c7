package org.committeepapers.history;

import java.util.List;
import java.util.function.Predicate;

/**
 * What was taken out of the tracker while it was open, and of which nobody has decided since.
 *
 * @param items recommendations with those of their actions that were open; a single action where only that was taken out
 * @param mayBePrinted whether words of an earlier edition may be printed again
 */
public record Removed(List<ListedRecommendation> items, Predicate<String> mayBePrinted) {

    public static final Removed NOTHING = new Removed(List.of(), any -> true);
}
