package org.committeepapers.wording;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Response;

/** Reads what the answer to a recommendation comes to. */
public final class ResponseWords {

    private ResponseWords() {}

    /**
     * The answer: its category as the Response column says, or where that is blank or says none, as the executive
     * response begins.
     */
    public static Response read(RichText responseCell, RichText executiveResponse) {
        if (responseCell.isBlank() && executiveResponse.isBlank()) {
            return Response.AWAITED;
        }
        String cell = responseCell.plain().strip();
        boolean silent = cell.chars().noneMatch(sign -> Character.isLetterOrDigit(sign) || sign == '?');
        if (silent) {
            Response.Category category = executiveResponse.isBlank()
                    ? Response.Category.AWAITED
                    : opening(executiveResponse).orElse(Response.Category.NOT_STATED);
            return new Response(category, executiveResponse, cell, Response.Doubt.NONE);
        }
        Set<Response.Category> stated = ResponseStatement.of(cell).categories();
        if (stated.size() > 1) {
            return new Response(
                    Response.Category.NOT_STATED, executiveResponse, cell, Response.Doubt.CONTRADICTS_ITSELF);
        }
        if (stated.isEmpty()) {
            return new Response(
                    opening(executiveResponse).orElse(Response.Category.NOT_STATED),
                    executiveResponse,
                    cell,
                    Response.Doubt.UNREADABLE);
        }
        return new Response(List.copyOf(stated).get(0), executiveResponse, cell, Response.Doubt.NONE);
    }

    private static Optional<Response.Category> opening(RichText executiveResponse) {
        return ResponseStatement.of(executiveResponse.plain()).opening();
    }
}
