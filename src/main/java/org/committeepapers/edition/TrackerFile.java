package org.committeepapers.edition;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.committeepapers.exemption.TrackerPart;
import org.committeepapers.history.History;
import org.committeepapers.history.ListedRecommendation;
import org.committeepapers.history.Snapshot;
import org.committeepapers.history.Tally;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.RichText;
import org.committeepapers.text.Run;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Addressee;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Entries;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Item;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Owner;
import org.committeepapers.tracker.Owners;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Status;

/** A tracker as data, {@code tracker.json}. Fields may be added, but never renamed. */
public final class TrackerFile {

    public static final String NAME = "tracker.json";

    private static final int FORMAT_VERSION = 1;

    private TrackerFile() {}

    /**
     * Writes the tracker or its public part; withheld values are empty, and {@code withheld} names their fields.
     *
     * @param snapshot of it on the day of the edition, with the history of each action
     */
    public static void write(TrackerPart tracker, Snapshot snapshot, OutputStream out) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("formatVersion", FORMAT_VERSION);
        fields.put("asAt", snapshot.asAt());
        fields.put("id", tracker.id());
        fields.put("title", tracker.about().title());
        fields.put("council", tracker.about().council());
        fields.put("committee", tracker.about().committee());
        putUnlessEmpty("extract", tracker.about().extract(), fields);
        fields.put("consideredOn", tracker.about().consideredOn());
        fields.put("standing", Head.standing(Tally.of(snapshot)));
        fields.put(
                "recommendations",
                snapshot.recommendations().stream()
                        .map(one -> fields(one, Optional.empty(), snapshot))
                        .toList());
        fields.put(
                "vanished",
                snapshot.vanished().stream()
                        .map(gone -> fields(gone.recommendation(), Optional.of(gone), snapshot))
                        .toList());
        Json.write(out, fields);
    }

    private static void putUnlessEmpty(String name, String words, Map<String, Object> fields) {
        if (!words.isEmpty()) {
            fields.put(name, words);
        }
    }

    /** @param gone where the tracker doesn't list it any more */
    private static Map<String, Object> fields(
            Recommendation one, Optional<ListedRecommendation> gone, Snapshot snapshot) {
        Map<String, Object> fields = new LinkedHashMap<>();
        gone.ifPresent(listed -> fields.put("lastSeen", listed.lastListed()));
        fields.put("reference", one.reference());
        fields.put("review", one.words(Field.REVIEW));
        fields.put("text", one.text(Field.RECOMMENDATION).plain());
        if (gone.isEmpty()) {
            fields.put("directedTo", one.directedTo().words());
        }
        fields.put("response", SnapshotFile.Answer.of(one));
        if (gone.isEmpty()) {
            putPlace(one, fields);
        } else if (gone.get().actionsOnly()) {
            fields.put("actionsOnly", true);
        }
        fields.put("lastNumber", one.lastNumber());
        fields.put(
                "actions",
                gone.map(listed -> listed.actions().stream()
                                .map(each -> fields(each.action(), listed.lastListed(), each.history(), true))
                                .toList())
                        .orElseGet(() -> one.actions().stream()
                                .map(each -> fields(each, snapshot.asAt(), snapshot.history(each.key()), false))
                                .toList()));
        putWithheld(one, fields);
        return fields;
    }

    private static void putPlace(Item item, Map<String, Object> fields) {
        fields.put("sheet", item.place().sheet());
        fields.put("row", item.place().rowNumber());
    }

    private static void putWithheld(Item item, Map<String, Object> fields) {
        if (!item.withheld().isEmpty()) {
            fields.put("withheld", item.withheld());
        }
    }

    /** @param gone whether it is only listed as it last was */
    private static Map<String, Object> fields(Action action, LocalDate day, Optional<History> history, boolean gone) {
        Map<String, Object> byWhen = new LinkedHashMap<>();
        byWhen.put("text", action.byWhen().words().plain());
        if (!gone) {
            byWhen.put("kind", action.byWhen().kind());
        }
        byWhen.put("latest", action.byWhen().latest());
        byWhen.put("original", action.byWhen().original());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("number", action.key().action());
        fields.put("text", action.text(Field.ACTION).plain());
        fields.put("owners", action.owners().names());
        fields.put("byWhen", byWhen);
        if (gone) {
            fields.put(Field.PROGRESS.key(), action.text(Field.PROGRESS).plain());
            fields.put("status", action.status());
        } else {
            fields.putAll(SnapshotFile.inWords(action));
            fields.put("status", action.status());
            fields.put("statusSource", action.standing().source());
            fields.put("reportedCompleted", action.standing().reportedCompleted());
            fields.put("overdue", action.isOverdue(day));
            putUnlessEmpty("progressFrom", action.entries().of(Field.PROGRESS).heading(), fields);
            putPlace(action, fields);
            fields.put("completedOn", action.date(Field.COMPLETED_ON).latest());
            if (action.owners().nobodyInPost()) {
                fields.put("vacant", true);
            }
        }
        fields.put("closedOn", action.recordedClosedOn(day));
        if (action.standing().isEndDenied()) {
            fields.put("denied", action.standing().denied());
            fields.put("completedOn", action.date(Field.COMPLETED_ON).latest());
        }
        history.ifPresent(it -> fields.put("history", it));
        putWithheld(action, fields);
        return fields;
    }

    /**
     * What the file says about the tracker as a whole.
     *
     * @param standing how many actions have each status, how many are overdue, and for how many that is withheld
     */
    private record Head(LocalDate asAt, String title, Map<String, Integer> standing) {

        private static final String OVERDUE = "overdue";

        /** Written only if there are any. */
        private static final String UNTOLD = "untold";

        static Map<String, Integer> standing(Tally tally) {
            Map<String, Integer> standing = new LinkedHashMap<>();
            tally.statuses().forEach((status, number) -> standing.put(status.name(), number));
            standing.put(OVERDUE, tally.overdue());
            if (tally.untold() > 0) {
                standing.put(UNTOLD, tally.untold());
            }
            return standing;
        }

        private Tally tally() {
            Map<Status, Integer> statuses = new EnumMap<>(Status.class);
            standing.forEach((name, number) -> {
                if (number < 0) {
                    throw new IllegalArgumentException(name);
                }
                if (!name.equals(OVERDUE) && !name.equals(UNTOLD)) {
                    statuses.put(Status.valueOf(name), number);
                }
            });
            int overdue =
                    Optional.ofNullable(standing.get(OVERDUE)).orElseThrow(() -> new IllegalArgumentException(OVERDUE));
            return new Tally(asAt, statuses, overdue, standing.getOrDefault(UNTOLD, 0));
        }
    }

    private static Head head(Path folder) throws IOException {
        return Json.read(folder.resolve(NAME), Head.class);
    }

    /** The title of the tracker in the internal folder of an edition. */
    public static String title(Path folder) throws IOException {
        return head(folder).title();
    }

    /**
     * The counts of the edition in an internal folder.
     *
     * @throws IOException if the record is missing, a link or damaged
     */
    public static Tally tally(Path folder) throws IOException {
        try {
            return head(folder).tally();
        } catch (Json.Damaged | IllegalArgumentException e) {
            throw new IOException("it is damaged", e);
        }
    }

    /** The part of {@code tracker.json} that later editions compare with. */
    record SnapshotFile(
            LocalDate asAt,
            String id,
            List<RecommendationFields> recommendations,
            List<RecommendationFields> vanished) {

        /** The fields of an action that stand under their own names, such as successCriteria. */
        private static final Set<Field> IN_WORDS =
                Field.publicOf(Field.Part.ACTION, Field.ACTION, Field.OWNER, Field.BY_WHEN, Field.STATUS);

        static Map<String, String> inWords(Action action) {
            Map<String, String> words = new LinkedHashMap<>();
            IN_WORDS.forEach(field -> words.put(field.key(), action.text(field).plain()));
            return words;
        }

        /**
         * @param lastSeen the date of the last edition that lists it; only for what has vanished
         * @param actionsOnly whether only these of its actions have vanished
         */
        record RecommendationFields(
                Optional<LocalDate> lastSeen,
                String reference,
                String review,
                String text,
                Optional<String> directedTo,
                Answer response,
                boolean actionsOnly,
                int lastNumber,
                List<ActionFields> actions,
                Set<Field> withheld) {

            private Recommendation recommendation(ItemKey key, Map<ItemKey, History> histories) {
                Map<Field, RichText> words = Map.of(
                        Field.REFERENCE,
                        said(reference),
                        Field.REVIEW,
                        said(review),
                        Field.RECOMMENDATION,
                        said(text),
                        Field.DIRECTED_TO,
                        said(directedTo.orElse("")),
                        Field.RESPONSE,
                        said(response.word()),
                        Field.EXECUTIVE_RESPONSE,
                        said(response.text()));
                return new Recommendation(
                        Entries.of(key, words, Exemptions.NONE.alsoWithholding(withheld)),
                        new Addressee(Addressee.Kind.EXECUTIVE, directedTo.orElse("")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new Response(response.category(), "", Response.Doubt.NONE, response.agreed()),
                        actions.stream()
                                .map(action -> action.action(key, histories))
                                .toList(),
                        lastNumber);
            }

            private ListedRecommendation listed(ItemKey key) {
                Map<ItemKey, History> histories = new HashMap<>();
                return new ListedRecommendation(
                        recommendation(key, histories),
                        histories,
                        lastSeen.orElseThrow(() -> new IllegalArgumentException("lastSeen")),
                        actionsOnly);
            }
        }

        record Answer(
                Response.Category category,
                String text,
                @JsonInclude(Include.NON_ABSENT) Optional<Response.Agreed> agreed) {

            /** Blank where there is no answer, or none that can be read. */
            private String word() {
                return switch (category) {
                    case AWAITED, NOT_STATED, WITHHELD -> "";
                    default -> category.name();
                };
            }

            static Answer of(Recommendation recommendation) {
                return new Answer(
                        recommendation.response().category(),
                        recommendation.text(Field.EXECUTIVE_RESPONSE).plain(),
                        recommendation.response().agreed());
            }
        }

        private static final String REPORTED_COMPLETED = "reportedCompleted";
        private static final String VACANT = "vacant";

        private record ActionFields(
                int number,
                String text,
                List<String> owners,
                Due byWhen,
                @JsonAnySetter Map<String, Object> inWords,
                Status status,
                Optional<Status> denied,
                Optional<LocalDate> completedOn,
                Optional<LocalDate> closedOn,
                Optional<History> history,
                Set<Field> withheld) {

            private Action action(ItemKey of, Map<ItemKey, History> histories) {
                ItemKey key = of.ofAction(number);
                history.ifPresent(it -> histories.put(key, it));
                Map<Field, RichText> entries = new EnumMap<>(Field.class);
                entries.put(Field.ACTION, said(text));
                entries.put(Field.OWNER, said(String.join("; ", owners)));
                entries.put(Field.BY_WHEN, said(byWhen.text()));
                entries.put(Field.STATUS, said(status.inWords()));
                entries.put(
                        Field.CLOSURE_AGREED_ON, said(closedOn.map(DayWords::of).orElse("")));
                for (Field field : IN_WORDS) {
                    if (inWords.get(field.key()) instanceof String own) {
                        entries.put(field, said(own));
                    }
                }
                return new Action(
                        Entries.of(key, entries, Exemptions.NONE.alsoWithholding(withheld)),
                        new Owners(
                                RichText.EMPTY, owners.stream().map(this::owner).toList(), false),
                        byWhen.byWhen(),
                        Field.BY_WHEN,
                        dates(),
                        Boolean.TRUE.equals(inWords.get(REPORTED_COMPLETED))
                                ? Standing.unclear(Standing.Source.STATED, Standing.Doubt.TO_CONFIRM)
                                : denied.map(Standing::denied)
                                        .orElseGet(() -> Standing.clear(status, Standing.Source.STATED)),
                        Action.Done.NOT_GIVEN);
            }

            private Owner owner(String name) {
                return new Owner(name, false, Boolean.TRUE.equals(inWords.get(VACANT)), Owner.Doubt.NONE);
            }

            private Map<Field, ByWhen> dates() {
                Map<Field, ByWhen> dates = new EnumMap<>(Field.class);
                closedOn.ifPresent(day -> dates.put(Field.CLOSURE_AGREED_ON, day(day)));
                completedOn.ifPresent(day -> dates.put(Field.COMPLETED_ON, day(day)));
                return dates;
            }

            private static ByWhen day(LocalDate day) {
                return ByWhen.dated(RichText.EMPTY, ByWhen.Kind.DAY, day);
            }
        }

        private record Due(String text, Optional<LocalDate> latest, Optional<LocalDate> original) {

            private ByWhen byWhen() {
                RichText words = said(text);
                ByWhen byWhen = latest.map(day -> ByWhen.dated(words, ByWhen.Kind.DAY, day))
                        .orElseGet(
                                () -> ByWhen.undated(words, words.isBlank() ? ByWhen.Kind.MISSING : ByWhen.Kind.OPEN));
                return original.map(byWhen::revising).orElse(byWhen);
            }
        }

        /** The text as it was written. It isn't searched for bullets again, so that it stays the same. */
        private static RichText said(String text) {
            List<Run> runs = new ArrayList<>();
            for (String line : text.split("\n", -1)) {
                if (!runs.isEmpty()) {
                    runs.add(new Run.Break());
                }
                runs.add(Run.Words.plain(line));
            }
            return new RichText(runs);
        }

        /** @throws IllegalArgumentException if something that has vanished has no {@code lastSeen} */
        Snapshot snapshot() {
            Map<ItemKey, History> histories = new HashMap<>();
            return new Snapshot(
                    asAt,
                    IntStream.range(0, recommendations.size())
                            .mapToObj(i -> recommendations.get(i).recommendation(new ItemKey(id, i + 1), histories))
                            .toList(),
                    histories,
                    vanished.stream().map(one -> one.listed(new ItemKey(id, 0))).toList());
        }
    }
}
