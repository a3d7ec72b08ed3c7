package org.committeepapers.wording.date;

import org.committeepapers.wording.date.DateItems.Item;

/**
 * A date and what the words round it make of it.
 *
 * @param item where it stands; of a range, where it begins
 * @param to the index of the token behind it
 * @param limit whether it is said to be the last day
 */
record Due(Item item, int to, Span span, Role role, boolean limit) {

    /** What a date is to the others in the cell. */
    enum Role {
        PLAIN,
        ORIGINAL,
        REVISED,
        /** Where something begins. */
        BEGINNING
    }

    int from() {
        return item.from();
    }

    boolean bracketed() {
        return item.bracketed();
    }

    boolean isFull() {
        return !span.isFaulty();
    }

    Due as(Role other) {
        return new Due(item, to, span, other, limit);
    }

    Due until(Item end, Span last) {
        return new Due(item, end.to(), span.until(last), role == Role.BEGINNING ? Role.PLAIN : role, true);
    }
}
