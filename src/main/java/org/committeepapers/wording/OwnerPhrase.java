package org.committeepapers.wording;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Part of an owner cell, looked at word by word; each question looks at a few words only, however long it is. */
record OwnerPhrase(String source, List<OwnerToken> tokens) {

    private static final Set<String> ANDS = Set.of("and", "&", "and/or");

    /** Only in small letters, because a capital A is the initial of a name. */
    private static final Set<String> WELSH_ANDS = Set.of("a", "ac", "a'r", "a\u2019r");

    static OwnerPhrase of(String text) {
        return new OwnerPhrase(text, OwnerToken.of(text));
    }

    int size() {
        return tokens.size();
    }

    OwnerPhrase part(int from, int to) {
        return new OwnerPhrase(source, tokens.subList(from, to));
    }

    String text() {
        return tokens.isEmpty()
                ? ""
                : source.substring(tokens.get(0).start(), tokens.get(size() - 1).end());
    }

    /** The index of the next "and" outside brackets; the size where there is none. */
    int nextAnd(int from) {
        int index = from;
        while (index < size() && (tokens.get(index).bracketed() || !isAnd(index))) {
            index++;
        }
        return index;
    }

    private boolean isAnd(int index) {
        String written = tokens.get(index).written();
        return ANDS.contains(written.toLowerCase(Locale.ROOT)) || WELSH_ANDS.contains(written);
    }

    /** The words before the first comma, dash or bracket. */
    OwnerPhrase lead() {
        for (int i = 0; i < size(); i++) {
            if (tokens.get(i).opens()) {
                return part(0, i);
            }
            if (tokens.get(i).closes()) {
                return part(0, i + 1);
            }
        }
        return this;
    }

    /** The words behind the name, the comma or dash and before any brackets. */
    OwnerPhrase afterName() {
        int from = lead().size();
        while (from < size() && tokens.get(from).word().isEmpty()) {
            from++;
        }
        return part(from, size());
    }

    /** Enough words to tell a name by, so that a long cell isn't walked again and again. */
    private OwnerPhrase beginning() {
        return part(0, Math.min(size(), 5));
    }

    /** The last four words at most, after the last comma or dash among them. */
    private OwnerPhrase tail() {
        int start = Math.max(0, size() - 4);
        for (int i = start; i < size() - 1; i++) {
            if (tokens.get(i).closes() || tokens.get(i).opens()) {
                start = i + 1;
            }
        }
        return part(start, size());
    }

    String word(int index) {
        return index < size() ? tokens.get(index).word() : "";
    }

    String lastWord() {
        int index = size() - 1;
        while (index > 0 && tokens.get(index).bracketed()) {
            index--;
        }
        return index < 0 ? "" : word(index);
    }

    int afterArticle() {
        return PostWords.ARTICLES.contains(word(0)) ? 1 : 0;
    }

    boolean startsLikePost() {
        int index = afterArticle();
        while (index < 5 && PostWords.RANKS.contains(word(index))) {
            if (PostWords.PAIRS.contains(word(index) + " " + word(index + 1))) {
                return true;
            }
            index++;
        }
        String pair = word(index) + " " + word(index + 1);
        return PostWords.POSTS.contains(word(index))
                || PostWords.PAIRS.contains(pair)
                || isAddress(index)
                || PostWords.PEOPLE.contains(word(index)) && PostWords.LEADS_TO_FIELD.contains(word(index + 1));
    }

    private boolean isAddress(int index) {
        return PostWords.ADDRESSES.contains(word(index));
    }

    /** Whether it is nothing but "Mr" or the like, as in "Mr and Mrs Example". */
    boolean isBareAddress() {
        return size() == 1 && isAddress(0);
    }

    boolean startsWithAddress() {
        return isAddress(0);
    }

    boolean endsInBrackets() {
        return size() > 0 && tokens.get(size() - 1).bracketed();
    }

    boolean endsInPlural() {
        return lastWord().endsWith("s");
    }

    boolean endsWithPerson() {
        return PostWords.PEOPLE.contains(lastWord());
    }

    boolean endsWithCommonNoun() {
        return endsWithPerson() || PostWords.UNITS.contains(lastWord());
    }

    boolean isName() {
        return PersonNames.isName(tokens);
    }

    /** A name that begins with a usual given name. */
    boolean isKnownName() {
        return PersonNames.isKnown(tokens);
    }

    boolean startsWithKnownName() {
        return beginning().lead().isKnownName();
    }

    /** A name with its post right behind, such as "Jane Example Head of Housing". */
    boolean isNamedPost() {
        return size() > 3
                && (part(0, 2).isKnownName() && part(2, size()).startsLikePost()
                        || part(0, 3).isKnownName() && part(3, size()).startsLikePost());
    }

    boolean startsWithName() {
        return beginning().lead().isName() || startsWithAddress();
    }

    boolean endsWithName() {
        return tail().isName();
    }

    boolean isInitials() {
        return size() == 1 && PersonNames.isInitials(tokens.get(0));
    }

    /** Whether the words can stand alone as an owner. */
    boolean isComplete() {
        return startsLikePost()
                || startsWithName()
                || isNamedPost()
                || tail().startsLikePost()
                || endsWithName()
                || endsWithCommonNoun()
                || isInitials();
    }

    /** Whether it is a post with its field, such as "Head of Legal" or "Assistant Director Education". */
    boolean isPostWithField() {
        return startsLikePost() && !startsWithAddress() && size() > 2 && !endsWithPerson();
    }
}
