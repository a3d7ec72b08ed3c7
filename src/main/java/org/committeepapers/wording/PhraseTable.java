package org.committeepapers.wording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A table of phrases with their senses; of several that fit at a place the longest counts.
 *
 * @param <S> what a phrase can mean
 */
final class PhraseTable<S> {

    /**
     * A phrase found.
     *
     * @param end the index of the token after it
     */
    record Match<S>(S sense, int end) {}

    private static final class Node<S> {
        private final Map<String, Node<S>> next = new HashMap<>();
        private @Nullable S sense;
    }

    private final Node<S> root = new Node<>();
    private final Set<String> words = new TreeSet<>();

    /**
     * Adds phrases of one sense; a phrase can't have two.
     *
     * @param phrases tokens parted by spaces; {@code a|b} stands for either word
     */
    PhraseTable<S> with(S sense, List<String> phrases) {
        for (String phrase : phrases) {
            add(root, phrase.split(" ", -1), 0, sense);
        }
        return this;
    }

    private void add(Node<S> node, String[] tokens, int at, S sense) {
        if (at == tokens.length) {
            if (node.sense != null && !node.sense.equals(sense)) {
                throw new IllegalArgumentException(
                        String.join(" ", tokens) + " is both " + node.sense + " and " + sense);
            }
            node.sense = sense;
            return;
        }
        for (String word : tokens[at].split("\\|", -1)) {
            words.add(word);
            add(node.next.computeIfAbsent(word, unused -> new Node<>()), tokens, at + 1, sense);
        }
    }

    /** All words that stand in some phrase. */
    Set<String> words() {
        return words;
    }

    /** The longest phrase that begins at the token; null where none does. A hyphen inside a word counts as a space. */
    @Nullable
    Match<S> match(Tokens tokens, int from) {
        Match<S> longest = null;
        Node<S> node = root;
        int at = from;
        while (true) {
            Node<S> next = node.next.get(tokens.text(at));
            if (next == null) {
                return longest;
            }
            node = next;
            at++;
            S sense = node.sense;
            if (sense != null) {
                longest = new Match<>(sense, at);
            }
            if (tokens.isGlue(at)) {
                at++;
            }
        }
    }
}
