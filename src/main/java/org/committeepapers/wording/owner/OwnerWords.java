package org.committeepapers.wording.owner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Owner;
import org.committeepapers.tracker.Owners;

/** Reads who owns an action. */
public final class OwnerWords {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern DOTTED = Pattern.compile("(?:^|\\s)(?:\\p{Lu}\\.\\s*){2,}+$");
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.? ?){1,3}\\p{Lu}\\.?|\\p{Lu}\\p{Ll}\\p{Lu}");
    private static final Pattern BETWEEN = Pattern.compile("[. ]+");

    /** What a SharePoint list exports: the number of each entry in the list of people, and its name. */
    private static final Pattern LOOKUPS = Pattern.compile("\\s*\\d{1,9};#[^;#]+(?:;#\\d{1,9};#[^;#]+)*+");

    private static final Pattern LOOKUP_NUMBER = Pattern.compile(";#\\d{1,9};#|^\\d{1,9};#");

    private static final String EDGES = " ,;:/" + OwnerSplit.BULLETS;

    private static final Pattern NO_OWNER = OwnerSplit.PATTERNS.pattern("NO_OWNER");
    private static final Pattern FORMULA_ERROR = OwnerSplit.PATTERNS.pattern("FORMULA_ERROR");
    private static final Pattern STAND_IN = OwnerSplit.PATTERNS.pattern("STAND_IN");
    private static final Pattern VACANT = OwnerSplit.PATTERNS.pattern("VACANT");
    private static final Pattern OUTER_BRACKETS = Pattern.compile("^[(\\[]\\s*([^()\\[\\]]*?)\\s*[)\\]]$");

    private OwnerWords() {}

    /** The owners named by the words, in order, each once; TBC, Vacant and the like name nobody. */
    public static Owners read(RichText words) {
        String plain = words.plain();
        if (words.isBlank()) {
            return Owners.NONE;
        }
        Map<String, Owner> owners = new LinkedHashMap<>();
        for (String part : parts(plain)) {
            String name = name(part);
            if (!isNobody(name)) {
                String key = name.toLowerCase(Locale.ROOT).replace(" ", "");
                owners.putIfAbsent(key, new Owner(name, isInitials(name), isVacant(name)));
            }
        }
        return new Owners(words, List.copyOf(owners.values()), isVacant(plain));
    }

    private static List<String> parts(String plain) {
        if (FORMULA_ERROR.matcher(plain.strip()).matches()) {
            return List.of();
        }
        return LOOKUPS.matcher(plain).matches()
                ? List.of(LOOKUP_NUMBER.split(plain.strip(), -1))
                : OwnerSplit.split(plain);
    }

    private static String name(String part) {
        String name = SPACE.matcher(part).replaceAll(" ");
        int start = 0;
        int end = name.length();
        while (start < end && EDGES.indexOf(name.charAt(start)) >= 0) {
            start++;
        }
        String signs = DOTTED.matcher(name).find() ? EDGES : EDGES + ".";
        while (start < end && signs.indexOf(name.charAt(end - 1)) >= 0) {
            end--;
        }
        return name.substring(start, end);
    }

    /** Whether words that stand in an owner's place, stripped of space, name nobody. */
    static boolean isNobody(String name) {
        if (name.chars().noneMatch(Character::isLetterOrDigit)) {
            return true;
        }
        String small = name.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        String words = OUTER_BRACKETS.matcher(small).replaceFirst("$1");
        return NO_OWNER.matcher(words).matches() && !STAND_IN.matcher(words).find();
    }

    /** Whether an owner is a person's or a post's initials, such as DM, P.L. or HoH, and no department's. */
    static boolean isInitials(String owner) {
        String letters = BETWEEN.matcher(owner).replaceAll("").toLowerCase(Locale.ROOT);
        return INITIALS.matcher(owner.strip()).matches()
                && !OwnerPhrase.DEPARTMENTS.contains(letters)
                && !OwnerPhrase.OFFICES.contains(letters);
    }

    /**
     * Whether the words say that a post is vacant or that its holder has left, as in "Head of Housing (vacant)", and
     * name nobody who stands in.
     */
    public static boolean isVacant(String words) {
        String small = words.toLowerCase(Locale.ROOT);
        return VACANT.matcher(small).find() && !STAND_IN.matcher(small).find();
    }

    /**
     * The English of two names of one post, one of them Welsh, in any order; empty where they aren't known to be of one
     * post.
     */
    public static Optional<RichText> english(RichText one, RichText other) {
        if (TitleTwins.isTranslation(one.plain(), other.plain())) {
            return Optional.of(other);
        }
        return TitleTwins.isTranslation(other.plain(), one.plain()) ? Optional.of(one) : Optional.empty();
    }
}
