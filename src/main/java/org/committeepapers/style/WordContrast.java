package org.committeepapers.style;

import java.util.Locale;
import java.util.Optional;
import org.committeepapers.finding.Refusal;

/** Holds the colours of words to the contrast that readers need (WCAG 2.2, success criterion 1.4.3). */
final class WordContrast {

    private static final String TABLE_HEADING = "Table Heading";

    private final WordReference reference;
    private final Style.Palette palette;

    WordContrast(WordReference reference, Style.Palette palette) {
        this.reference = reference;
        this.palette = palette;
    }

    void check() throws Refusal {
        for (String name : WordReference.PARAGRAPHS) {
            Optional<WordStyle> style = reference.paragraph(name);
            if (style.isPresent()) {
                WordStyle whole = reference.whole(style.get());
                check(
                        name,
                        whole.colour(),
                        name.equals(TABLE_HEADING) ? head() : whole.ground().orElse(Colour.WHITE));
            }
        }
        for (String name : WordReference.CHARACTERS) {
            check(name, reference.character(name).flatMap(WordStyle::colour), Colour.WHITE);
        }
        check(
                WordReference.TABLE,
                reference.table().flatMap(WordTable::headLetters).map(Colour::hex),
                head());
    }

    /** What is behind the first row of tables. */
    private Colour head() {
        return reference
                .table()
                .map(table -> table.headGround().orElse(Colour.WHITE))
                .orElse(palette.headerFill());
    }

    private static void check(String name, Optional<String> colour, Colour ground) throws Refusal {
        if (colour.isEmpty() || colour.get().equals("auto")) {
            return;
        }
        double ratio = Colour.of("#" + colour.get()).contrastWith(ground);
        if (ratio < Colour.LEAST_CONTRAST) {
            throw WordPackage.SOURCE.refused(
                    "#" + colour.get(),
                    String.format(
                            Locale.ROOT,
                            "The letters of the style \"%s\" have a contrast of %.2f to 1 with their ground; readers"
                                    + " need at least %.1f to 1",
                            name,
                            // Rounded down, or 4.496 would be told to be enough.
                            Math.floor(ratio * 100) / 100,
                            Colour.LEAST_CONTRAST),
                    "Choose a darker colour in Word (Modify Style), or a lighter one on a dark ground.");
        }
    }
}
