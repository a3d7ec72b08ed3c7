package org.committeepapers.tracker;

/**
 * What the answer to a recommendation comes to.
 *
 * @param category from the Response column, otherwise from the beginning of the text
 * @param categoryWords the Response column as written; empty if it is blank
 * @param doubt why the words aren't a category or are in doubt; {@link Doubt#NONE} if they are clear or there are none
 */
public record Response(Category category, String categoryWords, Doubt doubt) {

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
