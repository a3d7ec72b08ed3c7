package org.committeepapers.wording.response;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.tracker.Response.Category;
import org.committeepapers.wording.WordFile;

/** Finds the category with which an answer or a clause of one opens, in small letters. */
final class ResponseOpening {

    static final WordFile PATTERNS = new WordFile("response/patterns.txt");

    private record Opening(Category category, Pattern words) {}

    /** Qualified words come first: "agreed in part" begins with "agreed". */
    private static final List<Opening> OPENINGS = openings(
            "", Category.AWAITED, Category.AGREED_IN_PART, Category.NOT_AGREED, Category.AGREED, Category.NOTED);

    private static final List<Opening> PLAIN =
            openings("PLAINLY_", Category.AGREED_IN_PART, Category.NOT_AGREED, Category.AGREED);

    private static final Pattern NOTHING_MORE = PATTERNS.pattern("NOTHING_MORE");
    private static final Pattern DEED = PATTERNS.pattern("DEED");
    private static final Pattern SENTENCE = Pattern.compile("[^.;\\n]*");
    private static final Pattern TURNED = PATTERNS.pattern("TURNED");
    private static final Pattern END = PATTERNS.pattern("END");
    private static final Pattern AGAINST_AGREED = PATTERNS.pattern("AGAINST_AGREED");
    private static final Pattern AGAINST_OTHERS = PATTERNS.pattern("AGAINST_OTHERS");

    private ResponseOpening() {}

    private static List<Opening> openings(String prefix, Category... categories) {
        return Arrays.stream(categories)
                .map(category -> new Opening(category, PATTERNS.pattern(prefix + category)))
                .toList();
    }

    /** The category with which the clause begins. */
    static Optional<Category> of(String clause) {
        return OPENINGS.stream()
                .filter(opening -> opening.words().matcher(clause).lookingAt())
                .map(Opening::category)
                .findFirst();
    }

    /** The category that is all the clause says. */
    static Optional<Category> ofWhole(String clause) {
        for (Opening opening : OPENINGS) {
            Matcher words = opening.words().matcher(clause);
            if (words.lookingAt()) {
                Matcher rest = NOTHING_MORE.matcher(clause).region(words.end(), clause.length());
                return rest.matches() ? Optional.of(opening.category()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /**
     * Agreed, agreed in part or not agreed, where the opening plainly says so by itself: with no limit, condition,
     * other body or reversal in that clause or right after it.
     */
    static Optional<Category> plain(String text) {
        for (Opening opening : PLAIN) {
            Matcher words = opening.words().matcher(text);
            if (words.lookingAt() && stands(text, words.end(), opening.category())) {
                return Optional.of(opening.category());
            }
        }
        return Optional.empty();
    }

    private static boolean stands(String text, int end, Category category) {
        Matcher deed = DEED.matcher(text).region(end, text.length()).useTransparentBounds(true);
        if (deed.lookingAt()) {
            Matcher sentence = SENTENCE.matcher(text).region(deed.end(), text.length());
            return sentence.lookingAt() && !TURNED.matcher(sentence.group()).find();
        }
        Matcher close = END.matcher(text).region(end, text.length());
        // A reason why not is full of "not"; only a reversal of the refusal itself counts against it.
        Pattern against = category == Category.AGREED ? AGAINST_AGREED : AGAINST_OTHERS;
        return close.lookingAt()
                && !against.matcher(text).region(close.end(), text.length()).lookingAt();
    }
}
