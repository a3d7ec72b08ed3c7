package org.committeepapers.label;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.committeepapers.finding.Refusal;
import org.committeepapers.schema.Nearest;
import org.committeepapers.schema.Setting;

/** Compares another language's labels with the English ones, and a council's own with the program's. */
final class LabelCheck {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");
    private static final String NUMBER = "{0}";

    /** The group of labels that only a council's own templates use. */
    private static final String OWN = "own";

    private LabelCheck() {}

    /** What is wrong with labels, each as a sentence without its full stop, in the order of the keys. */
    static List<String> faults(Labels labels, Labels right) {
        List<String> faults = new ArrayList<>();
        Set<String> unknown = new TreeSet<>(labels.keys());
        unknown.removeAll(right.keys());
        for (String key : right.keys()) {
            if (labels.has(key)) {
                faults.addAll(placeholders(key, labels, right));
            } else {
                faults.add("The label " + key + " of " + right.fileName() + " is missing"
                        + Nearest.to(key, unknown)
                                .map(near -> "; perhaps it is called " + near)
                                .orElse(""));
            }
        }
        return faults;
    }

    /** The forms for one, two and so on may omit the number. */
    private static List<String> placeholders(String key, Labels labels, Labels right) {
        Set<String> wanted = placeholders(right.forms(key).values());
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, String> form : labels.forms(key).entrySet()) {
            Set<String> has = placeholders(List.of(form.getValue()));
            boolean other = form.getKey().equals(Labels.OTHER);
            if (!other && labels.forms(key).size() > 1) {
                has.addAll(wanted.contains(NUMBER) ? Set.of(NUMBER) : Set.of());
            }
            if (!has.equals(wanted)) {
                faults.add("The label " + key + (other ? "" : "." + form.getKey()) + " has the placeholders "
                        + list(has) + ", but in " + right.fileName() + " it has " + list(wanted));
            }
        }
        return faults;
    }

    private static Set<String> placeholders(Collection<String> words) {
        return words.stream()
                .flatMap(text -> PLACEHOLDER.matcher(text).results().map(MatchResult::group))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String list(Set<String> placeholders) {
        return placeholders.isEmpty() ? "none" : String.join(", ", placeholders);
    }

    /**
     * Checks the labels with which a council replaces the program's.
     *
     * @throws Refusal if the program has no such label, or it has other placeholders
     */
    static void own(Setting own, Setting usual) throws Refusal {
        List<String> known = usual.settings().stream().map(Setting::name).toList();
        for (Setting label : own.settings()) {
            if (!label.key().equals(OWN) && !isForm(label, known)) {
                label.checkName(known);
                own(label, usual.at(label.name()), usual);
            }
        }
    }

    /** A language may have plural forms that the program's labels lack. */
    private static boolean isForm(Setting label, List<String> known) {
        return Labels.PLURAL_FORMS.contains(label.name())
                && Labels.PLURAL_FORMS.containsAll(known)
                && !known.contains(label.name());
    }

    private static void own(Setting label, Setting usual, Setting group) throws Refusal {
        if (usual.kind() == Setting.Kind.GROUP) {
            label.group();
            own(label, usual);
        } else if (label.kind() == Setting.Kind.GROUP || label.kind() == Setting.Kind.LIST) {
            throw label.refused("Words are expected here, with nothing below them", "Write them after the colon.");
        } else {
            checkPlaceholders(label, Labels.PLURAL_FORMS.contains(label.name()) ? group : usual);
        }
    }

    /** The program has no value for a placeholder that its own words don't have. */
    private static void checkPlaceholders(Setting label, Setting usual) throws Refusal {
        Set<String> possible = placeholders(usual);
        for (String place : placeholders(label)) {
            if (!possible.contains(place)) {
                throw label.refused(
                        "The program has no value for " + place + " here",
                        possible.isEmpty()
                                ? "Take it out; these words have no placeholders."
                                : Nearest.choices(possible));
            }
        }
    }

    private static Set<String> placeholders(Setting label) {
        Set<String> placeholders = placeholders(List.of(label.words()));
        label.settings().forEach(form -> placeholders.addAll(placeholders(form)));
        return placeholders;
    }
}
