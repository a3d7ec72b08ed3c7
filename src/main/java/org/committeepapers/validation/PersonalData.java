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
        EmailDomains own = inspection.domains();
        return Stream.concat(found(texts.printed(), true, decided, own), found(texts.others(), false, decided, own));
    }

    private static Stream<Found> found(
            Stream<TrackerTexts.Text> texts, boolean printed, PublicationDecisions decided, EmailDomains own) {
        return texts.flatMap(text -> {
            Set<PersonalMark> marks = PersonalMark.in(text.words(), own);
            return marks.isEmpty() || decided.on(text)
                    ? Stream.empty()
                    : Stream.of(finding(text, marks, printed, decided));
        });
    }

    /** Carries the address, never the value: findings are read by more people than the workbook is. */
    private static Found finding(
            TrackerTexts.Text text, Set<PersonalMark> marks, boolean printed, PublicationDecisions decided) {
        boolean mild = !printed || marks.stream().allMatch(PersonalMark::isMild);
        String found = marks.stream().map(PersonalMark::inWords).collect(Collectors.joining(" and "));
        String where = "There seems to be %s in %s. ".formatted(found, ExemptionRules.inWords(text.place()));
        if (!mild) {
            return Found.at(
                    text.place(),
                    "",
                    where + "Everything that the papers print is public, and nobody has decided whether this may be, so"
                            + " nothing is published.",
                    "Remove it. Or decide whether it may be published. "
                            + ExemptionRules.decide(text.place(), decided));
        }
        return Found.at(
                        text.place(),
                        "",
                        where
                                + (printed
                                        ? "The papers print it."
                                        : "The papers don't print it, but anyone who has the workbook can read it."),
                        printed
                                ? "If it is the council's, nothing needs to change. If it is somebody's own, remove it."
                                : "Nothing needs to change, unless the workbook goes to people who may not see it.")
                .mildIf(true);
    }
}
