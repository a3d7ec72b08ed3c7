package org.committeepapers.label;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.committeepapers.finding.Refusal;
import org.committeepapers.setting.Setting;

/** Holds a council's own labels to those they stand in for, so that a slip in a name isn't passed over. */
final class OwnLabels {

    /** Where words stand that only a council's own templates say. */
    private static final String OWN = "own";

    private static final Set<String> FORMS = Set.of("zero", "one", "two", "few", "many", "other");
    private static final Pattern PLACE = Pattern.compile("\\{\\d\\}");

    private OwnLabels() {}

    static void check(Setting own, Setting usual) throws Refusal {
        List<String> known = usual.settings().stream().map(Setting::name).toList();
        for (Setting label : own.settings()) {
            if (!label.key().equals(OWN) && !isForm(label, known)) {
                label.checkName(known);
                check(label, usual.at(label.name()), usual);
            }
        }
    }

    /** Every language may have forms of number that others lack. */
    private static boolean isForm(Setting label, List<String> known) {
        return FORMS.contains(label.name()) && FORMS.containsAll(known) && !known.contains(label.name());
    }

    private static void check(Setting label, Setting usual, Setting group) throws Refusal {
        if (usual.kind() == Setting.Kind.GROUP) {
            label.group();
            check(label, usual);
        } else if (label.kind() == Setting.Kind.GROUP || label.kind() == Setting.Kind.LIST) {
            throw label.refused("Here words are expected, and nothing below them", "Write them after the colon.");
        } else {
            checkPlaces(label, FORMS.contains(label.name()) ? group : usual);
        }
    }

    /** What stands in no place of the usual words is never filled. */
    private static void checkPlaces(Setting label, Setting usual) throws Refusal {
        Set<String> possible = places(usual);
        for (String place : places(label)) {
            if (!possible.contains(place)) {
                throw label.refused(
                        "Nothing is filled in for " + place + " here",
                        possible.isEmpty()
                                ? "Take it out; these words have no such places."
                                : "Possible are " + String.join(", ", possible) + ".");
            }
        }
    }

    private static Set<String> places(Setting label) {
        Set<String> places = PLACE.matcher(label.words())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
        label.settings().forEach(form -> places.addAll(places(form)));
        return places;
    }
}
