package org.committeepapers.writer.html;

import org.committeepapers.document.Document;
import org.committeepapers.document.Furniture;
import org.committeepapers.style.Style;
import org.committeepapers.writer.PageMark;

/** The rules for printing: page size, margins, headers and page numbers. */
final class PrintRules {

    /** The width of the head of A4, upright, in points. */
    private static final double HEAD = 482;

    private PrintRules() {}

    static String of(Document document, Style style) {
        Furniture words = document.furniture();
        Style.Page page = style.page();
        StringBuilder css = new StringBuilder();
        css.append("@page { size: %s portrait; margin: %smm %smm %smm; }\n"
                .formatted(
                        size(page),
                        StyleSheet.number(page.top()),
                        StyleSheet.number(page.side()),
                        StyleSheet.number(page.bottom())));
        box("top-left", StyleSheet.string((words.mark() + " " + words.headLeft()).strip()), "left", style, css);
        box("top-right", StyleSheet.string(words.headRight()), "right", style, css);
        box("bottom-left", StyleSheet.string(words.footLeft()), "left", style, css);
        box("bottom-right", pageOf(words.pageOf()), "right", style, css);
        if (!words.mark().isEmpty()) {
            css.append("@page { @top-left { font-weight: bold; font-size: %spt; color: #%s; } }\n"
                    .formatted(
                            StyleSheet.number(PageMark.size(words, style, HEAD)),
                            style.palette().ink().hex()));
        }
        // The first page shows the header of the web page itself, even in browsers that lack page headers.
        css.append("@page :first { margin-top: %smm; @top-left { content: none; } @top-right { content: none; } }\n"
                .formatted(StyleSheet.number(page.top() / 2)));
        return css.toString();
    }

    /** The CSS name of the size. */
    private static String size(Style.Page page) {
        return page.size() == Style.Size.LETTER ? "letter" : page.size().name();
    }

    private static void box(String place, String content, String align, Style style, StringBuilder css) {
        String rule = place.startsWith("bottom")
                ? " border-top: 0.5pt solid #%s; vertical-align: top; padding-top: 2mm; margin-top: 3mm;"
                        .formatted(style.palette().rule().hex())
                : " vertical-align: middle;";
        css.append("@page { @%s { content: %s; width: 50%%; text-align: %s;%s font: %spt %s; color: #%s; } }\n"
                .formatted(
                        place,
                        content,
                        align,
                        rule,
                        StyleSheet.number(style.sizes().small().size()),
                        StyleSheet.fonts(style),
                        style.palette().muted().hex()));
    }

    /** "Page {0} of {1}" with the counters in place of the numbers. */
    private static String pageOf(String words) {
        return StyleSheet.string(words)
                .replace("\\7b 0\\7d ", "\" counter(page) \"")
                .replace("\\7b 1\\7d ", "\" counter(pages) \"");
    }
}
