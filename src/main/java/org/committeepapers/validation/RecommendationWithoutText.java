package org.committeepapers.validation;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.RuleId;
import org.committeepapers.diagnostic.Severity;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Field;

/** A recommendation without its text: the paper would not say what was recommended. */
final class RecommendationWithoutText implements Rule {

    private static final RuleId ID = new RuleId("recommendation-without-text");

    @Override
    public RuleId id() {
        return ID;
    }

    private static final Pattern ERROR_VALUE =
            Pattern.compile("\\s*#(?:REF!|N/A|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!)\\s*");

    /** A formula that ends in an error is no text either. */
    private static boolean isMissing(RichText text) {
        return text.isBlank() || ERROR_VALUE.matcher(text.plain()).matches();
    }

    @Override
    public Stream<Finding> check(Inspection inspection) {
        return inspection
                .recommendations()
                .filter(recommendation -> isMissing(recommendation.text()))
                .map(recommendation -> new Finding(
                        ID,
                        Severity.ERROR,
                        recommendation.cells().of(Field.RECOMMENDATION),
                        "",
                        "Recommendation %s has no text, so the papers can't say what the committee recommended."
                                .formatted(recommendation.reference()),
                        "Enter the text as it was minuted. If this row is a further action of the recommendation"
                                + " above, leave its reference blank too."));
    }
}
