package org.committeepapers.wording;

import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Response;

/** Stands in for the reader of responses. */
public final class ResponseWords {

    private ResponseWords() {}

    public static Response read(RichText responseCell, RichText executiveResponse) {
        if (responseCell.isBlank() && executiveResponse.isBlank()) {
            return Response.AWAITED;
        }
        Response.Category category = switch (responseCell.plain()) {
            case "Agreed" -> Response.Category.AGREED;
            case "Agreed in part" -> Response.Category.AGREED_IN_PART;
            default -> Response.Category.NOT_STATED;
        };
        return new Response(category, executiveResponse, responseCell.plain(), Response.Doubt.NONE);
    }
}
