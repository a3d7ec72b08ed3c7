package org.committeepapers.rules;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.label.LabelFile;
import org.committeepapers.schema.LayeredFolders;
import org.committeepapers.text.RichText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps a text that stands in no workbook from publication. */
class OutsideTextsTest {

    /** A label that is renamed would silently lose its exception. */
    @Test
    void theLabelsThatSayWhatIsNotPublicExist() throws Exception {
        Set<String> keys = new HashSet<>();
        LabelFile.in(LayeredFolders.of(Path.of("templates")), (key, words) -> {
            keys.add(key);
            return Optional.empty();
        });
        assertTrue(keys.containsAll(StatusRules.WORDS.words("LABELS")));
    }

    /** A cell holds 32,767 characters at most; one of these once took 27 seconds. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "*", "(", "0 ", "a.", "+44", "a@", "123 ", "- ", "\t", "'"})
    void hang(String part) {
        String text = part.repeat(32_767 / part.length());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> PersonalMark.in(RichText.of(text), EmailDomains.NONE));
    }
}
