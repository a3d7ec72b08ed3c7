package org.committeepapers.wording.response;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Response.Category;
import org.committeepapers.tracker.Response.Doubt;
import org.committeepapers.wording.Vocabulary;

/** Reads what the answer to a recommendation comes to. */
public final class ResponseWords {

    private static final Pattern SAYS_SOMETHING = ResponseStatement.PATTERNS.pattern("SAYS_SOMETHING");

    private static final Pattern IN_PARTS = ResponseStatement.PATTERNS.pattern("IN_PARTS");
    private static final Pattern CHANGES_AGREED = ResponseStatement.PATTERNS.pattern("CHANGES_AGREED");
    private static final Pattern CHANGES_OTHERS = ResponseStatement.PATTERNS.pattern("CHANGES_OTHERS");
    private static final Pattern NO = ResponseStatement.PATTERNS.pattern("BARE_NO");
    private static final Pattern BEHIND_NO = ResponseStatement.PATTERNS.pattern("BEHIND_NO");

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
            return new Response(Category.AWAITED, cell, Doubt.NONE);
        }
        ResponseStatement statement = ResponseStatement.ofCell(meant(cell, vocabulary));
        Set<Category> stated = silent ? Set.of() : statement.categories();
        boolean inParts = stated.isEmpty() && IN_PARTS.matcher(cell).lookingAt();
        if (stated.size() > 1 || inParts) {
            return new Response(Category.NOT_STATED, cell, Doubt.CONTRADICTS_ITSELF);
        }
        if (stated.equals(Set.of(Category.AGREED)) && statement.mayBeLimited()) {
            return new Response(Category.NOT_STATED, cell, Doubt.UNREADABLE);
        }
        if (stated.isEmpty()) {
            Category category = ofText(executiveResponse, vocabulary).orElse(Category.NOT_STATED);
            return new Response(category, cell, silent ? Doubt.NONE : Doubt.UNREADABLE);
        }
        return besideText(List.copyOf(stated).getFirst(), statement, executiveResponse, cell);
    }

    /** What the words of a Response column come to by themselves. */
    public static Category category(RichText responseCell) {
        return read(responseCell, RichText.EMPTY, Vocabulary.NONE).category();
    }

    /** Whether the words of a Response column hold more than a category, such as "Agreed, from April only". */
    public static boolean saysMoreThanCategory(RichText responseCell) {
        String cell = responseCell.plain();
        return ResponseStatement.hasDate(cell) || ResponseStatement.ofCell(cell).saysMoreThanCategory();
    }

    /**
     * Whether further words of a cell may change the category for which its first ones stand: "to reject" behind Agreed, or
     * "objection" behind No.
     */
    public static boolean mayChange(Category category, String words, String further) {
        String plain = further.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        boolean agreed = category == Category.AGREED;
        return (agreed ? CHANGES_AGREED : CHANGES_OTHERS).matcher(plain).find()
                || NO.matcher(words.toLowerCase(Locale.ROOT)).matches()
                        && !BEHIND_NO.matcher(plain).lookingAt();
    }

    private static Optional<Category> ofText(RichText executiveResponse, Vocabulary vocabulary) {
        return ResponseStatement.of(meant(executiveResponse.plain(), vocabulary))
                .ofTextAlone();
    }

    /** The text with an added word at its beginning in our own words, so that what limits "agreed" limits it too. */
    private static String meant(String text, Vocabulary vocabulary) {
        for (Map.Entry<String, Category> added : vocabulary.responseWords().entrySet()) {
            String words = added.getKey().replace(" ", "[^\\p{L}\\p{N}]+");
            Matcher opening = Pattern.compile("(?iu)[^\\p{L}\\p{N}]*" + words + "(?! ?[\\p{L}\\p{N}]|-\\p{L})")
                    .matcher(text);
            if (opening.lookingAt()) {
                return added.getValue().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + text.substring(opening.end());
            }
        }
        return text;
    }

    private static Response besideText(
            Category category, ResponseStatement statement, RichText executiveResponse, String cell) {
        Optional<Category> said =
                ResponseStatement.of(executiveResponse.plain()).plainOpening();
        if (said.isEmpty() || !contradict(category, said.get(), statement)) {
            return new Response(category, cell, Doubt.NONE);
        }
        boolean opposite = (category == Category.NOT_AGREED) != (said.get() == Category.NOT_AGREED);
        return new Response(opposite ? Category.NOT_STATED : category, cell, Doubt.CONTRADICTS_TEXT);
    }

    private static boolean contradict(Category category, Category said, ResponseStatement statement) {
        return switch (category) {
            case AGREED, NOT_AGREED -> category != said;
            // "Subject to" and "in principle" may go with a text that agrees.
            case AGREED_IN_PART ->
                said == Category.NOT_AGREED
                        || said == Category.AGREED && statement.plainOpening().equals(Optional.of(category));
            case NOTED, NOT_STATED, AWAITED, WITHHELD -> false;
        };
    }
}
