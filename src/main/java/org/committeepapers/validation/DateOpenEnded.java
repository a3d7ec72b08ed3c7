package org.committeepapers.validation;

import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.DateDoubt;
import org.committeepapers.tracker.Field;

/** An action that deliberately has no end, so that nobody can say when it is late. */
final class DateOpenEnded implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        return inspection
                .actions()
                .filter(action -> action.byWhen().kind() == ByWhen.Kind.OPEN)
                .filter(action -> !action.status().isEnded())
                .map(action -> Found.at(
                        action.cells().of(Field.BY_WHEN),
                        action.byWhen().words().plain().strip(),
                        isNextMeeting(action)
                                ? "The date of that meeting isn't known, so the action is never counted as overdue."
                                : "The action is open-ended, so it is never counted as overdue.",
                        isNextMeeting(action)
                                ? meetings(action.cells().of(Field.BY_WHEN))
                                : "If there is a date by which it should be done, enter it."));
    }

    private static String meetings(Location place) {
        return (place.isInCsv()
                        ? "Save the file as an Excel workbook (.xlsx), and list the committee's meetings on a sheet"
                                + " called Meetings"
                        : "List the committee's meetings on the Meetings sheet")
                + ", starting with the last one before these words were first published. Or enter the date.";
    }

    private static boolean isNextMeeting(Action action) {
        return action.byWhen().doubts(DateDoubt.Kind.NEXT_MEETING).findFirst().isPresent();
    }
}
