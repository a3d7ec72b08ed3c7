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

/** Finds the columns of a tracker by the names that officers give them. */
final class Headings {

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
        HeadingNames.BY_FIELD.forEach((field, names) -> {
            for (int rank = 0; rank < names.size(); rank++) {
                claims.computeIfAbsent(names.get(rank), name -> new ArrayList<>())
                        .add(new Claim(field, rank));
            }
        });
        return claims;
    }
}
