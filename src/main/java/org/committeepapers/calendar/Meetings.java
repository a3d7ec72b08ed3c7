package org.committeepapers.calendar;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.committeepapers.text.PlainText;

/**
 * The meetings that a tracker knows.
 *
 * @param own those of its own committee
 * @param others those of other committees, each committee once
 */
public record Meetings(CommitteeMeetings own, List<CommitteeMeetings> others) {

    /** No meeting of any committee is known. */
    public static final Meetings NONE = new Meetings(new CommitteeMeetings("", List.of()), List.of());

    /** Words ignored when names are compared. */
    private static final Set<String> FILLERS = Set.of("the", "this", "our", "committee", "meeting", "of", "and");

    /** Words that a committee may use for itself in its own papers. */
    private static final Set<String> KINDS =
            Set.of("scrutiny", "overview", "select", "panel", "board", "commission", "forum", "group");

    /** Whether two names are of the same committee, whatever their case and punctuation. */
    public static boolean isSame(String one, String other) {
        return words(one).equals(words(other));
    }

    /**
     * The meetings of the committee with this name in the tracker: its own committee if the words name none, or only a
     * kind of committee; none known if they may name another.
     */
    public CommitteeMeetings of(String committee) {
        List<String> words = words(committee);
        if (words.isEmpty() || words.equals(words(own.committee()))) {
            return own;
        }
        return others.stream()
                .filter(sittings -> words(sittings.committee()).equals(words))
                .findFirst()
                .orElseGet(() -> isKindOfOwn(words) ? own : new CommitteeMeetings(committee, List.of()));
    }

    private boolean isKindOfOwn(List<String> words) {
        return KINDS.containsAll(words)
                && new TreeSet<>(words(own.committee())).containsAll(words)
                && others.stream().noneMatch(other -> words(other.committee()).containsAll(words));
    }

    /** What tells the name of a committee from others. */
    public static List<String> words(String name) {
        return Stream.of(PlainText.lettersAndNumbers(name.replace("&", " and ")).split(" ", -1))
                .filter(word -> !word.isEmpty() && !FILLERS.contains(word))
                .toList();
    }
}
