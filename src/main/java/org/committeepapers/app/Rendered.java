package org.committeepapers.app;

import java.time.LocalDate;
import java.util.List;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.document.Document;
import org.committeepapers.label.LabelFile;
import org.committeepapers.label.Labels;
import org.committeepapers.paper.EditionPage;
import org.committeepapers.paper.LibraryPage;
import org.committeepapers.paper.OfficersPage;
import org.committeepapers.publication.EditionFile;
import org.committeepapers.setting.Folders;
import org.committeepapers.style.HouseStyle;
import org.committeepapers.style.Style;
import org.committeepapers.template.Imprint;
import org.committeepapers.template.Templates;
import org.committeepapers.text.Language;
import org.committeepapers.writer.html.HtmlWriter;

/** Makes web pages that are no papers. */
record Rendered(Templates templates, Labels labels, Style style) {

    /**
     * With all that these pages need, so that a mistake in it is told before anything is written.
     *
     * @throws Refusal where a template can't be understood
     */
    static Rendered read(Templates templates, Labels labels, Style style) throws Refusal {
        templates.check(EditionPageFile.TEMPLATE, EditionPage.class, labels);
        templates.check(RootPages.LIBRARY, LibraryPage.class, labels);
        templates.check(RootPages.OFFICERS, OfficersPage.class, labels);
        return new Rendered(templates, labels, style);
    }

    /**
     * The same from the council's folders.
     *
     * @throws Refusal where a template, the labels or the house style are wrong
     */
    static Rendered load(Folders folders) throws Refusal {
        return read(
                Templates.load(folders),
                LabelFile.in(folders),
                HouseStyle.load(folders, Paper.ids()).style());
    }

    /**
     * The same in another language, these being in English.
     *
     * @throws Refusal where its words are wrong
     */
    Rendered in(Language language, Folders folders) throws Refusal {
        return language == Language.ENGLISH ? this : with(LabelFile.in(folders, language, labels));
    }

    /** The same in other words. */
    Rendered with(Labels words) {
        return new Rendered(templates, words, style);
    }

    /**
     * A page.
     *
     * @param said what the template sees
     * @param notice what stands at its front of an edition of the same day before; empty where there was none
     * @throws Refusal where the template is wrong
     */
    EditionFile.Content page(String template, Record said, String council, LocalDate day, boolean draft, String notice)
            throws Refusal {
        return page(
                template,
                said,
                new Imprint(council, day, Fingerprint.of(said.toString(), template), draft, List.of(), notice));
    }

    /** A page of which more is to be said. */
    EditionFile.Content page(String template, Record said, Imprint imprint) throws Refusal {
        Document document = templates.render(template, said, labels, imprint);
        return out -> new HtmlWriter().write(document, style, out);
    }
}
