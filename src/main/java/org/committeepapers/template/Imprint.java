package org.committeepapers.template;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.committeepapers.text.Language;

/**
 * What a document says of itself beside its content.
 *
 * @param author the body that publishes it
 * @param date the as-at date
 * @param look in any words, what else its files follow from: with others it has another fingerprint
 * @param draft whether it is a draft for officers, and says so on each page
 * @param unresolved what a draft lists as still to be mended
 * @param notice what stands at its front of an edition of the same day before; empty where there was none
 * @param officers the language of what is quoted from the tracker
 * @param other the same paper in the other language, where there is one
 * @param withholding what of it is withheld, or why it may not be published itself
 */
public record Imprint(
        String author,
        LocalDate date,
        String look,
        boolean draft,
        List<String> unresolved,
        String notice,
        Language officers,
        Optional<Other> other,
        Withholding withholding) {

    /** Of which nothing is withheld. */
    public Imprint(
            String author,
            LocalDate date,
            String look,
            boolean draft,
            List<String> unresolved,
            String notice,
            Language officers,
            Optional<Other> other) {
        this(author, date, look, draft, unresolved, notice, officers, other, Withholding.NONE);
    }

    /** Of a paper in English alone, of a tracker in English. */
    public Imprint(String author, LocalDate date, String look, boolean draft, List<String> unresolved, String notice) {
        this(author, date, look, draft, unresolved, notice, Language.ENGLISH, Optional.empty(), Withholding.NONE);
    }

    /**
     * The same paper in the other language.
     *
     * @param language as a BCP 47 tag
     * @param sentence that says so, in that language
     * @param file its name without its ending
     */
    public record Other(String language, String sentence, String file) {}

    public Imprint {
        unresolved = List.copyOf(unresolved);
    }

    /**
     * What a document says of exempt and confidential information.
     *
     * @param mark stands in the head of each page of a document that may not be published; empty for others
     * @param notice stands at its front, a line each: first what it is, then the grounds
     */
    public record Withholding(String mark, List<String> notice) {

        /** Nothing is withheld. */
        public static final Withholding NONE = new Withholding("", List.of());

        public Withholding {
            notice = List.copyOf(notice);
        }
    }
}
