package org.committeepapers.wording;

import java.util.ArrayList;
import java.util.List;

/** Splits owners at "and" and the ampersand where a person or post stands on either side. */
final class AndSplit {

    private AndSplit() {}

    static List<String> split(String text) {
        OwnerPhrase phrase = OwnerPhrase.of(text);
        List<String> parts = new ArrayList<>();
        int start = 0;
        int joint = phrase.nextAnd(0);
        while (joint < phrase.size()) {
            int next = phrase.nextAnd(joint + 1);
            if (isBetweenTwo(phrase.part(start, joint), phrase.part(joint + 1, next))) {
                parts.add(phrase.part(start, joint).text());
                start = joint + 1;
            }
            joint = next;
        }
        parts.add(start == 0 ? text : phrase.part(start, phrase.size()).text());
        return parts;
    }

    private static boolean isBetweenTwo(OwnerPhrase before, OwnerPhrase after) {
        if (before.size() == 0
                || after.size() == 0
                || TwoPosts.areOnePersons(before, after)
                || Bodies.isInCompany(before)) {
            return false;
        }
        if (before.isBareAddress()) {
            return false;
        }
        if (after.isNamedPost() || NoOwner.is(after.text())) {
            return before.isComplete();
        }
        if (Bodies.isBody(before) && Bodies.isBody(after) || Bodies.closesBody(before) && Bodies.beginsAnew(after)) {
            return true;
        }
        if (after.startsLikePost()) {
            return before.isComplete();
        }
        if (after.lead().isInitials()) {
            return before.lead().isInitials() || before.isName() || before.endsWithPerson();
        }
        if (after.lead().isKnownName()) {
            return before.isComplete() && (after.lead().size() > 1 || before.isKnownName());
        }
        if (after.lead().isName()) {
            return before.isName()
                    || before.endsWithName()
                    || before.startsWithName() && before.endsInBrackets()
                    || before.endsWithPerson()
                    || before.startsWithAddress()
                    || before.isInitials();
        }
        return after.size() > 1
                && after.lead().endsWithPerson()
                && (before.endsWithPerson() || before.isPostWithField() || before.startsWithKnownName());
    }
}
