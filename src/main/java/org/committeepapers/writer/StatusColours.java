package org.committeepapers.writer;

import org.committeepapers.document.Mark;
import org.committeepapers.style.Colour;
import org.committeepapers.style.Style.Statuses;

/** The colour of each status in the house style. */
public final class StatusColours {

    private StatusColours() {}

    public static Colour of(Statuses colours, Mark mark) {
        return switch (mark) {
            case COMPLETED -> colours.completed();
            case IN_PROGRESS -> colours.inProgress();
            case NOT_STARTED -> colours.notStarted();
            case DELAYED -> colours.delayed();
            case CLOSED -> colours.closed();
            case UNCLEAR -> colours.unclear();
            case WITHHELD -> colours.closed();
        };
    }
}
