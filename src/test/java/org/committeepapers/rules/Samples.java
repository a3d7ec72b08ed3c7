package org.committeepapers.rules;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.text.Language;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.About;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Addressee;
import org.committeepapers.tracker.Aside;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Entries;
import org.committeepapers.tracker.Entry;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Owner;
import org.committeepapers.tracker.Owners;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.ResponsePeriods;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Status;
import org.committeepapers.tracker.Tracker;
import org.committeepapers.wording.owner.OwnerWords;

/** Trackers made of records, for what is told of a rule without a workbook. Each field has the column of its ordinal. */
final class Samples {

    static final LocalDate AS_AT = LocalDate.of(2025, 11, 24);
    static final LocalDate MEETING = LocalDate.of(2025, 6, 1);

    private static final ItemKey KEY = new ItemKey("t", 1);

    private Samples() {}

    static Location.Cell cell(int row, Field field) {
        return new Location.Cell("t.xlsx", "Tracker", 0, row, field.ordinal());
    }

    private static Entries entries(ItemKey key, Field... without) {
        Map<Field, Entry> entries = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            entries.put(field, new Entry(RichText.EMPTY, List.of(cell(1, field))));
        }
        List.of(without).forEach(entries::remove);
        return new Entries(key, cell(1, Field.REFERENCE), cell(1, Field.REFERENCE), entries, Exemptions.NONE);
    }

    static ByWhen day(String date) {
        return ByWhen.dated(RichText.of(date), ByWhen.Kind.DAY, LocalDate.parse(date));
    }

    static ByWhen month(String words, String lastDay) {
        return ByWhen.dated(RichText.of(words), ByWhen.Kind.MONTH, LocalDate.parse(lastDay));
    }

    static Action action(Status status, ByWhen byWhen, Field... without) {
        return new Action(
                entries(KEY.ofAction(1), without)
                        .with(Field.ACTION, RichText.of("Do it"))
                        .with(Field.OWNER, RichText.of("Head of Housing"))
                        .with(Field.BY_WHEN, byWhen.words())
                        .with(Field.SUCCESS_CRITERIA, RichText.of("Done"))
                        .with(Field.PROGRESS, RichText.of("Words on progress")),
                new Owners(RichText.of("Head of Housing"), List.of(new Owner("Head of Housing")), false),
                byWhen,
                Field.BY_WHEN,
                Map.of(),
                Standing.clear(status, Standing.Source.READ),
                Action.Done.NOT_GIVEN);
    }

    /** A recommendation with an action of these owners. */
    static Recommendation owned(String owners) {
        Action action = action(Status.IN_PROGRESS, ByWhen.MISSING);
        return recommendation(
                "",
                "1",
                "That it be done",
                action.with(action.entries().with(Field.OWNER, RichText.of(owners)))
                        .with(OwnerWords.read(RichText.of(owners))));
    }

    static Recommendation recommendation(String review, String reference, String text, Action... actions) {
        return new Recommendation(
                words(review, reference, text)
                        .with(Field.RESPONSE, RichText.of("Agreed"))
                        .with(Field.EXECUTIVE_RESPONSE, RichText.of("Agreed. It will be done.")),
                Addressee.EXECUTIVE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Response(Response.Category.AGREED, "Agreed", Response.Doubt.NONE),
                List.of(actions));
    }

    static Recommendation awaited(String reference, Addressee addressee, Optional<LocalDate> receivedOn) {
        return new Recommendation(
                words("", reference, "That it be done"),
                addressee,
                receivedOn,
                Optional.empty(),
                Optional.empty(),
                Response.AWAITED,
                List.of());
    }

    private static Entries words(String review, String reference, String text) {
        return entries(KEY)
                .with(Field.REFERENCE, RichText.of(reference))
                .with(Field.REVIEW, RichText.of(review))
                .with(Field.RECOMMENDATION, RichText.of(text));
    }

    static Tracker tracker(Recommendation... recommendations) {
        return tracker(List.of(), recommendations);
    }

    static Tracker tracker(List<Aside> asides, Recommendation... recommendations) {
        About about = new About(
                "T",
                "Council",
                "C",
                Optional.of(MEETING),
                RichText.EMPTY,
                Optional.empty(),
                List.of(),
                "",
                "",
                "Contact: jane.sample@example.gov.uk, 01432 260000",
                Map.of(),
                Map.of(),
                Map.of(),
                RichText.EMPTY,
                "",
                Language.ENGLISH,
                Optional.empty());
        return new Tracker(
                "t", about, List.of(recommendations), List.of(), asides, List.of(), List.of(), Exemptions.NONE);
    }

    static Inspection inspection(Tracker tracker) {
        return inspection(tracker, ResponsePeriods.DEFAULT);
    }

    static Inspection inspection(Tracker tracker, ResponsePeriods periods) {
        return Inspection.of(
                tracker,
                "",
                AS_AT,
                codePoint -> true,
                periods,
                false,
                Inspection.Earlier.NONE,
                Set.of(),
                Map.of(),
                EmailDomains.NONE,
                Lost.NONE);
    }

    /** What one rule finds, with its column. */
    static List<String> found(String rule, Tracker tracker, UnaryOperator<Inspection> change) {
        return Rules.check(change.apply(inspection(tracker))).stream()
                .filter(finding -> finding.rule().name().equals(rule))
                .map(finding -> finding.severity() + " "
                        + (finding.location() instanceof Location.Cell cell
                                ? Field.values()[cell.column()].name()
                                : "file"))
                .toList();
    }

    static List<String> found(String rule, Tracker tracker) {
        return found(rule, tracker, UnaryOperator.identity());
    }

    static List<String> found(String rule, Action action) {
        return found(rule, tracker(recommendation("", "1", "That it be done", action)));
    }

    /** What one rule says. */
    static List<String> messages(String rule, Action action) {
        return Rules.check(inspection(tracker(recommendation("", "1", "That it be done", action)))).stream()
                .filter(finding -> finding.rule().name().equals(rule))
                .map(Finding::message)
                .toList();
    }
}
