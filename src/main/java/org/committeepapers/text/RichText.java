package org.committeepapers.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The formatted text of a cell.
 *
 * @param ours whether it is the program's own text, in the language of the paper, in place of the officer's
 * @param ground on which others may not read it, as the paper says before it; empty where they may
 * @param languages of its lines in order, where the cell holds several languages, a line each; else empty
 */
public record RichText(List<Run> runs, boolean ours, String ground, List<Language> languages) {

    /** No text at all. */
    private static final int FEW_WORDS = 4;

    private static final Pattern WORD = Pattern.compile("\\S+");

    public static final RichText EMPTY = new RichText(List.of());

    /** A part of rich text that forms one block. */
    public sealed interface Passage {

        /** A paragraph; holds no {@link Run.Bullet}. */
        record Paragraph(List<Run> runs) implements Passage {}

        /** A bulleted list, its items in order; items hold neither {@link Run.Bullet} nor {@link Run.Break}. */
        record Bullets(List<List<Run>> items) implements Passage {}
    }

    /** An officer's text. */
    public RichText(List<Run> runs) {
        this(runs, false, "", List.of());
    }

    /** The program's own text in place of an officer's. */
    public static RichText ours(String text) {
        return new RichText(of(text).runs(), true, "", List.of());
    }

    /** The same, which others may not read on this ground. */
    public RichText exempt(String ground) {
        return new RichText(runs, ours, ground, languages);
    }

    /** The same, each line of which is in its language; as it is where these aren't as many as its lines. */
    public RichText lineEach(List<Language> inOrder) {
        return !inOrder.isEmpty() && lineTexts().size() == inOrder.size()
                ? new RichText(runs, ours, ground, inOrder)
                : this;
    }

    /** Its lines, each in its language; itself where the cell doesn't hold several. */
    public List<RichText> byLanguage() {
        if (languages.size() < 2) {
            return List.of(this);
        }
        List<RichText> lines = lineTexts();
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new RichText(lines.get(i).runs(), ours, ground, List.of(languages.get(i))))
                .toList();
    }

    /** Its line in the language with this BCP 47 tag; itself where it has none. */
    public RichText in(String tag) {
        return byLanguage().stream()
                .filter(line -> line.languages().stream().anyMatch(its -> its.isOf(tag)))
                .findFirst()
                .orElse(this);
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

    private static boolean isBlank(List<Run> line) {
        for (Run run : line) {
            String plain = run.plain();
            for (int i = 0; i < plain.length(); i++) {
                if (plain.charAt(i) != '\u00a0' && !Character.isWhitespace(plain.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The text alone: a line break as {@code \n}, a bullet as a bullet sign and a space. */
    public String plain() {
        return runs.size() == 1
                ? runs.getFirst().plain()
                : runs.stream().map(Run::plain).collect(Collectors.joining());
    }

    /** The text without the first {@code characters} of {@link #plain}. */
    public RichText from(int characters) {
        return between(characters, Integer.MAX_VALUE);
    }

    /**
     * The part of the text that stands between two places in {@link #plain}. A link or a sign that is only partly there is
     * whole in it.
     */
    public RichText between(int start, int end) {
        List<Run> part = new ArrayList<>();
        int at = 0;
        for (Run run : runs) {
            String plain = run.plain();
            int from = Math.max(0, start - at);
            int to = Math.min(plain.length(), end - at);
            boolean cut = from > 0 || to < plain.length();
            if (from < to && cut && run instanceof Run.Words words) {
                part.add(new Run.Words(plain.substring(from, to), words.strong(), words.emphasis()));
            } else if (from < to) {
                part.add(run);
            }
            at += plain.length();
        }
        return new RichText(part);
    }

    /** Its first words, with an ellipsis where more follow. */
    public RichText first(int words) {
        Matcher word = WORD.matcher(plain());
        int end = 0;
        for (int i = 0; i < words && word.find(); i++) {
            end = word.end();
        }
        return word.find() ? upTo(end) : this;
    }

    /** Without its first sentence, if that says only this. */
    public RichText withoutOpening(String said) {
        String plain = plain();
        int end = sentenceEnd(plain, 0);
        boolean isSaid = PlainText.lettersAndNumbers(plain.substring(0, end)).equals(PlainText.lettersAndNumbers(said));
        return isSaid ? with(from(end).runs()) : this;
    }

    /** Its first sentence, and the next one too where that has a few words only; with an ellipsis where more follow. */
    public RichText firstSentence() {
        String plain = plain();
        int end = sentenceEnd(plain, 0);
        if (plain.substring(0, end).strip().split("\\s+", -1).length <= FEW_WORDS) {
            end = sentenceEnd(plain, end);
        }
        int last = plain.substring(0, end).stripTrailing().length();
        return plain.substring(last).isBlank() ? this : upTo(last);
    }

    /** A line ends a sentence too. */
    private static int sentenceEnd(String plain, int start) {
        int first = start;
        while (first < plain.length() && Character.isWhitespace(plain.charAt(first))) {
            first++;
        }
        int lineEnd = plain.indexOf('\n', first);
        String line = plain.substring(first, lineEnd < 0 ? plain.length() : lineEnd);
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.UK);
        sentences.setText(line);
        return first + Math.max(0, sentences.next());
    }

    private RichText upTo(int end) {
        List<Run> part = new ArrayList<>(between(0, end).runs());
        part.add(new Run.Words("\u00a0\u2026", false, false));
        return with(part);
    }

    /** Other words in place of its own. */
    private RichText with(List<Run> others) {
        return new RichText(others, ours, ground, List.of()).lineEach(languages);
    }

    /** The text as blocks: an empty line ends a paragraph, bulleted lines in a row are one list. */
    public List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        boolean goesOn = false;
        for (List<Run> line : lines()) {
            boolean item = !line.isEmpty() && line.getFirst() instanceof Run.Bullet;
            if (item) {
                if (!goesOn || !(passages.getLast() instanceof Passage.Bullets)) {
                    passages.add(new Passage.Bullets(new ArrayList<>()));
                }
                ((Passage.Bullets) passages.getLast()).items().add(line.subList(1, line.size()));
            } else if (goesOn && !isBlank(line) && passages.getLast() instanceof Passage.Paragraph paragraph) {
                paragraph.runs().add(new Run.Break());
                paragraph.runs().addAll(line);
            } else if (!isBlank(line)) {
                passages.add(new Passage.Paragraph(line));
            }
            goesOn = item || !isBlank(line);
        }
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
        lines.add(new ArrayList<>());
        for (Run run : runs) {
            if (run instanceof Run.Break) {
                lines.add(new ArrayList<>());
            } else {
                lines.getLast().add(run);
            }
        }
        return lines;
    }

    /** Whatever the languages of its lines, which a layout gives and a cell doesn't. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RichText text
                && runs.equals(text.runs)
                && ours == text.ours
                && ground.equals(text.ground);
    }

    @Override
    public int hashCode() {
        return runs.hashCode();
    }

    @Override
    public String toString() {
        return plain();
    }
}
