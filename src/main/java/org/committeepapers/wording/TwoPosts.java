package org.committeepapers.wording;

/** Tells two posts that one person holds, as "Leader and Cabinet Member for Finance", from the posts of two persons. */
final class TwoPosts {

    private TwoPosts() {}

    /** Whether the posts on either side of an "and" are usually one person's. */
    static boolean areOnePersons(OwnerPhrase before, OwnerPhrase after) {
        if (before.startsWithName()) {
            OwnerPhrase post = before.afterName();
            return post.size() > 0 && post.startsLikePost() && areOnePersons(post, after);
        }
        return isStatutory(after) && mayAlsoBeStatutory(before, after)
                || isLeader(before) && isCabinetMember(after)
                || isCabinetMember(before) && isDeputyLeader(after)
                || isDeputyChief(before) && after.startsLikePost() && !isChief(after);
    }

    /** The law keeps the statutory posts apart from each other, and the monitoring officer from the chief executive. */
    private static boolean mayAlsoBeStatutory(OwnerPhrase before, OwnerPhrase after) {
        boolean chief = isChief(before)
                && before.word(1).startsWith("exec")
                && after.word(0).equals("monitoring");
        boolean several = before.endsWithPerson() && before.endsInPlural();
        return !isStatutory(before) && !chief && !several;
    }

    private static boolean isLeader(OwnerPhrase post) {
        return post.word(post.afterArticle()).equals("leader") || isDeputyLeader(post);
    }

    private static boolean isDeputyLeader(OwnerPhrase post) {
        int at = post.afterArticle();
        return post.word(at).equals("deputy") && post.word(at + 1).equals("leader");
    }

    private static boolean isCabinetMember(OwnerPhrase post) {
        int at = post.afterArticle();
        return PostWords.CABINET_MEMBERS.contains(post.word(at) + " " + post.word(at + 1));
    }

    private static boolean isChief(OwnerPhrase post) {
        return post.word(post.afterArticle()).equals("chief");
    }

    private static boolean isDeputyChief(OwnerPhrase post) {
        return post.word(0).equals("deputy") && post.word(1).equals("chief");
    }

    /** A post that the law wants and that is often held with another. */
    private static boolean isStatutory(OwnerPhrase post) {
        int first = post.word(0).equals("deputy") ? 1 : 0;
        return PostWords.STATUTORY.contains(post.word(first) + " " + post.word(first + 1))
                || PostWords.STATUTORY.contains(post.word(first))
                || (post.word(0) + " " + post.word(1) + " " + post.word(2)).equals("head of paid");
    }
}
