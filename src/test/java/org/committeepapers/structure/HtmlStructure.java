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

    private final boolean whole;
    private final StringBuilder lines = new StringBuilder();

    private HtmlStructure(boolean whole) {
        this.whole = whole;
    }

    public static String of(String html) {
        return new HtmlStructure(false).read(Jsoup.parse(html));
    }

    /** The same with what other formats have differently or not at all: head and foot, contents, links to files beside. */
    public static String whole(String html) {
        return new HtmlStructure(true).read(Jsoup.parse(html));
    }

    private String read(Document page) {
        line("lang", page.selectFirst("html").attr("lang"));
        line("title", page.title());
        around(page, "body > header");
        page.selectFirst("main").children().forEach(this::append);
        around(page, "body > footer");
        return lines.toString();
    }

    private void around(Document page, String part) {
        if (whole) {
            page.select(part).select("p, li").forEach(element -> line("around", text(element)));
        }
    }

    private void append(Element element) {
        switch (element.tagName()) {
            case "section" -> element.children().forEach(inner -> append(inner));
            case "div" -> {
                if (element.attr("role").equals("img")) {
                    line("chart", labels(element).get(1));
                } else {
                    append(element.selectFirst("> :not(.patterns)"));
                }
            }
            case "svg" -> line("chart", labels(element).get(1));
            case "p" -> line(element.className().isEmpty() ? "p" : element.className(), text(element));
            case "ul", "ol" -> {
                lines.append(element.tagName()).append('\n');
                element.children().forEach(item -> line("  li", text(item)));
            }
            case "dl" -> {
                lines.append("facts\n");
                for (Element fact : element.children()) {
                    line("  fact", text(fact.selectFirst("dt")) + ": " + cell(fact.selectFirst("dd")));
                }
            }
            case "table" -> appendTable(element);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> line(heading(element), text(element));
            // The list of contents repeats the headings.
            case "nav" -> {
                if (whole) {
                    element.select("h2, li").forEach(entry -> line("contents", text(entry)));
                }
            }
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

    private void appendTable(Element table) {
        Element caption = table.selectFirst("caption");
        line("table", caption == null ? "" : text(caption));
        line(
                "  head",
                table.selectFirst("thead tr").children().stream()
                        .map(cell ->
                                header(cell, "col") || !cell.hasText() ? text(cell) : Structure.NO_HEADER + text(cell))
                        .collect(Collectors.joining(" | ")));
        for (Element row : table.select("tbody tr")) {
            line("  row", row.children().stream().map(this::cell).collect(Collectors.joining(" | ")));
        }
    }

    private String cell(Element cell) {
        String text = cell.select("p, li").stream()
                .map(part -> Structure.tidy(text(part)))
                .collect(Collectors.joining(" / "));
        return header(cell, "row") ? "[" + text + "]" : text;
    }

    private static boolean header(Element cell, String scope) {
        return cell.tagName().equals("th") && cell.attr("scope").equals(scope);
    }

    private String text(Element element) {
        return element.hasAttr("lang") ? "{" + element.attr("lang") + ":" + words(element) + "}" : words(element);
    }

    private String words(Element element) {
        return element.childNodes().stream().map(this::inline).collect(Collectors.joining());
    }

    private String inline(Node node) {
        if (node instanceof TextNode text) {
            return text.getWholeText();
        }
        Element element = (Element) node;
        return switch (element.tagName()) {
            case "strong" -> "*" + text(element) + "*";
            case "em" -> "_" + text(element) + "_";
            // A link to a file beside is one on the web alone.
            case "a" ->
                element.attr("href").matches("[^#:]+") && !whole
                        ? text(element)
                        : "[" + text(element) + "](" + element.attr("href") + ")";
            case "br" -> " ";
            case "span", "bdi" -> text(element);
            case "svg", "wbr" -> "";
            default -> throw new IllegalArgumentException("not expected in a line: " + element.tagName());
        };
    }

    private void line(String name, String text) {
        lines.append(name).append(' ').append(Structure.tidy(text)).append('\n');
    }
}
