package org.committeepapers.label;

/** The plural forms of the languages we write, by the cardinal rules of Unicode CLDR. */
final class PluralForm {

    private PluralForm() {}

    static String of(String language, int number) {
        return language.startsWith("cy") ? welsh(number) : number == 1 ? "one" : "other";
    }

    private static String welsh(int number) {
        return switch (number) {
            case 0 -> "zero";
            case 1 -> "one";
            case 2 -> "two";
            case 3 -> "few";
            case 6 -> "many";
            default -> "other";
        };
    }
}
