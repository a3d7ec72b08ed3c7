package org.committeepapers.chase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.committeepapers.paper.PaperAction;
import org.committeepapers.paper.PaperRecommendation;

/**
 * Who owes what, and for how long, for democratic services.
 *
 * @param owners who was written to, by name
 * @param lines a line an owner and action
 * @param nobody actions of which nobody could be asked
 * @param awaited recommendations that wait for a response
 * @param unread workbooks that can't be read as trackers, and why
 * @param inError trackers that errors keep from publication
 */
public record Summary(
        LocalDate asAt,
        List<OwnerFigures> owners,
        List<Line> lines,
        List<Line> nobody,
        List<Awaited> awaited,
        List<Unread> unread,
        List<String> inError) {

    /**
     * An owner.
     *
     * @param file the name of the message without its ending
     * @param addresses how many usable ones the registers give
     * @param longest the most days that one of the actions is overdue
     * @param most the most editions for which the progress of one is unchanged
     * @param by the first day by which the message asks for updates; empty where none is known
     */
    public record OwnerFigures(
            String name,
            String file,
            int addresses,
            int actions,
            int overdue,
            int longest,
            int unclear,
            int unchanged,
            int most,
            int withheld,
            Optional<LocalDate> by) {}

    /**
     * An action.
     *
     * @param owner the person, else the words of the tracker; blank where nobody is named
     * @param reference by which papers refer to the action; where it may not be shown, its place
     * @param action shortened; blank where it may not be shown
     * @param byWhen the officer's own words
     * @param status a key of the labels; blank where it may not be shown
     * @param doubts why it is unclear, in words
     * @param why a key of the labels: why nobody was asked; blank where somebody was
     */
    public record Line(
            String owner,
            String tracker,
            String reference,
            String action,
            String byWhen,
            String status,
            int daysOverdue,
            int unchanged,
            List<String> doubts,
            String why) {

        /** Without an owner yet. */
        static Line of(UpdateRequest request, String tracker) {
            PaperAction action = request.action();
            return new Line(
                    "",
                    tracker,
                    action.name(),
                    Shortened.of(action.text().plain()),
                    Shortened.of(action.byWhen().plain()),
                    action.status().name(),
                    request.daysOverdue(),
                    request.unchanged(),
                    action.doubts(),
                    "");
        }

        /** Of an action that may not be shown, without an owner yet. */
        static Line withheld(String place, String tracker) {
            return new Line("", tracker, place, "", "", "", 0, 0, List.of(), "");
        }

        /** Of a recommendation that is agreed, while nobody is to do anything about it. */
        static Line withoutAction(PaperRecommendation recommendation, String tracker) {
            return new Line(
                    "",
                    tracker,
                    recommendation.name(),
                    Shortened.of(recommendation.text().plain()),
                    "",
                    "",
                    0,
                    0,
                    List.of(),
                    "NO_ACTION");
        }

        Line asking(Directory.Person person) {
            return with(person.name(), "");
        }

        Line askingNobody(String owner, String why) {
            return with(owner, why);
        }

        private Line with(String owner, String why) {
            return new Line(owner, tracker, reference, action, byWhen, status, daysOverdue, unchanged, doubts, why);
        }
    }

    /**
     * A recommendation without a response.
     *
     * @param waiting since when and how long it may take; blank where the tracker gives no day to count from, or it may not be
     *     shown
     */
    public record Awaited(String addressee, String tracker, String reference, String recommendation, String waiting) {}

    /** A workbook that can't be read, and why. */
    public record Unread(String file, String why) {}
}
