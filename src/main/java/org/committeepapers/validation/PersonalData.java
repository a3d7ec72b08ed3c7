package org.committeepapers.validation;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What looks like somebody's personal data. The contact on About is meant to be public and isn't looked at. */
final class PersonalData implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        return Texts.all(inspection).flatMap(text -> {
            Set<PersonalMark> marks = PersonalMark.in(text.words());
            return marks.isEmpty() ? Stream.empty() : Stream.of(finding(text, marks));
        });
    }

    /** Carries the address, never the value: findings are read by more people than the workbook is. */
    private static Found finding(Texts.Text text, Set<PersonalMark> marks) {
        return Found.at(
                text.place(),
                "",
                "Here seems to be %s. Everything that the papers print is public."
                        .formatted(marks.stream().map(PersonalMark::inWords).collect(Collectors.joining(" and "))),
                "Take it out, unless it is meant to be public; if so, accept the finding on a sheet called Accepted.");
    }
}
