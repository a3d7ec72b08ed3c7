package org.committeepapers.wording.owner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Owner;
import org.committeepapers.tracker.Owners;
import org.committeepapers.wording.LastRead;
import org.committeepapers.wording.Tokens;
import org.committeepapers.wording.WordFile;
import org.committeepapers.wording.date.Dates;

/**
 * Reads who owns an action. Line breaks, semicolons, bullets, numbers of a list and strokes divide owners; "and", "&amp;" and
 * "+" only between two plain ones. What isn't certain stays as written and is unclear.
 */
public final class OwnerWords {

    static final WordFile PATTERNS = new WordFile("owner/patterns.txt");

    private static final String BULLETS = "\u2022\u25cf\u25aa\u25e6\u00b7\u2023\uf0b7";

    /** Stands in a copy of a text for each character that divides nothing, such as those in brackets. */
    private static final char MASK = '\ue000';

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern DOTTED = Pattern.compile("(?:^|\\s)(?:\\p{Lu}\\.\\s*){2,}+$");
    private static final Pattern EDGES = edges(" ,;:/" + BULLETS);
    private static final Pattern EDGES_WITH_STOPS = edges(" ,;:/." + BULLETS);
    private static final Pattern LINE = Pattern.compile("\n");
    private static final Pattern SIGNS = Pattern.compile("[;" + BULLETS + "]");
    private static final Pattern KEPT = PATTERNS.pattern("KEPT");
    private static final Pattern FIRST_ITEM = PATTERNS.pattern("FIRST_ITEM");
    private static final Pattern ITEM = PATTERNS.pattern("ITEM");
    private static final Pattern BULLET = PATTERNS.pattern("BULLET");
    private static final Pattern UNFINISHED = PATTERNS.pattern("UNFINISHED");
    private static final Pattern CONTINUES = PATTERNS.pattern("CONTINUES");
    private static final Pattern SPACED_STROKE = PATTERNS.pattern("SPACED_STROKE");
    private static final Pattern STROKE = Pattern.compile("(?<!\\band)/");
    private static final Pattern AND = PATTERNS.pattern("AND");
    private static final Pattern MUTATED = PATTERNS.pattern("MUTATED");
    private static final Pattern COMPANY = PATTERNS.pattern("COMPANY");
    private static final Pattern HELPED = PATTERNS.pattern("HELPED");
    private static final Pattern ONE_PERSONS_POSTS = PATTERNS.pattern("ONE_PERSONS_POSTS");
    private static final Pattern SEVERAL_INITIALS = PATTERNS.pattern("SEVERAL_INITIALS");
    private static final Pattern NO_OWNER = PATTERNS.pattern("NO_OWNER");
    private static final Pattern ANYBODY = PATTERNS.pattern("ANYBODY");
    private static final Pattern UNSETTLED = PATTERNS.pattern("UNSETTLED");
    private static final Pattern BEHIND_BRACKETS = PATTERNS.pattern("BEHIND_BRACKETS");
    private static final Pattern COMMA = Pattern.compile(",\\s*");
    private static final Pattern STAND_IN = PATTERNS.pattern("STAND_IN");
    private static final Pattern NAME_ALONE = PATTERNS.pattern("NAME_ALONE");
    private static final Pattern NO_NAME = PATTERNS.pattern("NO_NAME");
    private static final Pattern VACANT = PATTERNS.pattern("VACANT");
    private static final Pattern OUTER_BRACKETS = Pattern.compile("^[(\\[]\\s*([^()\\[\\]]*?)\\s*[)\\]]$");

    private static final LastRead<Owners> READ = new LastRead<>(OwnerWords::readCell);

    private OwnerWords() {}

    private static Pattern edges(String signs) {
        return Pattern.compile("^[ ,;:/" + BULLETS + "]+|(?<![" + signs + "])[" + signs + "]+$");
    }

    /** The owners named by the words, in order, each once; TBC, Vacant and the like name nobody. */
    public static Owners read(RichText words) {
        if (words.isBlank()) {
            return Owners.NONE;
        }
        Owners read = READ.of(words.plain());
        return new Owners(words, read.list(), read.vacant());
    }

    private static Owners readCell(String plain) {
        Map<String, Owner> owners = new LinkedHashMap<>();
        for (String part : parts(INVISIBLE.matcher(plain).replaceAll(""))) {
            String name = name(part);
            if (!isNobody(name)) {
                boolean initials = PlainOwner.of(name) == PlainOwner.INITIALS;
                String key = name.toLowerCase(Locale.ROOT).replace(" ", "");
                owners.putIfAbsent(key, new Owner(name, initials, isVacant(name), doubt(name)));
            }
        }
        return new Owners(RichText.EMPTY, List.copyOf(owners.values()), isVacant(plain));
    }

    /** The line without Welsh words, of two of which only one has none; else empty. */
    public static Optional<RichText> english(RichText one, RichText other) {
        boolean isWelsh = PlainOwner.isWelsh(one.plain());
        return isWelsh == PlainOwner.isWelsh(other.plain()) ? Optional.empty() : Optional.of(isWelsh ? other : one);
    }

    /** Whether lines don't plainly name the same in two languages: any more than the other, another owner, or one in both. */
    public static boolean differ(RichText one, RichText other) {
        List<Owner> first = read(one).list();
        List<Owner> second = read(other).list();
        return first.size() != second.size()
                || Stream.concat(first.stream(), second.stream()).anyMatch(owner -> isInBoth(owner.name()))
                || IntStream.range(0, first.size())
                        .anyMatch(at -> !PlainOwner.mayBeOne(
                                first.get(at).name(), second.get(at).name()));
    }

    /** Whether a post stands there in Welsh and in English. */
    private static boolean isInBoth(String name) {
        List<String> parts = cut(name, STROKE);
        return inOneLanguage(parts).size() < parts.size();
    }

    private static List<String> parts(String plain) {
        if (plain.length() > PlainOwner.LONGEST) {
            return List.of(plain);
        }
        String text = plain.replace('\u00a0', ' ').replace('\t', ' ');
        List<String> owners = new ArrayList<>();
        for (String item : FIRST_ITEM.matcher(text).lookingAt() ? List.of(ITEM.split(text, -1)) : List.of(text)) {
            for (String line : lines(item)) {
                for (String sign : cut(line, SIGNS)) {
                    String bare = BULLET.matcher(sign).replaceFirst("");
                    inOneLanguage(cut(bare, SPACED_STROKE)).forEach(part -> addAtStrokes(part, owners));
                }
            }
        }
        return owners;
    }

    /** A copy of the text without what stands in brackets or divides nothing. */
    private static String masked(String text) {
        return KEPT.matcher(text).replaceAll(kept -> String.valueOf(MASK).repeat(kept.end() - kept.start()));
    }

    private static List<String> cut(String text, Pattern divider) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = divider.matcher(masked(text));
        int start = 0;
        while (matcher.find()) {
            parts.add(text.substring(start, matcher.start()));
            start = matcher.end();
        }
        parts.add(text.substring(start));
        return parts;
    }

    /** The lines, put together where one was only broken because the cell is narrow. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        String last = "";
        for (String line : cut(text, LINE)) {
            boolean joined = !lines.isEmpty() && goesOn(last, line);
            lines.add(joined ? lines.removeLast() + " " + line : line);
            last = line;
        }
        return lines;
    }

    private static boolean goesOn(String line, String next) {
        if (UNFINISHED.matcher(line).matches() || CONTINUES.matcher(next).matches()) {
            return true;
        }
        PlainOwner after = PlainOwner.of(next);
        boolean post = after == PlainOwner.POST && PlainOwner.of(line) == PlainOwner.PERSON;
        return line.stripTrailing().endsWith(",") && (!after.begins() || post);
    }

    /** The parts, put together where two posts may be one, once in Welsh and once in English. */
    private static List<String> inOneLanguage(List<String> parts) {
        List<String> posts = new ArrayList<>();
        for (String part : parts) {
            boolean twin = !posts.isEmpty() && PlainOwner.areTwins(posts.getLast(), part);
            posts.add(twin ? posts.removeLast() + "/" + part : part);
        }
        return posts;
    }

    /** A stroke without space divides plain owners or departments, but no title: "IT/Digital Manager". */
    private static void addAtStrokes(String text, List<String> owners) {
        List<String> parts = cut(text, STROKE);
        boolean divides = inOneLanguage(parts).size() == parts.size()
                && (PlainOwner.mayBeApart(parts) || parts.stream().anyMatch(part -> isNobody(name(part))));
        (divides ? parts : List.of(text)).forEach(part -> addAtAnd(part, owners));
    }

    private static void addAtAnd(String text, List<String> owners) {
        Matcher and = AND.matcher(masked(text));
        List<int[]> joints = new ArrayList<>();
        while (and.find()) {
            joints.add(new int[] {and.start(), and.end()});
        }
        int start = 0;
        for (int i = 0; i < joints.size(); i++) {
            int end = i + 1 < joints.size() ? joints.get(i + 1)[0] : text.length();
            String before = text.substring(start, joints.get(i)[0]);
            if (areTwo(before, text.substring(joints.get(i)[1], end))) {
                owners.add(start == 0 ? before : MUTATED.matcher(before).replaceFirst("$1"));
                start = joints.get(i)[1];
            }
        }
        String last = text.substring(start);
        owners.add(start == 0 ? last : MUTATED.matcher(last).replaceFirst("$1"));
    }

    /** Whether a plain owner stands on either side of an "and", and they aren't two posts of one person. */
    private static boolean areTwo(String before, String after) {
        return (PlainOwner.areTwo(before, after) || PlainOwner.of(before).isPlain() && isNobody(name(after)))
                && !COMPANY.matcher(masked(before)).find()
                && !areOnePersons(before, after);
    }

    private static boolean areOnePersons(String before, String after) {
        String posts =
                SPACE.matcher(before.strip() + " & " + after.strip() + " ").replaceAll(" ");
        return ONE_PERSONS_POSTS.matcher(Tokens.plain(posts)).lookingAt();
    }

    private static Owner.Doubt doubt(String name) {
        String open = masked(name);
        if (name.length() > PlainOwner.LONGEST
                || name.chars().noneMatch(Character::isLetter)
                || isDate(name)
                || open.indexOf('+') >= 0
                || open.indexOf('#') >= 0
                || areUnsettled(name)
                || SEVERAL_INITIALS.matcher(name).matches() && PlainOwner.of(name) != PlainOwner.PERSON) {
            return Owner.Doubt.UNCLEAR;
        }
        boolean several = open.indexOf('/') >= 0 || HELPED.matcher(open).find();
        Matcher and = AND.matcher(open);
        while (and.find()) {
            String before = name.substring(0, and.start());
            String after = name.substring(and.end());
            if (PlainOwner.isPersonBeside(before, after)) {
                return Owner.Doubt.UNCLEAR;
            }
            several |= !PlainOwner.isOne(name, before) && !areOnePersons(before, after);
        }
        return several ? Owner.Doubt.PERHAPS_SEVERAL : Owner.Doubt.NONE;
    }

    /** Whether the words are a date, or one whose year nobody can tell: "Q3 2026". */
    private static boolean isDate(String name) {
        ByWhen read = Dates.read(RichText.of(name));
        boolean lacksYear = read.fault() == ByWhen.Fault.AMBIGUOUS_YEAR || read.fault() == ByWhen.Fault.NO_YEAR;
        return read.latest().isPresent()
                || lacksYear && Dates.isAlone(name) && name.chars().anyMatch(Character::isDigit);
    }

    /** Whether the words leave open who owns the action; that a post is vacant is told by itself. */
    private static boolean areUnsettled(String name) {
        String words = Tokens.plain(name);
        if (ANYBODY.matcher(words).matches() || UNSETTLED.matcher(words).matches() && !isVacant(name)) {
            return true;
        }
        List<PlainOwner> people = cut(name, COMMA).stream().map(PlainOwner::of).toList();
        Matcher comma = BEHIND_BRACKETS.matcher(name);
        return people.size() > 1 && people.stream().allMatch(PlainOwner.PERSON::equals)
                || comma.find() && PlainOwner.of(name.substring(comma.end())).begins();
    }

    private static String name(String part) {
        String name = SPACE.matcher(part).replaceAll(" ");
        Pattern edges = DOTTED.matcher(name).find() ? EDGES : EDGES_WITH_STOPS;
        return edges.matcher(name).replaceAll("");
    }

    /** Whether nobody is named where a person should be: the words are blank, or TBC and the like. */
    public static boolean nameNobody(String words) {
        return read(RichText.of(words)).list().isEmpty();
    }

    /** Whether the words have the form of one name or post, such as "J Rees" and "Head of Legal Services", and nothing else. */
    public static boolean areOneName(String words) {
        return NAME_ALONE.matcher(words.strip()).matches() && !limit(words) && !nameNobody(words);
    }

    /** Whether a word is among them that no name has, since it limits or puts off what was decided. */
    public static boolean limit(String words) {
        return NO_NAME.matcher(words).find();
    }

    /** Whether the words are the name of a person, such as "J. Smith" and "Jane Smith", or initials, and nothing else. */
    public static boolean namePerson(String words) {
        PlainOwner plain = PlainOwner.of(words);
        return (plain == PlainOwner.PERSON || plain == PlainOwner.INITIALS) && !nameNobody(words);
    }

    /** Whether words that stand in an owner's place, stripped of space, name nobody. */
    private static boolean isNobody(String name) {
        if (name.chars().noneMatch(Character::isLetterOrDigit)) {
            return true;
        }
        String words = OUTER_BRACKETS.matcher(Tokens.plain(name)).replaceFirst("$1");
        return NO_OWNER.matcher(words).matches() && !STAND_IN.matcher(words).find();
    }

    /**
     * Whether the words say that a post is vacant or that its holder has left, as in "Head of Housing (vacant)", and
     * name nobody who stands in.
     */
    public static boolean isVacant(String words) {
        String small = words.toLowerCase(Locale.ROOT);
        return VACANT.matcher(small).find() && !STAND_IN.matcher(small).find();
    }
}
