package org.committeepapers.rules;

import static org.committeepapers.rules.Rule.NONE;
import static org.committeepapers.rules.Rule.found;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.rules.Rule.Found;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.About;
import org.committeepapers.tracker.FrontPart;

/** What papers lack at their front, and what they can't show. */
final class PaperRules {

    static final List<Rule> RULES = List.of(
            new Rule("front-matter-missing", PaperRules::frontMatterMissing),
            new Rule("character-not-in-font", PaperRules::characterNotInFont));

    /** Every font has the characters before it: a tab, a line end and printable ASCII. */
    private static final int FIRST_BEYOND_ASCII = 0x7f;

    private PaperRules() {}

    /**
     * A part of the front matter that the house style asks for, or the list of background papers that a report carries by
     * law (Local Government Act 1972, s.100D). Papers without any front matter aren't reports, but go with one.
     */
    private static List<Found> frontMatterMissing(Inspection inspection) {
        About about = inspection.tracker().about();
        return inspection.tracker().recommendations().isEmpty()
                ? NONE
                : Stream.of(FrontPart.values())
                        .filter(part -> isMissing(part, about))
                        .flatMap(part -> missing(part, inspection).stream())
                        .toList();
    }

    private static boolean isMissing(FrontPart part, About about) {
        return switch (part) {
            case REPORT_AUTHOR -> about.reportAuthor().isEmpty();
            case CONTACT -> about.contact().isEmpty();
            default -> about.front(part).isBlank();
        };
    }

    private static List<Found> missing(FrontPart part, Inspection inspection) {
        if (inspection.required().contains(part)) {
            String variant = inspection.file().isInCsv() ? "csv" : "";
            return found(variant, inspection.file(), part.inWords(), part.inWords());
        }
        boolean isReport = !inspection.tracker().about().front().isEmpty();
        return isReport && part == FrontPart.BACKGROUND_PAPERS
                ? found("background-papers", inspection.file(), "")
                : NONE;
    }

    /** A character that no font in the PDF has, or of a script that the PDF can't set from right to left. */
    private static List<Found> characterNotInFont(Inspection inspection) {
        About about = inspection.tracker().about();
        RichText people = RichText.of(about.reportAuthor() + "\n" + about.contact());
        return Stream.concat(
                        TrackerTexts.onTitlePage(people, inspection.tracker()),
                        inspection.texts().printed())
                .flatMap(text -> characterNotInFont(text, inspection).stream())
                .toList();
    }

    private static List<Found> characterNotInFont(TrackerTexts.Text text, Inspection inspection) {
        String missing = text.words()
                .plain()
                .codePoints()
                .filter(codePoint -> codePoint >= FIRST_BEYOND_ASCII)
                .filter(codePoint -> !inspection.drawable().test(codePoint))
                .distinct()
                .mapToObj(codePoint -> "\"%s\" (U+%04X)".formatted(Character.toString(codePoint), codePoint))
                .collect(Collectors.joining(", "));
        return missing.isEmpty() ? NONE : found(text.place(), missing);
    }
}
