package org.committeepapers.validation;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.diagnostic.RuleId;
import org.committeepapers.diagnostic.Severity;
import org.committeepapers.tracker.About;

/** A character that no font in the PDF has; the PDF shows a mark in its place. */
final class CharacterNotInFont implements Rule {

    private static final RuleId ID = new RuleId("character-not-in-font");

    /** Every font has what comes before: a tab, a line end and the printable characters of ASCII. */
    private static final int FIRST_BEYOND_ASCII = 0x7f;

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Stream<Finding> check(Inspection inspection) {
        return Stream.concat(
                about(inspection),
                inspection
                        .recommendations()
                        .flatMap(recommendation -> Texts.of(recommendation).stream())
                        .flatMap(text -> finding(text.words().plain(), text.cell(), inspection)));
    }

    /** What stands on the title page has no cell of its own here. */
    private static Stream<Finding> about(Inspection inspection) {
        About about = inspection.tracker().about();
        String words = String.join(
                "\n",
                about.title(),
                about.council(),
                about.committee(),
                about.introduction().plain(),
                about.appendix(),
                about.reportAuthor(),
                about.contact());
        return inspection.recommendations().findFirst().stream()
                .flatMap(first ->
                        finding(words, new Location.File(first.cells().row().file()), inspection));
    }

    private static Stream<Finding> finding(String words, Location location, Inspection inspection) {
        if (words.chars().allMatch(character -> character < FIRST_BEYOND_ASCII)) {
            return Stream.empty();
        }
        String missing = words.codePoints()
                .filter(codePoint -> codePoint != '\n' && !inspection.drawable().test(codePoint))
                .distinct()
                .mapToObj(codePoint -> "\"%s\" (U+%04X)".formatted(Character.toString(codePoint), codePoint))
                .collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? Stream.empty()
                : Stream.of(new Finding(
                        ID,
                        Severity.WARNING,
                        location,
                        missing,
                        "The PDF has no letter form for this and shows a mark in its place. Word and HTML keep the"
                                + " character.",
                        "Write it in other words, if readers of the PDF need it."));
    }
}
