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
import org.committeepapers.setting.Nearest;

/** Holds the labels of one language to those of another: the same keys, and the same places in the words. */
final class LabelCheck {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final String NUMBER = "{0}";

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

    /** A form of one number may leave the number out, which it says in words. */
    private static List<String> places(String key, Labels labels, Labels right) {
        Set<String> wanted = places(right.forms(key).values());
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, String> form : labels.forms(key).entrySet()) {
            Set<String> has = places(List.of(form.getValue()));
            boolean other = form.getKey().equals(PluralForm.OTHER);
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
}
