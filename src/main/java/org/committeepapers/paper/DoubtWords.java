package org.committeepapers.paper;

import java.util.ArrayList;
import java.util.List;
import org.committeepapers.label.Labels;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Status;

/** Why something about an action is unclear, in words. */
final class DoubtWords {

    private final Labels labels;

    DoubtWords(Labels labels) {
        this.labels = labels;
    }

    /**
     * In the order status, owner, date; empty where all is clear. An ended action needs no owner and no date, and what is
     * withheld isn't missing.
     */
    List<String> of(Action action) {
        List<String> doubts = new ArrayList<>();
        if (action.standing().doubt() != Standing.Doubt.NONE) {
            doubts.add(labels.say(
                    "unclear." + action.standing().doubt(),
                    action.statusWords().plain().strip()));
        }
        if (!action.status().isEnded() && action.status() != Status.WITHHELD) {
            if (action.owners().list().isEmpty() && !action.exemptions().withholds(Field.OWNER)) {
                doubts.add(labels.say("unclear.NO_OWNER"));
            }
            if (!action.exemptions().withholds(Field.BY_WHEN)) {
                ofDate(action.byWhen(), doubts);
            }
        }
        return doubts;
    }

    private void ofDate(ByWhen byWhen, List<String> doubts) {
        if (byWhen.kind() == ByWhen.Kind.MISSING) {
            doubts.add(labels.say("unclear.NO_DATE"));
        }
        if (byWhen.kind() == ByWhen.Kind.INVALID) {
            doubts.add(labels.say(
                    "unclear." + byWhen.fault(), byWhen.words().plain().strip()));
        }
    }
}
