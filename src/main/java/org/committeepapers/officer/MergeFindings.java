package org.committeepapers.officer;

import java.time.LocalDate;
import java.util.List;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.text.DayWords;
import org.committeepapers.tracker.Field;

/** The findings on workbooks sent back and on the changes in them. */
final class MergeFindings {

    private MergeFindings() {}

    static Finding ofAnotherTracker(Submission submission, String master) {
        boolean hasId = submission.hasId();
        return Finding.of(
                hasId ? "submission-of-another-tracker" : "submission-of-another-tracker/no-id",
                new Location.File(submission.file()),
                hasId ? submission.tracker().id() : "",
                master);
    }

    static Finding withoutEdition(Submission submission) {
        return Finding.of("submission-without-edition", new Location.File(submission.file()), "");
    }

    static Finding ofAnOlderEdition(Submission submission, LocalDate edition, LocalDate latest) {
        return Finding.of(
                "submission-of-older-edition",
                new Location.File(submission.file()),
                DayWords.of(edition),
                DayWords.of(edition),
                DayWords.of(latest));
    }

    /** Nothing of the row is taken before somebody has decided about a marking in it. */
    static Finding held(Change change) {
        return Finding.of(
                "change-not-taken/marked",
                change.source(),
                change.shownAfter(),
                change.field().inWords(),
                change.item(),
                place(change.target()));
    }

    /** @param secret whether it may be a row of which the master withholds something */
    static Finding rowUnknown(TrackerItem item, boolean secret) {
        return Finding.of(
                "submission-row-unknown", item.row(), secret ? TrackerItem.WITHHELD : item.shown(), item.name());
    }

    /** @param item as it was sent */
    static Finding rowDeleted(Submission submission, TrackerItem item) {
        return Finding.of("submission-row-deleted", new Location.File(submission.file()), "", item.name());
    }

    static Finding taken(Change change) {
        return Finding.of(
                "change-taken",
                change.source(),
                change.shownAfter(),
                change.field().inWords(),
                change.item(),
                place(change.target()),
                change.shownBefore());
    }

    /** @param why the master's cell stays as it is */
    static Finding stays(Change change, String why) {
        return change.marks()
                ? marked(change.source(), change.item(), why)
                : Finding.of(
                        "change-not-taken",
                        change.source(),
                        change.shownAfter(),
                        change.field().inWords(),
                        change.item(),
                        place(change.target()),
                        why);
    }

    /** @param target the row of the master that the field would be in */
    static Finding withoutColumn(TrackerItem item, Field field, TrackerItem target) {
        return Finding.of(
                "change-not-taken/no-column",
                item.cell(field),
                item.shown(field, target),
                field.inWords(),
                item.name(),
                place(target.row()));
    }

    /** An error, so that what an officer marks isn't published because the marking couldn't be taken. */
    static Finding marked(TrackerItem item, String why) {
        return marked(item.cell(Field.EXEMPTION), item.name(), why);
    }

    private static Finding marked(Location place, String item, String why) {
        return Finding.of("exemption-in-doubt/marked-by-officer", place, "", item, why);
    }

    static Finding markedLess(Merged.Marked marking) {
        return Finding.of("exemption-in-doubt/marked-less", marking.source(), "", marking.item());
    }

    static Finding changedInMasterToo(TrackerItem item, Field field, TrackerItem target) {
        return Finding.of(
                "change-not-taken/master-changed",
                item.cell(field),
                item.shown(field, target),
                field.inWords(),
                item.name(),
                target.shown(field, item),
                place(target.cell(field)));
    }

    static Finding dateOvertaken(TrackerItem item, TrackerItem target) {
        return Finding.of(
                "date-overtaken",
                item.cell(Field.BY_WHEN),
                item.shown(Field.BY_WHEN, target),
                item.name(),
                item.shown(Field.REVISED_DATE, target));
    }

    /** @param changes all changes to the cell, including this one */
    static Finding contested(Change change, List<Change> changes) {
        if (change.marks()) {
            return marked(change.source(), change.item(), "another officer changed the same cell differently");
        }
        List<String> others = changes.stream()
                .filter(other -> !other.source().equals(change.source()))
                .map(other -> "\"%s\" in %s, %s"
                        .formatted(other.shownAfter(), other.source().file(), place(other.source())))
                .toList();
        return Finding.of(
                "change-contested",
                change.source(),
                change.shownAfter(),
                change.field().inWords(),
                change.item(),
                String.join("; ", others),
                change.shownBefore());
    }

    private static String place(Location.Cell cell) {
        return cell.sheet() + "!" + cell.address();
    }
}
