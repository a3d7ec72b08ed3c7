package org.committeepapers.rules;

import java.util.List;
import java.util.stream.Stream;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Owner;
import org.committeepapers.tracker.Owners;

/** Who owns an action. */
final class OwnerRules {

    private OwnerRules() {}

    /** An action that nobody owns. */
    static Stream<Found> ownerMissing(Inspection inspection) {
        return inspection
                .recommendations()
                .flatMap(recommendation -> recommendation.actions().stream()
                        .filter(action -> action.has(Field.OWNER))
                        .filter(action -> action.owners().list().isEmpty())
                        .map(action -> ownerMissing(action, ActionStatus.isExpectedOfNobody(recommendation, action))));
    }

    private static String whyMissing(Owners owners, String words) {
        if (words.isEmpty()) {
            return "The action has no owner. The papers say that none is recorded.";
        }
        return owners.vacant()
                ? "\"" + words + "\" says that the post is vacant, so nobody owns the action. The papers say that no "
                        + "owner is recorded."
                : "\"" + words + "\" names no owner. The papers say that none is recorded.";
    }

    private static Found ownerMissing(Action action, boolean asItShouldBe) {
        String words = action.owners().words().plain().strip();
        return Found.at(
                        action.cell(Field.OWNER),
                        words,
                        whyMissing(action.owners(), words),
                        asItShouldBe
                                ? "Nothing needs to change, because no further action is expected."
                                : "Enter the post that is responsible for the action.")
                .mildIf(asItShouldBe);
    }

    /** An owner who isn't on the Owners sheet: either misspelt, or a post to add. */
    static Stream<Found> ownerNotInRegister(Inspection inspection) {
        Register register = new Register(inspection.tracker().register());
        return register.isEmpty() || isOfInitialsOnly(register, inspection)
                ? Stream.empty()
                : inspection
                        .actions()
                        .flatMap(action -> action.owners().list().stream()
                                .filter(owner -> !owner.initials() && !register.knows(owner))
                                .map(owner -> ownerNotInRegister(action, owner, register)));
    }

    /** A sheet that only explains initials needn't list owners who are written in full. */
    private static boolean isOfInitialsOnly(Register register, Inspection inspection) {
        return register.explainsInitials()
                && inspection
                        .actions()
                        .flatMap(action -> action.owners().list().stream())
                        .noneMatch(owner -> !owner.initials() && register.knows(owner));
    }

    private static Found ownerNotInRegister(Action action, Owner owner, Register register) {
        List<String> shared = register.sharedBy(owner);
        if (!shared.isEmpty()) {
            return shared(action, owner, shared);
        }
        return Found.at(
                action.cell(Field.OWNER),
                owner.name(),
                "\"" + owner.name() + "\" isn't on the Owners sheet.",
                register.nearest(owner.name())
                        .map(name -> "Did you mean \"" + name + "\"? If not, add the post to the Owners sheet.")
                        .orElse("Correct the name, or add the post to the Owners sheet."));
    }

    /**
     * Initials that belong to nobody on the Owners sheet, or to several, so that a reader of the papers can't know who owns
     * the action.
     */
    static Stream<Found> ownerInitialsUnknown(Inspection inspection) {
        Register register = new Register(inspection.tracker().register());
        return register.isEmpty()
                ? Stream.empty()
                : inspection
                        .actions()
                        .flatMap(action -> action.owners().list().stream()
                                .filter(Owner::initials)
                                .filter(owner -> !register.knowsInitials(owner.name()))
                                .map(owner -> ownerInitialsUnknown(action, owner, register.sharedBy(owner))));
    }

    private static Found ownerInitialsUnknown(Action action, Owner owner, List<String> shared) {
        return shared.isEmpty() ? unknown(action, owner) : shared(action, owner, shared);
    }

    /** That a name or initials fit several posts. */
    private static Found shared(Action action, Owner owner, List<String> posts) {
        return Found.at(
                action.cell(Field.OWNER),
                owner.name(),
                "\"%s\" fits several posts on the Owners sheet: %s.".formatted(owner.name(), String.join("; ", posts)),
                "Write the post in full, or give each post initials or an alias of its own on the Owners sheet.");
    }

    private static Found unknown(Action action, Owner owner) {
        return Found.at(
                action.cell(Field.OWNER),
                owner.name(),
                "The initials \"" + owner.name() + "\" don't belong to any post or name on the Owners sheet.",
                "Write the post in full, or add the initials beside it on the Owners sheet.");
    }

    /**
     * An owner who has left or a post that is vacant, by the words of the cell or of the Owners sheet, while the action is
     * open.
     */
    static Stream<Found> ownerLeft(Inspection inspection) {
        Register register = new Register(inspection.tracker().register());
        return inspection
                .actions()
                .filter(action -> !action.status().isEnded())
                .flatMap(
                        action -> action.owners().list().stream().flatMap(owner -> ownerLeft(action, owner, register)));
    }

    private static Stream<Found> ownerLeft(Action action, Owner owner, Register register) {
        boolean here = owner.vacant();
        return here || register.isWithoutHolder(owner)
                ? Stream.of(Found.at(
                        action.cell(Field.OWNER),
                        owner.name(),
                        here
                                ? "These words say that the owner has left or the post is vacant. The papers print"
                                        + " them as they are."
                                : "The Owners sheet says that \"" + owner.name() + "\" is vacant or has left.",
                        "Enter the post that is responsible now, or whoever is covering it."))
                : Stream.empty();
    }
}
