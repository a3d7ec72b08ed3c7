package org.committeepapers.validation;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.RuleId;
import org.committeepapers.diagnostic.Severity;

/** A marking of exempt or confidential information (Local Government Act 1972, Schedule 12A): nothing is published until a person has looked. */
final class ExemptionInDoubt implements Rule {

    private static final RuleId ID = new RuleId("exemption-in-doubt");

    @Override
    public RuleId id() {
        return ID;
    }

    private static final Pattern MARKING = Pattern.compile(
            "\\b(?:not\\s+for\\s+publication|exempt\\s+(?:information|item|report|appendix|under|by\\s+virtue|from"
                    + "\\s+(?:publication|disclosure))|schedule\\s+12a|part\\s+(?:2|ii)\\s+(?:item|report)"
                    + "|official[\\s-]+sensitive|strictly\\s+confidential|confidential\\s+(?:information|item|report|appendix))\\b",
            Pattern.CASE_INSENSITIVE);

    @Override
    public Stream<Finding> check(Inspection inspection) {
        return inspection
                .recommendations()
                .flatMap(recommendation -> Texts.of(recommendation).stream())
                .filter(text -> MARKING.matcher(text.words().plain()).find())
                .map(ExemptionInDoubt::finding);
    }

    /** Carries the address, never the value: this finding may be read by people who may not read the cell. */
    private static Finding finding(Texts.Text text) {
        return new Finding(
                ID,
                Severity.ERROR,
                text.cell(),
                "",
                "This cell bears a marking of exempt or confidential information, and everything published from this"
                        + " workbook would be public.",
                "Take out what may not be published, or the marking if it doesn't apply.");
    }
}
