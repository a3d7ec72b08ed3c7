package org.committeepapers.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.tracker.Field;
import org.committeepapers.workbook.sheet.Names;

/**
 * What the words of a heading may name: a field by its very name, with a remark in brackets or behind it, by a question,
 * or by one of several parts, as in "Argymhelliad / Recommendation".
 */
final class HeadingClaims {

    /** A name as a field's; the smaller the rank, the better. */
    record Claim(Field field, int rank) {

        private Claim worse(int by) {
            return new Claim(field, rank + by);
        }
    }

    /** Ranks below this are those of very names. */
    static final int WHOLE_NAME = 50;

    /** With all remarks. */
    static final int LONGEST = 250;

    /** Longer than any name that a heading may begin or end with. */
    private static final int LONGEST_PART = 30;

    private static final int REMEMBERED = 2_000;
    private static final int IN_BRACKETS = 100;
    private static final int PARTS = 120;
    private static final int QUESTION = 150;
    private static final int BEGINNING = 200;
    private static final int ENDING = 300;
    private static final int ONE_PART = 400;
    private static final int SECOND_MEANING = 1_000;

    private static final Pattern FOOTNOTE_MARKS = Pattern.compile(
            "[\u00aa\u00b2\u00b3\u00b9\u00ba\u02b0-\u02b8\u1d43-\u1d5b\u2070-\u208e*\u2020\u2021\u00a7]+|(?<=\\p{L}{2})\\d{1,2}$");
    private static final Pattern RUN_TOGETHER =
            Pattern.compile("_x00[0-9a-fA-F]{2}_|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll}{2})");
    private static final Pattern CONTENT = Pattern.compile(
            "^(?:wording|text|details?|description) of (?:the )?| (?:wording|text|details?|description|name)$");
    private static final Pattern BETWEEN_PARTS = Pattern.compile("\\s*(?:[/|\\n]|\\s[\u2013\u2014-]\\s)\\s*");
    private static final Pattern BETWEEN_THINGS =
            Pattern.compile("\\s*(?:[/|\\n,;]|\\s[\u2013\u2014-]\\s|\\s(?:and|or|including|with)\\s|&)\\s*");

    /** Of two things that one column tells, what the papers need most, and what tells the other too. */
    private static final List<Field> PREFERRED = List.of(
            Field.RECOMMENDATION, Field.ACTION, Field.PROGRESS, Field.BY_WHEN, Field.OWNER, Field.EXECUTIVE_RESPONSE);

    private final Map<String, List<Claim>> names = new HashMap<>();

    /** Every cell of a tracker is asked, and many say the same. */
    private final Map<String, List<Claim>> known = new Recent<>(REMEMBERED);

    /** @param more names of this council, before those that everybody uses */
    HeadingClaims(Map<Field, List<String>> more) {
        more.forEach((field, own) -> own.forEach(name -> claim(Names.plain(apart(name)), field, -1)));
        HeadingNames.BY_FIELD.forEach((field, usual) -> {
            for (int rank = 0; rank < usual.size(); rank++) {
                claim(usual.get(rank), field, Math.min(rank, WHOLE_NAME - 1));
            }
        });
        HeadingNames.SECOND_MEANINGS.forEach((name, field) -> claim(name, field, SECOND_MEANING));
    }

    /** Words that a database ran together, as in "DueDate" or "Due_x0020_Date". */
    private static String apart(String heading) {
        return mayBeRunTogether(heading) ? RUN_TOGETHER.matcher(heading).replaceAll(" ") : heading;
    }

    /** Passes over the many texts that aren't, quickly. */
    private static boolean mayBeRunTogether(String heading) {
        boolean within = false;
        for (int i = 0; i < heading.length(); i++) {
            char letter = heading.charAt(i);
            if (letter == '_' || within && Character.isUpperCase(letter) || Character.isSurrogate(letter)) {
                return true;
            }
            within = Character.isLetter(letter);
        }
        return false;
    }

    private void claim(String name, Field field, int rank) {
        names.computeIfAbsent(name, key -> new ArrayList<>()).add(new Claim(field, rank));
    }

    /** Whether the words are the very name of a column. */
    boolean isName(String words) {
        return names.containsKey(Names.plain(apart(words)));
    }

    /** Whether words too long for a name are one with a remark, such as how the column is to be filled in. */
    boolean isNameWithRemark(String heading) {
        String words = apart(heading);
        return !named(words).isEmpty()
                || !beginning(Names.plainWithoutBrackets(words)).isEmpty();
    }

    /** Whether so long a text can't be a heading, whatever it says. */
    static boolean isTooLong(String words) {
        return words.length() > LONGEST;
    }

    /** The fields that the heading may name; none for words that are no heading of a tracker. */
    List<Claim> of(String heading) {
        return known.computeIfAbsent(heading, this::read);
    }

    private List<Claim> read(String heading) {
        if (isTooLong(heading)) {
            return List.of();
        }
        String words = FOOTNOTE_MARKS.matcher(apart(heading).strip()).replaceAll(" ");
        List<Claim> named = named(words);
        List<Claim> known = named.isEmpty() ? parts(words) : named;
        return known.isEmpty() ? byGrammar(words) : known;
    }

    private List<Claim> byGrammar(String words) {
        String plain = Names.plainWithoutBrackets(words);
        if (HeadingDate.isOfAnswer(plain)) {
            return List.of(new Claim(Field.BY_WHEN, SECOND_MEANING));
        }
        Optional<Field> asked =
                HeadingDate.field(plain).or(() -> HeadingThing.field(plain)).or(() -> HeadingQuestion.field(plain));
        if (asked.isPresent()) {
            return List.of(new Claim(asked.get(), QUESTION));
        }
        List<Claim> beginning = Stream.concat(ofContent(plain).stream(), beginning(plain).stream())
                .toList();
        if (!beginning.isEmpty()) {
            return beginning;
        }
        List<Claim> ending = ending(plain);
        return ending.isEmpty() ? onePart(words) : ending;
    }

    /** By its very name, which may have a remark in brackets. */
    private List<Claim> named(String words) {
        List<Claim> exact = names.getOrDefault(Names.plain(words), List.of());
        boolean brackets = exact.isEmpty() && (words.indexOf('(') >= 0 || words.indexOf('[') >= 0);
        return brackets ? worse(names.getOrDefault(Names.plainWithoutBrackets(words), List.of())) : exact;
    }

    private static List<Claim> worse(List<Claim> claims) {
        return claims.stream().map(claim -> claim.worse(IN_BRACKETS)).toList();
    }

    /** By parts that are all names: one in two languages, or two things in one column. */
    private List<Claim> parts(String words) {
        List<String> parts = List.of(BETWEEN_PARTS.split(words, -1));
        List<List<Claim>> read = parts.stream().map(this::named).toList();
        if (parts.size() < 2 || read.stream().anyMatch(List::isEmpty)) {
            return List.of();
        }
        return read.stream()
                .map(claims -> claims.get(0).field())
                .distinct()
                .map(field -> new Claim(field, PARTS + preference(field)))
                .toList();
    }

    private static int preference(Field field) {
        int place = PREFERRED.indexOf(field);
        return place < 0 ? PREFERRED.size() : place;
    }

    /** By the first part that is known at all. */
    private List<Claim> onePart(String words) {
        return Stream.of(BETWEEN_THINGS.split(words, -1))
                .map(part -> Stream.of(
                                named(part),
                                beginning(Names.plainWithoutBrackets(part)),
                                ending(Names.plainWithoutBrackets(part)))
                        .filter(claims -> !claims.isEmpty())
                        .findFirst()
                        .orElse(List.of()))
                .filter(claims -> !claims.isEmpty())
                .findFirst()
                .map(claims -> claims.stream()
                        .map(claim -> new Claim(claim.field(), ONE_PART))
                        .toList())
                .orElse(List.of());
    }

    /** "Wording of recommendation" and "Task description" are what they are of. */
    private List<Claim> ofContent(String plain) {
        String thing = CONTENT.matcher(plain).replaceFirst("");
        return thing.equals(plain) ? List.of() : worse(names.getOrDefault(thing, List.of()));
    }

    /** By the longest name that the words begin with. */
    private static List<Claim> beginning(String words) {
        for (int end = words.lastIndexOf(' ', LONGEST_PART); end > 0; end = words.lastIndexOf(' ', end - 1)) {
            Field field = HeadingNames.BEGINNINGS.get(words.substring(0, end));
            if (field != null) {
                boolean remark = isRemark(field, words.substring(end + 1));
                return remark ? List.of(new Claim(field, BEGINNING - end)) : List.of();
            }
        }
        return List.of();
    }

    /** By the longest name that the words end with. */
    private static List<Claim> ending(String words) {
        int from = words.length() - LONGEST_PART - 1;
        for (int space = words.indexOf(' ', from); space >= 0; space = words.indexOf(' ', space + 1)) {
            Field field = HeadingNames.ENDINGS.get(words.substring(space + 1));
            if (field != null) {
                boolean alone = saysNothingElse(field, words.substring(0, space));
                return alone ? List.of(new Claim(field, ENDING - (words.length() - space - 1))) : List.of();
            }
        }
        return List.of();
    }

    /** "Recommendation 4" is no heading but a reference. */
    private static boolean isRemark(Field field, String behind) {
        boolean reference = field == Field.RECOMMENDATION && Character.isDigit(behind.charAt(0));
        return !reference && saysNothingElse(field, behind);
    }

    private static boolean saysNothingElse(Field field, String words) {
        return Stream.of(words.split(" ", -1))
                .noneMatch(word -> HeadingNames.OTHER_THINGS.contains(word)
                        || field == Field.BY_WHEN && HeadingNames.OTHER_DATES.contains(word));
    }
}
