package org.committeepapers.validation;

import java.util.List;
import java.util.stream.Stream;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Owner;

/**
 * Initials that belong to nobody on the Owners sheet, or to several, so that a reader of the papers can't know who owns the action.
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
                                .map(owner -> finding(action, owner, register.sharedBy(owner))));
    }

    private static Found finding(Action action, Owner owner, List<String> shared) {
        return shared.isEmpty() ? unknown(action, owner) : shared(action, owner, shared);
    }

    /** That a name or initials fit several posts. */
    static Found shared(Action action, Owner owner, List<String> posts) {
        return Found.at(
                action.cells().of(Field.OWNER),
                owner.name(),
                "\"%s\" fits several posts on the Owners sheet: %s.".formatted(owner.name(), String.join("; ", posts)),
                "Write the post in full, or give each post initials or an alias of its own on the Owners sheet.");
    }

    private static Found unknown(Action action, Owner owner) {
        return Found.at(
                action.cells().of(Field.OWNER),
                owner.name(),
                "The initials \"" + owner.name() + "\" don't belong to any post or name on the Owners sheet.",
                "Write the post in full, or add the initials beside it on the Owners sheet.");
    }
}
