package org.committeepapers.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The formatted text of a cell.
 *
 * @param ours whether it is the program's own text, in the language of the paper, in place of the officer's
 */
public record RichText(List<Run> runs, boolean ours) {

    /** No text at all. */
    public static final RichText EMPTY = new RichText(List.of());

    /** An officer's text. */
    public RichText(List<Run> runs) {
        this(runs, false);
    }

    /** The program's own text in place of an officer's. */
    public static RichText ours(String text) {
        return new RichText(of(text).runs(), true);
    }

    /**
     * Text without formatting; each line break ({@code \n}, {@code \r\n} or {@code \r}) becomes a {@link Run.Break} and a
     * bullet sign at the start of a line a {@link Run.Bullet}.
     */
    public static RichText of(String text) {
        return new RichTextBuilder().words(text, false, false).build();
    }

    /** Whether a reader would see nothing. No-break spaces count as nothing. */
    public boolean isBlank() {
        return isBlank(runs);
    }

    /** The text alone: a line break as {@code \n}, a bullet as a bullet sign and a space. */
    public String plain() {
        if (runs.size() == 1) {
            return runs.getFirst().plain();
        }
        StringBuilder plain = new StringBuilder();
        for (Run run : runs) {
            plain.append(run.plain());
        }
        return plain.toString();
    }

    /** The text without the first {@code characters} of {@link #plain}. */
    public RichText from(int characters) {
        List<Run> rest = new ArrayList<>();
        int before = characters;
        for (Run run : runs) {
            int length = run.plain().length();
            if (before <= 0) {
                rest.add(run);
            } else if (before < length && run instanceof Run.Words words) {
                rest.add(new Run.Words(words.text().substring(before), words.strong(), words.emphasis()));
            } else if (before < length) {
                rest.add(run);
            }
            before -= length;
        }
        return new RichText(rest);
    }

    /** The text as blocks: an empty line ends a paragraph, bulleted lines in a row are one list. */
    public List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        List<Run> paragraph = new ArrayList<>();
        List<List<Run>> items = new ArrayList<>();
        for (List<Run> line : lines()) {
            boolean item = !line.isEmpty() && line.getFirst() instanceof Run.Bullet;
            if (item || isBlank(line)) {
                closeParagraph(paragraph, passages);
            }
            if (!item) {
                closeList(items, passages);
            }
            if (item) {
                items.add(line.subList(1, line.size()));
            } else if (!isBlank(line)) {
                if (!paragraph.isEmpty()) {
                    paragraph.add(new Run.Break());
                }
                paragraph.addAll(line);
            }
        }
        closeParagraph(paragraph, passages);
        closeList(items, passages);
        return passages;
    }

    /** Its lines, without blank ones and bullet signs. */
    public List<RichText> lineTexts() {
        return lines().stream()
                .map(line -> new RichText(line.stream()
                        .filter(run -> !(run instanceof Run.Bullet))
                        .toList()))
                .filter(line -> !line.isBlank())
                .toList();
    }

    private List<List<Run>> lines() {
        List<List<Run>> lines = new ArrayList<>();
        List<Run> line = new ArrayList<>();
        for (Run run : runs) {
            if (run instanceof Run.Break) {
                lines.add(line);
                line = new ArrayList<>();
            } else {
                line.add(run);
            }
        }
        lines.add(line);
        return lines;
    }

    private static boolean isBlank(List<Run> line) {
        for (int i = 0; i < line.size(); i++) {
            if (!isBlank(line.get(i).plain())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(String words) {
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            if (!Character.isWhitespace(letter) && letter != '\u00a0') {
                return false;
            }
        }
        return true;
    }

    private static void closeParagraph(List<Run> paragraph, List<Passage> passages) {
        if (!paragraph.isEmpty()) {
            passages.add(new Passage.Paragraph(List.copyOf(paragraph)));
            paragraph.clear();
        }
    }

    private static void closeList(List<List<Run>> items, List<Passage> passages) {
        if (!items.isEmpty()) {
            passages.add(new Passage.Bullets(List.copyOf(items)));
            items.clear();
        }
    }

    /** Uses the text alone, since few texts differ only in their formatting. */
    @Override
    public int hashCode() {
        return plain().hashCode();
    }

    @Override
    public String toString() {
        return plain();
    }
}
