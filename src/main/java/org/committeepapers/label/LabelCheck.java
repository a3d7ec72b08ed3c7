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
import org.committeepapers.setting.Nearest;
import org.committeepapers.setting.Setting;

/** Checks labels against others: another language against English, and a council's own against the program's. */
final class LabelCheck {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
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
                faults.addAll(places(key, labels, right));
            } else {
                faults.add("The label " + key + " is missing, which " + right.fileName() + " has"
                        + Nearest.to(key, unknown)
                                .map(near -> "; perhaps it is called " + near + " here")
                                .orElse(""));
            }
        }
        return faults;
    }

    /** The words for one, two and so on may leave the number out. */
    private static List<String> places(String key, Labels labels, Labels right) {
        Set<String> wanted = places(right.forms(key).values());
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, String> form : labels.forms(key).entrySet()) {
            Set<String> has = places(List.of(form.getValue()));
            boolean other = form.getKey().equals(Labels.OTHER);
            if (!other && labels.forms(key).size() > 1) {
                has.addAll(wanted.contains(NUMBER) ? Set.of(NUMBER) : Set.of());
            }
            if (!has.equals(wanted)) {
                faults.add("The label " + key + (other ? "" : "." + form.getKey()) + " has the places " + said(has)
                        + ", but in " + right.fileName() + " " + said(wanted));
            }
        }
        return faults;
    }

    private static Set<String> places(Collection<String> words) {
        return words.stream()
                .flatMap(text -> PLACE.matcher(text).results().map(MatchResult::group))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String said(Set<String> places) {
        return places.isEmpty() ? "none" : String.join(", ", places);
    }

    /**
     * Checks the labels that a council lays over the program's.
     *
     * @throws Refusal where the program has no such label, or it has other places
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
            throw label.refused("Here words are expected, and nothing below them", "Write them after the colon.");
        } else {
            checkPlaces(label, Labels.PLURAL_FORMS.contains(label.name()) ? group : usual);
        }
    }

    /** Nothing would ever be filled in for a place that the program's words don't have. */
    private static void checkPlaces(Setting label, Setting usual) throws Refusal {
        Set<String> possible = places(usual);
        for (String place : places(label)) {
            if (!possible.contains(place)) {
                throw label.refused(
                        "Nothing is filled in for " + place + " here",
                        possible.isEmpty()
                                ? "Take it out; these words have no such places."
                                : Nearest.choices(possible));
            }
        }
    }

    private static Set<String> places(Setting label) {
        Set<String> places = places(List.of(label.words()));
        label.settings().forEach(form -> places.addAll(places(form)));
        return places;
    }
}
