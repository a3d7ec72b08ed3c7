package org.committeepapers.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.committeepapers.tracker.Field;

/** Finds the columns of a tracker by the names that officers give them. */
final class Headings {

    private static final Pattern FOOTNOTE_MARKS =
            Pattern.compile("[\u00b9\u00b2\u00b3\u2070-\u2079*\u2020\u2021\u00a7]+");
    private static final int AFTER_A_KNOWN_FORM = 1_000;
    private static final int OTHER_FORM = 50;
    private static final int IN_BRACKETS = 100;
    private static final int BEGINNING = 200;
    private static final int ENDING = 300;

    private final Map<String, List<Claim>> claims = new HashMap<>();

    /** @param more names of this council, before those that everybody uses */
    Headings(Map<Field, List<String>> more) {
        more.forEach((field, names) -> names.forEach(name -> claim(Names.plain(name), field, -1)));
        HeadingNames.BY_FIELD.forEach((field, names) -> {
            for (int rank = 0; rank < names.size(); rank++) {
                claim(names.get(rank), field, rank);
            }
        });
        HeadingNames.SECOND_MEANINGS.forEach((name, field) -> claim(name, field, AFTER_A_KNOWN_FORM));
    }

    private void claim(String name, Field field, int rank) {
        claims.computeIfAbsent(name, key -> new ArrayList<>()).add(new Claim(field, rank));
    }

    /** A name as a field's; the smaller the rank, the better. */
    private record Claim(Field field, int rank) {}

    private record Bid(int column, Field field, int rank) {}

    /** A heading, with the forms in which it may be known: of two lines the one, the other or both. */
    record Heading(String words, List<String> forms) {

        static Heading of(String words) {
            return new Heading(words, List.of(words));
        }
    }

    /** Whether the words are the very name of a column. */
    boolean isName(String words) {
        return claims.containsKey(Names.plain(words));
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
        Set<Integer> earlier = progressInOrder(columns, unused, bids, words);
        Set<Integer> revised = columnsOf(Field.REVISED_DATE, columns, unused, bids);
        unused.remove(columns.getOrDefault(Field.PROGRESS, -1));
        unused.removeAll(earlier);
        unused.removeAll(revised);
        Set<Integer> twice = new TreeSet<>();
        bids.stream().map(Bid::column).filter(unused::contains).forEach(twice::add);
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
    private static Set<Integer> progressInOrder(
            Map<Field, Integer> columns, Set<Integer> unused, List<Bid> bids, Map<Integer, String> words) {
        Set<Integer> all = columnsOf(Field.PROGRESS, columns, unused, bids);
        Optional<Integer> newest = all.size() > 1 ? ColumnAge.newest(all, words) : Optional.empty();
        if (newest.isEmpty()) {
            return Set.of();
        }
        columns.put(Field.PROGRESS, newest.get());
        all.remove(newest.get());
        return all;
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
            bids(FOOTNOTE_MARKS.matcher(heading.forms().get(form)).replaceAll(" "))
                    .forEach(claim -> bids.add(new Claim(claim.field(), claim.rank() + worse)));
        }
        return bids;
    }

    private List<Claim> bids(String heading) {
        List<Claim> exact = claims.getOrDefault(Names.plain(heading), List.of());
        if (!exact.isEmpty()) {
            return exact;
        }
        String shorter = Names.plainWithoutBrackets(heading);
        List<Claim> bracketed = claims.getOrDefault(shorter, List.of());
        if (!bracketed.isEmpty()) {
            return bracketed.stream()
                    .map(claim -> new Claim(claim.field(), claim.rank() + IN_BRACKETS))
                    .toList();
        }
        List<Claim> beginnings = HeadingNames.BEGINNINGS.entrySet().stream()
                .filter(name -> shorter.startsWith(name.getKey() + " ")
                        && !isReference(
                                name.getValue(), shorter.substring(name.getKey().length() + 1))
                        && saysNothingElse(shorter.substring(name.getKey().length() + 1)))
                .map(name ->
                        new Claim(name.getValue(), BEGINNING - name.getKey().length()))
                .toList();
        return !beginnings.isEmpty()
                ? beginnings
                : HeadingNames.ENDINGS.entrySet().stream()
                        .filter(name -> shorter.endsWith(" " + name.getKey())
                                && saysNothingElse(shorter.substring(
                                        0, shorter.length() - name.getKey().length() - 1)))
                        .map(name -> new Claim(
                                name.getValue(), ENDING - name.getKey().length()))
                        .toList();
    }

    /** "Recommendation 4" is no heading but a reference. */
    private static boolean isReference(Field field, String behind) {
        return field == Field.RECOMMENDATION && Character.isDigit(behind.charAt(0));
    }

    private static boolean saysNothingElse(String words) {
        return List.of(words.split(" ", -1)).stream().noneMatch(HeadingNames.OTHER_THINGS::contains);
    }
}
