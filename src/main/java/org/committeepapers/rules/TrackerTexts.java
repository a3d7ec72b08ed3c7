package org.committeepapers.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.About;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Aside;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Item;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;
import org.committeepapers.wording.marking.Markings;
import org.committeepapers.wording.marking.Stamps;

/** The texts of a tracker, each once with its place. */
final class TrackerTexts {

    /** Days, and markings: neither is a text. */
    private static final Set<Field> NO_TEXTS = EnumSet.of(Field.MADE_ON, Field.RECEIVED_ON, Field.EXEMPTION);

    /** What papers print nothing of. */
    private static final Set<Aside.Bearing> UNPRINTED =
            EnumSet.of(Aside.Bearing.NONE, Aside.Bearing.NOTE, Aside.Bearing.PROMPT);

    /** An answer in the column of responses may be a sentence too. */
    private static final Set<Field> PROSE = Field.texts(Field.RESPONSE);

    private static final Pattern OWN_NUMBER = Pattern.compile(
            "(?:^|[\\W_])(?:appendix|annex|app)[\\W_]{0,3}(\\d{1,2}[a-z]?|[a-z]|[ivx]{1,4})(?:$|[^\\p{L}\\p{N} ]| (?!is\\b|are\\b|was\\b|contains?\\b|includes?\\b|and\\b|to\\b|of\\b))");

    private final List<Text> onAbout;
    private final List<Text> printed;
    private final List<Text> others = new ArrayList<>();
    private final List<Text> asides;
    private final List<Text> marks;
    private final Set<Text> prose;
    private final List<Text> stamped;

    private TrackerTexts(Tracker tracker) {
        List<Text> about = asides(tracker, bearing -> bearing == Aside.Bearing.ABOUT);
        List<Text> front = asides(tracker, bearing -> bearing == Aside.Bearing.ABOUT_PROSE);
        printed = new ArrayList<>(about);
        names(tracker)
                .filter(name -> about.stream()
                        .noneMatch(text ->
                                name.words().plain().contains(text.words().plain())))
                .forEach(printed::add);
        printed.addAll(front);
        onAbout = List.copyOf(printed);
        tracker.recommendations().forEach(recommendation -> add(recommendation, printed));
        tracker.items()
                .forEach(item -> Stream.of(Field.values())
                        .filter(field -> !field.is(Field.Trait.PUBLIC) && !NO_TEXTS.contains(field))
                        .forEach(field -> add(item.text(field), item, field, others)));
        tracker.actions()
                .filter(action -> action.datedBy() != Field.BY_WHEN)
                .forEach(action -> add(action.text(Field.BY_WHEN), overtaken(action), others));
        others.addAll(asides(tracker, bearing -> bearing == Aside.Bearing.MARKING));
        List<Text> whole = leftOut(tracker, Stream.concat(printed.stream(), others.stream()));
        asides = asides(tracker, UNPRINTED::contains);
        asides.addAll(whole);
        Set<Text> once = new HashSet<>(2 * (printed.size() + others.size() + asides.size()));
        Stream.of(printed, others, asides).forEach(texts -> texts.removeIf(text -> !once.add(text)));
        marks = asides(tracker, bearing -> !bearing.isOfItself() && bearing != Aside.Bearing.MARKING);
        prose = new HashSet<>(front);
        prose.addAll(whole);
        tracker.items().forEach(item -> PROSE.forEach(field -> add(item.text(field), item, field, prose)));
        Map<String, Boolean> looked = new HashMap<>();
        stamped = all().filter(text -> looked.computeIfAbsent(text.words().plain(), Stamps::mayBeIn))
                .toList();
    }

    /** @param where it stands, as a person says it; empty where the place says enough */
    record Text(RichText words, Location place, String where) {

        Text(RichText words, Location place) {
            this(words, place, "");
        }

        static Text of(Aside aside) {
            return new Text(aside.words(), aside.cell(), aside.where());
        }

        @Override
        public int hashCode() {
            return place.hashCode();
        }
    }

    static TrackerTexts of(Tracker tracker) {
        return new TrackerTexts(tracker);
    }

    private static List<Text> asides(Tracker tracker, Predicate<Aside.Bearing> some) {
        return tracker.asides().stream()
                .filter(aside -> some.test(aside.bearing()))
                .map(Text::of)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Whole cells of which no text has all words, if the rest of them is marked. */
    private static List<Text> leftOut(Tracker tracker, Stream<Text> taken) {
        List<Text> whole = asides(tracker, bearing -> bearing == Aside.Bearing.WHOLE_CELL);
        Set<Location> places = whole.stream().map(Text::place).collect(Collectors.toSet());
        Set<RichText> words = new HashSet<>();
        Map<Location, List<String>> parts = taken.peek(text -> words.add(text.words()))
                .filter(text -> places.contains(text.place()))
                .collect(Collectors.groupingBy(
                        Text::place,
                        Collectors.mapping(text -> text.words().plain().strip(), Collectors.toList())));
        whole.removeIf(text ->
                words.contains(text.words()) || !isMarkedBesides(text, parts.getOrDefault(text.place(), List.of())));
        return whole;
    }

    private static boolean isMarkedBesides(Text whole, List<String> parts) {
        String rest = whole.words().plain();
        for (String part : parts) {
            rest = rest.replace(part, "\u2026");
        }
        return Markings.areIn(rest, Set.of());
    }

    /** What papers print; the words of the title page have no cell of their own. */
    Stream<Text> printed() {
        return printed.stream();
    }

    /** Of these, the lines of the About sheet. */
    Stream<Text> onAbout() {
        return onAbout.stream();
    }

    /** What papers don't print: the words of further columns, and those that are in no field. */
    Stream<Text> others() {
        return Stream.concat(others.stream(), asides());
    }

    /** Of those that papers don't print, the ones that are in no field and under no heading about markings. */
    Stream<Text> asides() {
        return asides.stream();
    }

    /** Headings, names, text boxes and the like, which may mark what is below them. */
    Stream<Text> marks() {
        return marks.stream();
    }

    /** Whether it talks; of any other text a word may be a stamp. */
    boolean isProse(Text text) {
        return prose.contains(text);
    }

    /** The numbers of the appendix that the tracker, its file, a sheet or a title may be: "Appendix 2: tracker". */
    Set<String> ownNumbers(Tracker tracker) {
        Stream<String> names = all().map(Text::place)
                .flatMap(place -> place instanceof Location.Cell cell
                        ? Stream.of(cell.file(), cell.sheet())
                        : Stream.of(place.file()))
                .distinct();
        Stream<String> titles = asides().map(text -> text.words().plain());
        About about = tracker.about();
        return Stream.of(names, titles, Stream.of("appendix " + about.appendix(), about.title()))
                .flatMap(words -> words)
                .flatMap(words ->
                        OWN_NUMBER.matcher(words.toLowerCase(Locale.ROOT)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    Stream<Text> all() {
        return Stream.concat(printed(), others());
    }

    /** Those with a word that may be a marking or mention one; the others need no closer look. */
    Stream<Text> stamped() {
        return stamped.stream();
    }

    /** A layout may give them instead of the About sheet. */
    private static Stream<Text> names(Tracker tracker) {
        About about = tracker.about();
        return Stream.of(about.title(), about.council(), about.committee(), about.appendix())
                .filter(words -> !words.isBlank())
                .flatMap(words -> onTitlePage(RichText.of(words), tracker));
    }

    /** Words of the title page that have no cell of their own here. */
    static Stream<Text> onTitlePage(RichText words, Tracker tracker) {
        return tracker.recommendations().stream()
                .limit(1)
                .map(first -> new Text(words, new Location.File(first.place().file())));
    }

    /** What papers print of a recommendation. */
    static List<Text> of(Recommendation recommendation) {
        List<Text> texts = new ArrayList<>();
        add(recommendation, texts);
        return texts;
    }

    /** A response in one column with its category counts as its text. */
    private static void add(Recommendation recommendation, List<Text> texts) {
        for (Field field : Field.publicOf(Field.Part.RECOMMENDATION)) {
            RichText words = field == Field.RESPONSE
                    ? RichText.of(recommendation.response().categoryWords())
                    : recommendation.text(field);
            add(words, recommendation, field, texts);
        }
        recommendation.actions().forEach(action -> {
            for (Field field : Field.publicOf(Field.Part.ACTION)) {
                RichText words = field == Field.BY_WHEN ? action.byWhen().words() : action.text(field);
                add(words, action, field, texts);
            }
        });
    }

    /** The cell of By when where another column gives the date in force. */
    private static Location.Cell overtaken(Action action) {
        return action.entries().of(Field.BY_WHEN).cells().stream().findFirst().orElse(action.place());
    }

    private static void add(RichText words, Item item, Field field, Collection<Text> texts) {
        // The answer may stand in the column of responses.
        boolean elsewhere = field == Field.EXECUTIVE_RESPONSE && !item.has(field);
        add(words, item.cell(elsewhere ? Field.RESPONSE : field), texts);
    }

    private static void add(RichText words, Location.Cell cell, Collection<Text> texts) {
        if (!words.isBlank()) {
            texts.add(new Text(words, cell));
        }
    }
}
