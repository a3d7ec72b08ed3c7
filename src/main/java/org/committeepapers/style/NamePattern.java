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
 * A pattern for the name of a paper's file, such as <code>[{agendaItem}a ]Appendix A - {title}</code>: words, places in
 * braces, and in brackets whatever is left out if its place has no value.
 */
public record NamePattern(Setting setting) {

    /** What a place is filled with. */
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

        private String inBraces() {
            return "{" + word + "}";
        }
    }

    private static final Pattern PLACE = Pattern.compile("\\{[^{}]*\\}");
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)\\]");
    private static final Pattern ENDING = Pattern.compile("(?i).*\\.(?:pdf|docx?|html?)\\s*");
    private static final List<String> PLACES =
            List.of(Place.values()).stream().map(Place::inBraces).toList();

    /** @throws Refusal if it has an unknown place, or a brace or bracket without its pair */
    static NamePattern read(Setting setting) throws Refusal {
        String words = setting.words();
        if (words.isBlank()) {
            throw setting.refused("There is no pattern for a file name here", "Write one, such as \"Appendix A\".");
        }
        if (ENDING.matcher(words).matches()) {
            throw setting.refused(
                    "A pattern has no extension, because each format adds its own", "Delete \".pdf\" or the like.");
        }
        Matcher places = PLACE.matcher(words);
        while (places.find()) {
            checkPlace(setting, places.group());
        }
        String rest = OPTIONAL.matcher(places.replaceAll("")).replaceAll("");
        if (rest.chars().anyMatch(c -> "{}[]".indexOf(c) >= 0)) {
            throw setting.refused(
                    "A brace or bracket has no pair, or is inside another",
                    "Write places as {agendaItem}, and" + " brackets around whatever is left out if nothing is known.");
        }
        return new NamePattern(setting);
    }

    private static void checkPlace(Setting setting, String name) throws Refusal {
        if (!PLACES.contains(name)) {
            throw setting.refused("There is no place " + name, Nearest.advice(name, PLACES));
        }
    }

    /** A refusal because another file of the edition already has this name. */
    public Refusal taken(String name) {
        return setting.refused(
                "Another file of the edition is also called \"" + name + "\"", "Give each paper a pattern of its own.");
    }

    /** Whether it has this place. */
    public boolean has(Place place) {
        return setting.words().contains(place.inBraces());
    }

    /** The name with its places filled. A place without a value is empty, and so are the brackets around it. */
    public String filled(Map<Place, String> values) {
        String kept = OPTIONAL.matcher(setting.words())
                .replaceAll(part -> Matcher.quoteReplacement(isKnown(part.group(1), values) ? part.group(1) : ""));
        return PLACE.matcher(kept).replaceAll(place -> Matcher.quoteReplacement(value(place.group(), values)));
    }

    private static boolean isKnown(String part, Map<Place, String> values) {
        return PLACE.matcher(part)
                .results()
                .noneMatch(place -> value(place.group(), values).isBlank());
    }

    private static String value(String name, Map<Place, String> values) {
        return values.getOrDefault(Place.values()[PLACES.indexOf(name)], "");
    }

    /** The patterns of a paper, by language; the one under "" is for all others. */
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
