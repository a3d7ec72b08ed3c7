package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.FindingText;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.schema.Nearest;
import org.committeepapers.schema.Setting;

/**
 * Reads values from a layout file and collects all faults, so that a person can correct them in one go. All scalars are
 * text: {@code No} is no boolean and {@code 1} no number.
 */
final class LayoutValues {

    private static final FindingText TEXT = FindingText.of(LayoutValues.class, "mistakes.txt");
    private static final String QUESTION = "?";

    /** Keys of a group have to differ, so a number may follow. */
    private static final Pattern QUESTION_KEY = Pattern.compile("\\?\\s*\\d*");

    private final List<Finding> mistakes = new ArrayList<>();

    /**
     * Reports a mistake.
     *
     * @param key of its entry in {@code mistakes.txt}
     * @param words that the entry takes in
     */
    void mistake(Setting setting, String key, Object... words) {
        FindingText.Entry entry = TEXT.of(key, words);
        mistakes.addAll(setting.refused(entry.message(), entry.fix()).findings());
    }

    int mistakes() {
        return mistakes.size();
    }

    void refuse() throws Refusal {
        if (!mistakes.isEmpty()) {
            throw new Refusal(mistakes.stream()
                    .sorted(Comparator.comparingInt(LayoutValues::line))
                    .toList());
        }
    }

    private static int line(Finding finding) {
        return finding.location() instanceof Location.Setting setting ? setting.line() : 0;
    }

    /** Whether a draft asks here and nobody has answered yet. */
    static boolean isQuestion(Setting setting) {
        return setting.words().strip().equals(QUESTION);
    }

    /** Reports each question that nobody has answered; readers of values then ignore it. */
    void tellQuestions(Setting setting) {
        if (isQuestion(setting)) {
            question(setting);
        }
        setting.items().forEach(this::tellQuestions);
        setting.settings().forEach(this::tellQuestions);
    }

    private void question(Setting setting) {
        mistake(setting, "question");
    }

    /** What a group holds; nothing where nothing is set. */
    List<Setting> group(Setting setting) {
        boolean group = setting.kind() == Setting.Kind.GROUP;
        if (!group && !setting.isNothing() && !isQuestion(setting)) {
            mistake(setting, "group-expected");
        }
        return group ? setting.settings() : List.of();
    }

    /** Reports unknown keys. */
    void checkKeys(Setting group, Collection<String> known) {
        for (Setting setting : group(group)) {
            if (!known.contains(setting.name())) {
                unknownKey(setting, "There is no key \"" + setting.name() + "\" here", known);
            }
        }
    }

    /** What the name of a key stands for; empty, and reported, where it isn't known. */
    <V> Optional<V> named(Setting setting, String noun, Map<String, V> known) {
        Optional<V> value = Optional.ofNullable(known.get(setting.name()));
        if (value.isEmpty()) {
            unknownKey(setting, "There is no " + noun + " \"" + setting.name() + "\"", known.keySet());
        }
        return value;
    }

    private void unknownKey(Setting setting, String message, Collection<String> known) {
        if (QUESTION_KEY.matcher(setting.name().strip()).matches()) {
            mistake(setting, "question-key", setting.words(), setting.name().strip());
        } else {
            mistake(
                    setting,
                    "unknown-key",
                    message,
                    Optional.ofNullable(LayoutNames.PLACES.get(setting.name()))
                            .map(place -> "\"" + setting.name() + "\" belongs " + place + ".")
                            .orElseGet(() -> Nearest.advice(setting.name(), known)));
        }
    }

    /** What the one value stands for; empty where nothing is set, or where it is unknown and reported. */
    <V> Optional<V> oneOf(Setting setting, String noun, Map<String, V> known) {
        return text(setting).flatMap(value -> meaning(value, noun, known));
    }

    /** What the values of a list stand for. */
    <V> List<V> eachOf(Setting setting, String noun, Map<String, V> known) {
        return texts(setting).stream()
                .flatMap(value -> meaning(value, noun, known).stream())
                .toList();
    }

    private <V> Optional<V> meaning(Setting value, String noun, Map<String, V> known) {
        Optional<V> meaning = Optional.ofNullable(known.get(value.words().strip()));
        if (meaning.isEmpty()) {
            mistake(value, "unknown-value", noun, value.words().strip(), Nearest.advice(value.words(), known.keySet()));
        }
        return meaning;
    }

    /** The one value, or that of a list of one; empty where nothing is set, which is reported. */
    Optional<Setting> text(Setting setting) {
        List<Setting> texts = neededTexts(setting);
        if (texts.size() > 1) {
            mistake(setting, "one-value");
        }
        return texts.size() == 1 ? Optional.of(texts.getFirst()) : Optional.empty();
    }

    /** The values of a key that is useless without one. */
    List<Setting> neededTexts(Setting setting) {
        if (setting.isNothing() && setting.line() > 0) {
            nothing(setting);
        }
        return texts(setting);
    }

    /** The values of a list, or the one value, without unanswered questions. */
    List<Setting> texts(Setting setting) {
        return setting.each().stream().filter(this::isText).toList();
    }

    private boolean isText(Setting value) {
        if (value.kind() == Setting.Kind.GROUP || value.kind() == Setting.Kind.LIST) {
            mistake(value, "words-expected");
            return false;
        }
        if (value.words().isBlank()) {
            nothing(value);
        }
        return !value.words().isBlank() && !isQuestion(value);
    }

    private void nothing(Setting setting) {
        mistake(setting, "nothing");
    }
}
