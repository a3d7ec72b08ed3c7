package org.committeepapers.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.DateDoubt;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Tracker;

/** Reads a workbook that we wrote, and compares it with what it was filled with. */
final class ReadBack {

    private ReadBack() {}

    /**
     * The references of the recommendations that read otherwise; none where all are equal.
     *
     * @throws Refusal where the workbook can't be read as a tracker
     */
    static List<String> differing(Tracker tracker, Path written, Checker checker) throws Refusal {
        List<String> differing = new ArrayList<>();
        if (tracker.recommendations().isEmpty()) {
            return differing;
        }
        List<Recommendation> read = checker.check(written).tracker().recommendations();
        for (int i = 0; i < tracker.recommendations().size(); i++) {
            Recommendation recommendation = tracker.recommendations().get(i);
            if (i >= read.size() || !plain(recommendation).equals(plain(read.get(i)))) {
                differing.add(recommendation.reference().isEmpty() ? "(no reference)" : recommendation.reference());
            }
        }
        return differing;
    }

    /** However its statuses are said: the workbook may have a word where the tracker has a sign, colour or heading. */
    private static Recommendation plain(Recommendation recommendation) {
        return recommendation.with(
                recommendation.actions().stream().map(ReadBack::plain).toList());
    }

    /** The next meeting is another by another workbook's meetings and history; the words are the same. */
    private static ByWhen unresolved(ByWhen byWhen) {
        return byWhen.doubts(DateDoubt.Kind.NEXT_MEETING).findAny().isEmpty()
                ? byWhen
                : ByWhen.undated(byWhen.words(), ByWhen.Kind.OPEN);
    }

    private static Action plain(Action action) {
        Standing standing = action.standing();
        ByWhen byWhen = unresolved(action.byWhen());
        boolean isSaid =
                standing.doubt() == Standing.Doubt.NONE || standing.denied().isPresent();
        return !isSaid
                ? action.with(byWhen)
                : new Action(
                        action.text(),
                        action.owners(),
                        byWhen,
                        action.successCriteria(),
                        action.progress(),
                        RichText.EMPTY,
                        standing.denied().isPresent()
                                ? standing
                                : Standing.clear(action.status(), Standing.Source.STATED),
                        action.measures().unexplained(),
                        action.exemptions(),
                        action.cells());
    }
}
