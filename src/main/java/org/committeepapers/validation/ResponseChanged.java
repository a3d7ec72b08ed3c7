package org.committeepapers.validation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.validation.EarlierEdition.Answer;

/** A response whose text differs from the last edition, though the executive had agreed it before that. */
final class ResponseChanged implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        Optional<LocalDate> agreed = inspection.tracker().about().agreedByCabinetOn();
        return agreed.isEmpty() ? Stream.empty() : check(inspection, agreed.get());
    }

    private static Stream<Found> check(Inspection inspection, LocalDate agreed) {
        return inspection.tracker().recommendations().stream()
                .filter(recommendation ->
                        recommendation.madeOn().filter(agreed::isBefore).isEmpty())
                .flatMap(recommendation -> inspection.earlier().flatMap(it -> it.response(recommendation)).stream()
                        .filter(answer -> !agreed.isAfter(answer.asAt()))
                        .filter(answer -> isChanged(recommendation, answer))
                        .map(answer -> finding(recommendation, agreed, answer)));
    }

    /** Spaces, marks and capitals make no difference, and a response where there was none isn't a change. */
    private static boolean isChanged(Recommendation recommendation, Answer earlier) {
        String then = PlainText.lettersAndNumbers(earlier.text());
        return !then.isEmpty()
                && !then.equals(PlainText.lettersAndNumbers(
                        recommendation.response().text().plain()));
    }

    private static Found finding(Recommendation recommendation, LocalDate agreed, Answer earlier) {
        return Found.at(
                recommendation.cells().of(Field.EXECUTIVE_RESPONSE),
                PlainText.oneLine(recommendation.response().text()),
                "The response differs from the one in the papers of %s, which the executive had agreed on %s."
                        .formatted(DayWords.of(earlier.asAt()), DayWords.of(agreed)),
                "Restore the text that was agreed. If the executive has since agreed a different one, enter the date "
                        + "of that as Agreed by cabinet on.");
    }
}
