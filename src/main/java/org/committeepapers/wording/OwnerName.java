package org.committeepapers.wording;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What may be the name of a person, a post or a body.
 *
 * @param words as written
 */
record OwnerName(List<String> words) {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}'\\u2019.-]*");
    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{2,3}|\\p{Lu}\\.\\p{Lu}\\.?");
    private static final int LONGEST_NAME = 4;

    static OwnerName of(String text) {
        String trimmed = text.strip();
        return new OwnerName(trimmed.isEmpty() ? List.of() : Arrays.asList(SPACE.split(trimmed)));
    }

    int size() {
        return words.size();
    }

    private String lower(int index) {
        return words.get(index)
                .toLowerCase(Locale.ROOT)
                .replaceAll("^[(]|[,.:;)]+$", "")
                .replace('\u2019', '\'');
    }

    private static boolean isSubject(String word) {
        return OwnerVocabulary.SUBJECTS.contains(word)
                || OwnerVocabulary.BODIES.contains(word)
                || OwnerVocabulary.POSTS.contains(word);
    }

    /** Two to four words with capitals that are no subject, post or body, or a title such as Cllr and a name. */
    boolean isPerson() {
        if (words.isEmpty() || words.size() > LONGEST_NAME) {
            return false;
        }
        if (OwnerVocabulary.HONORIFICS.contains(lower(0)) && words.size() > 1) {
            return true;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!NAME.matcher(words.get(i)).matches()
                    || isSubject(lower(i))
                    || OwnerVocabulary.OPENINGS.contains(lower(i))) {
                return false;
            }
        }
        return words.size() > 1 && !INITIALS.matcher(words.get(0)).matches();
    }

    boolean isInitials() {
        return words.size() == 1 && INITIALS.matcher(words.get(0)).matches() && !isSubject(lower(0));
    }

    /** Whether a word names a post. */
    boolean isPost() {
        for (int i = 0; i < words.size(); i++) {
            if (OwnerVocabulary.POSTS.contains(lower(i))) {
                return true;
            }
        }
        return false;
    }

    boolean hasOpening() {
        return !words.isEmpty() && OwnerVocabulary.OPENINGS.contains(lower(0));
    }

    boolean hasTitleEnd() {
        if (words.isEmpty()) {
            return false;
        }
        String last = lower(words.size() - 1);
        return OwnerVocabulary.POSTS.contains(last) || OwnerVocabulary.BODIES.contains(last) || last.equals("services");
    }

    /** Whether this and the other, joined by "and", are two owners rather than one title. */
    boolean isBeside(OwnerName other) {
        OwnerName mine = lastOf();
        OwnerName theirs = other.firstOf();
        if (mine.isInitials() && theirs.isInitials() || mine.isPerson() && theirs.isPerson()) {
            return true;
        }
        if (isPersonWithPost() && other.isPersonWithPost()) {
            return true;
        }
        boolean onePerson =
                mine.isPerson() && theirs.isFullPost() || isFullPost() && theirs.isPerson() && theirs.isSure(other);
        return onePerson
                || isFullPost() && other.firstOf().isFullPost() && !isOnePersonsPair(other)
                || isBody() && other.isBody();
    }

    private boolean isPersonWithPost() {
        return firstOf().isPerson();
    }

    /** Whether a name behind a post is surely one: "Head of Parks and Burial Grounds" must stay whole. */
    private boolean isSure(OwnerName whole) {
        return OwnerVocabulary.HONORIFICS.contains(lower(0)) || whole.words.size() > words.size();
    }

    /** "Head of Housing", "Chief Executive", "Monitoring Officer": begins and ends as posts do. */
    private boolean isFullPost() {
        if (words.isEmpty() || !isPost()) {
            return false;
        }
        boolean ends = OwnerVocabulary.POSTS.contains(lower(words.size() - 1));
        boolean opens = isHeading(0) || lower(0).equals("the") && words.size() > 1 && isHeading(1) || hasOpening();
        return opens && (ends || hasOf());
    }

    private boolean isHeading(int index) {
        return OwnerVocabulary.POSTS.contains(lower(index));
    }

    private boolean hasOf() {
        for (int i = 0; i < words.size(); i++) {
            String word = lower(i);
            if (word.equals("of") || word.equals("for") || words.get(i).endsWith(",")) {
                return true;
            }
        }
        return false;
    }

    /** "Deputy Leader and Cabinet Member for Housing", "Head of Legal and Monitoring Officer": one person's two hats. */
    private boolean isOnePersonsPair(OwnerName other) {
        boolean leader =
                lower(words.size() - 1).equals("leader") && other.lower(0).matches("cabinet|portfolio");
        boolean hat = hasOf()
                && !other.hasOf()
                && other.words.size() == 2
                && other.lower(0).matches("monitoring|returning|statutory|section|s151|deputy|scrutiny");
        return leader
                || hat
                || hasOf()
                        && !other.hasOf()
                        && !other.lower(0)
                                .matches(
                                        "the|cllr|councillor|chief|leader|chair|cabinet|portfolio|assistant|deputy|executive|corporate|strategic|democratic|interim|acting|senior");
    }

    private boolean isBody() {
        return words.size() > 1
                && List.of("council", "trust", "icb", "police", "university", "constabulary", "ccg")
                        .contains(lower(words.size() - 1));
    }

    private OwnerName lastOf() {
        int start = 0;
        for (int i = 0; i < words.size() - 1; i++) {
            start = words.get(i).endsWith(",") ? i + 1 : start;
        }
        return new OwnerName(words.subList(start, words.size()));
    }

    private OwnerName firstOf() {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.endsWith(",") || word.equals("-") || word.equals("\u2013") || word.startsWith("(")) {
                int end = word.endsWith(",") ? i + 1 : i;
                return new OwnerName(words.subList(0, end).stream()
                        .map(name -> name.replaceAll(",$", ""))
                        .toList());
            }
            if (i > 0 && word.matches("and|&")) {
                return new OwnerName(words.subList(0, i));
            }
        }
        return this;
    }
}
