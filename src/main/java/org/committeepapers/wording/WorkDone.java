package org.committeepapers.wording;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.ByWhen.Kind;

/** When an action was done: the date right behind the first word for done. */
final class WorkDone {

    private static final Set<Kind> DATED = EnumSet.of(Kind.DAY, Kind.MONTH, Kind.PERIOD);
    private static final Set<String> BEFORE_DATES =
            Set.of("in", "on", "during", "at", "the", "end", "of", "early", "mid", "late");
    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");
    private static final Set<String> SEASONS = Set.of("spring", "summer", "autumn", "winter", "q", "quarter");
    private static final Set<String> WEEKS = Set.of("w", "c", "wc", "week", "commencing", "beginning");
    private static final Set<String> SIGNS = Set.of("/", ".", "-", "'");

    private WorkDone() {}

    static Optional<ByWhen> on(String text) {
        StatusText words = new StatusText(text);
        return words.clauses().stream()
                .flatMap(clause -> clause.marks().stream())
                .filter(mark -> mark.isOf(StatusText.DONE))
                .findFirst()
                .map(mark -> date(words.tokens(), mark.to()))
                .filter(date -> !date.isBlank())
                .map(date -> Dates.read(RichText.of(date)))
                .filter(read -> DATED.contains(read.kind()));
    }

    /** The words of the date that begins at the token or after a sign; blank where none does. */
    private static String date(Tokens tokens, int from) {
        int start = from;
        while (start < tokens.size() && (isOpening(tokens.text(start)) || BEFORE_DATES.contains(tokens.text(start)))) {
            start++;
        }
        int end = start;
        while (WEEKS.contains(tokens.text(end)) || end > start && tokens.is(end, "/")) {
            end++;
        }
        boolean numbered = false;
        while (end < tokens.size() && isOfDate(tokens, end)) {
            numbered |= tokens.isNumber(end);
            end++;
        }
        while (end > start && SIGNS.contains(tokens.text(end - 1))) {
            end--;
        }
        return numbered ? tokens.piece(start, end) : "";
    }

    private static boolean isOpening(String sign) {
        return sign.equals("(") || sign.equals("-") || sign.equals(":") || sign.equals(",") || sign.equals("[");
    }

    private static boolean isOfDate(Tokens tokens, int at) {
        String text = tokens.text(at);
        if (tokens.is(at - 1, ".") && tokens.isSpaced(at)) {
            return false;
        }
        return tokens.isNumber(at)
                || SIGNS.contains(text)
                || ORDINALS.contains(text)
                || SEASONS.contains(text)
                || text.equals("of")
                || MonthNames.exactly(text).isPresent()
                || DateVocabulary.WEEKDAYS.match(tokens, at) != null;
    }
}
