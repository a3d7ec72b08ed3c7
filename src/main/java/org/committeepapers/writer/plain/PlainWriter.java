package org.committeepapers.writer.plain;

import java.util.ArrayList;
import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.document.Document;
import org.committeepapers.writer.PlainText;

/**
 * Writes a document as plain text in lines of up to {@value #WIDTH} characters, unless a word is longer; each line ends
 * with {@code \n}. A table row becomes a paragraph of its cells, each with its heading.
 */
public final class PlainWriter {

    static final int WIDTH = 72;

    private final Lines lines = new Lines(WIDTH);

    private PlainWriter() {}

    /** The whole document. */
    public static String write(Document document) {
        PlainWriter writer = new PlainWriter();
        writer.blocks(document.content());
        return writer.lines.text();
    }

    private void blocks(List<Block> blocks) {
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Title title -> heading(PlainText.of(title.content()), '=');
            case Block.Section section -> {
                heading(PlainText.of(section.heading()), section.level() == 2 ? '-' : ' ');
                blocks(section.content());
            }
            case Block.Paragraph paragraph -> paragraph("", Words.of(paragraph.content()));
            case Block.Items items -> items(items);
            case Block.Facts facts -> facts(facts);
            case Block.Table table -> table(table);
            case Block.Chart chart -> paragraph("", chart.description());
        }
    }

    private void heading(String words, char rule) {
        lines.gap();
        String longest = lines.add("", words);
        if (rule != ' ') {
            lines.add("", String.valueOf(rule).repeat(longest.length()));
        }
        lines.gap();
    }

    private void paragraph(String indent, String words) {
        lines.gap();
        lines.add(indent, words);
        lines.gap();
    }

    private void items(Block.Items items) {
        lines.gap();
        int number = 1;
        for (Block.Item item : items.items()) {
            lines.add(items.ordered() ? number++ + ". " : "- ", Words.of(item.content()));
        }
        lines.gap();
    }

    private void facts(Block.Facts facts) {
        lines.gap();
        for (Block.Fact fact : facts.facts()) {
            lines.add("", fact.term() + ": " + Words.of(fact.content()));
        }
        lines.gap();
    }

    private void table(Block.Table table) {
        paragraph("", PlainText.of(table.caption()));
        for (Block.Row row : table.rows()) {
            lines.gap();
            for (int i = 0; i < row.cells().size(); i++) {
                String words = words(row.cells().get(i).content());
                if (!words.isBlank()) {
                    String header = PlainText.of(table.columns().get(i).header());
                    lines.add(i == 0 ? "* " : "  ", header + ": " + words);
                }
            }
            lines.gap();
        }
    }

    private static String words(List<Block> content) {
        List<String> parts = new ArrayList<>();
        for (Block block : content) {
            switch (block) {
                case Block.Paragraph paragraph -> parts.add(Words.of(paragraph.content()));
                case Block.Items items -> items.items().forEach(item -> parts.add("- " + Words.of(item.content())));
                default -> throw new IllegalStateException("a cell holds paragraphs and lists only");
            }
        }
        return String.join("\n", parts);
    }
}
