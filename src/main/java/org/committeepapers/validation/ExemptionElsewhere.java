package org.committeepapers.validation;

import java.util.stream.Stream;

/** Words that no paper prints, and that say of something else, such as an appendix, that it isn't for publication. */
final class ExemptionElsewhere implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        return inspection.markedElsewhere().stream()
                .filter(text -> !inspection.decided().on(text.place()))
                .map(text -> Found.at(
                        text.place(),
                        "",
                        "The words in " + ExemptionInDoubt.inWords(text.place())
                                + " say of an appendix that it isn't for publication. It isn't part of the tracker and the"
                                + " papers don't print the words, so nothing is stopped.",
                        "Nothing, unless something in the tracker is meant: then write the paragraph under Exempt in its row,"
                                + " such as Exempt 3."));
    }
}
