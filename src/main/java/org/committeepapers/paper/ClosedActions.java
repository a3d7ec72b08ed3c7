package org.committeepapers.paper;

import java.util.List;

/**
 * The actions whose closure the committee agreed, and which an earlier edition showed with the day of that.
 *
 * @param names by which lists refer to them; empty where there are none
 * @param shown their recommendations with these actions alone; empty where they aren't shown
 */
public record ClosedActions(List<String> names, List<PaperRecommendation> shown) {

    public ClosedActions {
        names = List.copyOf(names);
        shown = List.copyOf(shown);
    }
}
