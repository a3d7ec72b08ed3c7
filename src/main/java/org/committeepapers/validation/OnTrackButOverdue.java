package org.committeepapers.validation;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Status;

/** An action that is said to be on track, though its date is past and was not revised. */
final class OnTrackButOverdue implements Rule {

    private static final Pattern ON_TRACK = Pattern.compile(
            "(?:(?:in progress|ongoing|under way|underway|green|gwyrdd|still|currently|now|remains|all|yn) )*+"
                    + "(?:on (?:track|target|schedule|course|time|plan)|ahead of (?:schedule|target|plan|time)"
                    + "|(?:to|within) (?:schedule|timescales?|target)|ar (?:y )?(?:trywydd|amser|darged))\\b.*");

    @Override
    public Stream<Found> check(Inspection inspection) {
        return inspection
                .actions()
                .filter(action -> action.status() == Status.IN_PROGRESS && action.isOverdue(inspection.asAt()))
                .filter(action -> ON_TRACK.matcher(PlainText.lettersAndNumbers(
                                ActionStatus.words(action).plain()))
                        .matches())
                .map(OnTrackButOverdue::finding);
    }

    private static Found finding(Action action) {
        return Found.at(
                ActionStatus.cell(action),
                PlainText.oneLine(ActionStatus.words(action)),
                "The words say that the action is on track, but it was due by %s. The papers show it as overdue."
                        .formatted(action.byWhen().latest().map(DayWords::of).orElse("")),
                "Correct the status or the date. If another date was agreed, enter it as the revised date.");
    }
}
