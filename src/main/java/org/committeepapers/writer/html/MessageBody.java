package org.committeepapers.writer.html;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.document.Document;
import org.committeepapers.style.Style;
import org.committeepapers.writer.MarkupOutput;

/**
 * Writes a document as the HTML of an email: without the landmarks of a page, and with the values of the house style in
 * place, as mail programs don't support custom properties.
 */
public final class MessageBody {

    private static final Pattern PROPERTY = Pattern.compile("(?m)^  --([a-z0-9-]+): (.*);$");
    private static final Pattern USE = Pattern.compile("var\\(--([a-z0-9-]+)\\)");

    private MessageBody() {}

    /** The whole message. */
    public static String write(Document document, Style style) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(document, style, new MarkupOutput(out));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void write(Document document, Style style, MarkupOutput markup) {
        markup.verbatim("<!DOCTYPE html>").line();
        markup.start("html", "lang", document.language()).line().start("head").line();
        markup.empty("meta", "charset", "utf-8").line();
        markup.start("title").text(document.title()).end().line();
        markup.start("style").verbatim("\n" + css(document, style)).end().line();
        markup.end().line().start("body").start("main").line();
        new Blocks(document, markup).write(document.content());
        markup.end().end().line().end().line();
        markup.flush();
    }

    private static String css(Document document, Style style) {
        String css = StyleSheet.of(style, document.content());
        Map<String, String> values = new HashMap<>();
        Matcher properties = PROPERTY.matcher(css);
        while (properties.find()) {
            values.put(properties.group(1), properties.group(2));
        }
        return USE.matcher(css).replaceAll(use -> Matcher.quoteReplacement(value(use, values)));
    }

    private static String value(MatchResult use, Map<String, String> values) {
        return values.getOrDefault(use.group(1), use.group());
    }
}
