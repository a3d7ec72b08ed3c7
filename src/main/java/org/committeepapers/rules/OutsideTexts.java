package org.committeepapers.rules;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.text.RichText;
import org.committeepapers.wording.marking.Markings;
import org.committeepapers.wording.marking.Stamps;

/** Texts that reach public papers and stand in no workbook: a reason, settings, labels and the house style. */
public final class OutsideTexts {

    private static final Pattern LABELS_OF_MARKINGS = StatusRules.WORDS.pattern("LABELS");

    private OutsideTexts() {}

    /** What keeps the text from publication, such as "a date of birth"; empty if nothing does. */
    public static Optional<String> fault(String text, EmailDomains own) {
        return text.isBlank() ? Optional.empty() : fault(Stream.concat(markings(text), personal(text, own)));
    }

    /** The same for a label; some labels are there to say what isn't for publication. */
    public static Optional<String> faultOfLabel(String key, String text, EmailDomains own) {
        boolean mayMark = LABELS_OF_MARKINGS.matcher(key).matches();
        return mayMark ? fault(personal(text, own)) : fault(text, own);
    }

    /**
     * Whether a text repeats one that is withheld, or a part of one that is long enough to be known.
     *
     * @param withheld as {@link Lost#compared} gives them
     */
    public static Predicate<String> repeating(Set<String> withheld) {
        Set<String> known = withheld.stream().filter(Lost::canBeKnown).collect(Collectors.toSet());
        Lost.Hidden hidden = new Lost.Hidden(known);
        Parts parts = Parts.of(known);
        return text -> {
            String compared = Lost.compared(text);
            return hidden.isIn(compared) || parts.in(compared).findAny().isPresent();
        };
    }

    /** Whether a text of an earlier edition would be published today: none of it is marked, or somebody's personal data. */
    public static boolean mayBePrintedAgain(String text, EmailDomains own) {
        return !Markings.areIn(text, Set.of()) && personal(text, own).findAny().isEmpty();
    }

    private static Optional<String> fault(Stream<String> found) {
        return Optional.of(found.collect(Collectors.joining(" and "))).filter(what -> !what.isEmpty());
    }

    /** Nobody can decide about these texts, so a word is enough, also about another document. */
    private static Stream<String> markings(String text) {
        return Stamps.areInReason(text) ? Stream.of("a marking of exempt or confidential information") : Stream.empty();
    }

    private static Stream<String> personal(String text, EmailDomains own) {
        Set<PersonalMark> marks = PersonalMark.in(RichText.of(text), own);
        return marks.stream().allMatch(PersonalMark::isMild)
                ? Stream.empty()
                : marks.stream().map(PersonalMark::inWords);
    }
}
