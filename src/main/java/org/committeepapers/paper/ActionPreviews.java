package org.committeepapers.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.committeepapers.exemption.Redaction;
import org.committeepapers.finding.Location;
import org.committeepapers.label.Labels;
import org.committeepapers.paper.FindingsPage.ActionPreview;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Owner;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Status;
import org.committeepapers.tracker.Tracker;

/** How each action will appear: owner, date and status as resolved, in words. */
final class ActionPreviews {

    private final Labels labels;
    private final LocalDate asAt;
    private final Redaction redaction;

    ActionPreviews(Labels labels, LocalDate asAt, Redaction redaction) {
        this.labels = labels;
        this.asAt = asAt;
        this.redaction = redaction;
    }

    /** What is shown of an action, in words. */
    private record Words(String owner, String date, String status, String source) {}

    List<ActionPreview> of(Tracker tracker) {
        List<ActionPreview> lines = new ArrayList<>();
        for (Recommendation recommendation : tracker.recommendations()) {
            if (recommendation.actions().isEmpty()) {
                lines.add(withoutAction(recommendation));
            }
            recommendation.actions().forEach(action -> lines.add(line(recommendation, action)));
        }
        return lines;
    }

    private ActionPreview withoutAction(Recommendation recommendation) {
        String none = labels.say("findings.not-applicable");
        return line(
                recommendation,
                recommendation.cells().row(),
                new Words(none, none, labels.say("findings.no-action"), none));
    }

    private ActionPreview line(Recommendation recommendation, Action action) {
        Location.Cell row = action.cells().row();
        boolean isShown = !redaction.withholds(action.cells().of(Field.OWNER))
                && !action.exemptions().withholds(Field.OWNER);
        String status = labels.say("status." + action.status());
        Words words = new Words(
                isShown ? owners(action) : labels.say("findings.withheld"),
                action.exemptions().withholds(Field.BY_WHEN) ? labels.say("findings.withheld") : date(action.byWhen()),
                action.isOverdue(asAt) ? labels.say("findings.status-overdue", status) : status,
                labels.say(
                        action.status() == Status.WITHHELD
                                ? "findings.withheld"
                                : "findings.source." + action.standing().source()));
        return line(recommendation, row, words);
    }

    private ActionPreview line(Recommendation recommendation, Location.Cell row, Words words) {
        String reference =
                recommendation.reference().isEmpty() ? labels.say("no-reference") : recommendation.reference();
        boolean isShown = !redaction.withholds(recommendation.cells().of(Field.REFERENCE));
        return new ActionPreview(
                row,
                labels.say("findings.row", row.sheet(), row.rowNumber()),
                isShown ? reference : labels.say("findings.withheld"),
                words.owner(),
                words.date(),
                words.status(),
                words.source());
    }

    private String owners(Action action) {
        return action.owners().list().isEmpty()
                ? labels.say("findings.no-owner")
                : action.owners().list().stream().map(Owner::name).collect(Collectors.joining("; "));
    }

    private String date(ByWhen byWhen) {
        return switch (byWhen.kind()) {
            case DAY, MONTH, PERIOD -> byWhen.latest().map(labels::date).orElse("");
            case RECURRING, OPEN, INVALID, MISSING -> labels.say("findings.date." + byWhen.kind());
        };
    }
}
