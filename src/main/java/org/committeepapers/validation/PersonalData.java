package org.committeepapers.validation;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What looks like somebody's personal data. The contact on About is meant to be public and isn't checked. */
final class PersonalData implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        TrackerTexts texts = inspection.texts();
        PublicationDecisions decided = inspection.decided();
        return Stream.concat(found(texts.printed(), true, decided), found(texts.others(), false, decided));
    }

    private static Stream<Found> found(Stream<TrackerTexts.Text> texts, boolean printed, PublicationDecisions decided) {
        return texts.filter(text -> !decided.on(text.place())).flatMap(text -> {
            Set<PersonalMark> marks = PersonalMark.in(text.words());
            return marks.isEmpty()
                    ? Stream.empty()
                    : Stream.of(finding(text, marks, printed, decided.isInRow(text.place())));
        });
    }

    /** Carries the address, never the value: findings are read by more people than the workbook is. */
    private static Found finding(TrackerTexts.Text text, Set<PersonalMark> marks, boolean printed, boolean inRow) {
        String decide = inRow
                ? "Remove it. Or decide whether it may be published. " + ExemptionInDoubt.DECIDE_IN_ROW
                : ExemptionInDoubt.decideOnAbout(text.place());
        return Found.at(
                        text.place(),
                        "",
                        "There seems to be %s in %s. %s"
                                .formatted(
                                        marks.stream()
                                                .map(PersonalMark::inWords)
                                                .collect(Collectors.joining(" and ")),
                                        ExemptionInDoubt.inWords(text.place()),
                                        printed
                                                ? "Everything that the papers print is public, and nobody has"
                                                        + " decided whether this may be, so nothing is published."
                                                : "The papers don't print it, but anyone who has the workbook can"
                                                        + " read it."),
                        printed
                                ? decide
                                : "Nothing needs to change, unless the workbook goes to people who may not see it.")
                .mildIf(!printed);
    }
}
