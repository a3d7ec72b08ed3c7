package org.committeepapers.validation;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.RuleId;
import org.committeepapers.diagnostic.Severity;
import org.committeepapers.tracker.Addressee;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Response;

/**
 * No answer, or a category without its text. No answer yet is a note while there is time, a warning when the two months are over (Local Government Act 2000,
 * section 9FE).
 */
final class ResponseMissing implements Rule {

    private static final RuleId ID = new RuleId("response-missing");

    @Override
    public RuleId id() {
        return ID;
    }

    private static final int MONTHS_TO_RESPOND = 2;

    @Override
    public Stream<Finding> check(Inspection inspection) {
        return inspection
                .recommendations()
                .filter(recommendation -> recommendation.directedTo().kind() == Addressee.Kind.EXECUTIVE)
                .flatMap(recommendation -> findings(recommendation, inspection));
    }

    private static Stream<Finding> findings(Recommendation recommendation, Inspection inspection) {
        Response response = recommendation.response();
        boolean textMissing =
                response.text().isBlank() && recommendation.cells().has(Field.EXECUTIVE_RESPONSE);
        return switch (response.category()) {
            case AWAITED -> Stream.of(awaited(recommendation, inspection));
            case AGREED -> textMissing ? Stream.of(withoutText(recommendation, "Agreed")) : Stream.empty();
            case AGREED_IN_PART ->
                textMissing ? Stream.of(withoutText(recommendation, "Agreed in part")) : Stream.empty();
            case NOT_AGREED -> textMissing ? Stream.of(withoutText(recommendation, "Not agreed")) : Stream.empty();
            case NOTED -> textMissing ? Stream.of(withoutText(recommendation, "Noted")) : Stream.empty();
            case NOT_STATED -> Stream.empty();
        };
    }

    /** To note commits nobody to anything, so that a text is not missed; a refusal without its reasons is. */
    private static Finding withoutText(Recommendation recommendation, String category) {
        boolean noted = recommendation.response().category() == Response.Category.NOTED;
        return new Finding(
                ID,
                noted ? Severity.NOTE : Severity.WARNING,
                recommendation.cells().of(Field.EXECUTIVE_RESPONSE),
                "",
                "The response is %s, but its text is missing; the papers show the category alone.".formatted(category),
                "Enter what the executive said, if it said more.");
    }

    private static Finding awaited(Recommendation recommendation, Inspection inspection) {
        boolean inTime = inspection
                .tracker()
                .about()
                .consideredOn()
                .map(ResponseMissing::lastDay)
                .filter(lastDay -> !inspection.asAt().isAfter(lastDay))
                .isPresent();
        return new Finding(
                ID,
                inTime ? Severity.NOTE : Severity.WARNING,
                recommendation.cells().of(Field.EXECUTIVE_RESPONSE),
                recommendation.response().text().plain().strip(),
                "Recommendation %s has no executive response yet; the papers say \"Awaited\"."
                        .formatted(recommendation.reference()),
                inTime
                        ? "Nothing needs to change until the response is made."
                        : "Enter the response. The executive has two months from the day it received the recommendation.");
    }

    /** The last day of the two months, which begin with the day itself. */
    private static LocalDate lastDay(LocalDate received) {
        return received.plusMonths(MONTHS_TO_RESPOND).minusDays(1);
    }
}
