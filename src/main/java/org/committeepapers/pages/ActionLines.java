package org.committeepapers.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.committeepapers.console.Console;
import org.committeepapers.exemption.PublicTracker;
import org.committeepapers.exemption.Redaction;
import org.committeepapers.text.DayWords;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Owner;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Status;

/** Shows a line for each action as it will appear: owner, date, status, and whether that was stated or read from progress. */
public final class ActionLines {

    private final Console console;
    private final LocalDate asAt;
    private final Redaction redaction;

    public ActionLines(Console console, LocalDate asAt, Redaction redaction) {
        this.console = console;
        this.asAt = asAt;
        this.redaction = redaction;
    }

    /** Shows the actions of the public part, so that nothing withheld is shown. */
    public void show(PublicTracker tracker) {
        console.result("As it will appear, as at " + DayWords.of(asAt) + ":");
        for (Recommendation recommendation : tracker.deciding(List.of()).recommendations()) {
            if (recommendation.actions().isEmpty()) {
                console.result(place(recommendation) + ": no action");
            }
            recommendation.actions().forEach(action -> console.result(place(recommendation, action)));
        }
    }

    private String place(Recommendation recommendation) {
        return "  " + recommendation.place().sheet() + " row "
                + recommendation.place().rowNumber() + ", " + name(recommendation);
    }

    private String name(Recommendation recommendation) {
        if (redaction.withholds(recommendation.cell(Field.REFERENCE))
                || recommendation.exemptions().fields().containsKey(Field.REFERENCE)) {
            return "reference withheld";
        }
        return recommendation.reference().isEmpty() ? "no reference" : "recommendation " + recommendation.reference();
    }

    private String place(Recommendation recommendation, Action action) {
        return "  " + action.place().sheet() + " row "
                + action.place().rowNumber() + ", "
                + name(recommendation) + ": " + owners(action) + " | " + date(action) + " | "
                + status(action.standing()) + (action.isOverdue(asAt) ? ", overdue" : "");
    }

    private String owners(Action action) {
        if (redaction.withholds(action, Field.OWNER)) {
            return "owner withheld";
        }
        return action.owners().list().isEmpty()
                ? "no owner"
                : action.owners().list().stream().map(Owner::name).collect(Collectors.joining("; "));
    }

    private String date(Action action) {
        return redaction.withholds(action, Field.BY_WHEN) ? "date withheld" : date(action.byWhen());
    }

    static String date(ByWhen byWhen) {
        return switch (byWhen.kind()) {
            case DAY, MONTH, PERIOD -> byWhen.latest().map(DayWords::of).orElse("");
            case RECURRING -> "repeating, no due date";
            case OPEN -> "open-ended, no due date";
            case INVALID -> "unclear date";
            case MISSING -> "no date";
        };
    }

    static String status(Standing standing) {
        String status = switch (standing.status()) {
            case NOT_STARTED -> "Not started";
            case IN_PROGRESS -> "In progress";
            case OPEN -> "Open";
            case DELAYED -> "Delayed";
            case COMPLETED -> "Completed";
            case CLOSED -> "Closed";
            case UNKNOWN -> standing.reportedCompleted() ? "Reported as completed, to be confirmed" : "Unclear";
            case WITHHELD -> "Withheld";
        };
        if (standing.status() == Status.WITHHELD || standing.doubt() == Standing.Doubt.SILENT) {
            return status;
        }
        return status
                + switch (standing.source()) {
                    case STATED -> " (stated)";
                    case READ -> " (from the update)";
                    case DECLARED -> " (from the layout)";
                };
    }
}
