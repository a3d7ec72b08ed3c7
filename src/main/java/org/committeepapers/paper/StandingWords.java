package org.committeepapers.paper;

import java.util.ArrayList;
import java.util.List;
import org.committeepapers.label.Labels;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Status;

/** How a recommendation stands, in a few words for its heading: "delayed, overdue". */
record StandingWords(Labels labels) {

    /** By those of its actions that stand below the heading. */
    String of(Response.Category response, List<PaperAction> actions) {
        return switch (actions.size()) {
            case 0 -> withoutAction(response);
            case 1 -> of(actions.getFirst());
            default -> of(actions);
        };
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

    private String of(List<PaperAction> actions) {
        List<String> parts = new ArrayList<>();
        long closed = number(Status.CLOSED, actions);
        boolean allClosed = closed == actions.size();
        Status first = allClosed ? Status.CLOSED : Status.COMPLETED;
        long number = number(first, actions);
        parts.add(labels.say(
                "report.standing-counts", number, actions.size(), labels.say("status-within." + first, number)));
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
        return String.join(", ", parts);
    }

    private static long number(Status status, List<PaperAction> actions) {
        return actions.stream().filter(action -> action.status() == status).count();
    }
}
