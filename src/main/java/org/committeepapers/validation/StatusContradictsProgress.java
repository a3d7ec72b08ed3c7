package org.committeepapers.validation;

import java.util.stream.Stream;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Standing;

/** A stated status that the words of progress contradict. */
final class StatusContradictsProgress implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        return inspection
                .actions()
                .filter(action -> action.standing().doubt() == Standing.Doubt.CONTRADICTS_PROGRESS)
                .map(action -> Found.at(
                        action.cells().of(Field.STATUS),
                        action.statusWords().plain().strip(),
                        "The status says one thing and the update at %s says another. The papers show the status as \"Unclear\"."
                                .formatted(action.cells().of(Field.PROGRESS).address()),
                        "Correct the status or the update, so that they agree."));
    }
}
