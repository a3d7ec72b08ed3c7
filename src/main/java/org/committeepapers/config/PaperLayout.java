package org.committeepapers.config;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.document.Arrangement;
import org.committeepapers.paper.Layout;
import org.committeepapers.paper.Layout.Grouping;
import org.committeepapers.tracker.FrontPart;

/**
 * How the house style lays out the papers.
 *
 * @param required the parts of the front matter that it asks for
 */
public record PaperLayout(Set<FrontPart> required, Map<Paper, Arrangement> arrangements, Map<Paper, Layout> layouts) {

    public Arrangement arrangement(Paper paper) {
        return arrangements.getOrDefault(paper, Arrangement.USUAL);
    }

    public Layout layout(Paper paper) {
        return layouts.getOrDefault(paper, Layout.PLAIN);
    }

    /** With this grouping, if any, in every paper. */
    public PaperLayout by(Optional<Grouping> grouping) {
        if (grouping.isEmpty()) {
            return this;
        }
        Map<Paper, Layout> others = new EnumMap<>(Paper.class);
        for (Paper paper : Paper.values()) {
            others.put(paper, layout(paper).by(grouping.get()));
        }
        return new PaperLayout(required, arrangements, others);
    }
}
