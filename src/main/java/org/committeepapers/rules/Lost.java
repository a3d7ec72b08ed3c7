package org.committeepapers.rules;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.rules.Rule.Found;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.ExemptInformation;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Item;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;

/**
 * What earlier editions withheld and no marking withholds any more: a marking was blanked, sorted away or deleted with its
 * column, or its text was away for an edition, and nobody has decided since.
 *
 * @param fields of the items of the tracker, whatever their row and reference were
 * @param words of texts that were withheld and not printed since, as {@link #compared} gives them, wherever they stand now
 * @param parts of these texts that the same edition didn't print
 * @param whole the edition that withheld all of the tracker, so that a person may decide about all of it on About
 * @param made the day on which an edition was made, as far as that is known
 */
public record Lost(
        Map<ItemKey, Map<Field, Edition>> fields,
        Map<String, Edition> words,
        List<Parts> parts,
        Optional<Edition> whole,
        Function<Edition, Optional<LocalDate>> made) {

    /** Nothing was withheld. */
    public static final Lost NONE =
            new Lost(Map.of(), Map.of(), List.of(), Optional.empty(), edition -> Optional.empty());

    /**
     * The last edition that withheld something.
     *
     * @param isOfAnother whether it is of another tracker
     */
    public record Edition(String tracker, LocalDate asAt, boolean isOfAnother) {}

    /** A text that an edition withheld. */
    private record Withheld(TrackerTexts.Text text, Edition by) {}

    private static final int MOST_NAMED = 10;

    /** In characters; the same shorter text in two rows says nothing, as in "No update this month". */
    private static final int SHORTEST_TEXT = 25;

    /** In letters; shorter texts of two trackers are stock phrases, as of officers who will report to the next meeting. */
    private static final int SHORTEST_ELSEWHERE = 60;

    /** What a program puts in or between words: a hyphen at the end of a line, and what can't be seen. */
    private static final Pattern IN_WORDS =
            Pattern.compile("(?<=\\p{L})[-\\u2010\\u00ad]\\h*+\\R\\s*+(?=\\p{L})|\\p{Cf}++");

    private static final Pattern MARKUP = Pattern.compile("</?\\p{L}[^<>]*+>|&#?\\w{1,31};");

    /** A finding for each row with texts that were withheld and about which nobody has decided, at its cell under Exempt. */
    Stream<Found> found(Inspection inspection) {
        Tracker tracker = inspection.tracker();
        Decisions decided = inspection.decided();
        boolean opened = whole.filter(by -> decided.isOpenedNow(since(by))).isPresent();
        if (opened || fields.isEmpty() && words.isEmpty()) {
            return Stream.empty();
        }
        Hidden then = new Hidden(words.keySet());
        Map<Location, Edition> cells = new HashMap<>();
        Map<Location.Row, Location> places = new HashMap<>();
        tracker.items().forEach(item -> {
            fields.getOrDefault(item.key(), Map.of()).forEach((field, by) -> {
                // The answer may stand in the column of responses.
                Field its = field == Field.EXECUTIVE_RESPONSE && !item.has(field) ? Field.RESPONSE : field;
                if (item.has(its)) {
                    cells.put(item.cell(its), by);
                }
            });
            if (item.has(Field.EXEMPTION)) {
                places.put(item.place().wholeRow(), item.cell(Field.EXEMPTION));
            }
        });
        Map<Location, List<Withheld>> lost = new LinkedHashMap<>();
        inspection
                .texts()
                .printed()
                .forEach(text -> Stream.concat(
                                Stream.ofNullable(cells.get(text.place())),
                                then.in(compared(text.words().plain())).map(words::get))
                        .max(Comparator.comparing(Edition::asAt))
                        .or(() -> ofPart(text, inspection))
                        .filter(by -> !decided.on(text, since(by)))
                        .ifPresent(by -> lost.computeIfAbsent(place(text, places), first -> new ArrayList<>())
                                .add(new Withheld(text, by))));
        return lost.entrySet().stream().map(row -> found(row.getKey(), row.getValue(), inspection));
    }

    /** Editions don't record what they printed on About; a decision about it is one about its part. */
    private Optional<Edition> ofPart(TrackerTexts.Text text, Inspection inspection) {
        String compared = compared(text.words().plain());
        return parts.stream()
                .flatMap(known -> known.in(compared))
                .findFirst()
                .filter(part -> !inspection.decided().on(text)
                        || inspection.texts().onAbout().noneMatch(text::equals))
                .flatMap(part -> words.entrySet().stream()
                        .filter(withheld -> withheld.getKey().contains(part))
                        .map(Map.Entry::getValue)
                        .max(Comparator.comparing(Edition::asAt)));
    }

    /** Whether somebody has decided about all of an item since an edition withheld something of it. */
    public boolean isOpened(Item item, Tracker tracker, Edition by) {
        Optional<LocalDate> row = item.exemptions().cleared()
                ? Decisions.lastDay(item.exemptions().words())
                : Optional.empty();
        Optional<LocalDate> all = whole.isPresent() && tracker.exemptions().cleared()
                ? tracker.about().exemptInformation().flatMap(ExemptInformation::when)
                : Optional.empty();
        return Stream.of(row, all).flatMap(Optional::stream).anyMatch(since(by));
    }

    /** Papers may be made for a later day, or later for an earlier one: the first of both is when somebody withheld it. */
    private Predicate<LocalDate> since(Edition by) {
        return day -> !day.isBefore(by.asAt())
                || made.apply(by).filter(then -> !day.isBefore(then)).isPresent();
    }

    /** What papers made from the public part of a tracker print, as {@link #compared} gives it. */
    public static Stream<String> printed(Tracker open) {
        return TrackerTexts.of(open).printed().map(text -> compared(text.words().plain()));
    }

    /** The texts of recommendations and their actions, in the form in which they are compared. */
    public static Set<String> texts(List<Recommendation> recommendations) {
        return recommendations.stream()
                .flatMap(Recommendation::items)
                .flatMap(item -> Field.texts().stream().map(item::words))
                .map(Lost::compared)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Those of the words that are a text which is long enough, and stand among these. */
    public static Set<String> among(Set<String> words, Stream<String> texts) {
        Hidden hidden = new Hidden(words.stream().filter(Lost::canBeKnown).collect(Collectors.toSet()));
        return hidden.isEmpty() ? Set.of() : texts.flatMap(hidden::in).collect(Collectors.toSet());
    }

    /** The form in which texts are compared: no sign, space or case tells them apart, nor the form of a letter or markup. */
    public static String compared(String text) {
        String letters = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String words = MARKUP.matcher(IN_WORDS.matcher(letters).replaceAll("")).replaceAll(" ");
        return PlainText.lettersAndNumbers(words);
    }

    /** Whether a text is long enough to be known elsewhere. */
    public static boolean canBeKnown(String compared) {
        return compared.length() >= SHORTEST_TEXT;
    }

    /** Whether a text is long enough to be known in another tracker. */
    public static boolean canBeKnownElsewhere(String compared) {
        return compared.chars().filter(letter -> letter != ' ').count() >= SHORTEST_ELSEWHERE;
    }

    /** Texts that may not be part of others, found by how they begin. */
    static final class Hidden {

        private final Map<String, List<String>> byBeginning = new HashMap<>();

        Hidden(Set<String> texts) {
            texts.forEach(text -> byBeginning
                    .computeIfAbsent(text.substring(0, SHORTEST_TEXT), first -> new ArrayList<>())
                    .add(text));
        }

        boolean isEmpty() {
            return byBeginning.isEmpty();
        }

        boolean isIn(String text) {
            return in(text).findAny().isPresent();
        }

        /** Those that are part of it. */
        Stream<String> in(String text) {
            return isEmpty() || text.length() < SHORTEST_TEXT
                    ? Stream.empty()
                    : IntStream.rangeClosed(0, text.length() - SHORTEST_TEXT)
                            .filter(at -> at == 0 || text.charAt(at - 1) == ' ')
                            .boxed()
                            .flatMap(at ->
                                    byBeginning.getOrDefault(text.substring(at, at + SHORTEST_TEXT), List.of()).stream()
                                            .filter(hidden -> text.startsWith(hidden, at)));
        }
    }

    /** Where a person decides about the row of a text. */
    static Location place(TrackerTexts.Text text, Map<Location.Row, Location> places) {
        return text.place() instanceof Location.Cell cell
                ? places.computeIfAbsent(cell.wholeRow(), row -> cell)
                : text.place();
    }

    static String listed(List<? extends Location> places) {
        List<Location.Cell> cells = places.stream()
                .flatMap(it -> it instanceof Location.Cell cell ? Stream.of(cell) : Stream.empty())
                .distinct()
                .toList();
        return Location.Cell.listed(cells, MOST_NAMED);
    }

    private Found found(Location place, List<Withheld> withheld, Inspection inspection) {
        List<TrackerTexts.Text> texts = withheld.stream().map(Withheld::text).toList();
        if (inspection.texts().onAbout().anyMatch(texts::contains)) {
            return Rule.found("lost-about", place, "").getFirst();
        }
        List<Location> places = texts.stream().map(TrackerTexts.Text::place).toList();
        Edition by = withheld.getFirst().by();
        return Rule.found(
                        variant(place, withheld, inspection),
                        place,
                        "",
                        listed(places),
                        inspection.toAdd(Field.EXEMPTION, "Exempt"),
                        by.tracker(),
                        DayWords.of(by.asAt()))
                .getFirst();
    }

    private String variant(Location place, List<Withheld> withheld, Inspection inspection) {
        if (withheld.stream().map(Withheld::text).anyMatch(inspection.decided()::hasLapsed)) {
            return "lost-lapsed";
        }
        if (withheld.stream().map(Withheld::text).anyMatch(inspection.decided()::on)) {
            return "lost-before";
        }
        if (withheld.stream().map(Withheld::by).allMatch(Edition::isOfAnother)) {
            return "lost-elsewhere";
        }
        return whole.isPresent() ? "lost-whole" : inspection.hasExemptionColumn(place) ? "lost" : "lost-without-column";
    }
}
