package org.committeepapers.validation;

import java.util.stream.Stream;

/** A marking of exempt or confidential information (Local Government Act 1972, Schedule 12A): nothing is published until a person has looked. */
final class ExemptionInDoubt implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        return Texts.all(inspection)
                .filter(text -> Markings.areIn(text.words().plain()))
                .map(ExemptionInDoubt::finding);
    }

    /** Carries the address, never the value: this finding may be read by people who may not read the cell. */
    private static Found finding(Texts.Text text) {
        return Found.at(
                text.place(),
                "",
                "This cell bears a marking of exempt or confidential information, and everything published from this"
                        + " workbook would be public.",
                "Take out what may not be published, or the marking if it doesn't apply.");
    }
}
