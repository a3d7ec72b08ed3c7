package org.committeepapers.writer.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.committeepapers.document.Block;
import org.committeepapers.document.Document;
import org.committeepapers.document.Inline;
import org.committeepapers.writer.InlineText;

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
            case Block.Title title -> heading(InlineText.of(title.content()), '=');
            case Block.Section section -> {
                heading(InlineText.of(section.heading()), section.level() == 2 ? '-' : ' ');
                blocks(section.content());
            }
            case Block.Paragraph paragraph -> paragraph("", Words.of(paragraph.content()));
            case Block.Items items -> items(items);
            case Block.Facts facts -> facts(facts);
            case Block.Contents contents -> {}
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
            lines.add("", fact.term() + ": " + words(fact.content()));
        }
        lines.gap();
    }

    private void table(Block.Table table) {
        paragraph("", InlineText.of(table.caption()));
        for (Block.Row row : table.rows()) {
            lines.gap();
            for (int i = 0; i < row.cells().size(); i++) {
                String words = words(row.cells().get(i).content());
                if (!words.isBlank()) {
                    String header = InlineText.of(table.columns().get(i).header());
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

    /** Lines of plain text, broken between words. */
    private static final class Lines {

        /** No-break spaces hold together what they are meant to, and are written as spaces. */
        private static final Pattern BETWEEN_WORDS = Pattern.compile("[ \\t]+");

        private final int width;
        private final StringBuilder text = new StringBuilder();
        private boolean gapDue;

        Lines(int width) {
            this.width = width;
        }

        /** Asks for an empty line before what follows; never doubled, nor at the start or end. */
        void gap() {
            gapDue = text.length() > 0;
        }

        /**
         * Adds text, which may contain line ends.
         *
         * @param lead before the first line; later lines are indented as far
         * @return the longest line added
         */
        String add(String lead, String words) {
            if (gapDue) {
                text.append('\n');
                gapDue = false;
            }
            String longest = "";
            String before = lead;
            for (String line : words.split("\\R", -1)) {
                StringBuilder current = new StringBuilder(before);
                boolean empty = true;
                for (String word : BETWEEN_WORDS.split(line.strip(), -1)) {
                    if (!empty && length(current) + 1 + length(word) > width) {
                        longest = end(current, longest);
                        current = new StringBuilder(" ".repeat(lead.length()));
                        empty = true;
                    }
                    current.append(empty ? "" : " ").append(word);
                    empty = false;
                }
                longest = end(current, longest);
                before = " ".repeat(lead.length());
            }
            return longest;
        }

        private static int length(CharSequence words) {
            return Character.codePointCount(words, 0, words.length());
        }

        private String end(StringBuilder line, String longest) {
            String written = line.toString().replace('\u00a0', ' ').stripTrailing();
            text.append(written).append('\n');
            return written.length() > longest.length() ? written : longest;
        }

        String text() {
            return text.toString();
        }
    }

    /** Inline content as plain text: breaks as line ends, links with their target. */
    private static final class Words {

        private Words() {}

        static String of(List<Inline> content) {
            return content.stream().map(Words::of).collect(Collectors.joining());
        }

        private static String of(Inline inline) {
            return switch (inline) {
                case Inline.Text text -> text.text();
                case Inline.Strong strong -> of(strong.content());
                case Inline.Emphasis emphasis -> of(emphasis.content());
                case Inline.Foreign foreign -> of(foreign.content());
                case Inline.Link link -> of(link);
                case Inline.Beside beside -> of(beside.content());
                case Inline.Break() -> "\n";
                case Inline.Status status -> status.word();
            };
        }

        private static String of(Inline.Link link) {
            String words = of(link.content());
            return link.isInternal() || words.equals(link.target()) ? words : words + " (" + link.target() + ")";
        }
    }
}
