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
                    : ofText(executiveResponse).orElse(Response.Category.NOT_STATED);
            return new Response(category, executiveResponse, cell, Response.Doubt.NONE);
        }
        ResponseStatement statement = ResponseStatement.of(cell);
        Set<Response.Category> stated = statement.categories();
        if (stated.size() > 1) {
            return new Response(
                    Response.Category.NOT_STATED, executiveResponse, cell, Response.Doubt.CONTRADICTS_ITSELF);
        }
        if (stated.isEmpty()) {
            return new Response(
                    ofText(executiveResponse).orElse(Response.Category.NOT_STATED),
                    executiveResponse,
                    cell,
                    Response.Doubt.UNREADABLE);
        }
        return besideText(List.copyOf(stated).get(0), statement, executiveResponse, cell);
    }

    private static Optional<Response.Category> ofText(RichText executiveResponse) {
        return ResponseStatement.of(executiveResponse.plain()).ofTextAlone();
    }

    private static Response besideText(
            Response.Category category, ResponseStatement statement, RichText executiveResponse, String cell) {
        Optional<Response.Category> said =
                ResponseStatement.of(executiveResponse.plain()).plainOpening();
        if (said.isEmpty() || !contradict(category, said.get(), statement)) {
            return new Response(category, executiveResponse, cell, Response.Doubt.NONE);
        }
        boolean opposite = (category == Response.Category.NOT_AGREED) != (said.get() == Response.Category.NOT_AGREED);
        return new Response(
                opposite ? Response.Category.NOT_STATED : category,
                executiveResponse,
                cell,
                Response.Doubt.CONTRADICTS_TEXT);
    }

    private static boolean contradict(Response.Category category, Response.Category said, ResponseStatement statement) {
        return switch (category) {
            case AGREED, NOT_AGREED -> category != said;
            // "Subject to" and "in principle" may go with a text that agrees; an answer in parts with any.
            case AGREED_IN_PART ->
                said == Response.Category.NOT_AGREED
                        ? !statement.labelled()
                        : said == Response.Category.AGREED
                                && statement.plainOpening().equals(Optional.of(category));
            case NOTED, NOT_STATED, AWAITED -> false;
        };
    }
}
