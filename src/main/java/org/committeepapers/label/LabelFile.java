package org.committeepapers.label;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.RuleId;
import org.committeepapers.schema.Key;
import org.committeepapers.schema.Kind;
import org.committeepapers.schema.LayeredFolders;
import org.committeepapers.schema.Mistakes;
import org.committeepapers.schema.Nearest;
import org.committeepapers.schema.Setting;
import org.committeepapers.schema.SettingFile;
import org.committeepapers.schema.Source;
import org.committeepapers.schema.Values;
import org.committeepapers.text.Language;

/**
 * Reads labels from YAML: groups within groups, words at the leaves. The program's own file is the description of what a
 * council's may hold.
 */
public final class LabelFile {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*+");
    private static final Pattern BRACES = Pattern.compile("(?:[^{}]++|\\{\\d\\})*+");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");
    private static final String NUMBER = "{0}";

    /** The group of labels that only a council's own templates use. */
    private static final String OWN = "own";

    private static final Key<String> LANGUAGE_KEY = Key.of(
            "language",
            Kind.Words.of(
                    "a language tag",
                    "language: en-GB",
                    words -> Optional.of(words)
                            .filter(tag -> LANGUAGE.matcher(tag).matches())),
            "");

    private LabelFile() {}

    /** What keeps a label, by its key and words, from public papers; empty if nothing does. */
    @FunctionalInterface
    public interface Fault {

        /** Of labels that aren't for public papers. */
        Fault NONE = (key, words) -> Optional.empty();

        Optional<String> of(String key, String words);
    }

    /**
     * Reads the English labels of the templates, with the council's own in place of the program's.
     *
     * @throws Refusal if there are none, or for all mistakes in them
     */
    public static Labels in(LayeredFolders templates, Fault fault) throws Refusal {
        return read(templates, Language.ENGLISH, Optional.empty(), fault);
    }

    /**
     * Reads the labels of the templates in another language.
     *
     * @param english the English labels of the same templates
     * @throws Refusal as {@link #in(LayeredFolders, Fault)}, or if a label is missing or has other placeholders than in
     *     English
     */
    public static Labels in(LayeredFolders templates, Language language, Labels english, Fault fault) throws Refusal {
        return read(templates, language, Optional.of(english), fault);
    }

    private static Source source(Language language) {
        return new Source(RuleId.LABELS, "labels/" + language.code() + ".yaml", "label", "docs/templates.md");
    }

    private static Labels read(LayeredFolders templates, Language language, Optional<Labels> english, Fault fault)
            throws Refusal {
        Source source = source(language);
        List<Setting> layers = SettingFile.layers(templates, source.file(), source);
        Setting root = SettingFile.merged(layers, source);
        if (root.line() == 0) {
            throw source.refused("", "There is no such file", "Use the one that came with the program.");
        }
        Setting usual = layers.getLast();
        return Mistakes.read(
                group(usual.line() == 0 ? root : usual, root)
                        .thenChecked((values, written, mistakes) -> labels(source, values, english, fault, mistakes)),
                root);
    }

    private static Optional<Labels> labels(
            Source source, Values values, Optional<Labels> english, Fault fault, Mistakes mistakes) {
        Setting root = values.setting();
        if (root.at(LANGUAGE_KEY.name()).line() == 0) {
            mistakes.add(
                    root.at(LANGUAGE_KEY.name()),
                    "The labels don't say their language",
                    "Write it as in \"language: en-GB\".");
        }
        Map<String, String> words = new LinkedHashMap<>();
        flatten(root, words);
        root.all()
                .filter(label -> !label.words().isEmpty())
                .forEach(label -> fault.of(label.key(), label.words())
                        .ifPresent(found -> mistakes.add(
                                label.withheld(),
                                "There seems to be " + found + " in this label, and papers that are public print it",
                                "Take it out, or say it in other words.")));
        Optional<Labels> labels = values.find(LANGUAGE_KEY).map(language -> new Labels(source.file(), language, words));
        if (labels.isPresent() && english.isPresent()) {
            faults(labels.get(), english.get())
                    .forEach((key, wrong) -> mistakes.add(
                            at(root, key),
                            wrong,
                            "Start from the file that came with the program, and change its words one at a time."));
        }
        return labels;
    }

    private static Setting at(Setting root, String key) {
        return root.all().filter(label -> label.key().equals(key)).findFirst().orElseGet(() -> root.at(key));
    }

    private static void flatten(Setting setting, Map<String, String> words) {
        if (setting.form() == Setting.Form.GROUP) {
            setting.settings().forEach(below -> flatten(below, words));
        } else {
            words.put(setting.key(), setting.words());
        }
    }

    /**
     * The groups and words that may stand where the program's do.
     *
     * @param all also the council's own, which may be any
     */
    private static Kind.Group group(Setting usual, Setting all) {
        Map<String, Key<?>> keys = new LinkedHashMap<>();
        for (Setting label : usual.settings()) {
            keys.put(label.name(), Key.of(label.name(), kind(label), ""));
        }
        if (Labels.PLURAL_FORMS.containsAll(keys.keySet())) {
            // A language may have plural forms that the program's labels lack.
            Labels.PLURAL_FORMS.forEach(form -> keys.put(form, Key.of(form, words(usual), "")));
        }
        if (usual.key().isEmpty()) {
            keys.put(LANGUAGE_KEY.name(), LANGUAGE_KEY);
            keys.put(OWN, Key.of(OWN, kind(all.at(OWN)), ""));
        }
        return new Kind.Group(List.copyOf(keys.values()));
    }

    private static Kind<?> kind(Setting usual) {
        return usual.form() == Setting.Form.GROUP ? group(usual, usual) : words(usual);
    }

    /** The program has no value for a placeholder that its own words don't have. */
    private static Kind<String> words(Setting usual) {
        return Kind.words().thenChecked((words, written, mistakes) -> {
            if (!BRACES.matcher(words).matches()) {
                mistakes.add(
                        written,
                        "There is a brace here that isn't part of {0}, {1} and so on",
                        "Take it out; braces are for placeholders only.");
            } else if (words.indexOf('{') >= 0) {
                Set<String> possible =
                        placeholders(usual.all().map(Setting::words).toList());
                placeholders(List.of(words)).stream()
                        .filter(place -> !possible.contains(place))
                        .forEach(place -> mistakes.add(
                                written,
                                "The program has no value for " + place + " here",
                                possible.isEmpty()
                                        ? "Take it out; these words have no placeholders."
                                        : Nearest.choices(possible)));
            }
            return Optional.of(words);
        });
    }

    /** What is wrong with labels beside the English ones, by their keys, each as a sentence without its full stop. */
    static Map<String, String> faults(Labels labels, Labels right) {
        Map<String, String> faults = new LinkedHashMap<>();
        Set<String> unknown = new TreeSet<>(labels.keys());
        unknown.removeAll(right.keys());
        for (String key : right.keys()) {
            if (labels.has(key)) {
                placeholders(key, labels, right, faults);
            } else {
                faults.put(
                        key,
                        "The label " + key + " of " + right.fileName() + " is missing"
                                + Nearest.to(key, unknown)
                                        .map(near -> "; perhaps it is called " + near)
                                        .orElse(""));
            }
        }
        return faults;
    }

    /** The forms for one, two and so on may omit the number. */
    private static void placeholders(String key, Labels labels, Labels right, Map<String, String> faults) {
        Set<String> wanted = placeholders(right.forms(key).values());
        for (Map.Entry<String, String> form : labels.forms(key).entrySet()) {
            Set<String> has = placeholders(List.of(form.getValue()));
            boolean other = form.getKey().equals(Labels.OTHER);
            if (!other && labels.forms(key).size() > 1) {
                has.addAll(wanted.contains(NUMBER) ? Set.of(NUMBER) : Set.of());
            }
            if (!has.equals(wanted)) {
                String label = key + (other ? "" : "." + form.getKey());
                faults.put(
                        label,
                        "The label " + label + " has the placeholders " + list(has) + ", but in " + right.fileName()
                                + " it has " + list(wanted));
            }
        }
    }

    private static Set<String> placeholders(Collection<String> words) {
        return words.stream()
                .flatMap(text -> PLACEHOLDER.matcher(text).results().map(MatchResult::group))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String list(Set<String> placeholders) {
        return placeholders.isEmpty() ? "none" : String.join(", ", placeholders);
    }
}
