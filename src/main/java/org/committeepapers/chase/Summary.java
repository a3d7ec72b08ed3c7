package org.committeepapers.chase;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.committeepapers.label.Labels;
import org.committeepapers.paper.PaperAction;

/**
 * Who owes what, and for how long, for democratic services.
 *
 * @param owners who was written to, by name
 * @param lines a line an owner and action
 * @param nobody actions of which nobody could be asked
 * @param updated actions of which nobody is asked, since an update has come since the last edition
 * @param unread workbooks that can't be read as trackers, and why
 * @param inError trackers that errors keep from publication
 */
public record Summary(
        LocalDate asAt,
        List<OwnerMessage> owners,
        List<Line> lines,
        List<Line> nobody,
        List<Line> updated,
        List<Unread> unread,
        List<String> inError) {

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
        static Line of(UpdateRequest request, String tracker, Labels labels) {
            PaperAction action = request.action();
            return new Line(
                    "",
                    tracker,
                    action.name(),
                    UpdateRequest.shortened(action.text()),
                    UpdateRequest.shortened(action.byWhen()),
                    action.status().name(),
                    request.daysOverdue(),
                    request.unchanged(),
                    Stream.concat(
                                    action.doubts().stream().map(PaperAction.Doubt::words),
                                    Stream.of(labels.say("chase.no-day")).filter(words -> request.lacksDay()))
                            .toList(),
                    "");
        }

        /** Of what has no action, or none that may be shown, without an owner yet. */
        static Line of(String why, String tracker, String reference, String words) {
            return new Line("", tracker, reference, words, "", "", 0, 0, List.of(), why);
        }

        Line with(String other, String reason) {
            return new Line(other, tracker, reference, action, byWhen, status, daysOverdue, unchanged, doubts, reason);
        }
    }

    /** A workbook that can't be read, and why. */
    public record Unread(String file, String why) {}
}
