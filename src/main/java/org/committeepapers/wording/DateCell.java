package org.committeepapers.wording;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.ByWhen.Fault;
import org.committeepapers.tracker.ByWhen.Kind;
import org.committeepapers.wording.DateVocabulary.Cue;
import org.committeepapers.wording.Due.Role;

/** The words of a By When cell with what was found in them. */
record DateCell(RichText words, DateItems items, List<Due> dues) {

    private static final Set<String> SEASONS = Set.of("spring", "summer", "autumn", "winter");

    /** A month, season or quarter at the end of a line, and a year that fills the next: one date, wrapped by hand. */
    private static final Pattern WRAPPED = Pattern.compile(
            "(\\p{L}+\\.?|(?i:q|quarter) ?[1-4]),?\\h*\\R\\h*((?:20\\d\\d|'\\d\\d)(?:\\h*[/-]\\h*(?:20)?\\d\\d)?\\.?\\h*)(?=\\R|$|[;,()])");

    static DateCell of(RichText words) {
        DateItems items = new DateItems(Tokens.of(inOneLine(words.plain())));
        return new DateCell(words, items, Due.of(items));
    }

    private static String inOneLine(String text) {
        return text.indexOf('\n') < 0 ? text : WRAPPED.matcher(text).replaceAll(DateCell::rejoined);
    }

    private static String rejoined(MatchResult date) {
        String name = date.group(1).toLowerCase(Locale.ROOT).replace(".", "");
        boolean ofYear = SEASONS.contains(name)
                || MonthNames.exactly(name).isPresent()
                || Character.isDigit(name.charAt(name.length() - 1));
        return ofYear ? date.group(1) + " " + date.group(2) : Matcher.quoteReplacement(date.group());
    }

    Tokens tokens() {
        return items.tokens();
    }

    boolean anyFull(Predicate<Due> condition) {
        return dues.stream().anyMatch(due -> !due.span().isFaulty() && condition.test(due));
    }

    boolean isRevisedBefore(int index) {
        return items.all().stream()
                .anyMatch(item -> item.from() < index && (item.is(Cue.REVISED) || item.is(Cue.MOVED)));
    }

    /** On purpose without an end; a date that was replaced is kept as the first one. */
    ByWhen open() {
        ByWhen open = ByWhen.undated(words, Kind.OPEN);
        return dues.stream()
                .filter(due -> !due.span().isFaulty())
                .filter(due -> due.role() == Role.ORIGINAL || isRevisedBefore(Integer.MAX_VALUE))
                .findFirst()
                .map(due -> open.revising(due.span().last()))
                .orElse(open);
    }

    ByWhen invalid(Fault fault) {
        return ByWhen.invalid(words, fault);
    }
}
