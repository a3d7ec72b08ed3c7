package org.committeepapers.rules;

import java.util.Set;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.RichText;
import org.committeepapers.wording.WordFile;

/** Words that fill a cell and say nothing, such as "TBC". */
final class Placeholders {

    static final WordFile WORDS = new WordFile("/org/committeepapers/rules/words.txt");

    private static final Set<String> NOTHING = WORDS.words("NOTHING");
    private static final int MOST_LETTERS = 40;

    private Placeholders() {}

    /** Whether the words are blank, a dash, "N/A" or the like. */
    static boolean saysNothing(RichText text) {
        String words = text.plain();
        if (words.chars().filter(Character::isLetter).limit(MOST_LETTERS + 1).count() > MOST_LETTERS) {
            return false;
        }
        String plain = PlainText.lettersAndNumbers(words);
        return plain.isEmpty() || NOTHING.contains(plain);
    }
}
