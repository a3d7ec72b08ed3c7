package org.committeepapers.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.committeepapers.calendar.Meetings;
import org.committeepapers.finding.Finding;
import org.committeepapers.tracker.Tracker;
import org.committeepapers.validation.Acceptances;
import org.committeepapers.workbook.layout.Layout;
import org.committeepapers.workbook.tracker.SheetReading;

/**
 * A tracker that was read and checked.
 *
 * @param found what is wrong with it, in sheet order
 * @param layout by which it was read
 * @param sheets how each sheet was read
 * @param standing what stood in the cells of accepted findings
 * @param earlier the last edition before
 * @param meetings of its committee and of others, as far as they are known
 */
public record Checked(
        Tracker tracker,
        Found found,
        Layout layout,
        List<SheetReading> sheets,
        Map<Acceptances.Key, Set<String>> standing,
        EarlierEditions.Earlier earlier,
        Meetings meetings) {

    /**
     * Findings, once for each audience.
     *
     * @param open for everybody who reads logs: of what is exempt only that something was found
     * @param whole for those alone who may read what is exempt
     */
    public record Found(List<Finding> open, List<Finding> whole) {

        private Found after(List<Finding> more) {
            return new Found(joined(more, open), joined(more, whole));
        }

        private Found before(List<Finding> more) {
            return new Found(joined(open, more), joined(whole, more));
        }

        private static List<Finding> joined(List<Finding> one, List<Finding> other) {
            return Stream.concat(one.stream(), other.stream()).toList();
        }
    }

    /** The findings that everybody may read who reads logs. */
    public List<Finding> findings() {
        return found.open();
    }

    private Checked with(Found other) {
        return new Checked(tracker, other, layout, sheets, standing, earlier, meetings);
    }

    /** With these findings before its own. */
    public Checked after(List<Finding> more) {
        return with(found.after(more));
    }

    /** With these findings after its own. */
    Checked before(List<Finding> more) {
        return with(found.before(more));
    }

    /** A part of the tracker, with the findings on the part and the last edition of the part. */
    Checked part(Tracker its, Found ofIt, EarlierEditions.Earlier itsEarlier) {
        return new Checked(its, ofIt, layout, sheets, standing, itsEarlier, meetings);
    }

    public boolean hasErrors() {
        return findings().stream().anyMatch(Finding::isError);
    }
}
