package org.committeepapers.validation;

import java.util.List;
import org.committeepapers.diagnostic.Finding;

/** All rules, and how they are applied: every one, so that a person learns everything at once. */
public final class Rules {

    private static final List<Rule> ALL = List.of(
            new ReferenceMissing(),
            new ReferenceTwice(),
            new ReferenceGap(),
            new RecommendationWithoutText(),
            new ResponseMissing(),
            new ResponseContradictsItself(),
            new ResponseContradictsText(),
            new ResponseWithoutCategory(),
            new ActionMissing(),
            new ActionWithoutText(),
            new OwnerMissing(),
            new OwnerNotInRegister(),
            new DateMissing(),
            new DateImpossible(),
            new DateUnreadable(),
            new DateBeforeMeeting(),
            new DateOpenEnded(),
            new StatusContradictsItself(),
            new StatusContradictsProgress(),
            new StatusUnknown(),
            new ProgressMissing(),
            new ExemptionInDoubt(),
            new CharacterNotInFont());

    private Rules() {}

    /** The rules in the order of the tracker's columns. */
    public static List<Rule> all() {
        return ALL;
    }

    /** All findings, in sheet order. */
    public static List<Finding> check(Inspection inspection) {
        return ALL.stream()
                .flatMap(rule -> rule.check(inspection))
                .sorted(Finding.IN_SHEET_ORDER)
                .toList();
    }
}
