package org.committeepapers.template;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.committeepapers.document.Furniture;
import org.committeepapers.text.Language;

/**
 * What a document says about itself, apart from its content.
 *
 * @param author the body that publishes it
 * @param date the as-at date
 * @param look anything else that its files depend on, in any words; it is part of the document's fingerprint
 * @param draft whether it is a draft for officers, which says so on each page
 * @param unresolved what a draft lists as still to be corrected
 * @param notice what its front says about an earlier edition of the same day; empty if there was none
 * @param officers the language of words quoted from the tracker
 * @param other the same paper in the other language, if there is one
 * @param withholding what is withheld, or why the document itself may not be published
 * @param navigation of its web page
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
        Withholding withholding,
        Furniture.Navigation navigation) {

    /** For a paper in English only, of a tracker in English. */
    public Imprint(String author, LocalDate date, String look, boolean draft, List<String> unresolved, String notice) {
        this(
                author,
                date,
                look,
                draft,
                unresolved,
                notice,
                Language.ENGLISH,
                Optional.empty(),
                Withholding.NONE,
                Furniture.Navigation.NONE);
    }

    /** A copy of a page that is there in another language too. */
    public Imprint with(Optional<Other> its) {
        return new Imprint(author, date, look, draft, unresolved, notice, officers, its, withholding, navigation);
    }

    /**
     * The same paper in the other language.
     *
     * @param language as a BCP 47 tag
     * @param sentence that says so, in that language
     * @param file its name without the extension
     */
    public record Other(String language, String sentence, String file) {}

    /**
     * What a document says about exempt and confidential information.
     *
     * @param mark the header of each page of a document that may not be published; empty for others
     * @param notice the lines at its front: first what it is, then the grounds
     */
    public record Withholding(String mark, List<String> notice) {

        /** Nothing is withheld. */
        public static final Withholding NONE = new Withholding("", List.of());
    }
}
