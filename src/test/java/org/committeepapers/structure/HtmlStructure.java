package org.committeepapers.structure;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The structure of a web page in the form of {@link Structure}, as a browser and a screen reader would see it. */
public final class HtmlStructure {

    private HtmlStructure() {}

    public static String of(String html) {
        Document page = Jsoup.parse(html);
        StringBuilder lines = new StringBuilder();
        lines.append("lang ").append(page.selectFirst("html").attr("lang")).append('\n');
        line(lines, "title", page.title());
        page.selectFirst("main").children().forEach(element -> append(element, lines));
        return lines.toString();
    }

    private static void append(Element element, StringBuilder lines) {
        switch (element.tagName()) {
            case "section" -> element.children().forEach(inner -> append(inner, lines));
            case "div" -> {
                if (element.attr("role").equals("img")) {
                    line(lines, "chart", labels(element).get(1));
                } else {
                    append(element.selectFirst("> :not(.patterns)"), lines);
                }
            }
            case "svg" -> line(lines, "chart", labels(element).get(1));
            case "p" -> line(lines, element.className().isEmpty() ? "p" : element.className(), text(element));
            case "ul", "ol" -> {
                lines.append(element.tagName()).append('\n');
                element.children().forEach(item -> line(lines, "  li", text(item)));
            }
            case "dl" -> {
                lines.append("facts\n");
                for (Element fact : element.children()) {
                    line(lines, "  fact", text(fact.selectFirst("dt")) + ": " + cell(fact.selectFirst("dd")));
                }
            }
            case "table" -> appendTable(element, lines);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> line(lines, heading(element), text(element));
            // The list of contents repeats the headings.
            case "nav" -> {}
            default -> throw new IllegalArgumentException("not expected in a page: " + element.tagName());
        }
    }

    private static String heading(Element element) {
        return element.hasAttr("aria-level") ? "h" + element.attr("aria-level") : element.tagName();
    }

    /** What a screen reader hears of a picture, by the ids it is labelled by. */
    private static List<String> labels(Element svg) {
        return Stream.of(svg.attr("aria-labelledby").split(" "))
                .map(id -> svg.ownerDocument().getElementById(id).text())
                .toList();
    }

    private static void appendTable(Element table, StringBuilder lines) {
        Element caption = table.selectFirst("caption");
        line(lines, "table", caption == null ? "" : text(caption));
        line(
                lines,
                "  head",
                table.selectFirst("thead tr").children().stream()
                        .map(HtmlStructure::text)
                        .collect(Collectors.joining(" | ")));
        for (Element row : table.select("tbody tr")) {
            line(
                    lines,
                    "  row",
                    row.children().stream().map(HtmlStructure::cell).collect(Collectors.joining(" | ")));
        }
    }

    private static String cell(Element cell) {
        String text = cell.select("p, li").stream()
                .map(part -> Structure.tidy(text(part)))
                .collect(Collectors.joining(" / "));
        return cell.tagName().equals("th") ? "[" + text + "]" : text;
    }

    private static String text(Element element) {
        return element.hasAttr("lang") ? "{" + element.attr("lang") + ":" + words(element) + "}" : words(element);
    }

    private static String words(Element element) {
        return element.childNodes().stream().map(HtmlStructure::inline).collect(Collectors.joining());
    }

    private static String inline(Node node) {
        if (node instanceof TextNode text) {
            return text.getWholeText();
        }
        Element element = (Element) node;
        return switch (element.tagName()) {
            case "strong" -> "*" + text(element) + "*";
            case "em" -> "_" + text(element) + "_";
            // A link to a file beside is one on the web alone.
            case "a" ->
                element.attr("href").matches("[^#:]+")
                        ? text(element)
                        : "[" + text(element) + "](" + element.attr("href") + ")";
            case "br" -> " ";
            case "span" -> text(element);
            case "svg", "wbr" -> "";
            default -> throw new IllegalArgumentException("not expected in a line: " + element.tagName());
        };
    }

    private static void line(StringBuilder lines, String name, String text) {
        lines.append(name).append(' ').append(Structure.tidy(text)).append('\n');
    }
}
