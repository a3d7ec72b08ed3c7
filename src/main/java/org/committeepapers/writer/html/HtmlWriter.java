package org.committeepapers.writer.html;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;
import org.committeepapers.document.Document;
import org.committeepapers.document.Furniture;
import org.committeepapers.style.Logo;
import org.committeepapers.style.Style;
import org.committeepapers.text.RelativePath;
import org.committeepapers.writer.Format;
import org.committeepapers.writer.MarkupOutput;
import org.committeepapers.writer.Png;
import org.committeepapers.writer.Writer;

/** Writes a document as a self-contained web page without scripts that prints like the PDF. */
public final class HtmlWriter implements Writer {

    @Override
    public Format format() {
        return Format.HTML;
    }

    @Override
    public void write(Document document, Style style, OutputStream out) throws IOException {
        MarkupOutput markup = new MarkupOutput(out);
        try {
            new Page(document, style, markup).write();
            markup.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Writes a page: its head, landmarks and content. */
    private static final class Page {

        private static final String MAIN = "main_content";
        private static final double PIXELS_PER_MILLIMETRE = 96 / 25.4;

        private final Document document;
        private final Style style;
        private final MarkupOutput markup;

        Page(Document document, Style style, MarkupOutput markup) {
            this.document = document;
            this.style = style;
            this.markup = markup;
        }

        void write() {
            // In capitals, as XML requires.
            markup.verbatim("<!DOCTYPE html>").line();
            markup.start("html", "lang", document.language()).line();
            head();
            markup.start("body").line();
            markup.start("a", "class", "skip", "href", "#" + MAIN)
                    .text(document.furniture().skipToContent())
                    .end()
                    .line();
            banner();
            main();
            markup.start("footer")
                    .start("p")
                    .text(document.furniture().footLeft())
                    .end();
            markup.end().line();
            markup.end().line().end().line();
        }

        private void head() {
            String css = "\n" + StyleSheet.of(style, document.content()) + StyleSheet.printing(document, style);
            markup.start("head").line();
            markup.empty("meta", "charset", "utf-8").line();
            markup.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy(css))
                    .line();
            meta("viewport", "width=device-width, initial-scale=1");
            markup.start("title").text(document.title()).end().line();
            meta("description", document.subject());
            meta("author", document.author());
            meta("dcterms.date", document.date().toString());
            markup.start("style").verbatim(css).end().line();
            markup.end().line();
        }

        private void meta(String name, String content) {
            if (!content.isEmpty()) {
                markup.empty("meta", "name", name, "content", content).line();
            }
        }

        private void banner() {
            markup.start("header").line();
            if (style.logo().isPresent()) {
                logo(style.logo().get());
            }
            Furniture words = document.furniture();
            markup.start("p");
            if (!words.mark().isEmpty()) {
                markup.start("strong").text(words.mark()).end().text(" ");
            }
            markup.text(words.headLeft()).end().line();
            markup.start("p").text(words.headRight()).end().line();
            navigation(words.navigation());
            markup.end().line();
        }

        private void navigation(Furniture.Navigation navigation) {
            if (navigation.links().isEmpty()) {
                return;
            }
            markup.start("nav", "aria-label", navigation.name())
                    .line()
                    .start("ul")
                    .line();
            for (Furniture.Link link : navigation.links()) {
                markup.start("li").start("a", "href", RelativePath.of(link.file()));
                markup.text(link.words()).end().end().line();
            }
            markup.end().line().end().line();
        }

        /** The alternative text is written even if it is empty, which marks the logo as decoration. */
        private void logo(Logo logo) {
            String width = pixels(logo.width());
            String height = pixels(logo.height());
            String source = "data:image/png;base64," + Base64.getEncoder().encodeToString(Png.of(logo.picture()));
            markup.start("div", "class", "mark");
            if (logo.alternative().isEmpty()) {
                // Markup leaves out empty attributes; none of this needs escaping.
                markup.verbatim("<img class=\"logo\" src=\"" + source + "\" alt=\"\" width=\"" + width + "\" height=\""
                        + height + "\" />");
            } else {
                markup.empty(
                        "img",
                        "class",
                        "logo",
                        "src",
                        source,
                        "alt",
                        logo.alternative(),
                        "width",
                        width,
                        "height",
                        height);
            }
            markup.end().line();
        }

        private static String pixels(double millimetres) {
            String number = String.format(Locale.ROOT, "%.3f", millimetres * PIXELS_PER_MILLIMETRE);
            return number.replaceFirst("\\.?0+$", "");
        }

        private void main() {
            markup.start("main", "id", MAIN, "tabindex", "-1").line();
            new Blocks(document, markup).write(document.content());
            markup.end().line();
        }

        /** Allows nothing but our own style sheet, by its digest, and pictures in the page. */
        private static String policy(String css) {
            return "default-src 'none'; style-src 'sha256-"
                    + Base64.getEncoder().encodeToString(DigestUtils.sha256(css))
                    + "'; img-src data:; base-uri 'none'; form-action 'none'";
        }
    }
}
