package org.committeepapers.config;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.committeepapers.finding.Refusal;
import org.committeepapers.reading.StandardLayout.Additions;
import org.committeepapers.schema.Setting;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.Vocabulary;
import org.committeepapers.wording.status.StatusWords;

/**
 * How a council keeps its trackers: its headings, words and signs, and what to do with hidden rows.
 *
 * @param additions to the standard layout
 * @param words further words for Status and Response
 */
record ReadingSettings(Additions additions, Vocabulary words) {

    static final ReadingSettings DEFAULT = new ReadingSettings(Additions.NONE, new Vocabulary(Map.of(), Map.of()));

    static ReadingSettings of(Setting root) throws Refusal {
        return new ReadingSettings(
                new Additions(
                        headings(root.at("headings")),
                        statusKey(root.at("statusKey")),
                        isHiddenSkipped(root.at("skipHidden"))),
                new Vocabulary(
                        statusWords(root.at("statusWords")), words(root.at("responseWords"), SettingNames.RESPONSES)));
    }

    private static Map<Field, List<String>> headings(Setting group) throws Refusal {
        Map<Field, List<String>> headings = new EnumMap<>(Field.class);
        NamesSoFar said = new NamesSoFar();
        for (Setting field : group.group()) {
            headings.put(field.named(Field.BY_NAME), field.list());
            for (String heading : field.list()) {
                said.once(heading, field, "A heading can't name two columns");
            }
        }
        return headings;
    }

    /** The added words, each with its meaning. */
    private static <V> Map<String, V> words(Setting group, Map<String, V> meanings) throws Refusal {
        Map<String, V> words = new LinkedHashMap<>();
        NamesSoFar said = new NamesSoFar();
        for (Setting meaning : group.group()) {
            V value = meaning.named(meanings);
            for (String word : meaning.list()) {
                said.once(word, meaning, "A word can't mean two things");
                words.put(word, value);
            }
        }
        return words;
    }

    /** Refuses words for completed or closed that plainly say that the work isn't finished. */
    private static Map<String, Status> statusWords(Setting group) throws Refusal {
        for (Setting meaning : group.group()) {
            for (String word : meaning.named(SettingNames.STATUSES).isEnded() ? meaning.list() : List.<String>of()) {
                if (StatusWords.ofStatusCell(word)
                        .filter(status -> !status.isEnded())
                        .isPresent()) {
                    throw meaning.refused(
                            "\"" + word + "\" says that the action hasn't ended, so it can't mean completed or closed",
                            "Delete it here, or write it under the status that it means.");
                }
            }
        }
        return words(group, SettingNames.STATUSES);
    }

    private static Map<String, Status> statusKey(Setting group) throws Refusal {
        Map<String, Status> key = new LinkedHashMap<>();
        NamesSoFar said = new NamesSoFar();
        for (Setting sign : group.group()) {
            if (PlainText.sameLabel(sign.name()).isEmpty()) {
                throw sign.refused(
                        "This isn't a number, letter or colour", "Write one, such as 1, A or green, before the colon.");
            }
            Status status = sign.oneOf(SettingNames.STATUSES);
            said.once(sign.name(), sign, "A number, letter or colour can't mean two things");
            key.put(sign.name(), status);
        }
        return key;
    }

    private static boolean isHiddenSkipped(Setting setting) throws Refusal {
        if (setting.isNothing()) {
            return false;
        }
        if (setting.kind() != Setting.Kind.YES_OR_NO) {
            throw setting.refused("This setting must be true or false", "Write true or false, without quotes.");
        }
        return setting.words().equalsIgnoreCase("true");
    }

    /** The names so far, so that none is used twice. */
    static final class NamesSoFar {

        private final Map<String, Setting> before = new HashMap<>();

        /** Refuses words that an earlier setting has. The same words twice in one setting do no harm. */
        void once(String words, Setting setting, String why) throws Refusal {
            Setting first = before.putIfAbsent(PlainText.sameLabel(words), setting);
            if (first != null && !first.key().equals(setting.key())) {
                throw setting.refused(
                        "\"" + words + "\" is both here and under " + first.key() + ". " + why,
                        "Keep it where it belongs, and delete it from the other.");
            }
        }
    }
}
