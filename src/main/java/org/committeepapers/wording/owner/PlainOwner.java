package org.committeepapers.wording.owner;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.committeepapers.wording.WordFile;

/** The plain forms of an owner, by the lists of {@code owner/words.txt}. */
enum PlainOwner {
    /** "Cllr Moss", "J. Smith", or a usual given name with a surname. */
    PERSON,
    /** "DM" or "P.L.", and no department's. */
    INITIALS,
    /** A post that begins with its rank: "Head of Housing". */
    POST,
    /** A post that ends with it: "Housing Manager". */
    TITLE,
    /** A team or body that ends with what it is: "Housing Team". */
    BODY,
    /** Anything else, such as a department. */
    OTHER;

    private static final WordFile WORDS = new WordFile("owner/words.txt");
    private static final Set<String> BEFORE_RANK = WORDS.words("BEFORE_RANK");
    private static final Set<String> POSTS = WORDS.words("POSTS");
    private static final Set<String> PAIRS = WORDS.words("PAIRS");
    private static final Set<String> ADDRESSES = WORDS.words("ADDRESSES");
    private static final Set<String> PEOPLE = WORDS.words("PEOPLE");
    private static final Set<String> UNITS = WORDS.words("UNITS");
    private static final Set<String> WELSH = WORDS.words("WELSH");
    private static final Set<String> LEADS_TO_FIELD = WORDS.words("LEADS_TO_FIELD");
    private static final Set<String> NO_INITIALS = WORDS.words("NO_INITIALS");
    private static final Set<String> GIVEN_NAMES = WORDS.words("GIVEN_NAMES");

    /** A dash, a bracket or a comma, before which the name or post stands. */
    private static final Pattern REMARK = Pattern.compile("(?s)(?:,|\\s[(\\[\u2013\u2014-]).*");

    private static final Pattern BRACKETS = Pattern.compile("\\s*[(\\[][^)\\]]*[)\\]]\\s*$");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}' -]");
    private static final Pattern LETTERS = Pattern.compile("(?:\\p{Lu}\\.? ?){1,3}\\p{Lu}\\.?|\\p{Lu}\\p{Ll}\\p{Lu}");
    private static final Pattern NOT_LETTER = Pattern.compile("[. ]+");
    private static final Pattern INITIAL = Pattern.compile("\\p{Lu}|(?:\\p{Lu}\\.){1,3}");
    private static final Pattern NAME =
            Pattern.compile("(?:ap|ab|ferch|van|von|de|der|la|le|bin|al)|\\p{Lu}[\\p{L}\\p{M}'\u2019.-]+");
    /** In characters; longer words name no owner. */
    static final int LONGEST = 2000;

    /** In words. */
    private static final int LONGEST_NAME = 4;

    static PlainOwner of(String text) {
        if (text.length() > LONGEST) {
            return OTHER;
        }
        String written = text.strip();
        if (LETTERS.matcher(written).matches()
                && !NO_INITIALS.contains(
                        NOT_LETTER.matcher(written).replaceAll("").toLowerCase(Locale.ROOT))) {
            return INITIALS;
        }
        String[] name = SPACE.split(REMARK.matcher(written).replaceFirst(""), -1);
        List<String> words = words(written);
        if (isPost(words) || isPerson(name)) {
            return isPost(words) ? POST : PERSON;
        }
        boolean ends = words.size() > 1;
        return ends && PEOPLE.contains(words.getLast())
                ? TITLE
                : ends && UNITS.contains(words.getLast()) ? BODY : OTHER;
    }

    /** Without those in brackets at the end. */
    private static List<String> words(String text) {
        return List.of(
                SPACE.split(small(BRACKETS.matcher(text).replaceFirst("")).strip(), -1));
    }

    private static String small(String text) {
        return NO_WORD.matcher(text.toLowerCase(Locale.ROOT).replace('\u2019', '\''))
                .replaceAll("");
    }

    private static boolean isPost(List<String> words) {
        int at = 0;
        while (at < words.size() && BEFORE_RANK.contains(words.get(at)) && !PAIRS.contains(pair(words, at))) {
            at++;
        }
        String first = at < words.size() ? words.get(at) : "";
        return POSTS.contains(first)
                || PAIRS.contains(pair(words, at))
                || PEOPLE.contains(first) && at + 1 < words.size() && LEADS_TO_FIELD.contains(words.get(at + 1));
    }

    private static String pair(List<String> words, int at) {
        return at + 1 < words.size() ? words.get(at) + " " + words.get(at + 1) : "";
    }

    private static boolean isPerson(String[] name) {
        String first = small(name[0]);
        if (ADDRESSES.contains(first)) {
            return name.length > 1;
        }
        boolean named = GIVEN_NAMES.contains(first) && Character.isUpperCase(name[0].charAt(0))
                || INITIAL.matcher(name[0]).matches() && name.length > 1;
        return named
                && name.length <= LONGEST_NAME
                && Arrays.stream(name)
                        .skip(1)
                        .allMatch(word -> NAME.matcher(word).matches() && !isNoun(word));
    }

    private static boolean isNoun(String word) {
        String small = small(word);
        return PEOPLE.contains(small) || UNITS.contains(small) || WELSH.contains(small);
    }

    /** Whether one post is in Welsh and the other in English, so that they may be the same. */
    static boolean areTwins(String one, String other) {
        Set<PlainOwner> posts = EnumSet.of(POST, TITLE);
        return posts.contains(of(one)) && posts.contains(of(other)) && isWelsh(one) != isWelsh(other);
    }

    /** Whether these may be one owner in two languages: equal words, one surname, or a post with Welsh words and one without. */
    static boolean mayBeOne(String one, String other) {
        Set<PlainOwner> kinds = EnumSet.of(of(one), of(other));
        if (small(one).equals(small(other)) || kinds.equals(EnumSet.of(PERSON))) {
            return surname(one).equals(surname(other));
        }
        return !kinds.contains(PERSON) && !kinds.contains(INITIALS) && isWelsh(one) != isWelsh(other);
    }

    private static String surname(String person) {
        return words(REMARK.matcher(person.strip()).replaceFirst("")).getLast();
    }

    static boolean isWelsh(String post) {
        return words(post).stream().anyMatch(WELSH::contains);
    }

    /** Whether both are plain: people and posts, or bodies. */
    static boolean areTwo(String one, String other) {
        PlainOwner first = of(one);
        PlainOwner second = of(other);
        return first.isPlain() && second.isPlain() && (first == BODY) == (second == BODY);
    }

    /** Whether strokes between the parts divide owners: each is plain, or none is more than a department or initials. */
    static boolean mayBeApart(List<String> parts) {
        Set<PlainOwner> kinds = EnumSet.noneOf(PlainOwner.class);
        parts.forEach(part -> kinds.add(of(part)));
        return EnumSet.of(INITIALS, OTHER).containsAll(kinds)
                || EnumSet.of(PERSON, POST, INITIALS).containsAll(kinds)
                || EnumSet.of(PERSON, POST, TITLE, BODY).containsAll(kinds);
    }

    /** Whether a person stands on one side of an "and", and the other side isn't plain. */
    static boolean isPersonBeside(String one, String other) {
        Set<PlainOwner> people = EnumSet.of(PERSON, INITIALS);
        return people.contains(of(one)) && !REMARK.matcher(one).find() || people.contains(of(other));
    }

    /** Whether words with an "and" in them, which divides nothing, name one owner, such as "Head of Law and Governance". */
    static boolean isOne(String text, String before) {
        PlainOwner whole = of(text);
        boolean ends = before.stripTrailing().endsWith(")")
                || UNITS.contains(words(before).getLast());
        return (whole == POST || whole == TITLE || whole == BODY) && !ends;
    }

    boolean isPlain() {
        return this != OTHER;
    }

    /** Whether its first word says that an owner begins. */
    boolean begins() {
        return this == PERSON || this == POST || this == INITIALS;
    }
}
