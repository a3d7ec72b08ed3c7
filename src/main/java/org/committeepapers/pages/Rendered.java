package org.committeepapers.pages;

import java.time.LocalDate;
import java.util.List;
import org.committeepapers.config.Paper;
import org.committeepapers.document.Document;
import org.committeepapers.finding.Refusal;
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
public record Rendered(Templates templates, Labels labels, Style style) {

    /**
     * With the templates, the English words and the look in these folders.
     *
     * @throws Refusal where one of these is wrong
     */
    public static Rendered load(Folders folders) throws Refusal {
        return new Rendered(
                Templates.load(folders),
                LabelFile.in(folders),
                HouseStyle.load(folders, Paper.ids()).style());
    }

    /**
     * The same, if the pages that list files can be made with it, so that a mistake is told before anything is written.
     *
     * @throws Refusal where a template can't be understood
     */
    public Rendered forLists() throws Refusal {
        templates.check(EditionPageFile.TEMPLATE, EditionPage.class, labels);
        templates.check(RootPages.LIBRARY, LibraryPage.class, labels);
        templates.check(RootPages.OFFICERS, OfficersPage.class, labels);
        return this;
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
    public Rendered with(Labels words) {
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
        return html(document(template, said, council, day, draft, notice));
    }

    /**
     * The same before it is written in any format.
     *
     * @throws Refusal where the template is wrong
     */
    Document document(String template, Record said, String council, LocalDate day, boolean draft, String notice)
            throws Refusal {
        return templates.render(template, said, labels, new Imprint(council, day, "", draft, List.of(), notice));
    }

    /** A page of which more is to be said. */
    EditionFile.Content page(String template, Record said, Imprint imprint) throws Refusal {
        return html(templates.render(template, said, labels, imprint));
    }

    /** A document as a page. */
    EditionFile.Content html(Document document) {
        return out -> new HtmlWriter().write(document, style, out);
    }
}
