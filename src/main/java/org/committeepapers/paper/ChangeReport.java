package org.committeepapers.paper;

import java.time.LocalDate;
import java.util.List;

/**
 * What changed since an earlier edition.
 *
 * @param since the day of its papers
 * @param groups by what changed, what is good news first; none is empty
 */
public record ChangeReport(LocalDate since, List<Group> groups) {

    public ChangeReport {
        groups = List.copyOf(groups);
    }

    /**
     * What changed in one way.
     *
     * @param kind a key of the labels
     */
    public record Group(String kind, List<Entry> entries) {

        public Group {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A recommendation or an action that changed.
     *
     * @param name by which lists refer to it
     * @param recommendationId the anchor of its recommendation; empty where the papers no longer list it
     * @param remark what it was and what it is; empty where the kind says it all
     */
    public record Entry(String name, String recommendationId, String remark) {}
}
