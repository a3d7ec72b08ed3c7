package org.committeepapers.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.Severity;
import org.committeepapers.text.PlainText;

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
        Kind kind,
        String key,
        String name,
        String words,
        List<Setting> items,
        List<Setting> settings) {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,10}");

    /** What kind of value follows a key. */
    public enum Kind {
        WORDS,
        WHOLE_NUMBER,
        DECIMAL,
        YES_OR_NO,
        NOTHING,
        LIST,
        GROUP
    }

    /** A file without settings. */
    public static Setting none(Source source) {
        return absent(source, "", "");
    }

    private static Setting absent(Source source, String key, String name) {
        return new Setting(source, 0, Kind.NOTHING, key, name, "", List.of(), List.of());
    }

    /** The same place without its words, for a refusal that may not repeat them. */
    public Setting withheld() {
        return new Setting(source, line, Kind.NOTHING, key, name, "", List.of(), List.of());
    }

    Setting on(int otherLine) {
        return new Setting(source, otherLine, kind, key, name, words, items, settings);
    }

    /** A copy without the setting at this place; the same where there is none below. */
    Setting without(Location place) {
        return new Setting(source, line, kind, key, name, words, without(place, items), without(place, settings));
    }

    private static List<Setting> without(Location place, List<Setting> some) {
        return some.stream()
                .filter(each -> !each.place().equals(place))
                .map(each -> each.without(place))
                .toList();
    }

    private Location.Setting place() {
        return new Location.Setting(source.file(), line, key);
    }

    /** Lays this setting over another. If both say something, this one counts. */
    public Setting over(Setting under) {
        if (isNothing()) {
            return under;
        }
        if (kind != Kind.GROUP || under.kind() != Kind.GROUP) {
            return this;
        }
        Map<String, Setting> merged = new LinkedHashMap<>();
        under.settings().forEach(setting -> merged.put(setting.name(), setting));
        settings.forEach(setting -> merged.merge(setting.name(), setting, (its, mine) -> mine.over(its)));
        return new Setting(source, line, kind, key, name, words, items, List.copyOf(merged.values()));
    }

    private String below(String part) {
        return key.isEmpty() ? part : key + "." + part;
    }

    /** The setting with this name in the group; an empty one if there is none. */
    public Setting at(String part) {
        return settings.stream()
                .filter(setting -> setting.name().equals(part))
                .findFirst()
                .orElseGet(() -> absent(source, below(part), part));
    }

    public boolean isNothing() {
        return kind == Kind.NOTHING;
    }

    /** The settings of the group; none if nothing is set. */
    public List<Setting> group() throws Refusal {
        if (kind != Kind.GROUP && !isNothing()) {
            throw refused(
                    "This key needs further " + source.noun() + "s below it",
                    "Write each on a line below, indented by two spaces, as in " + source.guide() + ".");
        }
        return settings;
    }

    /** The items of a list, or a single value as a list of one; none if nothing is set. */
    public List<Setting> each() {
        return kind == Kind.LIST ? items : isNothing() ? List.of() : List.of(this);
    }

    /** The values of a list, or a single value as a list of one. Each has at least one word. */
    public List<String> list() throws Refusal {
        if (kind == Kind.GROUP) {
            throw refused("This must be a list of words", "Write it as [one, another].");
        }
        List<String> list = new ArrayList<>();
        for (Setting item : each()) {
            list.add(item.oneOrMoreWords());
        }
        return list;
    }

    private String oneOrMoreWords() throws Refusal {
        if (kind == Kind.LIST
                || kind == Kind.GROUP
                || PlainText.sameLabel(words).isEmpty()) {
            throw refused("This must be one or more words", "Write the words, or delete the entry.");
        }
        return words;
    }

    /**
     * The whole number, from {@code least} to {@code most}, that is written here.
     *
     * @param usual the default, in words
     */
    public int wholeNumber(int least, int most, String usual) throws Refusal {
        String digits = words.replace("_", "");
        boolean isNumber =
                kind == Kind.WHOLE_NUMBER && WHOLE_NUMBER.matcher(digits).matches();
        if (!isNumber || Long.parseLong(digits) < least || Long.parseLong(digits) > most) {
            throw refused(
                    "This must be a whole number from " + least + " to " + most,
                    "Enter such a number, or delete the setting: the default is " + usual + ".");
        }
        return Integer.parseInt(digits);
    }

    /** The meaning of the value. */
    public <V> V oneOf(Map<String, V> known) throws Refusal {
        V value = known.get(words);
        if (value == null) {
            throw refused(
                    isNothing() ? "There is nothing after this key" : "This isn't one of the possible values",
                    Nearest.advice(words, known.keySet()));
        }
        return value;
    }

    /** The meaning of the name. */
    public <V> V named(Map<String, V> known) throws Refusal {
        checkName(known.keySet());
        V meaning = known.get(name);
        if (meaning == null) {
            throw new IllegalStateException(key);
        }
        return meaning;
    }

    /** Refuses a name that isn't among those known. */
    public void checkName(Collection<String> known) throws Refusal {
        if (!known.contains(name)) {
            String before = key.substring(0, key.length() - name.length());
            throw refused("There is no such " + source.noun(), Nearest.advice(before, name, known));
        }
    }

    /** Refuses a group that has a name which isn't among those known. */
    public void checkNames(Collection<String> known) throws Refusal {
        for (Setting setting : group()) {
            setting.checkName(known);
        }
    }

    /** Whether it is in this file. */
    public boolean isOf(Source file) {
        return line > 0 && source.equals(file);
    }

    /** A refusal of this setting. */
    public Refusal refused(String message, String fix) {
        return new Refusal(new Finding(
                source.rule(), Severity.ERROR, place(), shown(), message + (message.endsWith("?") ? "" : "."), fix));
    }

    private String shown() {
        return switch (kind) {
            case WORDS, WHOLE_NUMBER, DECIMAL, YES_OR_NO -> words;
            case LIST -> items.stream().map(Setting::shown).collect(Collectors.joining(", ", "[", "]"));
            case GROUP, NOTHING -> "";
        };
    }
}
