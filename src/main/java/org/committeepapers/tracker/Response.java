package org.committeepapers.tracker;

import org.committeepapers.text.RichText;

/**
 * The answer to a recommendation.
 *
 * @param category as stated in the Response column, else as the text begins
 * @param text the answer verbatim
 * @param categoryWords the Response column as written; empty where it is blank
 * @param doubt why its words are no category, or one in doubt; {@link Doubt#NONE} where all is well or there are none
 */
public record Response(Category category, RichText text, String categoryWords, Doubt doubt) {

    /** What the answer comes to. */
    public enum Category {
        AGREED,
        AGREED_IN_PART,
        NOT_AGREED,
        /** Noted only, which commits nobody to anything. */
        NOTED,
        /** Answered, but no category is said. */
        NOT_STATED,
        /** No answer yet. */
        AWAITED,
        /** It is exempt or confidential, or would tell what is; only what is public of a tracker has it. */
        WITHHELD
    }

    /** Why the words of the Response column are no category, or not to be trusted. */
    public enum Doubt {
        NONE,
        /** They say no category. */
        UNREADABLE,
        /** They say two. */
        CONTRADICTS_ITSELF,
        /**
         * They say one category and the text plainly opens with another: {@link Category#NOT_STATED} where one agrees,
         * wholly or in part, and the other doesn't.
         */
        CONTRADICTS_TEXT
    }

    public static final Response AWAITED = new Response(Category.AWAITED, RichText.EMPTY, "", Doubt.NONE);
}
