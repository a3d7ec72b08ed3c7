package org.committeepapers.template;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import org.committeepapers.text.Characters;
import org.committeepapers.text.Language;

/**
 * Marks words that aren't in the paper's language; others stay as they are.
 *
 * @param language of the words, as a BCP 47 tag; empty if it is the paper's
 */
record Foreign(String language) {

    static final Foreign NONE = new Foreign("");

    /** For words in a language, in a paper whose language has this tag. */
    static Foreign of(Language words, String paper) {
        return words.isOf(paper) ? NONE : new Foreign(words.tag());
    }

    private boolean isNone() {
        return language.isEmpty();
    }

    /** Words as a template prints them. */
    TemplateModel words(String words) throws TemplateModelException {
        String legal = Characters.legal(words);
        if (isNone() || legal.isBlank()) {
            return new SimpleScalar(legal);
        }
        return HTMLOutputFormat.INSTANCE.fromMarkup(markup(HTMLOutputFormat.INSTANCE.escapePlainText(legal)));
    }

    /** The words as markup. */
    String markup(String words) {
        return isNone() || words.isBlank() ? words : "<span lang=\"" + language + "\">" + words + "</span>";
    }
}
