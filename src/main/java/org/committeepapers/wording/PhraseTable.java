package org.committeepapers.wording;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Set<String> words = new HashSet<>();

    /** @param phrases by their sense: tokens parted by spaces, in which {@code a|b} stands for either word */
    PhraseTable(Map<S, List<String>> phrases) {
        phrases.forEach((sense, each) -> each.forEach(phrase -> add(root, phrase.split(" ", -1), 0, sense)));
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

    /** The longest phrase that begins at the token. A hyphen inside a word counts as a space. */
    public Optional<Match<S>> match(Tokens tokens, int from) {
        return match(tokens, from, Set.of());
    }

    /**
     * The same.
     *
     * @param between words of which a few may stand between those of a phrase
     */
    public Optional<Match<S>> match(Tokens tokens, int from, Set<String> between) {
        Node<S> first = root.next.get(tokens.text(from));
        return first == null ? Optional.empty() : Optional.ofNullable(longest(first, tokens, from + 1, between));
    }

    private @Nullable Match<S> longest(Node<S> node, Tokens tokens, int from, Set<String> between) {
        int at = tokens.isGlue(from) ? from + 1 : from;
        Node<S> next = node.next.get(tokens.text(at));
        Match<S> further = next == null ? null : longest(next, tokens, at + 1, between);
        for (int i = 0; i < MOST_BETWEEN && further == null && between.contains(tokens.text(at)); i++) {
            at++;
            next = node.next.get(tokens.text(at));
            further = next == null ? null : longest(next, tokens, at + 1, between);
        }
        S sense = node.sense;
        return further == null && sense != null ? new Match<>(sense, from) : further;
    }
}
