package org.committeepapers.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.committeepapers.comparison.ActionSeen;
import org.committeepapers.comparison.Changes;
import org.committeepapers.comparison.Changes.ActionChange;
import org.committeepapers.comparison.Changes.ActionKind;
import org.committeepapers.comparison.Changes.RecommendationChange;
import org.committeepapers.comparison.Changes.RecommendationKind;
import org.committeepapers.comparison.RecommendationSeen;
import org.committeepapers.label.Labels;
import org.committeepapers.paper.ChangeReport.Entry;
import org.committeepapers.paper.ChangeReport.Group;

/** What changed, in words. */
final class ChangeWords {

    private static final String VANISHED = "VANISHED";

    /** In the order of the report. */
    private static final List<String> KINDS = List.of(
            "COMPLETED",
            "CLOSED",
            "RESPONSE_GIVEN",
            "RESPONSE_CHANGED",
            "NEW",
            "REOPENED",
            "REDATED",
            "REOWNED",
            "UNCHANGED",
            VANISHED);

    private final Changes changes;
    private final Labels labels;
    private final Map<String, List<Entry>> entries = new LinkedHashMap<>();

    ChangeWords(Changes changes, Labels labels) {
        this.changes = changes;
        this.labels = labels;
    }

    /** What changed about an action, a few words for each, to stand beside its status. */
    static List<String> marks(ActionChange change, Labels labels) {
        return Arrays.stream(ActionKind.values())
                .filter(change.kinds()::contains)
                .map(kind ->
                        kind == ActionKind.UNCHANGED ? unchanged(change, labels) : labels.say("change-mark." + kind))
                .toList();
    }

    /** By what changed, for items in the order of the changes. */
    ChangeReport report(List<RecommendationItem> items) {
        KINDS.forEach(kind -> entries.put(kind, new ArrayList<>()));
        for (int i = 0; i < items.size(); i++) {
            add(items.get(i), changes.recommendations().get(i));
        }
        changes.vanished().forEach(this::addVanished);
        return new ChangeReport(
                changes.since(),
                entries.entrySet().stream()
                        .filter(entry -> !entry.getValue().isEmpty())
                        .map(entry -> new Group(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private void add(RecommendationItem item, RecommendationChange change) {
        for (RecommendationKind kind : change.kinds()) {
            if (kind != RecommendationKind.NEW || item.actions().isEmpty()) {
                add(kind.name(), item.name(), item.id(), labels.say("response." + item.category()));
            }
        }
        for (int i = 0; i < item.actions().size(); i++) {
            ActionChange action = change.actions().get(i);
            for (ActionKind kind : action.kinds()) {
                add(kind.name(), item.actions().get(i).name(), item.id(), remark(kind, action));
            }
        }
    }

    private void add(String kind, String name, String id, String remark) {
        entries.computeIfAbsent(kind, any -> new ArrayList<>()).add(new Entry(name, id, remark));
    }

    private String remark(ActionKind kind, ActionChange change) {
        ActionSeen now = change.now();
        return change.before()
                .map(before -> switch (kind) {
                    case NEW, COMPLETED, CLOSED -> "";
                    case REOPENED -> labels.say("change.from-to", status(before), status(now));
                    case REDATED -> labels.say("change.from-to", day(before), day(now));
                    case REOWNED -> labels.say("change.from-to", owners(before), owners(now));
                    case UNCHANGED -> unchanged(change, labels);
                })
                .orElse("");
    }

    private static String unchanged(ActionChange change, Labels labels) {
        int editions =
                change.now().history().map(history -> history.unchangedFor()).orElse(1);
        return labels.count("change.unchanged-for", Math.max(1, editions - 1));
    }

    private String status(ActionSeen action) {
        return labels.say("status-within." + action.status());
    }

    private String day(ActionSeen action) {
        return action.latest().map(labels::date).orElseGet(() -> labels.say("change.no-last-day"));
    }

    private String owners(ActionSeen action) {
        return action.owners().isEmpty() ? labels.say("not-stated") : labels.list(action.owners());
    }

    /** With its words, as no other place of the papers has them. */
    private void addVanished(RecommendationSeen gone) {
        String reference = gone.reference().isEmpty() ? labels.say("no-reference") : gone.reference();
        String name = gone.review().isEmpty() ? reference : labels.say("of-review", gone.review(), reference);
        String actions = gone.actions().stream()
                .map(ActionSeen::text)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("; "));
        add(VANISHED, name, "", actions.isEmpty() ? gone.text() : actions);
    }
}
