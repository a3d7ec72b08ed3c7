package org.committeepapers.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Response.Category;
import org.committeepapers.wording.ResponseVocabulary.Cue;
import org.jspecify.annotations.Nullable;

/** Reads what the executive, or whoever is asked, answers to a recommendation. */
public final class ResponseWords {

    private static final Set<String> ENDS = Set.of(".", ";", "\n", "!", "?");
    private static final Set<String> ANSWERS = Set.of("no", "n", "yes", "y");
    private static final int LEADING_WORDS = 8;
    private static final int SHORT = 12;

    private ResponseWords() {}

    /**
     * The answer: its category from the Response cell where that has words, else from how the executive response opens;
     * its text is the executive response, or the cell where there is no other.
     */
    public static Response read(RichText responseCell, RichText executiveResponse) {
        boolean noCell = isPlaceholder(responseCell);
        boolean noText = isPlaceholder(executiveResponse);
        if (noCell && noText) {
            return new Response(Category.AWAITED, executiveResponse.isBlank() ? responseCell : executiveResponse);
        }
        Category category = noCell
                ? ofOpening(executiveResponse.plain()).orElse(Category.NOT_STATED)
                : ofCell(responseCell.plain()).orElse(Category.NOT_STATED);
        return new Response(category, noText ? responseCell : executiveResponse);
    }

    /** Whether a Response cell says what the answer comes to, or that there is none yet. */
    public static boolean isCategory(String cell) {
        return ofCell(cell).isPresent();
    }

    /** Whether a Response cell says both yes and no. */
    public static boolean contradictsItself(String cell) {
        Tokens tokens = Tokens.of(cell);
        List<Category> claims = tokens.size() > SHORT ? List.of() : claims(tokens);
        boolean agreed = claims.contains(Category.AGREED);
        boolean refused = claims.contains(Category.NOT_AGREED);
        boolean part = claims.contains(Category.AGREED_IN_PART);
        return agreed && (refused || part) || part && refused && !isSplit(cell);
    }

    /** "Part agreed, part rejected" says one thing. */
    private static boolean isSplit(String cell) {
        Tokens tokens = Tokens.of(cell);
        int parts = 0;
        for (int i = 0; i < tokens.size(); i++) {
            PhraseTable.Match<Cue> match = match(tokens, i);
            parts += match != null && match.sense() == Cue.PART ? 1 : 0;
        }
        return parts > 1;
    }

    private static boolean isPlaceholder(RichText words) {
        return words.isBlank() || Tokens.plain(words.plain()).chars().allMatch(sign -> sign == '-' || sign == ' ');
    }

    private static Optional<Category> ofCell(String cell) {
        if (contradictsItself(cell)) {
            return Optional.empty();
        }
        return ofOpening(cell);
    }

    /** The category with which a text opens, after words such as "Response: the executive". */
    private static Optional<Category> ofOpening(String text) {
        Tokens tokens = Tokens.of(text);
        List<Cue> cues = new ArrayList<>();
        int strangers = 0;
        int at = 0;
        while (at < tokens.size()) {
            String token = tokens.text(at);
            boolean end = ENDS.contains(token);
            if (end && isClaimed(cues)) {
                break;
            }
            PhraseTable.Match<Cue> match = match(tokens, at);
            if (match == null) {
                boolean word = tokens.isWord(at);
                if (word && !isClaimed(cues)) {
                    return Optional.empty();
                }
                strangers += word ? 1 : 0;
                if (strangers > LEADING_WORDS) {
                    break;
                }
                at++;
                continue;
            }
            if (counts(match.sense(), cues, strangers)) {
                cues.add(match.sense());
            }
            at = match.end();
        }
        return category(cues);
    }

    /** "No" is an answer only where it stands alone: "No objection" isn't one. */
    private static PhraseTable.@Nullable Match<Cue> match(Tokens tokens, int at) {
        PhraseTable.Match<Cue> match = ResponseVocabulary.CUES.match(tokens, at);
        boolean answer = match != null && match.end() == at + 1 && ANSWERS.contains(tokens.text(at));
        return answer && tokens.isWord(at + 1) ? null : match;
    }

    /** Behind other words only a limit counts: "Agreed with the exception of". */
    private static boolean counts(Cue cue, List<Cue> cues, int strangers) {
        if (cue == Cue.LEAD) {
            return false;
        }
        return strangers == 0
                || cue == Cue.CONTRAST && strangers <= 1
                || cue == Cue.PART && !cues.contains(Cue.CONTRAST);
    }

    private static boolean isClaimed(List<Cue> cues) {
        return cues.contains(Cue.AGREE)
                || cues.contains(Cue.REFUSE)
                || cues.contains(Cue.NOTED)
                || cues.contains(Cue.AWAITED);
    }

    private static Optional<Category> category(List<Cue> cues) {
        if (cues.isEmpty() || cues.get(0) == Cue.CONTRAST) {
            return Optional.empty();
        }
        int that = cues.indexOf(Cue.THAT);
        int agree = cues.indexOf(Cue.AGREE);
        boolean thought = that >= 0 && that == agree + 1 && agree >= 0 && cues.size() > 1;
        if (thought) {
            return Optional.empty();
        }
        List<Category> claims = claims(cues);
        boolean both = claims.contains(Category.AGREED) && claims.contains(Category.NOT_AGREED);
        return claims.isEmpty() || both ? Optional.empty() : Optional.of(strongest(claims));
    }

    private static Category strongest(List<Category> claims) {
        for (Category category :
                List.of(Category.AGREED_IN_PART, Category.NOT_AGREED, Category.AWAITED, Category.AGREED)) {
            if (claims.contains(category)) {
                return category;
            }
        }
        return Category.NOTED;
    }

    private static List<Category> claims(Tokens tokens) {
        List<Cue> cues = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            PhraseTable.Match<Cue> match = match(tokens, at);
            if (match != null && match.sense() != Cue.LEAD) {
                cues.add(match.sense());
            }
            at = match == null ? at + 1 : match.end();
        }
        return claims(cues);
    }

    private static List<Category> claims(List<Cue> cues) {
        List<Category> claims = new ArrayList<>();
        boolean part = cues.contains(Cue.PART);
        boolean denied = false;
        for (Cue cue : cues) {
            switch (cue) {
                case NOT -> denied = true;
                case AGREE -> {
                    claims.add(denied ? Category.NOT_AGREED : part ? Category.AGREED_IN_PART : Category.AGREED);
                    denied = false;
                }
                case REFUSE -> claims.add(denied ? Category.AGREED : Category.NOT_AGREED);
                case NOTED -> claims.add(Category.NOTED);
                case AWAITED -> claims.add(Category.AWAITED);
                default -> {}
            }
        }
        boolean limited = denied && cues.contains(Cue.CONTRAST);
        if (limited && claims.contains(Category.AGREED)) {
            claims.replaceAll(claim -> claim == Category.AGREED ? Category.AGREED_IN_PART : claim);
        }
        if (part && claims.isEmpty()) {
            claims.add(Category.AGREED_IN_PART);
        }
        return claims;
    }
}
