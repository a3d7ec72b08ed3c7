package org.committeepapers.wording;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.committeepapers.wording.Clause.Mark;
import org.committeepapers.wording.StatusVocabulary.Cue;

/** The words of a clause beside a word of status, which may show that it is said of something else than the action. */
record Neighbours(Tokens tokens, Mark mark, List<Mark> before, List<Mark> after) {

    private static final Set<String> ADVERBS = Set.of("into", "onto", "elsewhere", "altogether");
    private static final Set<Cue> ENDING = EnumSet.of(Cue.ENDED, Cue.NOT_NEEDED);
    private static final Set<Cue> DESCRIBED = EnumSet.of(Cue.OTHER, Cue.AFTERCARE, Cue.PART, Cue.DRAFT);

    /** Whether those before name nothing but the action, and no noun follows that the word would describe. */
    boolean leaveWhole() {
        return DoneReader.isWhole(before) && (after.isEmpty() || !after.get(0).isOf(DESCRIBED));
    }

    /** "New" or "open" beside other words describes these. */
    boolean areDescribed() {
        boolean phrase = mark.to() > mark.from() + 1 && !tokens.is(mark.from(), "extension");
        return !leaveWhole()
                && !phrase
                && StatusVocabulary.ADJECTIVES.contains(tokens.text(mark.from()))
                && !StatusText.DONE.contains(mark.cue());
    }

    /** "Completed or superseded" doesn't say which. */
    boolean areAlternatives() {
        boolean ahead =
                before.size() > 1 && tokens.is(mark.from() - 1, "or") && isOtherEnd(before.get(before.size() - 2));
        boolean behind = after.size() > 1 && tokens.is(mark.to(), "or") && isOtherEnd(after.get(1));
        return ahead || behind;
    }

    private boolean isOtherEnd(Mark other) {
        return mark.isOf(StatusText.DONE) && other.isOf(ENDING) || mark.isOf(ENDING) && other.isOf(StatusText.DONE);
    }

    /** "Removed the old signs", "ended the use of agency staff": what was ended isn't the action. */
    boolean areItsObject() {
        if (!before.isEmpty() || after.isEmpty() || mark.to() > mark.from() + 1) {
            return false;
        }
        String next = tokens.text(after.get(0).from());
        boolean determined = StatusVocabulary.DETERMINERS.contains(next) && after.size() > 1;
        return after.get(determined ? 1 : 0).cue() == Cue.OTHER && !next.endsWith("ly") && !ADVERBS.contains(next);
    }
}
