package org.committeepapers.readers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The words of a paper in the order in which they are read: a line for each paragraph, item, term or cell. */
final class ReadingOrder {

    private ReadingOrder() {}

    /** As LibreOffice writes a text: cells have tabs between them, and items their number or point. */
    static List<String> ofText(String text) {
        return text.replace("\ufeff", "")
                .lines()
                .flatMap(line -> Stream.of(line.split("\t")))
                .map(ReadingOrder::tidy)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** As a page has them, without what it repeats for those who see: the contents and the keys of charts. */
    static List<String> ofPage(String html) {
        Element main = Jsoup.parse(html).selectFirst("main");
        main.select("nav, svg, [role=img], [aria-hidden=true]").remove();
        main.select("br").forEach(element -> element.after("\n"));
        List<String> lines = new ArrayList<>();
        for (Element element : main.select("h1, h2, h3, h4, h5, h6, p, li, dt, caption, thead th")) {
            (label(element) + element.wholeText())
                    .lines()
                    .map(ReadingOrder::tidy)
                    .filter(line -> !line.isEmpty())
                    .forEach(lines::add);
        }
        return lines;
    }

    /** The contents as a page has them: their heading and a line for each entry; empty where it has none. */
    static List<String> contentsOf(String html) {
        return Jsoup.parse(html).select("main > nav h2, main > nav li").stream()
                .map(line -> tidy(line.wholeText()))
                .toList();
    }

    private static String label(Element element) {
        if (!element.normalName().equals("li")) {
            return "";
        }
        return element.parent().normalName().equals("ol") ? element.elementSiblingIndex() + 1 + ". " : "\u2022 ";
    }

    private static String tidy(String line) {
        return line.replaceAll("[\\s\u00a0]+", " ").strip();
    }
}
