package org.committeepapers.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.config.HouseStyle;
import org.committeepapers.document.Document;
import org.committeepapers.finding.Refusal;
import org.committeepapers.label.LabelFile;
import org.committeepapers.label.Labels;
import org.committeepapers.paper.FileLines;
import org.committeepapers.paper.LibraryPage;
import org.committeepapers.paper.OfficersPage;
import org.committeepapers.schema.LayeredFolders;
import org.committeepapers.style.Style;
import org.committeepapers.template.Imprint;
import org.committeepapers.template.Templates;
import org.committeepapers.text.Language;
import org.committeepapers.writer.html.HtmlWriter;

/** Makes web pages other than papers. */
public record Rendered(Templates templates, Labels labels, Style style) {

    /** Stands for any words where a council's templates are tried. */
    private static final String TRIED = "Trial";

    /**
     * Loads the templates, English labels and house style in these folders.
     *
     * @throws Refusal if one of these is wrong
     */
    public static Rendered load(LayeredFolders folders) throws Refusal {
        Templates templates = Templates.load(folders);
        HouseStyle house = HouseStyle.load(folders, templates, Optional.empty());
        return new Rendered(templates, LabelFile.in(folders, LabelFile.Fault.NONE), house.style());
    }

    /**
     * Checks the templates of the pages that list files, so that a mistake is reported before anything is written.
     *
     * @throws Refusal if a template can't be understood
     */
    public Rendered forLists() throws Refusal {
        templates.check(EditionPageFile.TEMPLATE);
        for (Map.Entry<String, Record> page : trials().entrySet()) {
            templates.check(page.getKey());
            if (templates.areOwn()) {
                document(page.getKey(), page.getValue(), TRIED, LocalDate.EPOCH);
            }
        }
        return this;
    }

    /** The pages that are made after an edition, with something in every part. */
    private static Map<String, Record> trials() {
        List<FileLines.PaperLinks> files = List.of(
                new FileLines.PaperLinks(TRIED, List.of(new FileLines.FileLine("./a.pdf", "PDF", "1 KB", "", ""))));
        LibraryPage.Earlier earlier = new LibraryPage.Earlier(TRIED, "./a.html", false, TRIED, "./b.html", TRIED);
        LibraryPage.TrackerEditions editions = new LibraryPage.TrackerEditions(
                "a", TRIED, TRIED, "cy", TRIED, LocalDate.EPOCH, "./a.html", files, List.of(earlier));
        OfficersPage.Entry entry =
                new OfficersPage.Entry(TRIED, OfficersPage.State.LATEST, TRIED, "./a.html", files, files);
        return Map.of(
                RootPages.LIBRARY,
                new LibraryPage(TRIED, Optional.of(LocalDate.EPOCH), List.of(editions)),
                RootPages.OFFICERS,
                new OfficersPage(
                        LocalDate.EPOCH,
                        "./a.html",
                        files,
                        TRIED,
                        "./runs.jsonl",
                        List.of(new OfficersPage.TrackerEditions("a", TRIED, true, List.of(entry)))));
    }

    Rendered in(Language language, LayeredFolders folders) throws Refusal {
        return language == Language.ENGLISH
                ? this
                : with(LabelFile.in(folders, language, labels, LabelFile.Fault.NONE));
    }

    /** A copy with other labels. */
    public Rendered with(Labels words) {
        return new Rendered(templates, words, style);
    }

    /**
     * Makes a page.
     *
     * @param content for the template
     * @throws Refusal if the template is wrong
     */
    public byte[] page(String template, Record content, String council, LocalDate day) throws Refusal {
        return html(document(template, content, council, day));
    }

    public Document document(String template, Record content, String council, LocalDate day) throws Refusal {
        return templates.render(template, content, labels, new Imprint(council, day, "", false, List.of(), ""));
    }

    byte[] page(String template, Record content, Imprint imprint) throws Refusal {
        return html(templates.render(template, content, labels, imprint));
    }

    byte[] html(Document document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new HtmlWriter().write(document, style, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
