package org.committeepapers.rules;

import static org.committeepapers.rules.Rule.NONE;
import static org.committeepapers.rules.Rule.found;
import static org.committeepapers.rules.Rule.ofEach;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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

    /** Every font has the others: a tab, a line end and printable ASCII. */
    private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\x00-\\x7e]");

    private PaperRules() {}

    /**
     * A part of the front matter that the house style asks for, or the list of background papers that a report carries by
     * law (Local Government Act 1972, s.100D). Papers without any front matter aren't reports, but go with one.
     */
    private static List<Found> frontMatterMissing(Inspection in) {
        About about = in.tracker().about();
        Stream<FrontPart> missing = Stream.of(FrontPart.values()).filter(part -> isMissing(part, about));
        return in.tracker().recommendations().isEmpty() ? NONE : ofEach(missing, part -> missing(part, in));
    }

    private static boolean isMissing(FrontPart part, About about) {
        return switch (part) {
            case REPORT_AUTHOR -> about.reportAuthor().isEmpty();
            case CONTACT -> about.contact().isEmpty();
            default -> !about.has(part);
        };
    }

    private static List<Found> missing(FrontPart part, Inspection in) {
        if (in.required().contains(part)) {
            String variant = in.file().isInCsv() ? "csv" : "";
            return found(variant, in.file(), part.inWords(), part.inWords());
        }
        boolean isReport = Stream.of(FrontPart.values())
                .filter(name -> !name.isWelshName())
                .anyMatch(in.tracker().about()::has);
        return isReport && part == FrontPart.BACKGROUND_PAPERS ? found("background-papers", in.file(), "") : NONE;
    }

    /** A character that no font in the PDF has, or of a script that the PDF can't set from right to left. */
    private static List<Found> characterNotInFont(Inspection in) {
        About about = in.tracker().about();
        RichText people = RichText.of(about.reportAuthor() + "\n" + about.contact());
        return ofEach(
                Stream.concat(
                        TrackerTexts.onTitlePage(people, in.tracker()),
                        in.texts().printed()),
                text -> characterNotInFont(text, in));
    }

    private static List<Found> characterNotInFont(TrackerTexts.Text text, Inspection in) {
        String words = text.words().plain();
        // Most texts are, and to look at each letter takes time.
        if (StandardCharsets.US_ASCII.newEncoder().canEncode(words)) {
            return NONE;
        }
        String missing = BEYOND_ASCII
                .matcher(words)
                .results()
                .map(MatchResult::group)
                .filter(character -> !in.drawable().test(character.codePointAt(0)))
                .distinct()
                .map(character -> "\"%s\" (U+%04X)".formatted(character, character.codePointAt(0)))
                .collect(Collectors.joining(", "));
        return missing.isEmpty() ? NONE : found(text.place(), missing);
    }
}
