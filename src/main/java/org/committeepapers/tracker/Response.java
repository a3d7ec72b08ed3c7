package org.committeepapers.tracker;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the answer to a recommendation comes to.
 *
 * @param category from the Response column, otherwise from the beginning of the text
 * @param categoryWords the Response column as written; empty if it is blank
 * @param doubt why the words aren't a category or are in doubt; {@link Doubt#NONE} if they are clear or there are none
 * @param agreed what it was when the executive had agreed it; only in the record of an edition
 */
public record Response(Category category, String categoryWords, Doubt doubt, Optional<Agreed> agreed) {

    /** As a tracker gives it. */
    public Response(Category category, String categoryWords, Doubt doubt) {
        this(category, categoryWords, doubt, Optional.empty());
    }

    /** As an edition records it. */
    public Response recorded(Optional<Agreed> as) {
        return new Response(category, categoryWords, doubt, as);
    }

    /**
     * A response that the executive had agreed, as the first papers after that printed it.
     *
     * @param on the day on which the executive agreed it
     * @param asAt the day of these papers
     * @param text of the executive response; blank if only the decision was given
     * @param replaces the day of the last other one that it had agreed before, where an edition recorded that
     */
    public record Agreed(LocalDate on, LocalDate asAt, Category category, String text, Optional<LocalDate> replaces) {}

    /** The kind of answer. */
    public enum Category {
        AGREED,
        AGREED_IN_PART,
        NOT_AGREED,
        /** Noted only, which commits nobody to anything. */
        NOTED,
        /** Answered without a category. */
        NOT_STATED,
        /** No answer yet. */
        AWAITED,
        /** It is exempt or confidential, or would reveal something that is; only in the public part of a tracker. */
        WITHHELD
    }

    /** Why the words of the Response column aren't a category, or are in doubt. */
    public enum Doubt {
        NONE,
        /** They give no category. */
        UNREADABLE,
        /** They give two. */
        CONTRADICTS_ITSELF,
        /**
         * They give one category and the text clearly opens with another: {@link Category#NOT_STATED} if one agrees, wholly
         * or in part, and the other doesn't.
         */
        CONTRADICTS_TEXT
    }

    public static final Response AWAITED = new Response(Category.AWAITED, "", Doubt.NONE);
}
