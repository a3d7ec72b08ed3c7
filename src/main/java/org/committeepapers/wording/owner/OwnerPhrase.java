package org.committeepapers.wording.owner;

import java.util.List;
import java.util.stream.Collectors;

/** Part of an owner cell, looked at word by word; each question looks at a few words only, however long it is. */
record OwnerPhrase(String source, List<OwnerToken> tokens) {

    /** Enough words to tell a post or a name by. */
    private static final int BEGINNING = 5;

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
        while (index < size()
                && (tokens.get(index).bracketed() || !tokens.get(index).isAnd())) {
            index++;
        }
        return index;
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
        while (from < size() && word(from).isEmpty()) {
            from++;
        }
        return part(from, size());
    }

    private OwnerPhrase beginning() {
        return part(0, Math.min(size(), BEGINNING));
    }

    /** The first words in small letters, parted by single spaces. */
    String opening() {
        return beginning().tokens.stream().map(OwnerToken::word).collect(Collectors.joining(" "));
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

    private String pair(int index) {
        return word(index) + " " + word(index + 1);
    }

    /** The last word outside brackets. */
    String lastWord() {
        int index = size() - 1;
        while (index > 0 && tokens.get(index).bracketed()) {
            index--;
        }
        return index < 0 ? "" : word(index);
    }

    boolean startsLikePost() {
        int index = OwnerVocabulary.ARTICLES.contains(word(0)) ? 1 : 0;
        while (index < BEGINNING && OwnerVocabulary.RANKS.contains(word(index))) {
            if (OwnerVocabulary.PAIRS.contains(pair(index))) {
                return true;
            }
            index++;
        }
        return OwnerVocabulary.POSTS.contains(word(index))
                || OwnerVocabulary.PAIRS.contains(pair(index))
                || OwnerVocabulary.ADDRESSES.contains(word(index))
                || OwnerVocabulary.PEOPLE.contains(word(index))
                        && OwnerVocabulary.LEADS_TO_FIELD.contains(word(index + 1));
    }

    boolean startsWithAddress() {
        return OwnerVocabulary.ADDRESSES.contains(word(0));
    }

    boolean endsInBrackets() {
        return size() > 0 && tokens.get(size() - 1).bracketed();
    }

    boolean endsWithPerson() {
        return OwnerVocabulary.PEOPLE.contains(lastWord());
    }

    boolean endsWithCommonNoun() {
        return endsWithPerson() || OwnerVocabulary.UNITS.contains(lastWord());
    }

    /** A name that begins with a usual given name. */
    boolean isKnownName() {
        return size() > 0
                && size() <= 4
                && OwnerVocabulary.GIVEN_NAMES.contains(word(0))
                && tokens.stream().skip(1).allMatch(OwnerToken::canBeInName);
    }

    /** Two or three capitalised words of which none belongs to a post or a department, or one known given name. */
    boolean isName() {
        boolean usualLength = size() == 2 || size() == 3;
        return isKnownName()
                || usualLength && !tokens.get(0).isParticle() && tokens.stream().allMatch(OwnerToken::canBeInName);
    }

    boolean startsWithKnownName() {
        return beginning().lead().isKnownName();
    }

    boolean startsWithName() {
        return beginning().lead().isName() || startsWithAddress();
    }

    boolean endsWithName() {
        return tail().isName();
    }

    /** A name with its post right behind, such as "Jane Example Head of Housing". */
    boolean isNamedPost() {
        return size() > 3
                && (part(0, 2).isKnownName() && part(2, size()).startsLikePost()
                        || part(0, 3).isKnownName() && part(3, size()).startsLikePost());
    }

    boolean isInitials() {
        return size() == 1 && tokens.get(0).isInitials();
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
