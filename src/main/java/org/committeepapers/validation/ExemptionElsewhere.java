package org.committeepapers.validation;

import java.util.stream.Stream;

/** Words that no paper prints, and that say that something else, such as an appendix, isn't for publication. */
final class ExemptionElsewhere implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        return inspection
                .texts()
                .others()
                .filter(text -> Markings.areOfAnother(text.words().plain(), inspection.ownNumbers()))
                .filter(text -> !inspection.decided().on(text))
                .map(text -> Found.at(
                        text.place(),
                        "",
                        "The words in " + ExemptionInDoubt.inWords(text.place())
                                + " say that another document isn't for"
                                + " publication. The tracker doesn't hold it and the papers don't print the words, so this"
                                + " doesn't stop publication.",
                        "Nothing needs to change. If the words are about something in the tracker, write the "
                                + "paragraph, such as Exempt 3, under Exempt in its row."));
    }
}
