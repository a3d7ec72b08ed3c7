package org.committeepapers.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Builds rich text from pieces, finding its lines and bullets. */
public final class RichTextBuilder {

    private static final Pattern LINE_END = Pattern.compile("[\n\r\u2028\u2029](?:(?<=\r)\n)?");

    /** A bullet sign, or a hyphen or asterisk and a space, with words after it. */
    private static final Pattern BULLET = Pattern.compile(
            "[ \t\u00a0]*+(?:[\u2022\u25cf\u25aa\u25e6\u00b7\u2023\uf0b7]|[-*](?=[ \t\u00a0]))[ \t\u00a0]*+(?!\\z)");

    private final List<Run> runs = new ArrayList<>(1);
    private boolean lineStart = true;

    /** Adds words, split at their line breaks. A bullet at the start of a line opens an item. */
    public RichTextBuilder words(String text, boolean strong, boolean emphasis) {
        String[] lines = LINE_END.split(text, -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                runs.add(new Run.Break());
                lineStart = true;
            }
            String words = lines[i];
            Matcher bullet = BULLET.matcher(words);
            if (lineStart && bullet.lookingAt()) {
                runs.add(new Run.Bullet());
                words = words.substring(bullet.end());
            }
            if (!words.isEmpty()) {
                runs.add(new Run.Words(words, strong, emphasis));
                lineStart = false;
            }
        }
        return this;
    }

    public RichText build() {
        return new RichText(List.copyOf(runs));
    }
}
