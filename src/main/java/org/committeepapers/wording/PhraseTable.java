package org.committeepapers.wording;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The phrases of a word file by the names of their sections; of several that fit at a place the longest counts. */
public final class PhraseTable {

    /** The sense where no phrase fits. */
    public static final String OTHER = "OTHER";

    /**
     * A phrase found, or one word or sign that begins none.
     *
     * @param sense the name of its section, or OTHER
     * @param end the index of the token after it
     */
    public record Match(String sense, int end) {}

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private @Nullable String sense;
    }

    private static final int MOST_BETWEEN = 3;

    private final Node root = new Node();

    /** @param file whose phrases are tokens parted by spaces, in which {@code a|b} stands for either word */
    public PhraseTable(WordFile file) {
        for (String sense : file.names()) {
            file.phrases(sense).forEach(phrase -> add(root, phrase.split(" ", -1), 0, sense));
        }
    }

    private void add(Node node, String[] tokens, int at, String sense) {
        if (at == tokens.length) {
            if (node.sense != null && !node.sense.equals(sense)) {
                throw new IllegalArgumentException(
                        String.join(" ", tokens) + " is both " + node.sense + " and " + sense);
            }
            node.sense = sense;
            return;
        }
        for (String word : tokens[at].split("\\|", -1)) {
            add(node.next.computeIfAbsent(word, unused -> new Node()), tokens, at + 1, sense);
        }
    }

    /**
     * The longest phrase that begins at the token. A hyphen inside a word counts as a space.
     *
     * @param between words of which a few may stand between those of a phrase
     */
    public Match match(Tokens tokens, int from, Set<String> between) {
        Node first = root.next.get(tokens.text(from));
        Match longest = first == null ? null : longest(first, tokens, from + 1, between);
        return longest == null ? new Match(OTHER, from + 1) : longest;
    }

    private @Nullable Match longest(Node node, Tokens tokens, int from, Set<String> between) {
        int at = tokens.isGlue(from) ? from + 1 : from;
        for (int passed = 0; passed <= MOST_BETWEEN; passed++) {
            Node next = node.next.get(tokens.text(at));
            Match further = next == null ? null : longest(next, tokens, at + 1, between);
            if (further != null) {
                return further;
            }
            if (!between.contains(tokens.text(at))) {
                break;
            }
            at++;
        }
        return node.sense == null ? null : new Match(node.sense, from);
    }
}
