package org.committeepapers.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.exemption.OpenPart;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.RuleId;
import org.committeepapers.reading.Layout;
import org.committeepapers.reading.SheetPlan;
import org.committeepapers.reading.SheetPlan.Kind;
import org.committeepapers.reading.SheetPlan.Use;
import org.committeepapers.reading.SheetReading;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.EnumNames;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Item;
import org.committeepapers.tracker.Owner;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Response.Category;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Tracker;

/**
 * Explains how a workbook was read: by which layout, and for each row its kind, for each cell its use and what was made of it.
 * Where anything may be exempt or personal, only the cells of open recommendations show words; all others show their kind and
 * address.
 */
public final class ReadingExplanation {

    private static final int LONGEST = 80;

    private final Layout layout;
    private final List<SheetReading> sheets;

    /** Whether all words may be read, and not only those of the cells below. */
    private final boolean whole;

    /** What was made of each cell of the recommendations that may be shown, by field; blank where its words stand as they are. */
    private final Map<Location.Cell, Map<Field, String>> made = new HashMap<>();

    /** The recommendation to which each row went, in words. */
    private final Map<Location.Row, String> recommendations = new HashMap<>();

    /** For anybody who may read logs. */
    public ReadingExplanation(Layout layout, List<SheetReading> sheets, Tracker tracker, List<Finding> findings) {
        OpenPart open = OpenPart.of(tracker, findings);
        this.layout = layout;
        this.sheets = sheets;
        this.whole = !open.whole()
                && open.withheld().isEmpty()
                && findings.stream()
                        .map(Finding::rule)
                        .noneMatch(rule -> rule.equals(RuleId.EXEMPTION_IN_DOUBT) || rule.equals(RuleId.PERSONAL_DATA));
        List<Recommendation> shown = open.whole() ? List.of() : open.tracker().recommendations();
        for (Recommendation recommendation : shown) {
            String reference = recommendation.reference();
            String name = reference.isEmpty() ? "recommendation without reference" : "recommendation " + reference;
            put(recommendation, name, ReadingExplanation::made);
            recommendation.actions().forEach(action -> put(action, name, ReadingExplanation::made));
        }
    }

    private <I extends Item> void put(I item, String recommendation, BiFunction<I, Field, String> making) {
        recommendations.putIfAbsent(item.place().wholeRow(), recommendation);
        for (Field field : Field.values()) {
            item.entries().of(field).cells().stream().limit(1).forEach(cell -> {
                recommendations.putIfAbsent(cell.wholeRow(), recommendation);
                made.computeIfAbsent(cell, key -> new EnumMap<>(Field.class))
                        .merge(field, making.apply(item, field), (one, other) -> one.isEmpty() ? other : one);
            });
        }
    }

    private static String made(Recommendation recommendation, Field field) {
        boolean answer = field == Field.RESPONSE
                || field == Field.EXECUTIVE_RESPONSE
                        && recommendation.words(Field.RESPONSE).isBlank();
        if (answer) {
            Category category = recommendation.response().category();
            String decision = EnumNames.words(category).toLowerCase(Locale.ROOT);
            if (recommendation.response().doubt() != Response.Doubt.UNREADABLE) {
                return decision;
            }
            boolean open = category == Category.NOT_STATED || category == Category.AWAITED;
            return "not understood" + (open ? "" : ", but " + decision + " by the text of the response");
        }
        return switch (field) {
            case MADE_ON -> day(recommendation.madeOn());
            case RECEIVED_ON -> day(recommendation.receivedOn());
            case AGREED_ON -> day(recommendation.agreedOn());
            default -> "";
        };
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(DayWords::of).orElse("no full date");
    }

    private static String made(Action action, Field field) {
        if (field.part() == Field.Part.ACTION && field.is(Field.Trait.DATE)) {
            boolean unsettled = field == Field.REVISED_DATE
                    && action.datedBy() != field
                    && action.date(field).kind() == ByWhen.Kind.OPEN;
            return unsettled
                    ? "not settled, so " + action.datedBy().inWords() + " counts"
                    : ActionLines.date(action.date(field));
        }
        Standing.Source source = action.standing().source();
        boolean status = field == Field.STATUS && source == Standing.Source.STATED
                || field == Field.PROGRESS && source == Standing.Source.READ;
        if (status) {
            return ActionLines.status(action.standing());
        }
        return field == Field.OWNER
                ? action.owners().list().stream().map(Owner::name).collect(Collectors.joining("; "))
                : "";
    }

    /** The layout, and what each sheet was taken for, a line each. */
    public static List<String> heads(Layout layout, List<SheetReading> sheets) {
        List<String> lines = new ArrayList<>(List.of(name(layout)));
        sheets.forEach(sheet -> lines.add(head(sheet)));
        return lines;
    }

    private static String head(SheetReading sheet) {
        return "Sheet " + sheet.sheet() + ": " + sheet.use();
    }

    private static String name(Layout layout) {
        if (layout.isStandard()) {
            return "Read by the standard layout, which committee-papers layout --standard prints.";
        }
        return "Read by " + layout.file() + (layout.confirmed() ? "." : ", which nobody has confirmed.");
    }

    /** All of it in lines: those on a sheet are indented by two spaces, those on its rows by four. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(name(layout)));
        for (SheetReading sheet : sheets) {
            lines.add("  " + head(sheet));
            rows(sheet).values().forEach(row -> lines.add("    " + row));
        }
        return lines;
    }

    /** The rows with words, from top to bottom; of two tables that take in a row, the first counts. */
    private Map<Integer, String> rows(SheetReading sheet) {
        Map<Integer, String> rows = new TreeMap<>();
        for (SheetPlan plan : sheet.plans()) {
            String above = "";
            for (SheetPlan.Row row : plan.rows()) {
                int index = row.row().index();
                above = switch (row.kind()) {
                    case ITEM, LABEL ->
                        recommendations.getOrDefault(plan.sheet().at(index, 0).wholeRow(), "");
                    case CONTINUATION -> above;
                    case TITLE, HEADING, LINE, SKIPPED, END, OUTSIDE, UNCLEAR -> "";
                };
                String cells =
                        row.cells().stream().map(cell -> cell(plan, row, cell)).collect(Collectors.joining(" | "));
                String kind = words(row.kind()) + (above.isEmpty() ? "" : ", " + above);
                rows.putIfAbsent(index, "Row " + (index + 1) + ", " + kind + ": " + cells);
            }
        }
        return rows;
    }

    private String cell(SheetPlan plan, SheetPlan.Row row, SheetPlan.Cell cell) {
        Location.Cell place = plan.sheet().cell(row.row(), cell.cell().column());
        Use use = cell.use();
        Map<Field, String> fields = made.getOrDefault(place, Map.of());
        Stream<String> newest = fields.containsKey(Field.PROGRESS)
                ? SheetReading.newest(plan, row, cell).map(day -> "newest entry, " + DayWords.of(day)).stream()
                : Stream.of();
        String meant = use.what() == Use.What.FIELD || use.what() == Use.What.LABEL
                ? Stream.concat(newest, use.fields().stream().map(field -> fields.getOrDefault(field, "")))
                        .filter(words -> !words.isEmpty())
                        .distinct()
                        .collect(Collectors.joining("; "))
                : "";
        String said = place.address() + " " + says(plan, row, use);
        if (!meant.isEmpty()) {
            return said + ": " + meant;
        }
        String words = whole || made.containsKey(place) ? shortened(SheetReading.words(plan, row, cell)) : "";
        return words.isEmpty() ? said : said + " \"" + words + "\"";
    }

    private static String shortened(String words) {
        String line = words.replace('\n', ' ');
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)).stripTrailing() + " \u2026";
    }

    private static String words(Kind kind) {
        return switch (kind) {
            case TITLE -> "title";
            case HEADING -> "headings";
            case LINE -> "line";
            case LABEL -> "label";
            case ITEM -> "item";
            case CONTINUATION -> "goes on";
            case SKIPPED -> "skipped";
            case END -> "end of the table";
            case OUTSIDE -> "below the end";
            case UNCLEAR -> "not clear";
        };
    }

    private static String says(SheetPlan plan, SheetPlan.Row row, Use use) {
        String fields = use.fields().stream()
                .map(field -> field.inWords() + (plan.prints(field) ? "" : ", not printed"))
                .collect(Collectors.joining(" and "));
        return switch (use.what()) {
            case FIELD, HEADING -> fields.isEmpty() ? "heading" : fields;
            case LABEL -> "label of " + fields;
            case LINE ->
                use.names().isEmpty()
                        ? "line"
                        : use.names().stream()
                                .map(name ->
                                        Field.named(name).map(Field::inWords).orElse(name))
                                .collect(Collectors.joining(" and "));
            case RECOMMENDATION_NAMED -> "recommendation it belongs to";
            case IGNORED -> "ignored";
            case OUTSIDE -> words(row.kind());
            case NOTHING -> "NOT USED";
        };
    }
}
