package org.committeepapers.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.diagnostic.RuleId;
import org.committeepapers.diagnostic.Severity;
import org.committeepapers.text.Spelling;

/**
 * A setting as it stands in the file.
 *
 * @param key its dotted key; empty for the file as a whole
 * @param name the last part of the key
 * @param words its value as written; empty for a list or a group
 * @param items the items of a list
 * @param settings the settings of a group, in the order of the file
 */
record Setting(Kind kind, String key, String name, String words, List<Setting> items, List<Setting> settings) {

    private static final RuleId RULE = new RuleId("settings");

    /** Whatever is longer than this is no slip of the pen. */
    private static final int LONGEST_SLIP = 100;

    /** What is written after a key. */
    enum Kind {
        WORDS,
        WHOLE_NUMBER,
        YES_OR_NO,
        NOTHING,
        LIST,
        GROUP
    }

    Setting {
        items = List.copyOf(items);
        settings = List.copyOf(settings);
    }

    /** A file in which nothing is set. */
    static final Setting NONE = absent("", "");

    /** One that isn't in the file. */
    private static Setting absent(String key, String name) {
        return new Setting(Kind.NOTHING, key, name, "", List.of(), List.of());
    }

    private String below(String part) {
        return key.isEmpty() ? part : key + "." + part;
    }

    /** The setting of this group with this name; one with nothing in it where there is none. */
    Setting at(String part) {
        return settings.stream()
                .filter(setting -> setting.name().equals(part))
                .findFirst()
                .orElseGet(() -> absent(below(part), part));
    }

    boolean isNothing() {
        return kind == Kind.NOTHING;
    }

    /** What a group holds; nothing where nothing is set. */
    List<Setting> group() throws Refusal {
        if (kind != Kind.GROUP && !isNothing()) {
            throw refused(
                    "Here further settings are expected, each on a line of its own",
                    "Write each on a line below, indented by two spaces, as in docs/settings.md.");
        }
        return settings;
    }

    /** The values of a list, or the one value where there is no list; each is a word at least. */
    List<String> list() throws Refusal {
        if (kind == Kind.GROUP) {
            throw refused("Here a list of words is expected", "Write it as [one, another].");
        }
        List<String> list = new ArrayList<>();
        for (Setting item : kind == Kind.LIST ? items : isNothing() ? List.<Setting>of() : List.of(this)) {
            list.add(item.oneOrMoreWords());
        }
        return list;
    }

    private String oneOrMoreWords() throws Refusal {
        if (kind == Kind.LIST || kind == Kind.GROUP || SettingNames.plain(words).isEmpty()) {
            throw refused("Here a word or several words are expected", "Write the words, or delete the entry.");
        }
        return words;
    }

    /** What the value stands for. */
    <V> V oneOf(Map<String, V> known) throws Refusal {
        V value = known.get(words);
        if (value == null) {
            throw refused(
                    isNothing() ? "There is nothing after this key" : "This isn't one of the possible values",
                    nearest(words, known.keySet())
                            .map(nearest -> "Did you mean \"" + nearest + "\"?")
                            .orElse("Possible are " + String.join(", ", known.keySet()) + "."));
        }
        return value;
    }

    /** What the name stands for. */
    <V> V named(Map<String, V> known) throws Refusal {
        checkName(known.keySet());
        V meaning = known.get(name);
        if (meaning == null) {
            throw new IllegalStateException(key);
        }
        return meaning;
    }

    /** Refuses a name that isn't among those known. */
    void checkName(Collection<String> known) throws Refusal {
        if (!known.contains(name)) {
            String before = key.substring(0, key.length() - name.length());
            throw refused(
                    "There is no such setting",
                    nearest(name, known)
                            .map(nearest -> "Did you mean \"" + before + nearest + "\"?")
                            .orElse("Possible are " + before + String.join(", " + before, known) + "."));
        }
    }

    /** The nearest of several words, where case, spaces and hyphens count for nothing. */
    static Optional<String> nearest(String word, Collection<String> known) {
        if (word.length() > LONGEST_SLIP) {
            return Optional.empty();
        }
        Map<String, String> folded = new LinkedHashMap<>();
        known.forEach(each -> folded.put(folded(each), each));
        return Spelling.nearest(folded(word), folded.keySet()).map(folded::get);
    }

    private static String folded(String word) {
        return SettingNames.plain(word).replace(" ", "").toLowerCase(Locale.ROOT);
    }

    /** That this setting is wrong. */
    Refusal refused(String message, String fix) {
        return new Refusal(new Finding(
                RULE, Severity.ERROR, new Location.Setting(Settings.FILE_NAME, key), shown(), message + ".", fix));
    }

    private String shown() {
        return switch (kind) {
            case WORDS, WHOLE_NUMBER, YES_OR_NO -> words;
            case LIST -> items.stream().map(Setting::shown).collect(Collectors.joining(", ", "[", "]"));
            case GROUP, NOTHING -> "";
        };
    }

    /** That the file as a whole is wrong. */
    static Refusal fileRefused(String value, String message, String fix) {
        return new Refusal(
                new Finding(RULE, Severity.ERROR, new Location.File(Settings.FILE_NAME), value, message + ".", fix));
    }
}
