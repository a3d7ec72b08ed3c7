package org.committeepapers.validation;

import java.util.List;
import java.util.stream.Stream;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Owner;

/** An owner who isn't on the Owners sheet: either misspelt, or a post to add. */
final class OwnerNotInRegister implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        Register register = new Register(inspection.tracker().register());
        return register.isEmpty() || isOfInitialsOnly(register, inspection)
                ? Stream.empty()
                : inspection
                        .actions()
                        .flatMap(action -> action.owners().list().stream()
                                .filter(owner -> !owner.initials() && !register.knows(owner))
                                .map(owner -> finding(action, owner, register)));
    }

    /** A sheet that only explains initials needn't list owners who are written in full. */
    private static boolean isOfInitialsOnly(Register register, Inspection inspection) {
        return register.explainsInitials()
                && inspection
                        .actions()
                        .flatMap(action -> action.owners().list().stream())
                        .noneMatch(owner -> !owner.initials() && register.knows(owner));
    }

    private static Found finding(Action action, Owner owner, Register register) {
        List<String> shared = register.sharedBy(owner);
        if (!shared.isEmpty()) {
            return OwnerInitialsUnknown.shared(action, owner, shared);
        }
        return Found.at(
                action.cells().of(Field.OWNER),
                owner.name(),
                "\"" + owner.name() + "\" isn't on the Owners sheet.",
                register.nearest(owner.name())
                        .map(name -> "Did you mean \"" + name + "\"? If not, add the post to the Owners sheet.")
                        .orElse("Correct the name, or add the post to the Owners sheet."));
    }
}
