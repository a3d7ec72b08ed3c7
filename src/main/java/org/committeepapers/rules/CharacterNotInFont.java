package org.committeepapers.rules;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.About;

/** A character that no font in the PDF has, or of a script that the PDF can't set from right to left. */
final class CharacterNotInFont implements Rule {

    /** Every font has the characters before it: a tab, a line end and printable ASCII. */
    private static final int FIRST_BEYOND_ASCII = 0x7f;

    @Override
    public Stream<Found> check(Inspection inspection) {
        About about = inspection.tracker().about();
        RichText people = RichText.of(about.reportAuthor() + "\n" + about.contact());
        return Stream.concat(
                        TrackerTexts.onTitlePage(people, inspection.tracker()),
                        inspection.texts().printed())
                .flatMap(text -> finding(text, inspection));
    }

    private static boolean isAscii(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (words.charAt(i) >= FIRST_BEYOND_ASCII) {
                return false;
            }
        }
        return true;
    }

    private static Stream<Found> finding(TrackerTexts.Text text, Inspection inspection) {
        String words = text.words().plain();
        if (isAscii(words)) {
            return Stream.empty();
        }
        String missing = words.codePoints()
                .filter(codePoint -> codePoint != '\n' && !inspection.drawable().test(codePoint))
                .distinct()
                .mapToObj(codePoint -> "\"%s\" (U+%04X)".formatted(Character.toString(codePoint), codePoint))
                .collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? Stream.empty()
                : Stream.of(Found.at(
                        text.place(),
                        missing,
                        "The PDF has no font for this character, or would have to set it from right to left, which it"
                                + " can't. It shows a mark in its place. Word and HTML show the character.",
                        "If readers of the PDF need these words, use others."));
    }
}
