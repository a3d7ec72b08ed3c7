package org.committeepapers.officer;

import java.time.LocalDate;
import java.util.List;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.RuleId;
import org.committeepapers.finding.Severity;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Field;

/** The findings on workbooks sent back and on the changes in them. */
final class MergeFindings {

    private MergeFindings() {}

    static Finding ofAnotherTracker(Submission submission, String master) {
        boolean hasId = hasId(submission);
        return warning(
                "submission-of-another-tracker",
                new Location.File(submission.file()),
                hasId ? submission.tracker().id() : "",
                (hasId
                                        ? "The workbook has the Tracker id of another tracker, not of this one, %s."
                                        : "The workbook has no Tracker id, so it isn't clear whether it belongs to this tracker, %s.")
                                .formatted(master)
                        + " Nothing in it is used.",
                hasId
                        ? "Move it to the folder of its own tracker, or correct the Tracker id on its About sheet."
                        : "If it does, write %s as the Tracker id on its About sheet. If not, move it to the folder of its own tracker."
                                .formatted(master));
    }

    /** Without one, a tracker's id is made from the name of its file. */
    private static boolean hasId(Submission submission) {
        String name = submission.file().replaceFirst("\\.[^.]*$", "");
        return !PlainText.lettersAndNumbers(name)
                .equals(PlainText.lettersAndNumbers(submission.tracker().id()));
    }

    static Finding withoutEdition(Submission submission) {
        return warning(
                "submission-without-edition",
                new Location.File(submission.file()),
                "",
                "The workbook has no record of what it said when it was sent out, so the program can't tell what the "
                        + "officer changed. Nothing in it is used.",
                "Enter the changes in the master. Next time, send officers a workbook made by committee-papers"
                        + " template.");
    }

    static Finding ofAnOlderEdition(Submission submission, LocalDate edition, LocalDate latest) {
        return warning(
                "submission-of-older-edition",
                new Location.File(submission.file()),
                DayWords.of(edition),
                "The workbook was made from the edition of %s, but the latest is of %s. Only what the officer"
                                .formatted(DayWords.of(edition), DayWords.of(latest))
                        + " changed is used.",
                "Check the changes against the newer edition, and send the officer a new workbook.");
    }

    static Finding rowUnknown(TrackerItem item) {
        return warning(
                "submission-row-unknown",
                item.row(),
                item.shown(),
                "The master has no such row (%s), so the row isn't used.".formatted(item.name()),
                "If it is part of the tracker, enter it in the master.");
    }

    /** @param item as it was sent */
    static Finding rowDeleted(Submission submission, TrackerItem item) {
        return warning(
                "submission-row-deleted",
                new Location.File(submission.file()),
                "",
                "The officer's workbook no longer has %s. The master keeps it.".formatted(item.name()),
                "If it has ended, enter that as its status. If it was entered by mistake, delete its row in the"
                        + " master.");
    }

    static Finding taken(Change change) {
        return new Finding(
                new RuleId("change-taken"),
                Severity.NOTE,
                change.source(),
                change.shownAfter(),
                "The officer changed %s of %s. The change is now in %s, which said \"%s\"."
                        .formatted(
                                change.field().inWords(), change.item(), place(change.target()), change.shownBefore()),
                "If it is right, nothing needs to change.");
    }

    /** @param why the master's cell stays as it is */
    static Finding stays(Change change, String why) {
        return change.marks()
                ? marked(change.source(), change.item(), why)
                : warning(
                        "change-not-taken",
                        change.source(),
                        change.shownAfter(),
                        "The officer changed %s of %s, but the change isn't used in %s: %s."
                                .formatted(change.field().inWords(), change.item(), place(change.target()), why),
                        "Enter it in the master where it belongs.");
    }

    /** @param target the row of the master that the field would be in */
    static Finding withoutColumn(TrackerItem item, Field field, TrackerItem target) {
        return warning(
                "change-not-taken",
                item.cell(field),
                item.shown(field),
                "The officer changed %s of %s, but the master has no column for it, so the change isn't used. Its row begins at %s."
                        .formatted(field.inWords(), item.name(), place(target.row())),
                "Enter it in the master where it belongs.");
    }

    /** An error, so that what an officer marks isn't published because the marking couldn't be taken. */
    static Finding marked(TrackerItem item, String why) {
        return marked(item.cell(Field.EXEMPTION), item.name(), why);
    }

    private static Finding marked(Location place, String item, String why) {
        return new Finding(
                RuleId.EXEMPTION_IN_DOUBT,
                Severity.ERROR,
                place,
                "",
                "The officer marked %s as exempt, but the marking isn't used: %s. So nothing is published."
                        .formatted(item, why),
                "Enter the marking in the master, under Exempt in the row (add that column if there is none). If nothing"
                        + " is exempt, clear the cell in the officer's workbook.");
    }

    static Finding changedInMasterToo(TrackerItem item, Field field, TrackerItem target) {
        return warning(
                "change-not-taken",
                item.cell(field),
                item.shown(field),
                "The officer changed %s of %s, but the change isn't used. The master has changed too, and keeps \"%s\" at %s."
                        .formatted(field.inWords(), item.name(), target.shown(field), place(target.cell(field))),
                "Decide which is right, and enter it in the master.");
    }

    static Finding dateOvertaken(TrackerItem item) {
        return warning(
                "date-overtaken",
                item.cell(Field.BY_WHEN),
                item.shown(Field.BY_WHEN),
                "The officer changed By when of %s, but its row has a revised date, \"%s\", which counts instead."
                        .formatted(item.name(), item.shown(Field.REVISED_DATE)),
                "Ask the officer which date is right, and enter it as the revised date in the master.");
    }

    /** @param changes all changes to the cell, including this one */
    static Finding contested(Change change, List<Change> changes) {
        List<String> others = changes.stream()
                .filter(other -> !other.source().equals(change.source()))
                .map(other -> "\"%s\" in %s, %s"
                        .formatted(other.shownAfter(), other.source().file(), place(other.source())))
                .toList();
        if (change.marks()) {
            return marked(change.source(), change.item(), "another officer changed the same cell differently");
        }
        return warning(
                "change-contested",
                change.source(),
                change.shownAfter(),
                "The officer changed %s of %s, but another officer changed it differently: %s. Neither change is used, and the master keeps \"%s\"."
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
