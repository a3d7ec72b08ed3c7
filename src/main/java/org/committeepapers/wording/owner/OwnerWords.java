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
    private static final Pattern SPACED_NA = Pattern.compile("\\b[nN] ?/ ?[aA]\\b");
    private static final Pattern DOTTED = Pattern.compile("(?:^|\\s)(?:\\p{Lu}\\.\\s*){2,}$");
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.? ?){1,3}\\p{Lu}\\.?|\\p{Lu}\\p{Ll}\\p{Lu}");
    private static final Pattern BETWEEN = Pattern.compile("[. ]+");

    /** What a SharePoint list exports: the number of each entry in the list of people, and its name. */
    private static final Pattern LOOKUPS = Pattern.compile("\\s*\\d{1,9};#[^;#]+(?:;#\\d{1,9};#[^;#]+)*");

    private static final Pattern BETWEEN_LOOKUPS = Pattern.compile(";#\\d{1,9};#");

    static final String BULLETS = "\u2022\u25cf\u25aa\u25e6\u00b7\u2023\uf0b7";

    private static final String EDGES = " ,;:/" + BULLETS;

    private OwnerWords() {}

    /** The owners named by the words, in order, each once; TBC, Vacant and the like name nobody. */
    public static Owners read(RichText words) {
        if (words.isBlank()) {
            return Owners.NONE;
        }
        Map<String, Owner> owners = new LinkedHashMap<>();
        List<String> parts = NoOwner.isFormulaError(words.plain()) ? List.of() : parts(words.plain());
        for (String part : parts) {
            String name = name(part);
            if (!NoOwner.is(name)) {
                owners.putIfAbsent(
                        name.toLowerCase(Locale.ROOT).replace(" ", ""),
                        new Owner(name, isInitials(name), isVacant(name)));
            }
        }
        return new Owners(words, List.copyOf(owners.values()), isVacant(words.plain()));
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

    /** Whether an owner is a person's or a post's initials, such as DM, P.L. or HoH, and no department's. */
    static boolean isInitials(String owner) {
        String letters = BETWEEN.matcher(owner).replaceAll("").toLowerCase(Locale.ROOT);
        return INITIALS.matcher(owner.strip()).matches()
                && !OwnerVocabulary.DEPARTMENTS.contains(letters)
                && !OwnerVocabulary.OFFICES.contains(letters);
    }

    /**
     * Whether the words say that a post is vacant or that its holder has left, as in "Head of Housing (vacant)", and
     * name nobody who stands in.
     */
    public static boolean isVacant(String words) {
        return NoOwner.saysVacant(words);
    }

    private static List<String> parts(String plain) {
        if (LOOKUPS.matcher(plain).matches()) {
            return List.of(BETWEEN_LOOKUPS.split(plain.strip().replaceFirst("^\\d+;#", ""), -1));
        }
        String masked = Brackets.masked(SPACED_NA
                .matcher(plain)
                .replaceAll("n/a")
                .replace('\u00a0', ' ')
                .replace('\t', ' '));
        return OwnerLines.of(masked).stream()
                .flatMap(line -> SlashSplit.split(line).stream())
                .map(Brackets::unmasked)
                .flatMap(part -> AndSplit.split(part).stream())
                .toList();
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
}
