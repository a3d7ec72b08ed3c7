package org.committeepapers.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.committeepapers.label.Labels;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Status;

/** How a recommendation stands, in a few words for its heading: "delayed, overdue". */
final class StandingWords {

    private final Labels labels;
    private final LocalDate asAt;

    StandingWords(Labels labels, LocalDate asAt) {
        this.labels = labels;
        this.asAt = asAt;
    }

    String of(Recommendation recommendation) {
        return switch (recommendation.actions().size()) {
            case 0 -> withoutAction(recommendation);
            case 1 -> of(recommendation.actions().get(0));
            default -> of(recommendation.actions());
        };
    }

    private String withoutAction(Recommendation recommendation) {
        return labels.say(
                switch (recommendation.response().category()) {
                    case NOT_AGREED -> "report.standing-not-agreed";
                    case NOTED -> "report.standing-noted";
                    case AWAITED -> "report.standing-awaited";
                    case AGREED, AGREED_IN_PART, NOT_STATED -> "report.standing-no-action";
                });
    }

    private String of(Action action) {
        String status = labels.say("status-within." + action.status());
        return action.isOverdue(asAt) ? status + ", " + labels.say("overdue-within") : status;
    }

    private String of(List<Action> actions) {
        List<String> parts = new ArrayList<>();
        long completed = actions.stream()
                .filter(action -> action.status() == Status.COMPLETED)
                .count();
        parts.add(labels.say("report.standing-counts", completed, actions.size()));
        for (Status status : List.of(Status.DELAYED, Status.UNKNOWN)) {
            long number =
                    actions.stream().filter(action -> action.status() == status).count();
            if (number > 0) {
                parts.add(number + " " + labels.say("status-within." + status));
            }
        }
        long overdue = actions.stream().filter(action -> action.isOverdue(asAt)).count();
        if (overdue > 0) {
            parts.add(labels.say("report.standing-overdue", overdue));
        }
        return String.join(", ", parts);
    }
}
