package org.committeepapers.tracker;

import org.committeepapers.text.RichText;

/**
 * The answer to a recommendation.
 *
 * @param category as stated in the Response column, else as the text begins
 * @param text the answer verbatim
 */
public record Response(Category category, RichText text) {

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
        AWAITED
    }

    public static final Response AWAITED = new Response(Category.AWAITED, RichText.EMPTY);
}
