package org.committeepapers.wording.response;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Response.Category;
import org.committeepapers.tracker.Response.Doubt;
import org.committeepapers.wording.Tokens;
import org.committeepapers.wording.Vocabulary;

/** Reads what the answer to a recommendation comes to. */
public final class ResponseWords {

    private static final Pattern SAYS_SOMETHING = ResponseOpening.PATTERNS.pattern("SAYS_SOMETHING");

    private ResponseWords() {}

    /**
     * The answer: its category as the Response column says, or where that is blank or says none, as the executive
     * response begins.
     *
     * @param vocabulary the words that the installation adds
     */
    public static Response read(RichText responseCell, RichText executiveResponse, Vocabulary vocabulary) {
        if (responseCell.isBlank() && executiveResponse.isBlank()) {
            return Response.AWAITED;
        }
        String cell = responseCell.plain().strip();
        boolean silent = !SAYS_SOMETHING.matcher(cell).find();
        if (silent && executiveResponse.isBlank()) {
            return new Response(Category.AWAITED, executiveResponse, cell, Doubt.NONE);
        }
        ResponseStatement statement = ResponseStatement.ofCell(meant(cell, vocabulary));
        Set<Category> stated = silent ? Set.of() : statement.categories();
        if (stated.size() > 1) {
            return new Response(Category.NOT_STATED, executiveResponse, cell, Doubt.CONTRADICTS_ITSELF);
        }
        if (stated.isEmpty()) {
            Category category = ofText(executiveResponse, vocabulary).orElse(Category.NOT_STATED);
            return new Response(category, executiveResponse, cell, silent ? Doubt.NONE : Doubt.UNREADABLE);
        }
        return besideText(List.copyOf(stated).getFirst(), statement, executiveResponse, cell);
    }

    /** What the words of a Response column come to by themselves. */
    public static Category category(RichText responseCell) {
        return read(responseCell, RichText.EMPTY, Vocabulary.NONE).category();
    }

    /** Whether the words of a Response column hold more than a category, such as "Agreed, from April only". */
    public static boolean saysMoreThanCategory(RichText responseCell) {
        return ResponseStatement.ofCell(responseCell.plain()).saysMoreThanCategory();
    }

    private static Optional<Category> ofText(RichText executiveResponse, Vocabulary vocabulary) {
        return ResponseStatement.of(meant(executiveResponse.plain(), vocabulary))
                .ofTextAlone();
    }

    /** The text with an added word at its beginning in our own words, so that what limits "agreed" limits it too. */
    private static String meant(String text, Vocabulary vocabulary) {
        if (vocabulary.responseWords().isEmpty()) {
            return text;
        }
        Tokens tokens = Tokens.of(text);
        for (Map.Entry<String, Category> word : vocabulary.responseWords().entrySet()) {
            int end = endOfOpening(tokens, word.getKey());
            if (end >= 0) {
                return ownWords(word.getValue()) + (tokens.isSpaced(end) ? " " : "") + tokens.piece(end, tokens.size());
            }
        }
        return text;
    }

    /** The index after the words with which the text begins, where a sign or nothing follows them; -1 where it doesn't. */
    private static int endOfOpening(Tokens tokens, String words) {
        int at = 0;
        for (String word : words.split(" ", -1)) {
            while (at < tokens.size() && !tokens.isWord(at) && !tokens.isNumber(at)) {
                at++;
            }
            if (!tokens.is(at, word)) {
                return -1;
            }
            at++;
        }
        return tokens.isWord(at) || tokens.isNumber(at) || tokens.isGlue(at) ? -1 : at;
    }

    private static String ownWords(Category category) {
        return switch (category) {
            case AGREED -> "agreed";
            case AGREED_IN_PART -> "agreed in part";
            case NOT_AGREED -> "not agreed";
            case NOTED -> "noted";
            case AWAITED -> "awaited";
            case NOT_STATED, WITHHELD -> "";
        };
    }

    private static Response besideText(
            Category category, ResponseStatement statement, RichText executiveResponse, String cell) {
        Optional<Category> said =
                ResponseStatement.of(executiveResponse.plain()).plainOpening();
        if (said.isEmpty() || !contradict(category, said.get(), statement)) {
            return new Response(category, executiveResponse, cell, Doubt.NONE);
        }
        boolean opposite = (category == Category.NOT_AGREED) != (said.get() == Category.NOT_AGREED);
        return new Response(opposite ? Category.NOT_STATED : category, executiveResponse, cell, Doubt.CONTRADICTS_TEXT);
    }

    private static boolean contradict(Category category, Category said, ResponseStatement statement) {
        return switch (category) {
            case AGREED, NOT_AGREED -> category != said;
            // "Subject to" and "in principle" may go with a text that agrees; an answer in parts with any.
            case AGREED_IN_PART ->
                said == Category.NOT_AGREED
                        ? !statement.labelled()
                        : said == Category.AGREED && statement.plainOpening().equals(Optional.of(category));
            case NOTED, NOT_STATED, AWAITED, WITHHELD -> false;
        };
    }
}
