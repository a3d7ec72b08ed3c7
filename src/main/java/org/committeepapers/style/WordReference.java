package org.committeepapers.style;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The council's own Word styles, which go before ours in Word papers.
 *
 * @param defaults of the file as a whole
 * @param paragraphs styles of paragraphs, by {@link #key}
 * @param characters styles of words, by {@link #key}
 * @param table the style of tables; empty where it has none for papers
 * @param page of its last section
 */
public record WordReference(
        WordStyle defaults,
        Map<String, WordStyle> paragraphs,
        Map<String, WordStyle> characters,
        Optional<WordTable> table,
        WordPage page) {

    static final String NORMAL = "normal";
    private static final String TITLE = "title";
    private static final String HEADING = "heading";
    private static final String MAIN_HEADING = "heading1";

    /** The names of the styles of paragraphs that papers have, and the title, which their main heading looks like. */
    public static final List<String> PARAGRAPHS = List.of(
            "Normal",
            "Body Text",
            "Title",
            "heading 1",
            "heading 2",
            "heading 3",
            "heading 4",
            "heading 5",
            "heading 6",
            "Eyebrow",
            "Lead",
            "Note",
            "Fact",
            "caption",
            "List Bullet",
            "List Number",
            "header",
            "footer",
            "Table Text",
            "Table Heading",
            "Table Row Heading",
            "Table Total",
            "Table Note",
            "Table Bullet",
            "Table Number");

    /** The names of the styles of words that papers have, but for those of statuses, which stay ours. */
    public static final List<String> CHARACTERS = List.of("Strong", "Emphasis", "Hyperlink", "Fact Term");

    /** The name of the style that all tables have. */
    public static final String TABLE = "Committee Table";

    /** Fonts whose letters are no wider than Arial's; others are held to be as wide as the widest that councils use. */
    private static final Set<String> NO_WIDER = Set.of(
            "arial",
            "arial narrow",
            "liberation sans",
            "helvetica",
            "calibri",
            "calibri light",
            "carlito",
            "cambria",
            "times new roman",
            "liberation serif",
            "garamond",
            "gill sans mt");

    private static final double WIDEST = 1.2;

    public WordReference {
        paragraphs = Map.copyOf(paragraphs);
        characters = Map.copyOf(characters);
    }

    /** A name of a style as it is compared: Word itself writes the same one with and without capitals and spaces. */
    static String key(String name) {
        return name.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    static boolean isHeading(String name) {
        return key(name).equals(TITLE) || key(name).startsWith(HEADING);
    }

    /** The style of paragraphs of this name; the main heading is that of the title where there is one. */
    public Optional<WordStyle> paragraph(String name) {
        String key = key(name);
        return key.equals(MAIN_HEADING)
                ? Optional.ofNullable(paragraphs.get(TITLE)).or(() -> Optional.ofNullable(paragraphs.get(key)))
                : Optional.ofNullable(paragraphs.get(key));
    }

    /** The style of words of this name. */
    public Optional<WordStyle> character(String name) {
        return Optional.ofNullable(characters.get(key(name)));
    }

    /** All that a style of paragraphs says, with what it leaves to Normal and to the file as a whole. */
    WordStyle whole(WordStyle style) {
        WordStyle normal = paragraphs.getOrDefault(NORMAL, WordStyle.NOTHING);
        return style.over(style.onNormal() ? normal.over(defaults) : defaults);
    }

    /** Whether paragraphs in Normal stand apart, so that running text needs no distance of ours. */
    public boolean partsParagraphs() {
        return Optional.ofNullable(paragraphs.get(NORMAL))
                .map(this::whole)
                .map(normal -> normal.paragraph().get("spacing"))
                .map(spacing -> spacing.attribute("after"))
                .filter(after -> !after.isEmpty() && !after.equals("0"))
                .isPresent();
    }

    /** How wide the letters of tables are at most, in shares of Arial's. */
    public double width() {
        WordStyle letters = whole(paragraph("Table Text").orElse(WordStyle.NOTHING.basedOnNormal()));
        String font = Optional.ofNullable(letters.letters().get("rFonts"))
                .map(fonts -> fonts.attribute("ascii"))
                .orElse("");
        return font.isEmpty() || NO_WIDER.contains(font.toLowerCase(Locale.ROOT)) ? 1 : WIDEST;
    }

    WordReference on(WordPage other) {
        return new WordReference(defaults, paragraphs, characters, table, other);
    }
}
