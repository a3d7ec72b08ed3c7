package org.committeepapers.workbook;

import java.time.LocalDate;
import java.util.Optional;

/** What recommendations have in common: the sheet or the heading they stand under. */
final class Group {

    private final String heading;
    private final boolean withinTable;
    private Optional<LocalDate> meeting = Optional.empty();
    private String review;
    private String committee = "";

    /**
     * @param heading above them; empty where there is none
     * @param withinTable whether the heading is a row of the table
     */
    Group(String heading, boolean withinTable) {
        this.heading = heading;
        this.withinTable = withinTable;
        this.review = "";
    }

    String heading() {
        return heading;
    }

    boolean isWithinTable() {
        return withinTable;
    }

    /** Sets the day of the meeting that all of them were made at. */
    void ofMeeting(Optional<LocalDate> day) {
        meeting = day;
    }

    Optional<LocalDate> meeting() {
        return meeting;
    }

    /** Sets the committee that made all of them. */
    void ofCommittee(String name) {
        committee = name;
    }

    /** The committee that made one of them, by its own cell where it has one. */
    String committee(String own) {
        return own.isEmpty() ? committee : own;
    }

    /** Sets the name of the review that all of them are of. */
    void ofReview(String name) {
        review = name;
    }

    /** The review of one of them, by its own cell where it has one. */
    String review(String own) {
        return own.isEmpty() ? review : own;
    }
}
