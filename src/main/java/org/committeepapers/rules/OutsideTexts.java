package org.committeepapers.rules;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.committeepapers.text.RichText;
import org.committeepapers.wording.marking.Markings;

/** Texts that reach public papers and stand in no workbook: a reason, settings, labels and the house style. */
public final class OutsideTexts {

    private static final Set<String> LABELS_OF_MARKINGS = StatusRules.WORDS.words("LABELS");

    private OutsideTexts() {}

    /** What keeps the text from publication, such as "a date of birth"; empty if nothing does. */
    public static Optional<String> fault(String text, EmailDomains own) {
        if (Markings.areIn(text, Set.of())) {
            return Optional.of("a marking of exempt or confidential information");
        }
        Set<PersonalMark> marks = PersonalMark.in(RichText.of(text), own);
        return marks.stream().allMatch(PersonalMark::isMild)
                ? Optional.empty()
                : Optional.of(marks.stream().map(PersonalMark::inWords).collect(Collectors.joining(" and ")));
    }

    /** The same for a label; some labels are there to say what isn't for publication. */
    public static Optional<String> faultOfLabel(String key, String text, EmailDomains own) {
        return LABELS_OF_MARKINGS.contains(key) ? Optional.empty() : fault(text, own);
    }
}
