package org.committeepapers.workbook;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reference that may be that of one of several actions, such as 1.2, 1(b) or 1b.
 *
 * @param above the number of the recommendation; empty where the reference isn't of this kind
 * @param lettered whether a letter tells the actions apart
 */
record SubNumber(String above, boolean lettered) {

    private static final int LONGEST = 30;
    private static final Pattern NUMBER =
            Pattern.compile("(?iu)(.*\\d)\\s*(?:[.-]\\s*(\\d{1,2}|[ivx]{1,4})|[.-]?\\s*\\(?([a-z]|[ivx]{1,4})\\)?)");

    static SubNumber of(String reference) {
        Matcher number = NUMBER.matcher(reference.strip());
        return reference.length() <= LONGEST && number.matches()
                ? new SubNumber(number.group(1), number.group(3) != null)
                : new SubNumber("", false);
    }

    /**
     * The number of the recommendation of both, where the other reference is that number or has a letter too. Of 1.1 and
     * 1.2 alone either may be a recommendation.
     */
    Optional<String> parentWith(String other) {
        SubNumber sibling = of(other);
        boolean parent = !above.isEmpty() && other.strip().equals(above);
        return parent || lettered && sibling.lettered() && sibling.above().equals(above)
                ? Optional.of(above)
                : Optional.empty();
    }
}
