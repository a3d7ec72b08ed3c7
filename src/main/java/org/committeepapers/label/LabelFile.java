package org.committeepapers.label;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.RuleId;
import org.committeepapers.schema.LayeredFolders;
import org.committeepapers.schema.Mistakes;
import org.committeepapers.schema.Setting;
import org.committeepapers.schema.SettingFile;
import org.committeepapers.schema.Source;
import org.committeepapers.text.Language;

/** Reads labels from YAML: groups within groups, words at the leaves. */
public final class LabelFile {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*+");
    private static final Pattern PLACEHOLDERS = Pattern.compile("(?:[^{}]++|\\{\\d\\})*+");

    private static final String RIGHT =
            "Start from the file that came with the program, and change its words one at a time.";

    private LabelFile() {}

    /**
     * Reads the English labels of the templates, with the council's own in place of the program's.
     *
     * @throws Refusal if there are none, they aren't groups of words with a {@code language}, or a council's own
     *     label has an unknown name
     */
    public static Labels in(LayeredFolders templates) throws Refusal {
        return labels(merged(templates, Language.ENGLISH), name(Language.ENGLISH));
    }

    /**
     * Reads the labels of the templates in another language.
     *
     * @param english the English labels of the same templates
     * @throws Refusal as {@link #in(LayeredFolders)}, or if a label is missing or has other placeholders than in English
     */
    public static Labels in(LayeredFolders templates, Language language, Labels english) throws Refusal {
        String name = name(language);
        Labels labels = labels(merged(templates, language), name);
        List<String> faults = LabelCheck.faults(labels, english);
        if (!faults.isEmpty()) {
            throw new Refusal(faults.stream()
                    .flatMap(fault -> source(name).refused("", fault, RIGHT).findings().stream())
                    .toList());
        }
        return labels;
    }

    private static String name(Language language) {
        return "labels/" + language.code() + ".yaml";
    }

    private static Setting merged(LayeredFolders templates, Language language) throws Refusal {
        String name = name(language);
        return SettingFile.read(templates, name, source(name), LabelCheck::own);
    }

    private static Source source(String name) {
        return new Source(RuleId.LABELS, name, "label", "docs/templates.md");
    }

    private static Labels labels(Setting root, String name) throws Refusal {
        if (root.isNothing()) {
            throw source(name).refused("", "There is no such file", "Use the one that came with the program.");
        }
        return Mistakes.all(root, each -> ofGroup(each, name));
    }

    private static Labels ofGroup(Setting root, String name) throws Refusal {
        Map<String, String> words = new LinkedHashMap<>();
        flatten(root, words);
        Setting language = root.at("language");
        if (!LANGUAGE.matcher(language.words()).matches()) {
            throw language.refused(
                    language.isNothing() ? "The labels don't say their language" : "This isn't a language tag",
                    "Write it as in \"language: en-GB\".");
        }
        return new Labels(name, language.words(), words);
    }

    private static void flatten(Setting setting, Map<String, String> words) throws Refusal {
        if (setting.kind() == Setting.Kind.GROUP) {
            for (Setting below : setting.settings()) {
                flatten(below, words);
            }
        } else if (setting.words().isBlank()) {
            throw setting.refused("There are no words after this key", "Write the words that the papers should use.");
        } else if (!PLACEHOLDERS.matcher(setting.words()).matches()) {
            throw setting.refused(
                    "There is a brace here that isn't part of {0}, {1} and so on",
                    "Take it out; braces are for placeholders only.");
        } else {
            words.put(setting.key(), setting.words());
        }
    }
}
