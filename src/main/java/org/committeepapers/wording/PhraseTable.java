package org.committeepapers.wording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A table of phrases with their senses; of several that fit at a place the longest counts.
 *
 * @param <S> what a phrase can mean
 */
public final class PhraseTable<S> {

    /**
     * A phrase found.
     *
     * @param end the index of the token after it
     */
    public record Match<S>(S sense, int end) {}

    private static final class Node<S> {
        private final Map<String, Node<S>> next = new HashMap<>();
        private @Nullable S sense;
    }

    private static final int MOST_BETWEEN = 3;

    private final Node<S> root = new Node<>();
    private final Set<String> words = new TreeSet<>();

    /**
     * Adds phrases of one sense; a phrase can't have two.
     *
     * @param phrases tokens parted by spaces; {@code a|b} stands for either word
     */
    public PhraseTable<S> with(S sense, List<String> phrases) {
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
    public Set<String> words() {
        return words;
    }

    /** The longest phrase that begins at the token; null where none does. A hyphen inside a word counts as a space. */
    @Nullable
    public Match<S> match(Tokens tokens, int from) {
        return longest(root, tokens, from, Set.of());
    }

    /**
     * The same; empty where none does.
     *
     * @param between words of which a few may stand between those of a phrase
     */
    public Optional<Match<S>> match(Tokens tokens, int from, Set<String> between) {
        return Optional.ofNullable(longest(root, tokens, from, between));
    }

    private @Nullable Match<S> longest(Node<S> node, Tokens tokens, int from, Set<String> between) {
        int at = node != root && tokens.isGlue(from) ? from + 1 : from;
        Match<S> further = behind(node.next.get(tokens.text(at)), tokens, at, between);
        for (int i = 0; i < MOST_BETWEEN && further == null && node != root && between.contains(tokens.text(at)); i++) {
            at++;
            further = behind(node.next.get(tokens.text(at)), tokens, at, between);
        }
        S sense = node.sense;
        return further == null && sense != null ? new Match<>(sense, from) : further;
    }

    private @Nullable Match<S> behind(@Nullable Node<S> node, Tokens tokens, int at, Set<String> between) {
        return node == null ? null : longest(node, tokens, at + 1, between);
    }
}
