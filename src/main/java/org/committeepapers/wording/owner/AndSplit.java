package org.committeepapers.wording.owner;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Splits owners at "and" and the ampersand where a person, post or body stands on either side. */
final class AndSplit {

    private static final Pattern ONE_PERSONS_POSTS = OwnerVocabulary.PATTERNS.pattern("ONE_PERSONS_POSTS");

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
        boolean bareAddress = before.size() == 1 && before.startsWithAddress();
        if (before.size() == 0
                || after.size() == 0
                || bareAddress
                || areOnePersons(before, after)
                || isInCompany(before)) {
            return false;
        }
        if (after.isNamedPost() || NoOwner.is(after.text())) {
            return before.isComplete();
        }
        if (isBody(before) && isBody(after) || closesBody(before) && beginsBody(after)) {
            return true;
        }
        if (after.startsLikePost()) {
            return before.isComplete();
        }
        OwnerPhrase lead = after.lead();
        if (lead.isInitials()) {
            return before.lead().isInitials() || before.isName() || before.endsWithPerson();
        }
        if (lead.isKnownName()) {
            return before.isComplete() && (lead.size() > 1 || before.isKnownName());
        }
        return lead.isName() ? endsPerson(before) : areTwoPosts(before, after);
    }

    private static boolean endsPerson(OwnerPhrase before) {
        return before.isName()
                || before.endsWithName()
                || before.startsWithName() && before.endsInBrackets()
                || before.endsWithPerson()
                || before.startsWithAddress()
                || before.isInitials();
    }

    private static boolean areTwoPosts(OwnerPhrase before, OwnerPhrase after) {
        return after.size() > 1
                && after.lead().endsWithPerson()
                && (before.endsWithPerson() || before.isPostWithField() || before.startsWithKnownName());
    }

    /** Whether the posts on either side are usually held by one person, as "Leader and Cabinet Member for Finance". */
    private static boolean areOnePersons(OwnerPhrase before, OwnerPhrase after) {
        OwnerPhrase post = before.startsWithName() ? before.afterName() : before;
        boolean several = post.endsWithPerson() && post.lastWord().endsWith("s");
        boolean named = before.startsWithName() && !post.startsLikePost();
        return !several
                && !named
                && ONE_PERSONS_POSTS
                        .matcher(post.opening() + " & " + after.opening() + " ")
                        .lookingAt();
    }

    /** Whether those named last only help or are asked, as in "Director of Place, in consultation with the Leader". */
    private static boolean isInCompany(OwnerPhrase phrase) {
        return phrase.tokens().stream()
                .anyMatch(token -> !token.bracketed() && OwnerVocabulary.COMPANY.contains(token.word()));
    }

    /** Whether it is a body of the council named by nothing but its kind, such as "Cabinet" or "full Council". */
    private static boolean isBody(OwnerPhrase phrase) {
        return !phrase.lastWord().equals("overview")
                && phrase.tokens().stream().allMatch(token -> OwnerVocabulary.BODIES.contains(token.word()));
    }

    /** Whether it ends a body's name, or the name of a post with brackets behind it, so that "and" can't go on with it. */
    private static boolean closesBody(OwnerPhrase phrase) {
        return phrase.size() > 1
                && (OwnerVocabulary.CLOSING_UNITS.contains(phrase.word(phrase.size() - 1))
                        || phrase.startsLikePost() && phrase.endsInBrackets());
    }

    /** Whether it reads as another body after one that is closed. */
    private static boolean beginsBody(OwnerPhrase phrase) {
        String last = phrase.lastWord();
        return phrase.size() > 1
                && (OwnerVocabulary.CLOSING_UNITS.contains(last)
                        || OwnerVocabulary.UNITS.contains(last)
                                && phrase.word(0).equals("the")
                        || last.equals("services"));
    }
}
