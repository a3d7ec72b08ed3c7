package org.committeepapers.writer.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.document.Block;
import org.committeepapers.document.Document;
import org.committeepapers.document.Furniture;
import org.committeepapers.document.Mark;
import org.committeepapers.style.Colour;
import org.committeepapers.style.Style;
import org.committeepapers.text.Characters;
import org.committeepapers.text.Resource;
import org.committeepapers.writer.PageMark;
import org.committeepapers.writer.TableWidths;

/** The style sheet of a page: the house style as custom properties, then the rules that every page shares. */
final class StyleSheet {

    /** The size of captions, notes and eyebrows, relative to body text. */
    static final double SMALLER = 0.917;

    private static final double POINTS_PER_REM = 12;
    private static final String SHARED = read("paper.css");
    private static final String STACKED = read("stacked.css");

    /** The width of the head of A4, upright, in points. */
    private static final double HEAD = 482;

    private StyleSheet() {}

    /** The style sheet of a page with this content. */
    static String of(Style style, List<Block> content) {
        StringBuilder css = new StringBuilder(":root {\n");
        palette(style.palette(), css);
        property("fonts", fonts(style), css);
        letters("body", style.sizes().body(), css);
        letters("lead", style.sizes().lead(), css);
        letters("title", style.sizes().title(), css);
        letters("heading2", style.sizes().heading2(), css);
        letters("heading3", style.sizes().heading3(), css);
        letters("table", style.sizes().table(), css);
        letters("small", style.sizes().small(), css);
        property("smaller", number(rem(style.sizes().body().size()) * SMALLER) + "rem", css);
        property("terms", number(rem(TableWidths.TERMS * 72 / 25.4)) + "rem", css);
        property("paper-measure", number(style.page().measure()) + "mm", css);
        css.append("}\n").append(SHARED).append(STACKED);
        // As above, but in wider windows, for tables that need more room.
        css.append(STACKED.replace(".stack", ".stack-early").replace("max-width: 40em", "max-width: 62em"));
        // A class for each width, as the page's policy forbids style attributes.
        for (int share : shares(content).collect(Collectors.toCollection(TreeSet::new))) {
            css.append('.')
                    .append(shareClass(share))
                    .append(" { width: ")
                    .append(share)
                    .append("%; }\n");
        }
        return css.toString();
    }

    /** The widths of columns in use, as percentages. */
    private static Stream<Integer> shares(List<Block> content) {
        return content.stream().flatMap(block -> switch (block) {
            case Block.Section section -> shares(section.content());
            case Block.Table table ->
                table.columns().stream().map(Block.Column::share).filter(share -> share > 0);
            default -> Stream.empty();
        });
    }

    /** The council's font if the reader has it: font licences mostly forbid embedding it in a web page. */
    static String fonts(Style style) {
        return style.typeface().map(own -> string(own.family()) + ", ").orElse("") + "Arial, Helvetica, sans-serif";
    }

    static String shareClass(int share) {
        return "w" + share;
    }

    /** Points in rem, as browsers default to 12 points. */
    static double rem(double points) {
        return points / POINTS_PER_REM;
    }

    /** With up to three decimals and no trailing zeros. */
    static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(3, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static void palette(Style.Palette palette, StringBuilder css) {
        property("ink", colour(palette.ink()), css);
        property("accent", colour(palette.accent()), css);
        property("muted", colour(palette.muted()), css);
        property("header-fill", colour(palette.headerFill()), css);
        property("rule", colour(palette.rule()), css);
        property("link", colour(palette.link()), css);
        for (Mark mark : Mark.values()) {
            property(Inlines.name(mark), colour(palette.statuses().of(mark)), css);
        }
    }

    private static void letters(String name, Style.Letters letters, StringBuilder css) {
        property(name, number(rem(letters.size())) + "rem", css);
        property(name + "-leading", number(letters.leading() / letters.size()), css);
    }

    private static void property(String name, String value, StringBuilder css) {
        css.append("  --").append(name).append(": ").append(value).append(";\n");
    }

    private static String colour(Colour colour) {
        return "#" + colour.hex();
    }

    /** A checkout with other line ends must give the same bytes. */
    private static String read(String resource) {
        return Resource.text(StyleSheet.class, resource).replace("\r\n", "\n");
    }

    /** A CSS string. Punctuation is escaped, so that it can end neither the string nor the style element. */
    static String string(String words) {
        StringBuilder string = new StringBuilder("\"");
        Characters.legal(words).codePoints().forEach(codePoint -> {
            if (codePoint == ' ' || Character.isLetterOrDigit(codePoint)) {
                string.appendCodePoint(codePoint);
            } else {
                string.append('\\').append(Integer.toHexString(codePoint)).append(' ');
            }
        });
        return string.append('"').toString();
    }

    /** The rules for printing: page size, margins, headers and page numbers. */
    static String printing(Document document, Style style) {
        Furniture words = document.furniture();
        Style.Page page = style.page();
        StringBuilder css = new StringBuilder();
        css.append("@page { size: %s portrait; margin: %smm %smm %smm; }\n"
                .formatted(size(page), number(page.top()), number(page.side()), number(page.bottom())));
        box("top-left", string((words.mark() + " " + words.headLeft()).strip()), "left", style, css);
        box("top-right", string(words.headRight()), "right", style, css);
        box("bottom-left", string(words.footLeft()), "left", style, css);
        box("bottom-right", pageOf(words.pageOf()), "right", style, css);
        if (!words.mark().isEmpty()) {
            css.append("@page { @top-left { font-weight: bold; font-size: %spt; color: #%s; } }\n"
                    .formatted(
                            number(PageMark.size(words, style, HEAD)),
                            style.palette().ink().hex()));
        }
        // The first page shows the header of the web page itself, even in browsers that lack page headers.
        css.append("@page :first { margin-top: %smm; @top-left { content: none; } @top-right { content: none; } }\n"
                .formatted(number(page.top() / 2)));
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
                        number(style.sizes().small().size()),
                        fonts(style),
                        style.palette().muted().hex()));
    }

    /** "Page {0} of {1}" with the counters in place of the numbers. */
    private static String pageOf(String words) {
        return string(words)
                .replace("\\7b 0\\7d ", "\" counter(page) \"")
                .replace("\\7b 1\\7d ", "\" counter(pages) \"");
    }
}
