package org.committeepapers.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.committeepapers.tracker.Field;

/** The names by which officers call the columns of a tracker. */
final class Headings {

    /** For each field its names, best first. A name may serve two fields; the better claim wins. */
    private static final Map<Field, List<String>> NAMES = new EnumMap<>(Map.ofEntries(
            Map.entry(
                    Field.REFERENCE,
                    List.of(
                            "ref",
                            "reference",
                            "rec ref",
                            "recommendation ref",
                            "recommendation reference",
                            "rec no",
                            "recommendation no",
                            "recommendation number",
                            "rec number",
                            "ref no",
                            "reference no",
                            "reference number",
                            "no",
                            "number",
                            "rec",
                            "item no",
                            "id",
                            "minute no",
                            "minute ref")),
            Map.entry(
                    Field.DIRECTED_TO,
                    List.of(
                            "directed to",
                            "made to",
                            "addressed to",
                            "addressee",
                            "recommendation to",
                            "recommendation made to",
                            "recommended to",
                            "for")),
            Map.entry(
                    Field.RECOMMENDATION,
                    List.of(
                            "recommendation",
                            "recommendations",
                            "scrutiny recommendation",
                            "scrutiny recommendations",
                            "committee recommendation",
                            "committee recommendations",
                            "recommendation text",
                            "text of recommendation",
                            "recommendation of the committee")),
            Map.entry(
                    Field.RESPONSE,
                    List.of(
                            "response",
                            "decision",
                            "response category",
                            "agreed",
                            "accepted",
                            "agreed not agreed",
                            "agreed yes no",
                            "accepted rejected",
                            "accept reject",
                            "accepted or rejected",
                            "recommendation agreed",
                            "recommendation accepted",
                            "executive decision",
                            "cabinet decision")),
            Map.entry(
                    Field.EXECUTIVE_RESPONSE,
                    List.of(
                            "executive response",
                            "cabinet response",
                            "executives response",
                            "cabinets response",
                            "response of the executive",
                            "response of cabinet",
                            "response from cabinet",
                            "response from the executive",
                            "response text",
                            "cabinet member response",
                            "executive comment",
                            "cabinet comment",
                            "comment",
                            "comments")),
            Map.entry(
                    Field.ACTION,
                    List.of(
                            "action",
                            "actions",
                            "agreed action",
                            "agreed actions",
                            "proposed action",
                            "proposed actions",
                            "action agreed",
                            "action required",
                            "actions required",
                            "action to be taken",
                            "planned action",
                            "action taken",
                            "actions taken")),
            Map.entry(
                    Field.OWNER,
                    List.of(
                            "owner",
                            "action owner",
                            "lead officer",
                            "responsible officer",
                            "officer responsible",
                            "lead",
                            "responsibility",
                            "responsible",
                            "responsible person",
                            "person responsible",
                            "who",
                            "by whom",
                            "owners",
                            "lead officers",
                            "officer",
                            "assigned to",
                            "officer lead",
                            "responsible lead",
                            "member officer")),
            Map.entry(
                    Field.BY_WHEN,
                    List.of(
                            "by when",
                            "due date",
                            "due",
                            "deadline",
                            "target date",
                            "date due",
                            "due by",
                            "when",
                            "timescale",
                            "timescales",
                            "target completion date",
                            "target date for completion",
                            "timetable",
                            "timeframe",
                            "time frame",
                            "completion date",
                            "completion by")),
            Map.entry(
                    Field.SUCCESS_CRITERIA,
                    List.of(
                            "target success criteria",
                            "success criteria",
                            "success criterion",
                            "targets success criteria",
                            "target",
                            "success measure",
                            "success measures",
                            "measure of success",
                            "measures of success",
                            "outcome",
                            "outcomes",
                            "intended outcome",
                            "expected outcome")),
            Map.entry(
                    Field.PROGRESS,
                    List.of(
                            "progress",
                            "progress update",
                            "update",
                            "latest position",
                            "latest progress",
                            "latest update",
                            "current position",
                            "position",
                            "progress to date",
                            "action taken",
                            "actions taken",
                            "progress notes",
                            "updates",
                            "progress comments")),
            Map.entry(
                    Field.STATUS,
                    List.of(
                            "status",
                            "current status",
                            "action status",
                            "progress status",
                            "rag status",
                            "status rag",
                            "rag",
                            "rag rating",
                            "assessment of progress"))));

    /** With more words after it, such as a month or a meeting, a heading may still be one of these. */
    private static final Map<String, Field> BEGINNINGS = new TreeMap<>(Map.of(
            "progress", Field.PROGRESS,
            "update", Field.PROGRESS,
            "latest position", Field.PROGRESS,
            "recommendation", Field.RECOMMENDATION,
            "scrutiny recommendation", Field.RECOMMENDATION,
            "executive response", Field.EXECUTIVE_RESPONSE,
            "cabinet response", Field.EXECUTIVE_RESPONSE,
            "lead officer", Field.OWNER,
            "responsible officer", Field.OWNER));

    private static final Set<String> OTHER_THINGS = Set.of(
            "date",
            "due",
            "status",
            "owner",
            "no",
            "number",
            "ref",
            "reference",
            "rag",
            "response",
            "id",
            "type",
            "by",
            "contact",
            "e",
            "email",
            "telephone");
    private static final int IN_BRACKETS = 100;
    private static final int BEGINNING = 200;
    private static final Map<String, List<Claim>> CLAIMS = claims();

    private Headings() {}

    /** A name as a field's; the smaller the rank, the better. */
    private record Claim(Field field, int rank) {}

    private record Bid(int column, Field field, int rank) {}

    /**
     * Gives each field the column with the best name for it, the left one of two equals.
     *
     * @param headings by column
     */
    static Header read(int row, Map<Integer, String> headings) {
        List<Bid> bids = new ArrayList<>();
        headings.forEach((column, heading) ->
                bids(heading).forEach(claim -> bids.add(new Bid(column, claim.field(), claim.rank()))));
        bids.sort(Comparator.comparingInt(Bid::rank).thenComparingInt(Bid::column));
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        Set<Integer> unused = new TreeSet<>(headings.keySet());
        for (Bid bid : bids) {
            if (!columns.containsKey(bid.field()) && unused.remove(bid.column())) {
                columns.put(bid.field(), bid.column());
            }
        }
        Set<Integer> twice = new TreeSet<>();
        bids.stream().map(Bid::column).filter(unused::contains).forEach(twice::add);
        unused.removeAll(twice);
        return new Header(row, columns, twice, unused);
    }

    private static List<Claim> bids(String heading) {
        List<Claim> exact = CLAIMS.getOrDefault(Names.plain(heading), List.of());
        if (!exact.isEmpty()) {
            return exact;
        }
        String shorter = Names.plainWithoutBrackets(heading);
        List<Claim> bracketed = CLAIMS.getOrDefault(shorter, List.of());
        if (!bracketed.isEmpty()) {
            return bracketed.stream()
                    .map(claim -> new Claim(claim.field(), claim.rank() + IN_BRACKETS))
                    .toList();
        }
        return BEGINNINGS.entrySet().stream()
                .filter(beginning -> begins(shorter, beginning.getKey()))
                .map(beginning -> new Claim(beginning.getValue(), BEGINNING))
                .toList();
    }

    private static boolean begins(String heading, String name) {
        return heading.startsWith(name + " ")
                && List.of(heading.substring(name.length() + 1).split(" ", -1)).stream()
                        .noneMatch(OTHER_THINGS::contains);
    }

    private static Map<String, List<Claim>> claims() {
        Map<String, List<Claim>> claims = new HashMap<>();
        NAMES.forEach((field, names) -> {
            for (int rank = 0; rank < names.size(); rank++) {
                claims.computeIfAbsent(names.get(rank), name -> new ArrayList<>())
                        .add(new Claim(field, rank));
            }
        });
        return claims;
    }
}
