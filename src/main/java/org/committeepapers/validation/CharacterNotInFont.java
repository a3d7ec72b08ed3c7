package org.committeepapers.validation;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.RuleId;
import org.committeepapers.diagnostic.Severity;

/** A character that no font in the PDF has; the PDF shows a mark in its place. */
final class CharacterNotInFont implements Rule {

    private static final RuleId ID = new RuleId("character-not-in-font");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Stream<Finding> check(Inspection inspection) {
        return inspection
                .recommendations()
                .flatMap(recommendation -> Texts.of(recommendation).stream())
                .flatMap(text -> finding(text, inspection));
    }

    private static Stream<Finding> finding(Texts.Text text, Inspection inspection) {
        String missing = text.words()
                .plain()
                .codePoints()
                .filter(codePoint -> codePoint != '\n' && !inspection.drawable().test(codePoint))
                .distinct()
                .mapToObj(codePoint -> "\"%s\" (U+%04X)".formatted(Character.toString(codePoint), codePoint))
                .collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? Stream.empty()
                : Stream.of(new Finding(
                        ID,
                        Severity.WARNING,
                        text.cell(),
                        missing,
                        "The PDF has no letter form for this and shows a mark in its place. Word and HTML keep the"
                                + " character.",
                        "Write it in other words, if readers of the PDF need it."));
    }
}
