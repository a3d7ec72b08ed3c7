package org.committeepapers.finding;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.committeepapers.text.Resource;

/**
 * The words of findings, from a file. An entry begins at the margin with its key, with more behind it where need be; below
 * it, indented, stand what is wrong, how to fix it and, if an owner sent it back, what to ask him, a line each. An entry of a single line is a sentence that others take in
 * by its key in braces. Lines that begin with {@code #} are remarks.
 */
public record FindingText(Map<String, Entry> entries) {

    /**
     * An entry.
     *
     * @param more what stands behind the key
     * @param fix empty for a sentence that others take in
     * @param ask what an owner is asked who sent back what it is about; empty where it is about something else
     */
    public record Entry(String more, String message, String fix, String ask) {

        /** How much the finding matters, which is the first word behind the key. */
        public Severity severity() {
            int end = more.indexOf(' ');
            return Severity.valueOf((end < 0 ? more : more.substring(0, end)).toUpperCase(Locale.ROOT));
        }

        private Entry with(String line) {
            return message.isEmpty()
                    ? new Entry(more, line, "", "")
                    : fix.isEmpty() ? new Entry(more, message, line, "") : new Entry(more, message, fix, line);
        }
    }

    /** Read when the first finding is made. */
    private static final class OfFindings {

        static final FindingText TEXT = of(FindingText.class, "findings.txt");
    }

    /** The words of all findings on trackers and their files. */
    public static FindingText findings() {
        return OfFindings.TEXT;
    }

    /** @param file beside the class */
    public static FindingText of(Class<?> beside, String file) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        String key = "";
        Entry entry = new Entry("", "", "", "");
        for (String line : Resource.text(beside, file).split("\n", -1)) {
            if (line.isBlank() || line.charAt(0) == '#') {
                continue;
            }
            if (line.charAt(0) != ' ') {
                int end = line.indexOf(' ');
                key = end < 0 ? line.strip() : line.substring(0, end);
                entry = new Entry(end < 0 ? "" : line.substring(end).strip(), "", "", "");
            } else {
                entry = entry.with(line.strip());
            }
            entries.put(key, entry);
        }
        return new FindingText(entries);
    }

    /** The entry with these words in it, which its sentences count from {@code %1$s} on. */
    public Entry of(String key, Object... words) {
        Entry entry = entry(key);
        return new Entry(
                entry.more(), filled(entry.message(), words), filled(entry.fix(), words), filled(entry.ask(), words));
    }

    /** Whether a rule is about what an owner sent back: that is left out, and the tracker is published without it. */
    boolean isAboutReply(RuleId rule) {
        Entry entry = entries.get(rule.name());
        return entry != null && entry.more().endsWith(" reply");
    }

    /** The first sentence of an entry with these words in it. */
    public String sentence(String key, Object... words) {
        return filled(entry(key).message(), words);
    }

    private Entry entry(String key) {
        return Objects.requireNonNull(entries.get(key), key);
    }

    private String filled(String sentence, Object... words) {
        String whole = withOthers(sentence);
        return whole.indexOf('%') < 0 ? whole : whole.formatted(words);
    }

    /** With the sentences whose keys stand in it in braces. */
    private String withOthers(String sentence) {
        String whole = sentence;
        for (int open = whole.indexOf('{'); open >= 0; open = whole.indexOf('{', open + 1)) {
            Entry other = entries.get(whole.substring(open + 1, Math.max(open + 1, whole.indexOf('}', open))));
            if (other != null) {
                whole = whole.substring(0, open) + other.message() + whole.substring(whole.indexOf('}', open) + 1);
            }
        }
        return whole;
    }
}
