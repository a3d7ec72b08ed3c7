package org.committeepapers.wording;

/** Tells where the name of a committee, team or other body ends, for the "and" behind it. */
final class Bodies {

    private Bodies() {}

    /** Whether it is a body of the council named by nothing but its kind, such as "Cabinet" or "full Council". */
    static boolean isBody(OwnerPhrase phrase) {
        return phrase.size() > 0
                && !phrase.lastWord().equals("overview")
                && phrase.tokens().stream().allMatch(token -> PostWords.BODIES.contains(token.word()));
    }

    /** Whether it ends a body's name, or the name of a post with brackets behind it, so that "and" can't go on with it. */
    static boolean closesBody(OwnerPhrase phrase) {
        return phrase.size() > 1
                && (PostWords.CLOSING_UNITS.contains(phrase.word(phrase.size() - 1))
                        || phrase.startsLikePost() && phrase.endsInBrackets());
    }

    /** Whether it reads as another body after one that is closed. */
    static boolean beginsAnew(OwnerPhrase phrase) {
        return phrase.size() > 1
                && (PostWords.CLOSING_UNITS.contains(phrase.lastWord())
                        || PostWords.UNITS.contains(phrase.lastWord())
                                && phrase.word(0).equals("the")
                        || phrase.lastWord().equals("services"));
    }

    /** Whether those named last only help or are asked, as in "Director of Place, in consultation with the Leader". */
    static boolean isInCompany(OwnerPhrase phrase) {
        return phrase.tokens().stream()
                .anyMatch(token -> !token.bracketed() && PostWords.COMPANY.contains(token.word()));
    }
}
