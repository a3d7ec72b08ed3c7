package org.committeepapers.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressElsewhereTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "See appendix 1",
                "See final summary",
                "See above",
                "As above.",
                "As per recommendation 3",
                "see recommendation 3",
                "See Rec 3",
                "See action 2.1 above",
                "Please see attached report",
                "Refer to the update for recommendation 4",
                "See comments under recommendation 2",
                "Ditto",
                "Same as 3",
                "Covered by action 4",
                "See items 3 and 4",
                "See the notes below",
                "As previously reported",
                "(see appendix B)",
                "Gweler uchod",
                "See separate report",
                "See progress update at recommendation 1",
            })
    void pointsElsewhereOnly(String progress) {
        assertEquals(List.of("WARNING PROGRESS"), found(progress));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Completed. See appendix 1",
                "Complete - see the appendix",
                "See appendix 1 for the list; two thirds of schools have answered",
                "As above, and the second phase has begun",
                "Report published in May",
                "Seen by the board",
                "In train",
                "Same day service launched",
                "As part of the report to cabinet the team asked 40 schools",
                "The summary is being written",
                "See a 20% rise in referrals",
                "",
            })
    void saysSomethingItself(String progress) {
        assertEquals(List.of(), found(progress));
    }

    private static List<String> found(String progress) {
        Action action = Samples.action(Status.UNKNOWN, ByWhen.MISSING);
        return Samples.found(
                "progress-elsewhere", action.with(action.entries().with(Field.PROGRESS, RichText.of(progress))));
    }
}
