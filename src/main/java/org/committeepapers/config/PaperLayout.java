package org.committeepapers.config;

import java.util.Map;
import java.util.Set;
import org.committeepapers.paper.ItemLayout;
import org.committeepapers.tracker.FrontPart;

/**
 * How the house style lays out the papers.
 *
 * @param required the parts of the front matter that it asks for
 */
public record PaperLayout(
        Set<FrontPart> required, Map<Paper, Arrangement> arrangements, Map<Paper, ItemLayout> layouts) {

    public Arrangement arrangement(Paper paper) {
        return arrangements.getOrDefault(paper, Arrangement.USUAL);
    }

    public ItemLayout layout(Paper paper) {
        return layouts.getOrDefault(paper, ItemLayout.PLAIN);
    }
}
