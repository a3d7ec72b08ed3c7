package org.committeepapers.submission;

import java.time.LocalDate;
import java.util.List;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.RuleId;
import org.committeepapers.finding.Severity;
import org.committeepapers.text.DayWords;
import org.committeepapers.tracker.Field;

/** What is said of workbooks sent back and of the changes in them. */
final class MergeFindings {

    private MergeFindings() {}

    static Finding ofAnotherTracker(Submission submission, String master) {
        return warning(
                "submission-of-another-tracker",
                new Location.File(submission.file()),
                submission.tracker().id(),
                "The workbook says that it belongs to another tracker than this, %s; nothing of it is taken."
                        .formatted(master),
                "Put it into the folder of its own tracker, or correct the Tracker id on its sheet About.");
    }

    static Finding withoutEdition(Submission submission) {
        return warning(
                "submission-without-edition",
                new Location.File(submission.file()),
                "",
                "The workbook doesn't hold what it said when it was sent, so nobody can tell what the officer"
                        + " changed; nothing of it is taken.",
                "Enter the changes in the master; and send officers workbooks made by the command template.");
    }

    static Finding ofAnOlderEdition(Submission submission, LocalDate edition, LocalDate latest) {
        return warning(
                "submission-of-older-edition",
                new Location.File(submission.file()),
                DayWords.of(edition),
                "The workbook was made from the edition of %s, and there is one of %s by now; only what the officer"
                                .formatted(DayWords.of(edition), DayWords.of(latest))
                        + " changed is taken.",
                "Check the changes against the newer edition, and send the officer a new workbook.");
    }

    static Finding rowUnknown(TrackerItem item) {
        return warning(
                "submission-row-unknown",
                item.row(),
                item.shown(),
                "The master has no such row (%s); it isn't taken.".formatted(item.name()),
                "If it belongs to the tracker, enter it in the master.");
    }

    /** @param item as it was sent */
    static Finding rowDeleted(Submission submission, TrackerItem item) {
        return warning(
                "submission-row-deleted",
                new Location.File(submission.file()),
                "",
                "The officer's workbook no longer has %s; the master keeps it.".formatted(item.name()),
                "If it has ended, enter that as its status; if it was entered in error, delete its row in the master.");
    }

    static Finding taken(Change change) {
        return new Finding(
                new RuleId("change-taken"),
                Severity.NOTE,
                change.source(),
                change.shownAfter(),
                "%s of %s is taken into %s; it said \"%s\"."
                        .formatted(
                                change.field().inWords(), change.item(), place(change.target()), change.shownBefore()),
                "Nothing, if it is right.");
    }

    /** @param why the cell of the master stays as it is */
    static Finding stays(Change change, String why) {
        return warning(
                "change-not-taken",
                change.source(),
                change.shownAfter(),
                "%s of %s was changed by the officer, but isn't taken into %s: %s."
                        .formatted(change.field().inWords(), change.item(), place(change.target()), why),
                "Enter it in the master where it belongs.");
    }

    /** @param target the row of the master in which the field would stand */
    static Finding withoutColumn(TrackerItem item, Field field, TrackerItem target) {
        return warning(
                "change-not-taken",
                item.cell(field),
                item.shown(field),
                "%s of %s was changed by the officer, but isn't taken. The master has no column for it; its row begins at %s."
                        .formatted(field.inWords(), item.name(), place(target.row())),
                "Enter it in the master where it belongs.");
    }

    /** What an officer marks isn't published because the master has no place for the marking. */
    static Finding markedWithoutColumn(TrackerItem item) {
        return new Finding(
                new RuleId("exemption-in-doubt"),
                Severity.ERROR,
                item.cell(Field.EXEMPTION),
                "",
                "%s is marked by the officer, and the master has no column for that, so nothing is published."
                        .formatted(item.name()),
                "Add a column Exempt to the master, and enter there what holds.");
    }

    static Finding changedInMasterToo(TrackerItem item, Field field, TrackerItem target) {
        return warning(
                "change-not-taken",
                item.cell(field),
                item.shown(field),
                "%s of %s was changed by the officer, but isn't taken. The master was changed as well, and says \"%s\" at %s; that stays."
                        .formatted(field.inWords(), item.name(), target.shown(field), place(target.cell(field))),
                "Decide which is right, and enter it in the master.");
    }

    static Finding dateOvertaken(TrackerItem item) {
        return warning(
                "date-overtaken",
                item.cell(Field.BY_WHEN),
                item.shown(Field.BY_WHEN),
                "By when of %s was changed by the officer, but a revised date stands beside it, \"%s\", and that counts."
                        .formatted(item.name(), item.shown(Field.REVISED_DATE)),
                "Ask the officer which date holds, and enter it as the revised date in the master.");
    }

    /** @param changes all that ask for the cell, this one too */
    static Finding contested(Change change, List<Change> changes) {
        List<String> others = changes.stream()
                .filter(other -> !other.source().equals(change.source()))
                .map(other -> "\"%s\" in %s, %s"
                        .formatted(other.shownAfter(), other.source().file(), place(other.source())))
                .toList();
        return warning(
                "change-contested",
                change.source(),
                change.shownAfter(),
                "%s of %s was changed elsewhere as well: %s. Neither is taken; the master keeps \"%s\"."
                        .formatted(
                                change.field().inWords(),
                                change.item(),
                                String.join("; ", others),
                                change.shownBefore()),
                "Ask the officers which is right, and enter it in the master.");
    }

    private static Finding warning(String rule, Location location, String value, String message, String fix) {
        return new Finding(new RuleId(rule), Severity.WARNING, location, value, message, fix);
    }

    private static String place(Location.Cell cell) {
        return cell.sheet() + "!" + cell.address();
    }
}
