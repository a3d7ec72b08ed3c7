package org.committeepapers.validation;

import java.util.ArrayList;
import java.util.List;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;

/** Every text of a recommendation that papers print, with its cell. */
final class Texts {

    private Texts() {}

    record Text(RichText words, Location.Cell cell) {}

    static List<Text> of(Recommendation recommendation) {
        List<Text> texts = new ArrayList<>();
        texts.add(new Text(
                RichText.of(recommendation.directedTo().words()),
                recommendation.cells().of(Field.DIRECTED_TO)));
        texts.add(new Text(recommendation.text(), recommendation.cells().of(Field.RECOMMENDATION)));
        texts.add(new Text(
                RichText.of(recommendation.response().categoryWords()),
                recommendation.cells().of(Field.RESPONSE)));
        texts.add(new Text(
                recommendation.response().text(), recommendation.cells().of(Field.EXECUTIVE_RESPONSE)));
        recommendation.actions().forEach(action -> add(action, texts));
        return texts;
    }

    private static void add(Action action, List<Text> texts) {
        texts.add(new Text(action.text(), action.cells().of(Field.ACTION)));
        texts.add(new Text(action.owners().words(), action.cells().of(Field.OWNER)));
        texts.add(new Text(action.byWhen().words(), action.cells().of(Field.BY_WHEN)));
        texts.add(new Text(action.successCriteria(), action.cells().of(Field.SUCCESS_CRITERIA)));
        texts.add(new Text(action.progress(), action.cells().of(Field.PROGRESS)));
        texts.add(new Text(action.statusWords(), action.cells().of(Field.STATUS)));
    }
}
