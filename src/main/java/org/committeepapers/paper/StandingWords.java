package org.committeepapers.paper;

import java.util.ArrayList;
import java.util.List;
import org.committeepapers.label.Labels;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Status;

/** How a recommendation stands, in a few words for its heading: "delayed, overdue". */
record StandingWords(Labels labels) {

    /**
     * By those of its actions that stand below the heading.
     *
     * @param removed how many of its open actions are no longer in the tracker, without anybody having decided that
     */
    String of(Response.Category response, List<PaperAction> actions, int removed) {
        if (actions.isEmpty()) {
            return removed == 0 ? withoutAction(response) : removed(removed);
        }
        return actions.size() + removed == 1 ? of(actions.getFirst()) : of(actions, removed);
    }

    private String removed(int number) {
        return labels.count("report.standing-removed", number);
    }

    private String withoutAction(Response.Category response) {
        return switch (response) {
            case NOT_AGREED, NOTED, AWAITED, WITHHELD -> labels.say("response-within." + response);
            case AGREED, AGREED_IN_PART, NOT_STATED -> labels.say("report.standing-no-action");
        };
    }

    private String of(PaperAction action) {
        String status = action.status() == Status.WITHHELD
                ? labels.say("report.standing-status-withheld")
                : action.action().standing().reportedCompleted()
                        ? labels.say("reported-completed-within")
                        : labels.say("status-within." + action.status());
        return action.overdue() ? status + ", " + labels.say("overdue-within") : status;
    }

    private String of(List<PaperAction> actions, int removed) {
        List<String> parts = new ArrayList<>();
        int all = actions.size();
        boolean allClosed = number(Status.CLOSED, actions) == all;
        Status first = allClosed ? Status.CLOSED : Status.COMPLETED;
        long number = number(first, actions);
        parts.add(labels.say("report.standing-counts", number, all, labels.say("status-within." + first, number)));
        for (Status status : List.of(Status.CLOSED, Status.DELAYED, Status.UNKNOWN, Status.WITHHELD)) {
            long those = number(status, actions);
            if (those > 0 && status != first) {
                parts.add(those + " " + labels.say("status-within." + status, those));
            }
        }
        long overdue = actions.stream().filter(PaperAction::overdue).count();
        if (overdue > 0) {
            parts.add(labels.say("report.standing-overdue", overdue));
        }
        if (removed > 0) {
            parts.add(removed(removed));
        }
        return String.join(", ", parts);
    }

    private static long number(Status status, List<PaperAction> actions) {
        return actions.stream().filter(action -> action.status() == status).count();
    }
}
