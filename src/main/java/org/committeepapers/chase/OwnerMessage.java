package org.committeepapers.chase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What one owner is asked, across all trackers.
 *
 * @param name of the owner
 * @param greeting the name of the person, where the register gives it; else that of the post
 * @param address empty where none is known, or more than one
 * @param slug the name of its files, without an ending
 * @param council empty where no tracker says it
 * @param contact whom the owner may ask; blank for nobody else than who sends the message
 * @param reminder whether it is only about dates that are near
 * @param by the first day by which updates are needed; empty where none is known
 * @param actions how many there are; the next three say how many of them are overdue, unclear and unchanged
 * @param withheld how many more there are that may not be shown
 * @param copies the workbooks that go with it
 */
public record OwnerMessage(
        String name,
        String greeting,
        Optional<String> address,
        String slug,
        String council,
        String contact,
        boolean reminder,
        LocalDate asAt,
        Optional<LocalDate> by,
        int actions,
        int overdue,
        int unclear,
        int unchanged,
        int withheld,
        List<Part> parts,
        List<Copy> copies) {

    /**
     * What is asked of one tracker.
     *
     * @param committee empty where the tracker doesn't say it
     * @param meeting the day of its meeting for which updates are needed; empty where that isn't known
     * @param by the day by which these updates are needed; empty where that isn't known
     * @param withheld where the actions stand that may not be shown, such as "Tracker, row 7"
     */
    public record Part(
            String title,
            String committee,
            Optional<LocalDate> meeting,
            Optional<LocalDate> by,
            List<UpdateRequest> items,
            List<String> withheld) {}

    /**
     * A workbook with the owner's actions of one tracker.
     *
     * @param tracker its position among those chased, from 0
     * @param names by which that tracker calls the owner
     */
    public record Copy(int tracker, String owner, List<String> names, String file) {}
}
