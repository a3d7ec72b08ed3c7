package org.committeepapers.text;

import java.util.ArrayList;
import java.util.List;

/** Builds rich text from pieces, finding its lines and bullets. */
public final class RichTextBuilder {

    private static final String BULLETS = "\u2022\u25cf\u25aa\u25e6\u00b7\u2023\uf0b7";

    private final List<Run> runs = new ArrayList<>(1);
    private boolean lineStart = true;

    /** Adds words, split at their line breaks. A bullet sign, or a hyphen or asterisk and a space, opens an item. */
    public RichTextBuilder words(String text, boolean strong, boolean emphasis) {
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isLineEnd(text.charAt(i))) {
                line(text.substring(start, i), strong, emphasis);
                lineBreak();
                boolean two = text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
                i += two ? 1 : 0;
                start = i + 1;
            }
        }
        line(text.substring(start), strong, emphasis);
        return this;
    }

    private static boolean isLineEnd(char letter) {
        return letter == '\n' || letter == '\r' || letter == '\u2028' || letter == '\u2029';
    }

    /** Adds a link; line breaks in its words become spaces. */
    public RichTextBuilder link(String target, List<Run.Words> words) {
        runs.add(new Run.Link(target, words));
        lineStart = false;
        return this;
    }

    public RichTextBuilder lineBreak() {
        runs.add(new Run.Break());
        lineStart = true;
        return this;
    }

    public RichText build() {
        return new RichText(List.copyOf(runs));
    }

    private void line(String line, boolean strong, boolean emphasis) {
        String words = line;
        if (lineStart) {
            int bullet = bulletLength(line);
            if (bullet > 0) {
                runs.add(new Run.Bullet());
                words = line.substring(bullet);
                lineStart = false;
            }
        }
        if (!words.isEmpty()) {
            runs.add(new Run.Words(words, strong, emphasis));
            lineStart = false;
        }
    }

    private static int bulletLength(String line) {
        int start = 0;
        while (start < line.length() && isSpace(line.charAt(start))) {
            start++;
        }
        if (start == line.length()) {
            return 0;
        }
        char sign = line.charAt(start);
        boolean spaced = start + 1 < line.length() && isSpace(line.charAt(start + 1));
        boolean bullet = BULLETS.indexOf(sign) >= 0 || (sign == '-' || sign == '*') && spaced;
        if (!bullet) {
            return 0;
        }
        int end = start + 1;
        while (end < line.length() && isSpace(line.charAt(end))) {
            end++;
        }
        return end == line.length() ? 0 : end;
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character == '\t' || character == '\u00a0';
    }
}
