package org.committeepapers.validation;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A text that ends in mid-sentence at a length at which programs cut. */
final class TextCutOff implements Rule {

    /** In characters: what older spreadsheets, databases and imports allow, and what a cell of Excel holds. */
    private static final Set<Integer> LIMITS = Set.of(255, 256, 1023, 1024, 4000, 8000, 32_766, 32_767);

    private static final Pattern ENDS = Pattern.compile("(?s).*[.!?:;)\\]\"'\u2019\u201d]\\s*");

    @Override
    public Stream<Found> check(Inspection inspection) {
        return Texts.printed(inspection)
                .filter(text -> isCutOff(text.words().plain()))
                .map(text -> Found.at(
                        text.place(),
                        "",
                        "This text is as long as a cell or an import allows and ends in mid-sentence, so its end seems"
                                + " to be cut off; the papers print what is there.",
                        "Enter the end of the text, if it is missing."));
    }

    private static boolean isCutOff(String text) {
        return LIMITS.contains(text.length()) && !ENDS.matcher(text).matches();
    }
}
