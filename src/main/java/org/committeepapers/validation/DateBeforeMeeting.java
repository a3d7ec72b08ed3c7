package org.committeepapers.validation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.RuleId;
import org.committeepapers.diagnostic.Severity;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;

/** A date before the meeting that made the recommendation: often a wrong year. */
final class DateBeforeMeeting implements Rule {

    private static final RuleId ID = new RuleId("date-before-meeting");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Stream<Finding> check(Inspection inspection) {
        Optional<LocalDate> meeting = inspection.tracker().about().consideredOn();
        return meeting.isEmpty()
                ? Stream.empty()
                : inspection
                        .actions()
                        .filter(action -> action.byWhen()
                                .latest()
                                .filter(latest -> latest.isBefore(meeting.get()))
                                .isPresent())
                        .map(action -> finding(action, meeting.get()));
    }

    private static Finding finding(Action action, LocalDate meeting) {
        return new Finding(
                ID,
                Severity.WARNING,
                action.cells().of(Field.BY_WHEN),
                action.byWhen().words().plain().strip(),
                "This is before the committee made its recommendations on %s.".formatted(Days.inWords(meeting)),
                "Check the date, above all its year.");
    }
}
