package org.committeepapers.validation;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What looks like somebody's personal data. The contact on About is meant to be public and isn't looked at. */
final class PersonalData implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        Set<Texts.Text> printed = Texts.printed(inspection).collect(Collectors.toSet());
        return Texts.all(inspection).flatMap(text -> {
            Set<PersonalMark> marks = PersonalMark.in(text.words());
            return marks.isEmpty() ? Stream.empty() : Stream.of(finding(text, marks, printed.contains(text)));
        });
    }

    /** Carries the address, never the value: findings are read by more people than the workbook is. */
    private static Found finding(Texts.Text text, Set<PersonalMark> marks, boolean printed) {
        return Found.at(
                        text.place(),
                        "",
                        "Here seems to be %s. %s"
                                .formatted(
                                        marks.stream()
                                                .map(PersonalMark::inWords)
                                                .collect(Collectors.joining(" and ")),
                                        printed
                                                ? "Everything that the papers print is public."
                                                : "The papers don't print this cell, but whoever gets the workbook can read it."),
                        printed
                                ? "Take it out, unless it is meant to be public; if so, accept the finding on a sheet called Accepted."
                                : "Nothing, unless the workbook goes to people who may not see it.")
                .mildIf(!printed);
    }
}
