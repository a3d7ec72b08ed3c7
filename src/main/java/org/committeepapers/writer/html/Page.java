package org.committeepapers.writer.html;

import java.io.IOException;
import java.util.Base64;
import org.committeepapers.document.Block;
import org.committeepapers.document.Document;
import org.committeepapers.style.Style;
import org.committeepapers.text.Hashes;

/** Writes a page: its head, the landmarks and what stands in them. */
final class Page {

    private final Document document;
    private final Style style;
    private final Markup markup;
    private final Survey survey;

    Page(Document document, Style style, Markup markup) {
        this.document = document;
        this.style = style;
        this.markup = markup;
        this.survey = Survey.of(document);
    }

    void write() throws IOException {
        // In capitals, the one way that both HTML and XML know.
        markup.verbatim("<!DOCTYPE html>").line();
        markup.open("html", "lang", document.language()).line();
        head();
        markup.open("body", "class", StyleSheet.pageName(document.orientation()))
                .line();
        markup.open("a", "class", "skip", "href", "#" + Ids.MAIN)
                .text(document.furniture().skipToContent())
                .close("a")
                .line();
        banner();
        main();
        markup.open("footer").open("p").text(document.furniture().footLeft()).close("p");
        markup.close("footer").line();
        markup.close("body").line().close("html").line();
    }

    private void head() throws IOException {
        String css = "\n" + StyleSheet.of(style, survey.shares()) + PaperRules.of(document, style);
        markup.open("head").line();
        markup.empty("meta", "charset", "utf-8").line();
        markup.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy(css))
                .line();
        meta("viewport", "width=device-width, initial-scale=1");
        markup.open("title").text(document.title()).close("title").line();
        meta("description", document.subject());
        meta("author", document.author());
        meta("dcterms.date", document.date().toString());
        markup.open("style").verbatim(css).close("style").line();
        markup.close("head").line();
    }

    private void meta(String name, String content) throws IOException {
        if (!content.isEmpty()) {
            markup.empty("meta", "name", name, "content", content).line();
        }
    }

    private void banner() throws IOException {
        markup.open("header").line();
        if (style.logo().isPresent()) {
            LogoMarkup.write(style.logo().get(), markup);
        }
        markup.open("p").text(document.furniture().headLeft()).close("p").line();
        markup.open("p").text(document.furniture().headRight()).close("p").line();
        markup.close("header").line();
    }

    private void main() throws IOException {
        markup.open("main", "id", Ids.MAIN, "tabindex", "-1").line();
        Blocks blocks = new Blocks(document, style, markup);
        boolean contentsDue = survey.needsContents();
        for (Block block : document.content()) {
            if (contentsDue && block instanceof Block.Section) {
                contents();
                contentsDue = false;
            }
            blocks.write(block, document.orientation());
        }
        markup.close("main").line();
    }

    private void contents() throws IOException {
        Inlines inlines = new Inlines(markup);
        markup.open("nav", "aria-labelledby", Ids.CONTENTS).line();
        markup.open("h2", "id", Ids.CONTENTS)
                .text(document.furniture().contents())
                .close("h2")
                .line();
        markup.open("ul").line();
        for (Block.Section chapter : survey.chapters()) {
            markup.open("li").open("a", "href", "#" + chapter.id());
            inlines.writeUnlinked(chapter.heading());
            markup.close("a").close("li").line();
        }
        markup.close("ul").line().close("nav").line();
    }

    /** Lets in our own style sheet, known by its digest, and nothing else. */
    private static String policy(String css) {
        return "default-src 'none'; style-src 'sha256-"
                + Base64.getEncoder().encodeToString(Hashes.digest(css))
                + "'; img-src data:; base-uri 'none'; form-action 'none'";
    }
}
