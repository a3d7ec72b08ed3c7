package org.committeepapers.validation;

import java.util.stream.Stream;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Owner;

/**
 * An owner who has left or a post that is vacant, by the words of the cell or of the Owners sheet, while the action is
 * open.
 */
final class OwnerLeft implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        Register register = new Register(inspection.tracker().register());
        return inspection
                .actions()
                .filter(action -> !action.status().isEnded())
                .flatMap(action -> action.owners().list().stream().flatMap(owner -> finding(action, owner, register)));
    }

    private static Stream<Found> finding(Action action, Owner owner, Register register) {
        boolean here = owner.vacant();
        return here || register.isWithoutHolder(owner)
                ? Stream.of(Found.at(
                        action.cells().of(Field.OWNER),
                        owner.name(),
                        here
                                ? "These words say that the owner has left or the post is vacant. The papers print"
                                        + " them as they are."
                                : "The Owners sheet says that \"" + owner.name() + "\" is vacant or has left.",
                        "Enter the post that is responsible now, or whoever is covering it."))
                : Stream.empty();
    }
}
