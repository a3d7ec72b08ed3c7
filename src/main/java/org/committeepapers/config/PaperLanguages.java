package org.committeepapers.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.text.Language;

/**
 * The languages in which papers are made.
 *
 * @param all in the order in which they are made; if there are two, each paper names the other
 */
public record PaperLanguages(List<Language> all) {

    /** The choices by their names. */
    public static final Map<String, PaperLanguages> CHOICES = choices();

    private static Map<String, PaperLanguages> choices() {
        Map<String, PaperLanguages> choices = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            choices.put(language.code(), new PaperLanguages(List.of(language)));
        }
        choices.put("both", new PaperLanguages(List.of(Language.values())));
        return choices;
    }

    /** The name of a paper's file without the extension; the first language of a pair has the usual one. */
    public String fileName(String usual, Language language) {
        return language == all.getFirst() ? usual : usual + "-" + language.code();
    }

    /** The other language of a pair. */
    public Optional<Language> otherThan(Language language) {
        return all.stream().filter(each -> each != language).findFirst();
    }
}
