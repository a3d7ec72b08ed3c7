package org.committeepapers.tracker;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.committeepapers.text.PlainText;

/**
 * How long each addressee has to answer. An addressee without a period has no deadline.
 *
 * @param byKind the periods of the executive, of committees and of others
 * @param byName the periods of addressees by their names in the column Directed to, which take precedence over those by
 *     kind
 */
public record ResponsePeriods(Map<Addressee.Kind, ResponsePeriod> byKind, Map<String, ResponsePeriod> byName) {

    /** Two months for the executive, and no period for others. */
    public static final ResponsePeriods DEFAULT =
            new ResponsePeriods(Map.of(Addressee.Kind.EXECUTIVE, ResponsePeriod.TWO_MONTHS), Map.of());

    public ResponsePeriods {
        byKind = Map.copyOf(byKind);
        byName = byName.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> PlainText.lettersAndNumbers(entry.getKey()),
                        Map.Entry::getValue,
                        (first, second) -> first));
    }

    /** The period of the addressee; empty if it has none. */
    public Optional<ResponsePeriod> of(Addressee addressee) {
        ResponsePeriod named = byName.get(PlainText.lettersAndNumbers(addressee.words()));
        return Optional.ofNullable(named == null ? byKind.get(addressee.kind()) : named);
    }
}
