package org.committeepapers.style;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.finding.Refusal;
import org.committeepapers.setting.Folders;

/** Reads the council's own Word styles, the file {@code reference.docx}. Nothing of its text is taken. */
final class WordReader {

    /** Longer chains of styles based on one another Word doesn't show. */
    private static final int LONGEST_CHAIN = 20;

    private final Map<String, WordElement> byId = new HashMap<>();
    private final Map<String, WordElement> byName = new HashMap<>();
    private final Map<String, String> fonts;

    private WordReader(List<WordElement> styles, Map<String, String> fonts) {
        this.fonts = fonts;
        for (WordElement style : styles) {
            byId.putIfAbsent(style.attribute("styleId"), style);
            byName.putIfAbsent(key(style.attribute("type"), style.value("name")), style);
        }
        // Some programs name Word's own styles in the language of who wrote them.
        for (WordElement style : styles) {
            byName.putIfAbsent(key(style.attribute("type"), style.attribute("styleId")), style);
        }
    }

    private static String key(String type, String name) {
        return type + " " + WordReference.key(name);
    }

    /** Empty where there is no such file. */
    static Optional<WordReference> read(Folders folders, Style.Palette palette) throws Refusal {
        Optional<Path> file = folders.find(WordPackage.FILE_NAME);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (WordPackage parts = WordPackage.open(file.get())) {
            WordReference reference = read(parts, parts.main());
            new WordContrast(reference, palette).check();
            return Optional.of(reference);
        }
    }

    private static WordReference read(WordPackage parts, String main) throws Refusal {
        String styles = parts.target(main, "styles")
                .orElseThrow(() -> WordPackage.refused("The file has no styles", "Open it in Word and save it again."));
        Map<String, String> fonts = fonts(parts, parts.target(main, "theme"));
        List<WordElement> sections = parts.elements(main, Set.of("sectPr"));
        List<WordElement> defaults = parts.elements(styles, Set.of("docDefaults"));
        WordReader reader = new WordReader(parts.elements(styles, Set.of("style")), fonts);
        WordReference reference = new WordReference(
                defaults.isEmpty() ? WordStyle.NOTHING : reader.defaults(defaults.get(0)),
                reader.all("paragraph", WordReference.PARAGRAPHS),
                reader.all("character", WordReference.CHARACTERS),
                reader.table(),
                WordPage.of(sections.isEmpty() ? Optional.empty() : Optional.of(sections.get(sections.size() - 1))));
        if (reference.paragraphs().isEmpty()) {
            throw WordPackage.refused(
                    "None of its styles is one that papers use",
                    "Change Word's own styles, such as Normal and Heading 2, rather than styles of other names.");
        }
        return reference;
    }

    /** The fonts of a theme by the names that styles have for them. */
    private static Map<String, String> fonts(WordPackage parts, Optional<String> theme) throws Refusal {
        Map<String, String> fonts = new LinkedHashMap<>();
        if (theme.isPresent()) {
            for (WordElement one : parts.elements(theme.get(), Set.of("majorFont", "minorFont"))) {
                String kind = one.name().replace("Font", "");
                String latin = one.child("latin")
                        .map(font -> font.attribute("typeface"))
                        .orElse("");
                fonts.putIfAbsent(kind + "HAnsi", latin);
                fonts.putIfAbsent(kind + "Ascii", latin);
            }
        }
        return fonts;
    }

    private WordStyle defaults(WordElement written) throws Refusal {
        WordProperties properties = new WordProperties("of the file as a whole", fonts);
        Optional<WordElement> paragraph = written.child("pPrDefault");
        Optional<WordElement> letters = written.child("rPrDefault");
        return new WordStyle(
                        properties.paragraph(
                                paragraph.map(one -> one.below("pPr")).orElse(List.of())),
                        properties.letters(letters.map(one -> one.below("rPr")).orElse(List.of())),
                        false)
                .onPaper();
    }

    private Map<String, WordStyle> all(String type, List<String> names) throws Refusal {
        Map<String, WordStyle> styles = new LinkedHashMap<>();
        for (String name : names) {
            Optional<WordElement> written = Optional.ofNullable(byName.get(key(type, name)));
            if (written.isPresent()) {
                WordStyle style = style(written.get());
                // Only headings hold nothing but words, whose contrast with a ground of their own is known.
                styles.put(WordReference.key(name), WordReference.isHeading(name) ? style : style.onPaper());
            }
        }
        return styles;
    }

    /** With what it is based on, but for Normal, on which that of a paper is based too. */
    private WordStyle style(WordElement written) throws Refusal {
        WordStyle style = WordStyle.NOTHING;
        for (WordElement one : chain(written)) {
            if (!one.equals(written) && one.equals(byName.get(key("paragraph", WordReference.NORMAL)))) {
                return style.basedOnNormal();
            }
            WordProperties properties = new WordProperties(one.value("name"), fonts);
            style = style.over(
                    new WordStyle(properties.paragraph(one.below("pPr")), properties.letters(one.below("rPr")), false));
        }
        return style;
    }

    /** A style and those that it is based on, the nearest first. */
    private List<WordElement> chain(WordElement style) {
        List<WordElement> chain = new ArrayList<>();
        Optional<WordElement> next = Optional.of(style);
        while (next.isPresent() && chain.size() < LONGEST_CHAIN) {
            chain.add(next.get());
            String type = next.get().attribute("type");
            next = Optional.ofNullable(byId.get(next.get().value("basedOn")))
                    .filter(base -> base.attribute("type").equals(type));
        }
        return chain;
    }

    private Optional<WordTable> table() throws Refusal {
        Optional<WordElement> written = Optional.ofNullable(byName.get(key("table", WordReference.TABLE)));
        return written.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new WordTableReader(written.get(), new WordProperties(WordReference.TABLE, fonts)).read());
    }
}
