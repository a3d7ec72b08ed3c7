package org.committeepapers.validation;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Field;

/** A recommendation without text, so that the papers couldn't say what was recommended. */
final class RecommendationWithoutText implements Rule {

    private static final Pattern ERROR_VALUE =
            Pattern.compile("\\s*#(?:REF!|N/A|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!)\\s*");

    /** The error of a formula isn't a text either. */
    private static boolean isMissing(RichText text) {
        return text.isBlank() || ERROR_VALUE.matcher(text.plain()).matches();
    }

    @Override
    public Stream<Found> check(Inspection inspection) {
        return inspection
                .recommendations()
                .filter(recommendation -> isMissing(recommendation.text()))
                .map(recommendation -> Found.at(
                        recommendation.cells().of(Field.RECOMMENDATION),
                        "",
                        "The recommendation has no text, so the papers can't say what the committee recommended.",
                        "Enter the text as it was minuted. If the row is a further action of the recommendation"
                                + " above, clear its reference too."));
    }
}
