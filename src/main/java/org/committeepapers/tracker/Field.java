package org.committeepapers.tracker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.text.EnumNames;

/** A kind of column in a tracker. */
public enum Field {
    REFERENCE,
    /** The review, topic or meeting that a recommendation comes from. */
    REVIEW,
    DIRECTED_TO,
    /** The day on which the executive received the recommendation, or the notice of it. */
    RECEIVED_ON,
    RECOMMENDATION,
    RESPONSE,
    EXECUTIVE_RESPONSE,
    ACTION,
    OWNER,
    BY_WHEN,
    /** The first date, if it has a column of its own. */
    FIRST_DATE,
    /** The date that replaces the first one, if it has a column of its own. */
    REVISED_DATE,
    SUCCESS_CRITERIA,
    PROGRESS,
    STATUS,
    /** A traffic light beside the status. */
    RATING,
    PERCENT,
    COMPLETED_ON,
    /** The date of the meeting that made the recommendation, if each has its own. */
    MADE_ON,
    /** The day of the meeting at which the committee agreed that the action is closed. */
    CLOSURE_AGREED_ON,
    /** The committee that made the recommendation, if each has its own. */
    COMMITTEE,
    /** The parts of the row that may not be published, or a note that all may be. */
    EXEMPTION,
    /** The day on which the executive considered the recommendation. */
    CONSIDERED_ON,
    PORTFOLIO_HOLDER,
    SUBJECT;

    /** The fields by their names in layout and settings files, such as byWhen. */
    public static final Map<String, Field> BY_NAME = EnumNames.byName(List.of(values()));

    /** The field with this name in layout and settings files; empty if there is none. */
    public static Optional<Field> named(String key) {
        return Optional.ofNullable(BY_NAME.get(key));
    }

    /** Its name in layout and settings files, such as byWhen. */
    public String key() {
        return EnumNames.camel(this);
    }

    /** Its name as a person reads it, such as "By when". */
    public String inWords() {
        return EnumNames.words(this);
    }
}
