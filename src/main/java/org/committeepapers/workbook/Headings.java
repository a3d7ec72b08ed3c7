package org.committeepapers.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.committeepapers.tracker.Field;
import org.committeepapers.workbook.HeadingClaims.Claim;
import org.committeepapers.workbook.sheet.Names;

/** Finds the columns of a tracker by the names that officers give them. */
final class Headings {

    private static final int OTHER_FORM = 50;

    /** Where a second column says one of these too, what it says may be missed. */
    private static final Set<Field> TOLD = Set.of(
            Field.RECOMMENDATION,
            Field.RESPONSE,
            Field.EXECUTIVE_RESPONSE,
            Field.ACTION,
            Field.OWNER,
            Field.BY_WHEN,
            Field.PROGRESS,
            Field.STATUS);

    private final HeadingClaims claims;

    /** @param more names of this council, before those that everybody uses */
    Headings(Map<Field, List<String>> more) {
        claims = new HeadingClaims(more);
    }

    private record Bid(int column, Field field, int rank) {}

    /** A heading, with the forms in which it may be known: of two lines the one, the other or both. */
    record Heading(String words, List<String> forms) {

        static Heading of(String words) {
            return new Heading(words, List.of(words));
        }
    }

    /** Whether the words are the very name of a column. */
    boolean isName(String words) {
        return claims.isName(words);
    }

    /** Whether words too long for a name are one with a remark. */
    boolean isNameWithRemark(String words) {
        return claims.isNameWithRemark(words);
    }

    /** Whether the words name no field at all. */
    boolean isNoName(String words) {
        return claims.of(words).isEmpty();
    }

    /** Gives each field the column with the best name for it, the left one of two equals. */
    Header read(int firstRow, int lastRow, Map<Integer, Heading> headings) {
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
        Map<Integer, String> words = new TreeMap<>();
        headings.forEach((column, heading) -> words.put(column, heading.words()));
        commentsAsProgress(columns, words);
        new PlainDate(columns, words, unused).find();
        List<Integer> earlier = progressInOrder(columns, unused, bids, words);
        Set<Integer> revised = columnsOf(Field.REVISED_DATE, columns, unused, bids);
        unused.remove(columns.getOrDefault(Field.PROGRESS, -1));
        unused.removeAll(earlier);
        unused.removeAll(revised);
        Set<Integer> twice = new TreeSet<>();
        bids.stream()
                .filter(bid -> bid.rank() < HeadingClaims.WHOLE_NAME && TOLD.contains(bid.field()))
                .map(Bid::column)
                .filter(unused::contains)
                .forEach(twice::add);
        unused.removeAll(twice);
        return new Header(firstRow, lastRow, columns, words, List.copyOf(revised), earlier, twice, unused);
    }

    /** Comments beside an owner, a date or a status, where nothing else tells the progress and no response is asked for. */
    private static void commentsAsProgress(Map<Field, Integer> columns, Map<Integer, String> words) {
        Integer comments = columns.get(Field.EXECUTIVE_RESPONSE);
        boolean tracking = columns.containsKey(Field.OWNER)
                || columns.containsKey(Field.BY_WHEN)
                || columns.containsKey(Field.STATUS);
        if (comments != null
                && HeadingNames.COMMENTS.contains(Names.plainWithoutBrackets(words.getOrDefault(comments, "")))
                && tracking
                && !columns.containsKey(Field.RESPONSE)
                && !columns.containsKey(Field.PROGRESS)) {
            columns.remove(Field.EXECUTIVE_RESPONSE);
            columns.put(Field.PROGRESS, comments);
        }
    }

    /** Of several columns of progress whose headings give their order, the newest counts; the others are earlier ones. */
    private static List<Integer> progressInOrder(
            Map<Field, Integer> columns, Set<Integer> unused, List<Bid> bids, Map<Integer, String> words) {
        Set<Integer> all = columnsOf(Field.PROGRESS, columns, unused, bids);
        List<Integer> inOrder = all.size() > 1 ? ColumnAge.newestFirst(all, words) : List.of();
        if (inOrder.isEmpty()) {
            return List.of();
        }
        columns.put(Field.PROGRESS, inOrder.get(0));
        return inOrder.subList(1, inOrder.size());
    }

    private static Set<Integer> columnsOf(
            Field field, Map<Field, Integer> columns, Set<Integer> unused, List<Bid> bids) {
        Set<Integer> all = new TreeSet<>();
        Optional.ofNullable(columns.get(field)).ifPresent(all::add);
        bids.stream()
                .filter(bid -> bid.field() == field && unused.contains(bid.column()))
                .map(Bid::column)
                .forEach(all::add);
        return all;
    }

    private List<Claim> bids(Heading heading) {
        List<Claim> bids = new ArrayList<>();
        for (int form = 0; form < heading.forms().size(); form++) {
            int worse = form * OTHER_FORM;
            claims.of(heading.forms().get(form))
                    .forEach(claim -> bids.add(new Claim(claim.field(), claim.rank() + worse)));
        }
        return bids;
    }
}
