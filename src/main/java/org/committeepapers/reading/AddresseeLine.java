package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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

    /** Both included. */
    record Range(int first, int last) {}

    List<Range> ranges() {
        List<Range> ranges = new ArrayList<>();
        Matcher range = RANGE.matcher(numbers);
        while (range.find()) {
            int first = Integer.parseInt(range.group(1));
            int last = range.group(3) != null
                    ? Integer.MAX_VALUE
                    : range.group(2) != null ? Integer.parseInt(range.group(2)) : first;
            ranges.add(new Range(first, Math.max(first, last)));
        }
        return ranges;
    }

    /** The number by which a line refers to the recommendation. */
    static OptionalInt number(String reference) {
        Matcher number = NUMBER.matcher(reference.strip());
        return number.matches() ? OptionalInt.of(Integer.parseInt(number.group(1))) : OptionalInt.empty();
    }
}
