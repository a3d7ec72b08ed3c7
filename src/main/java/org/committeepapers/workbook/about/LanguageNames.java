package org.committeepapers.workbook.about;

import java.util.Map;
import java.util.Optional;
import org.committeepapers.text.Language;
import org.committeepapers.workbook.sheet.Names;

/** The names that officers give to the language in which they write. */
final class LanguageNames {

    private static final Map<String, Language> NAMES = Map.of(
            "en", Language.ENGLISH,
            "english", Language.ENGLISH,
            "saesneg", Language.ENGLISH,
            "en gb", Language.ENGLISH,
            "cy", Language.WELSH,
            "welsh", Language.WELSH,
            "cymraeg", Language.WELSH,
            "cy gb", Language.WELSH);

    private LanguageNames() {}

    /** @param words in the form of {@link Names#plain} */
    static Optional<Language> of(String words) {
        return Optional.ofNullable(NAMES.get(words));
    }
}
