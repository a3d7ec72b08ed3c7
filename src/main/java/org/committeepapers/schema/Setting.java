package org.committeepapers.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.RuleId;
import org.committeepapers.finding.Severity;

/**
 * A setting as written in a file.
 *
 * @param source the file
 * @param line of the key, from 1; 0 if it isn't in the file
 * @param key its dotted key; empty for the file as a whole
 * @param name the last part of the key
 * @param words its value as written; empty for a list or a group
 * @param items the items of a list
 * @param settings the settings of a group, in the order of the file
 */
public record Setting(
        Source source,
        int line,
        Form form,
        String key,
        String name,
        String words,
        List<Setting> items,
        List<Setting> settings) {

    /** What is written after a key. All single values are words: 1 is no number, and No no truth. */
    public enum Form {
        WORDS,
        NOTHING,
        LIST,
        GROUP
    }

    private static final Source NO_FILE = new Source(new RuleId("settings"), "", "setting", "");

    /** A file without settings. */
    public static Setting none(Source source) {
        return new Setting(source, 0, Form.GROUP, "", "", "", List.of(), List.of());
    }

    private static Setting absent(Source source, String key, String name) {
        return new Setting(source, 0, Form.NOTHING, key, name, "", List.of(), List.of());
    }

    /** Words that stand in no file. */
    static Setting words(String key, String words) {
        return new Setting(NO_FILE, 0, Form.WORDS, key, key, words, List.of(), List.of());
    }

    /** Nothing, in no file. */
    static Setting nothing(String key) {
        return absent(NO_FILE, key, key);
    }

    /** A list that stands in no file. */
    static Setting list(String key, List<Setting> items) {
        return new Setting(NO_FILE, 0, Form.LIST, key, key, "", items, List.of());
    }

    /** The same place without its words, for a message that may not repeat them. */
    public Setting withheld() {
        return new Setting(source, line, Form.NOTHING, key, name, "", List.of(), List.of());
    }

    /** The same on another line. */
    public Setting on(int otherLine) {
        return new Setting(source, otherLine, form, key, name, words, items, settings);
    }

    /** This setting and all below it. */
    public Stream<Setting> all() {
        return Stream.concat(
                Stream.of(this),
                Stream.concat(items.stream(), settings.stream()).flatMap(Setting::all));
    }

    /** Lays this setting over another. If both say something, this one counts. */
    public Setting over(Setting under) {
        if (line == 0) {
            return under;
        }
        if (form != Form.GROUP || under.form() != Form.GROUP) {
            return this;
        }
        Map<String, Setting> merged = new LinkedHashMap<>();
        under.settings().forEach(setting -> merged.put(setting.name(), setting));
        settings.forEach(setting -> merged.merge(setting.name(), setting, (its, own) -> own.over(its)));
        return new Setting(source, line, form, key, name, words, items, List.copyOf(merged.values()));
    }

    /** The setting with this name in the group; an empty one if there is none. */
    public Setting at(String part) {
        return settings.stream()
                .filter(setting -> setting.name().equals(part))
                .findFirst()
                .orElseGet(() -> absent(source, key.isEmpty() ? part : key + "." + part, part));
    }

    public boolean isNothing() {
        return form == Form.NOTHING;
    }

    /** The items of a list, or a single value as a list of one; none if nothing is set. */
    public List<Setting> each() {
        return form == Form.LIST ? items : isNothing() ? List.of() : List.of(this);
    }

    /** Whether it is in this file. */
    public boolean isOf(Source file) {
        return line > 0 && source.equals(file);
    }

    /** A refusal of this setting. */
    public Refusal refused(String message, String fix) {
        return new Refusal(wrong(message, fix));
    }

    Finding wrong(String message, String fix) {
        return new Finding(
                source.rule(),
                Severity.ERROR,
                new Location.Setting(source.file(), line, key),
                shown(),
                message + (message.endsWith("?") ? "" : "."),
                fix);
    }

    private String shown() {
        return switch (form) {
            case WORDS, NOTHING -> words;
            case LIST -> items.stream().map(Setting::shown).collect(Collectors.joining(", ", "[", "]"));
            case GROUP -> "";
        };
    }
}
