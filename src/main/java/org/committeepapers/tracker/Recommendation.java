package org.committeepapers.tracker;

import java.util.List;
import org.committeepapers.text.RichText;

/**
 * One recommendation of the committee, in sheet order.
 *
 * @param reference as written, such as "1" or "SR (25/26) 01"; empty where the cell is
 * @param text verbatim
 * @param actions in sheet order; empty where none is promised
 */
public record Recommendation(
        String reference, RichText text, Addressee directedTo, Response response, List<Action> actions, Cells cells) {

    public Recommendation {
        actions = List.copyOf(actions);
    }
}
