package org.committeepapers.validation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;

/** The text of a response that differs from the last edition, though the executive had agreed it before that. */
final class ResponseChanged implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        Optional<LocalDate> agreed = inspection.tracker().about().agreedByCabinetOn();
        Optional<EarlierEdition> earlier = inspection
                .earlier()
                .filter(edition -> agreed.isPresent() && !agreed.get().isAfter(edition.asAt()));
        return earlier.isEmpty()
                ? Stream.empty()
                : inspection
                        .recommendations()
                        .filter(recommendation -> !recommendation.reference().isBlank())
                        .filter(recommendation -> isChanged(recommendation, earlier.get()))
                        .map(recommendation -> finding(recommendation, agreed.get(), earlier.get()));
    }

    /** Other spaces, marks and capitals make no other answer; an answer where there was none is no change. */
    private static boolean isChanged(Recommendation recommendation, EarlierEdition earlier) {
        String now = Words.plain(recommendation.response().text().plain());
        return earlier.responseTo(recommendation)
                .map(Words::plain)
                .filter(then -> !then.isEmpty() && !then.equals(now))
                .isPresent();
    }

    private static Found finding(Recommendation recommendation, LocalDate agreed, EarlierEdition earlier) {
        return Found.at(
                recommendation.cells().of(Field.EXECUTIVE_RESPONSE),
                Words.of(recommendation.response().text()),
                "The response to recommendation %s isn't the one in the papers of %s, though the executive agreed it on %s."
                        .formatted(recommendation.reference(), Days.inWords(earlier.asAt()), Days.inWords(agreed)),
                "Put back the text that was agreed; if the executive has agreed another since, enter that day as Agreed by"
                        + " cabinet on.");
    }
}
