package org.committeepapers.structure;

import java.util.List;
import java.util.stream.Collectors;
import org.committeepapers.document.Block;
import org.committeepapers.document.Document;
import org.committeepapers.document.Inline;

/**
 * The structure of a document as lines of text, one form for the tree, the tags of a PDF, a Word file and a web page,
 * so that they can be compared:
 *
 * <pre>
 * lang en-GB
 * title Progress on recommendations
 * eyebrow|h1|h2|h3…|p|lead|note  text
 * ul | ol, then for each item: "  li text"
 * facts, then for each: "  fact term: text"
 * table caption, then "  head a | b", and for each row "  row [a] | b" (a row header in brackets; paragraphs and items of
 *   a cell joined by " / ")
 * chart description
 * </pre>
 *
 * Within a line: *strong*, _emphasis_, [words](target) for a link, {cy:words} for another language, a space for a line
 * break, statuses as their word. Runs of white space are one space.
 */
public final class Structure {

    /** Stands before a cell among the headings of a table that isn't marked as one. */
    static final String NO_HEADER = "(no header) ";

    private Structure() {}

    public static String of(Document document) {
        StringBuilder lines = new StringBuilder();
        lines.append("lang ").append(document.language()).append('\n');
        lines.append("title ").append(tidy(document.title())).append('\n');
        document.content().forEach(block -> append(block, lines));
        return lines.toString();
    }

    private static void append(Block block, StringBuilder lines) {
        switch (block) {
            case Block.Title title -> line(lines, "h1", text(title.content()));
            case Block.Section section -> {
                line(lines, "h" + section.level(), text(section.heading()));
                section.content().forEach(inner -> append(inner, lines));
            }
            case Block.Paragraph paragraph -> line(lines, name(paragraph.role()), text(paragraph.content()));
            case Block.Items items -> {
                lines.append(items.ordered() ? "ol\n" : "ul\n");
                items.items().forEach(item -> line(lines, "  li", text(item.content())));
            }
            case Block.Facts facts -> {
                lines.append("facts\n");
                facts.facts().forEach(fact -> line(lines, "  fact", fact.term() + ": " + cell(fact.content())));
            }
            // They repeat the headings, and each format has its own.
            case Block.Contents contents -> {}
            case Block.Table table -> append(table, lines);
            case Block.Chart chart -> line(lines, "chart", chart.description());
        }
    }

    private static void append(Block.Table table, StringBuilder lines) {
        line(lines, "table", text(table.caption()));
        line(
                lines,
                "  head",
                table.columns().stream().map(column -> text(column.header())).collect(Collectors.joining(" | ")));
        for (Block.Row row : table.rows()) {
            StringBuilder cells = new StringBuilder();
            for (int i = 0; i < row.cells().size(); i++) {
                String cell = cell(row.cells().get(i).content());
                cells.append(i == 0 ? "" : " | ").append(i == 0 && table.rowHeaders() ? "[" + cell + "]" : cell);
            }
            line(lines, "  row", cells.toString());
        }
    }

    private static String cell(List<Block> content) {
        return content.stream()
                .map(block -> switch (block) {
                    case Block.Paragraph paragraph -> text(paragraph.content());
                    case Block.Items items ->
                        items.items().stream().map(item -> text(item.content())).collect(Collectors.joining(" / "));
                    default -> throw new IllegalStateException("Not in a cell: " + block);
                })
                .map(Structure::tidy)
                .collect(Collectors.joining(" / "));
    }

    private static String text(List<Inline> content) {
        return content.stream()
                .map(inline -> switch (inline) {
                    case Inline.Text text -> text.text();
                    case Inline.Strong strong -> "*" + text(strong.content()) + "*";
                    case Inline.Emphasis emphasis -> "_" + text(emphasis.content()) + "_";
                    case Inline.Beside beside -> text(beside.content());
                    case Inline.Link link -> "[" + text(link.content()) + "](" + link.target() + ")";
                    case Inline.Break() -> " ";
                    case Inline.Status status -> status.word();
                    case Inline.Foreign foreign -> "{" + foreign.language() + ":" + text(foreign.content()) + "}";
                })
                .collect(Collectors.joining());
    }

    private static String name(Block.Paragraph.Role role) {
        return switch (role) {
            case BODY -> "p";
            case EYEBROW -> "eyebrow";
            case LEAD -> "lead";
            case NOTE -> "note";
        };
    }

    private static void line(StringBuilder lines, String name, String text) {
        lines.append(name).append(' ').append(tidy(text)).append('\n');
    }

    /** One space for each run of white space, none at the ends. */
    static String tidy(String text) {
        return text.replaceAll("[\\s\u00a0]+", " ").strip();
    }
}
