package org.committeepapers.writer.html;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;
import org.committeepapers.document.Document;
import org.committeepapers.document.Furniture;
import org.committeepapers.style.Logo;
import org.committeepapers.style.Style;
import org.committeepapers.text.RelativePath;
import org.committeepapers.writer.Format;
import org.committeepapers.writer.Png;
import org.committeepapers.writer.TextOutput;
import org.committeepapers.writer.Writer;

/** Writes a document as a self-contained web page without scripts that prints like the PDF. */
public final class HtmlWriter implements Writer {

    @Override
    public Format format() {
        return Format.HTML;
    }

    @Override
    public void write(Document document, Style style, OutputStream out) throws IOException {
        HtmlMarkup markup = new HtmlMarkup(new TextOutput(out));
        new Page(document, style, markup).write();
        markup.flush();
    }

    /** Writes a page: its head, landmarks and content. */
    private static final class Page {

        private static final double PIXELS_PER_MILLIMETRE = 96 / 25.4;

        private final Document document;
        private final Style style;
        private final HtmlMarkup markup;

        Page(Document document, Style style, HtmlMarkup markup) {
            this.document = document;
            this.style = style;
            this.markup = markup;
        }

        void write() throws IOException {
            // In capitals, as XML requires.
            markup.verbatim("<!DOCTYPE html>").line();
            markup.open("html", "lang", document.language()).line();
            head();
            markup.open("body").line();
            markup.open("a", "class", "skip", "href", "#" + ElementIds.MAIN)
                    .text(document.furniture().skipToContent())
                    .close("a")
                    .line();
            banner();
            main();
            markup.open("footer")
                    .open("p")
                    .text(document.furniture().footLeft())
                    .close("p");
            markup.close("footer").line();
            markup.close("body").line().close("html").line();
        }

        private void head() throws IOException {
            String css = "\n" + StyleSheet.of(style, document.content()) + StyleSheet.printing(document, style);
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
                logo(style.logo().get());
            }
            Furniture words = document.furniture();
            markup.open("p");
            if (!words.mark().isEmpty()) {
                markup.open("strong").text(words.mark()).close("strong").text(" ");
            }
            markup.text(words.headLeft()).close("p").line();
            markup.open("p").text(words.headRight()).close("p").line();
            navigation(words.navigation());
            markup.close("header").line();
        }

        private void navigation(Furniture.Navigation navigation) throws IOException {
            if (navigation.links().isEmpty()) {
                return;
            }
            markup.open("nav", "aria-label", navigation.name())
                    .line()
                    .open("ul")
                    .line();
            for (Furniture.Link link : navigation.links()) {
                markup.open("li").open("a", "href", RelativePath.of(link.file()));
                markup.text(link.words()).close("a").close("li").line();
            }
            markup.close("ul").line().close("nav").line();
        }

        /** The alternative text is written even if it is empty, which marks the logo as decoration. */
        private void logo(Logo logo) throws IOException {
            String width = pixels(logo.width());
            String height = pixels(logo.height());
            String source = "data:image/png;base64," + Base64.getEncoder().encodeToString(Png.of(logo.picture()));
            markup.open("div", "class", "mark");
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
            markup.close("div").line();
        }

        private static String pixels(double millimetres) {
            String number = String.format(Locale.ROOT, "%.3f", millimetres * PIXELS_PER_MILLIMETRE);
            return number.replaceFirst("\\.?0+$", "");
        }

        private void main() throws IOException {
            markup.open("main", "id", ElementIds.MAIN, "tabindex", "-1").line();
            new Blocks(document, markup).write(document.content());
            markup.close("main").line();
        }

        /** Allows nothing but our own style sheet, by its digest, and pictures in the page. */
        private static String policy(String css) {
            return "default-src 'none'; style-src 'sha256-"
                    + Base64.getEncoder().encodeToString(DigestUtils.sha256(css))
                    + "'; img-src data:; base-uri 'none'; form-action 'none'";
        }
    }
}
