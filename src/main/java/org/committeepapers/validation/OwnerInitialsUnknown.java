package org.committeepapers.validation;

import java.util.stream.Stream;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Owner;

/**
 * Initials that belong to nobody on the Owners sheet, so that a reader of the papers can't know who owns the action.
 */
final class OwnerInitialsUnknown implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        Register register = new Register(inspection.tracker().register());
        return register.isEmpty()
                ? Stream.empty()
                : inspection
                        .actions()
                        .flatMap(action -> action.owners().list().stream()
                                .filter(Owner::initials)
                                .filter(owner -> !register.knowsInitials(owner.name()))
                                .map(owner -> finding(action, owner)));
    }

    private static Found finding(Action action, Owner owner) {
        return Found.at(
                action.cells().of(Field.OWNER),
                owner.name(),
                "The initials \"" + owner.name() + "\" don't belong to any post or name on the Owners sheet.",
                "Write the post in full, or add the initials beside it on the Owners sheet.");
    }
}
