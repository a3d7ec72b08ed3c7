package org.committeepapers.reading;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.tracker.Addressee;
import org.committeepapers.wording.response.AddresseeWords;

/**
 * A line that says to whom recommendations are made, such as "Recommendations 1 to 3 and 5 onwards are made to the
 * executive".
 *
 * @param numbers as written, such as "1 to 3 and 5 onwards"
 */
record AddresseeLine(String numbers, Addressee addressee) {

    private static final String OF_NUMBERS = "(?:\\d++|to|and|onwards|[,\u2013\\s-])";
    private static final Pattern LINE = Pattern.compile(
            "(?iu)recommendations?\\s+(?<numbers>" + OF_NUMBERS + OF_NUMBERS + "++)(?<=\\s)(?:is|are|was|were)\\s+"
                    + "(?:(?:made|addressed|directed)\\s+)?to\\s+(?:the\\s+)?(?<addressee>.{3,120}?)[.;]?");
    private static final Pattern RANGE =
            Pattern.compile("(\\d{1,6})(?:\\s*(?:to|\u2013|-)\\s*(\\d{1,6})|\\s+(onwards))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,6})[a-z]?");

    static Optional<AddresseeLine> read(String words) {
        Matcher line = LINE.matcher(words);
        return line.matches()
                ? Optional.of(
                        new AddresseeLine(line.group("numbers").strip(), AddresseeWords.read(line.group("addressee"))))
                : Optional.empty();
    }

    /** Whether it is about the recommendation with this reference. */
    boolean names(String reference) {
        Matcher number = NUMBER.matcher(reference.strip());
        return number.matches()
                && RANGE.matcher(numbers).results().anyMatch(range -> isIn(range, Integer.parseInt(number.group(1))));
    }

    private static boolean isIn(MatchResult range, int number) {
        int first = Integer.parseInt(range.group(1));
        int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
        return number >= first && (number <= last || range.group(3) != null);
    }
}
