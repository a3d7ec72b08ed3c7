package org.committeepapers.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.About;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Aside;
import org.committeepapers.tracker.Cells;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Measures;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;

/** The texts of a tracker, each once with its place. */
final class TrackerTexts {

    private final List<Text> printed;
    private final List<Text> others;
    private final List<Text> asides;

    private TrackerTexts(List<Text> printed, List<Text> others, List<Text> asides) {
        this.printed = printed;
        this.others = others;
        this.asides = asides;
    }

    record Text(RichText words, Location place) {

        @Override
        public int hashCode() {
            return place.hashCode();
        }
    }

    static TrackerTexts of(Tracker tracker) {
        List<Text> printed = new ArrayList<>(about(tracker));
        tracker.recommendations().forEach(recommendation -> add(recommendation, printed));
        List<Text> others = new ArrayList<>();
        for (Recommendation recommendation : tracker.recommendations()) {
            recommendation.actions().forEach(action -> addMeasures(action, others));
        }
        others.addAll(asides(tracker, Aside.Bearing.MARKING));
        List<Text> asides = asides(tracker, Aside.Bearing.NONE);
        Set<Text> once = new HashSet<>(2 * (printed.size() + others.size() + asides.size()));
        Stream.of(printed, others, asides).forEach(texts -> texts.removeIf(text -> !once.add(text)));
        return new TrackerTexts(printed, others, asides);
    }

    private static List<Text> asides(Tracker tracker, Aside.Bearing bearing) {
        List<Text> asides = new ArrayList<>();
        tracker.asides().stream()
                .filter(aside -> aside.bearing() == bearing)
                .forEach(aside -> asides.add(new Text(aside.words(), aside.cell())));
        return asides;
    }

    /** What papers print; the words of the title page have no cell of their own. */
    Stream<Text> printed() {
        return printed.stream();
    }

    /** What papers don't print: the words of further columns, and those that are in no field. */
    Stream<Text> others() {
        return Stream.concat(others.stream(), asides());
    }

    /** Of those that papers don't print, the ones that are in no field and under no heading about markings. */
    Stream<Text> asides() {
        return asides.stream();
    }

    Stream<Text> all() {
        return Stream.concat(printed(), others());
    }

    /** Without the contact and the author of the report, who are meant to be public. */
    private static List<Text> about(Tracker tracker) {
        About about = tracker.about();
        List<RichText> words = new ArrayList<>(List.of(
                RichText.of(about.title()),
                RichText.of(about.council()),
                RichText.of(about.committee()),
                about.introduction(),
                RichText.of(about.appendix())));
        words.addAll(about.committeeIsAskedTo());
        words.addAll(about.front().parts().values());
        return words.stream().flatMap(line -> onTitlePage(line, tracker)).toList();
    }

    /** Words from the sheet About, which have no cell of their own here. */
    static Stream<Text> onTitlePage(RichText words, Tracker tracker) {
        return tracker.recommendations().stream()
                .limit(1)
                .map(first ->
                        new Text(words, new Location.File(first.cells().row().file())));
    }

    /** What papers print of a recommendation. */
    static List<Text> of(Recommendation recommendation) {
        List<Text> texts = new ArrayList<>();
        add(recommendation, texts);
        return texts;
    }

    private static void add(Recommendation recommendation, List<Text> texts) {
        Cells cells = recommendation.cells();
        add(RichText.of(recommendation.reference()), cells, Field.REFERENCE, texts);
        add(RichText.of(recommendation.review()), cells, Field.REVIEW, texts);
        add(RichText.of(recommendation.committee()), cells, Field.COMMITTEE, texts);
        add(RichText.of(recommendation.directedTo().words()), cells, Field.DIRECTED_TO, texts);
        add(recommendation.text(), cells, Field.RECOMMENDATION, texts);
        add(RichText.of(recommendation.response().categoryWords()), cells, Field.RESPONSE, texts);
        add(recommendation.response().text(), cells, Field.EXECUTIVE_RESPONSE, texts);
        recommendation.actions().forEach(action -> add(action, texts));
    }

    private static void add(Action action, List<Text> texts) {
        Cells cells = action.cells();
        add(action.text(), cells, Field.ACTION, texts);
        add(action.owners().words(), cells, Field.OWNER, texts);
        add(action.byWhen().words(), cells, Field.BY_WHEN, texts);
        add(action.successCriteria(), cells, Field.SUCCESS_CRITERIA, texts);
        add(action.progress(), cells, Field.PROGRESS, texts);
        add(action.statusWords(), cells, Field.STATUS, texts);
    }

    private static void addMeasures(Action action, List<Text> texts) {
        Measures measures = action.measures();
        Cells cells = action.cells();
        add(measures.percentWords(), cells, Field.PERCENT, texts);
        add(measures.ratingWords(), cells, Field.RATING, texts);
        add(measures.completedOn().words(), cells, Field.COMPLETED_ON, texts);
        add(measures.closureAgreed().words(), cells, Field.CLOSURE_AGREED_ON, texts);
        add(measures.firstDate().words(), cells, Field.FIRST_DATE, texts);
        add(measures.revisedDate().words(), cells, Field.REVISED_DATE, texts);
    }

    private static void add(RichText words, Cells cells, Field field, List<Text> texts) {
        if (!words.isBlank()) {
            texts.add(new Text(words, cells.of(field)));
        }
    }
}
