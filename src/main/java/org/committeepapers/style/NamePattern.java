package org.committeepapers.style;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.finding.Refusal;
import org.committeepapers.setting.Nearest;
import org.committeepapers.setting.Setting;

/**
 * How the file of a paper is called, such as <code>[{agendaItem}a ]Appendix A - {title}</code>: words, places in braces, and
 * in brackets what is left out where its place has nothing to hold.
 */
public record NamePattern(Setting setting) {

    /** What places hold. */
    public enum Place {
        TRACKER("tracker"),
        AS_AT("asAt"),
        MEETING("meeting"),
        AGENDA_ITEM("agendaItem"),
        PAPER("paper"),
        TITLE("title"),
        LANGUAGE("language");

        private final String word;

        Place(String word) {
            this.word = word;
        }
    }

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)\\}");
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)\\]");
    private static final Pattern ENDING = Pattern.compile("(?i).*\\.(?:pdf|docx?|html?)\\s*");
    private static final List<String> PLACES =
            List.of(Place.values()).stream().map(place -> place.word).toList();

    /** @throws Refusal where it holds a place that there isn't, or a brace or bracket alone */
    static NamePattern read(Setting setting) throws Refusal {
        String words = setting.words();
        if (words.isBlank()) {
            throw setting.refused("Here the pattern of a file name is expected", "Write one such as \"Appendix A\".");
        }
        if (ENDING.matcher(words).matches()) {
            throw setting.refused(
                    "A pattern has no ending; each format adds its own", "Take \".pdf\" or the like away.");
        }
        Matcher places = PLACE.matcher(words);
        while (places.find()) {
            checkPlace(setting, places.group(1));
        }
        String rest = OPTIONAL.matcher(places.replaceAll("")).replaceAll("");
        if (rest.chars().anyMatch(c -> "{}[]".indexOf(c) >= 0)) {
            throw setting.refused(
                    "A brace or bracket stands alone, or one within another",
                    "Write places as {agendaItem}, and brackets round what is left out where nothing is known.");
        }
        return new NamePattern(setting);
    }

    private static void checkPlace(Setting setting, String name) throws Refusal {
        if (!PLACES.contains(name)) {
            throw setting.refused(
                    "There is nothing called {" + name + "} to put into a name",
                    Nearest.to(name, PLACES)
                            .map(nearest -> "Did you mean {" + nearest + "}?")
                            .orElse("Possible are {" + String.join("}, {", PLACES) + "}."));
        }
    }

    /** That no paper can be called so, because another file of the edition is. */
    public Refusal taken(String name) {
        return setting.refused(
                "Another file of the edition is called \"" + name + "\" too",
                "Give each paper a pattern with words of its own.");
    }

    /** Whether it has this place. */
    public boolean has(Place place) {
        return setting.words().contains("{" + place.word + "}");
    }

    /** With the places filled; one without a value is empty, and so is what stands in brackets round it. */
    public String filled(Map<Place, String> values) {
        String kept = OPTIONAL.matcher(setting.words())
                .replaceAll(part -> Matcher.quoteReplacement(isKnown(part.group(1), values) ? part.group(1) : ""));
        return PLACE.matcher(kept).replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), values)));
    }

    private static boolean isKnown(String part, Map<Place, String> values) {
        return PLACE.matcher(part)
                .results()
                .noneMatch(place -> value(place.group(1), values).isBlank());
    }

    private static String value(String name, Map<Place, String> values) {
        return values.getOrDefault(Place.values()[PLACES.indexOf(name)], "");
    }

    /** The patterns of a paper, by language; the one under "" is for every other. */
    static Map<String, NamePattern> readAll(Setting setting, Set<String> languages) throws Refusal {
        if (setting.kind() != Setting.Kind.GROUP) {
            return Map.of("", read(setting));
        }
        setting.checkNames(languages);
        Map<String, NamePattern> patterns = new TreeMap<>();
        for (Setting one : setting.settings()) {
            patterns.put(one.name(), read(one));
        }
        return patterns;
    }

    /** The pattern for a language. */
    static Optional<NamePattern> of(Map<String, NamePattern> patterns, String language) {
        return Optional.ofNullable(patterns.getOrDefault(language, patterns.get("")));
    }
}
