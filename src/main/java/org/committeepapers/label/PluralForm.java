package org.committeepapers.label;

import java.util.List;
import org.committeepapers.text.Language;

/** The plural forms of the languages we write, by the cardinal rules of Unicode CLDR. */
final class PluralForm {

    static final String ONE = "one";
    static final String OTHER = "other";

    private static final List<String> ENGLISH = List.of(ONE, OTHER);
    private static final List<String> WELSH = List.of("zero", ONE, "two", "few", "many", OTHER);

    private PluralForm() {}

    /** All that the language has; every language has "other". */
    static List<String> all(String language) {
        return Language.WELSH.isOf(language) ? WELSH : ENGLISH;
    }

    static String of(String language, int number) {
        return Language.WELSH.isOf(language) ? welsh(number) : number == 1 ? ONE : OTHER;
    }

    private static String welsh(int number) {
        return switch (number) {
            case 0 -> "zero";
            case 1 -> ONE;
            case 2 -> "two";
            case 3 -> "few";
            case 6 -> "many";
            default -> OTHER;
        };
    }
}
