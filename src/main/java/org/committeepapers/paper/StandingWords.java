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
        return labels.say(
                switch (response) {
                    case NOT_AGREED -> "report.standing-not-agreed";
                    case NOTED -> "report.standing-noted";
                    case AWAITED -> "report.standing-awaited";
                    case WITHHELD -> "report.standing-withheld";
                    case AGREED, AGREED_IN_PART, NOT_STATED -> "report.standing-no-action";
                });
    }

    private String of(PaperAction action) {
        String status = action.status() == Status.WITHHELD
                ? labels.say("report.standing-status-withheld")
                : labels.say("status-within." + action.status());
        return action.overdue() ? status + ", " + labels.say("overdue-within") : status;
    }

    private String of(List<PaperAction> actions) {
        List<String> parts = new ArrayList<>();
        long completed = actions.stream()
                .filter(action -> action.status() == Status.COMPLETED)
                .count();
        parts.add(labels.say("report.standing-counts", completed, actions.size()));
        for (Status status : List.of(Status.DELAYED, Status.UNKNOWN, Status.WITHHELD)) {
            long number =
                    actions.stream().filter(action -> action.status() == status).count();
            if (number > 0) {
                parts.add(number + " " + labels.say("status-within." + status, number));
            }
        }
        long overdue = actions.stream().filter(PaperAction::overdue).count();
        if (overdue > 0) {
            parts.add(labels.say("report.standing-overdue", overdue));
        }
        return String.join(", ", parts);
    }
}
