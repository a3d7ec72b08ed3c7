package org.committeepapers.reading;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.committeepapers.reading.TableLayout.Cleaning;
import org.committeepapers.reading.TableLayout.SameItem;
import org.committeepapers.text.EnumNames;
import org.committeepapers.text.Language;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Status;

/** The keys and names of a layout file. */
public final class LayoutNames {

    public static final Map<String, Status> STATUSES =
            EnumNames.byName(List.copyOf(EnumSet.complementOf(EnumSet.of(Status.WITHHELD))));

    public static final Map<String, FillColour> COLOURS = EnumNames.byName(List.of(FillColour.values()));

    static final Map<String, Response.Category> RESPONSES =
            EnumNames.byName(List.copyOf(EnumSet.complementOf(EnumSet.of(Response.Category.WITHHELD))));

    static final Map<String, Cleaning> CLEANINGS = EnumNames.byName(List.of(Cleaning.values()));

    static final Map<String, Language> LANGUAGES = languages();

    static final Map<String, SameItem> SAME_ITEM = EnumNames.byName(List.of(SameItem.FIRST, SameItem.LAST));

    /** The keys of the file itself. */
    static final List<String> TOP = List.of("confirmed", "about", "tables", "ignoreSheets", "skipHidden");

    static final List<String> ABOUT = List.of("council", "committee", "title", "consideredOn");

    static final List<String> TABLE = List.of(
            "sheet",
            "rows",
            "headings",
            "columns",
            "progress",
            "ignore",
            "lines",
            "reference",
            "parts",
            "skip",
            "until",
            "continues",
            "fillDown",
            "status",
            "exemption",
            "of",
            "labels",
            "fixed",
            "clean",
            "languages",
            "sameItem",
            "values");

    static final List<String> EXEMPTION = List.of("words");

    static final List<String> STATUS = List.of("words", "colours", "percent", "otherwise", "blank");

    /** Where each key belongs, in words for an error's advice. */
    static final Map<String, String> PLACES = places();

    private LayoutNames() {}

    private static Map<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        Field.BY_NAME.keySet().forEach(field -> places.put(field, "below \"columns\" of a table"));
        ABOUT.forEach(key -> places.put(key, "below \"about\""));
        STATUS.forEach(key -> places.put(key, "below \"status\" of a table"));
        TABLE.forEach(key -> places.put(key, "in a table, beside \"columns\""));
        TOP.forEach(key -> places.put(key, "at the beginning of a line, beside \"tables\""));
        return places;
    }

    private static Map<String, Language> languages() {
        Map<String, Language> languages = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            languages.put(language.code(), language);
        }
        return languages;
    }

    /**
     * The words for a cell of the field: for the name of a response or status, such as agreedInPart, what officers
     * write; else the words as they are.
     */
    static String inWords(Field field, String words) {
        Enum<?> name = namesOf(field).get(words);
        return name == null ? words : EnumNames.words(name);
    }

    /** What cells of the field may say, by name; empty where they may say anything. */
    static Map<String, ? extends Enum<?>> namesOf(Field field) {
        return switch (field) {
            case RESPONSE -> RESPONSES;
            case STATUS -> STATUSES;
            default -> Map.of();
        };
    }
}
