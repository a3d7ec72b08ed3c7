package org.committeepapers.validation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.Spelling;
import org.committeepapers.tracker.Owner;
import org.committeepapers.tracker.Post;

/** The posts that may own an action, found by any of their names, whatever their case and spacing. */
final class Register {

    private static final int MOST_COMMAS = 20;

    private static final Pattern REMARK = Pattern.compile("(?s)\\s*(?:[(\\[,;:\u2013\u2014]|\\s-).*$");

    private static final Pattern NOT_LETTER = Pattern.compile("[^\\p{L}]+");

    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}(?:[. ]?\\p{Lu}){1,4}\\.?");

    /** A word of at least this length counts even in lower case. */
    private static final int LONG_WORD = 4;

    /** The names as written, by the form in which they are compared. */
    private final Map<String, String> names = new LinkedHashMap<>();

    /** The names of posts that the register says are vacant, or whose holders have left. */
    private final Set<String> empty = new HashSet<>();

    /** Earlier answers, since the same wrong name is often in many rows and finding the nearest takes time. */
    private final Map<String, Optional<String>> nearest = new HashMap<>();

    private final Set<String> initials = new HashSet<>();

    /** Whether every post is given with its initials, as on a sheet that explains those in the tracker. */
    private final boolean explainsInitials;

    Register(List<Post> posts) {
        posts.forEach(this::add);
        explainsInitials =
                posts.stream().allMatch(post -> post.aliases().stream().anyMatch(Register::areInitials));
    }

    boolean explainsInitials() {
        return explainsInitials;
    }

    private void add(Post post) {
        post.names()
                .map(name -> post.vacant() ? withoutRemark(name) : name)
                .filter(name -> !name.isBlank())
                .forEach(name -> {
                    names.putIfAbsent(PlainText.sameName(name), name);
                    initials.addAll(initials(name));
                    if (post.vacant()) {
                        empty.add(PlainText.sameName(name));
                    }
                });
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /**
     * Whether the owner is one of the posts. A name before or after the post makes no difference, as in "Andrew
     * Lovegrove, Deputy Chief Executive".
     */
    boolean knows(Owner owner) {
        return forms(owner).anyMatch(names::containsKey);
    }

    /** Whether the register says that the post is vacant, or that the person has left. */
    boolean isWithoutHolder(Owner owner) {
        return forms(owner).anyMatch(empty::contains);
    }

    /** Whether the letters are the initials of a person or post, or another name of one. */
    boolean knowsInitials(String letters) {
        return names.containsKey(PlainText.sameName(letters)) || initials.contains(letters(letters));
    }

    /** The whole name, and the parts before and after each comma, of the first few commas. */
    private static Stream<String> forms(Owner owner) {
        String key = PlainText.sameName(owner.vacant() ? withoutRemark(owner.name()) : owner.name());
        Stream.Builder<String> forms = Stream.builder();
        forms.add(key);
        int commas = 0;
        for (int at = key.indexOf(','); at >= 0 && commas++ < MOST_COMMAS; at = key.indexOf(',', at + 1)) {
            forms.add(key.substring(at + 1).strip());
            forms.add(key.substring(0, at).strip());
        }
        return forms.build();
    }

    /** The part of a name before the brackets, comma or dash that introduce a remark such as "vacant". */
    private static String withoutRemark(String name) {
        return REMARK.matcher(name).replaceFirst("").strip();
    }

    /** The nearest name, if there is one near enough. */
    Optional<String> nearest(String owner) {
        return nearest.computeIfAbsent(
                PlainText.sameName(owner),
                key -> Spelling.nearest(key, names.keySet()).map(names::get));
    }

    /** Whether the words are only letters that stand for a name. */
    private static boolean areInitials(String words) {
        return INITIALS.matcher(words.strip()).matches();
    }

    private static String letters(String initials) {
        return NOT_LETTER.matcher(initials).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** The initials of a name: of all its words, and of those that are more than "of" or "and". */
    private static Set<String> initials(String name) {
        String[] words = NOT_LETTER.split(name.strip());
        return Stream.of(first(words, 1), first(words, LONG_WORD))
                .filter(letters -> letters.length() > 1)
                .collect(Collectors.toSet());
    }

    private static String first(String[] words, int shortest) {
        StringBuilder letters = new StringBuilder();
        for (String word : words) {
            if (word.length() >= shortest || !word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                letters.append(word.charAt(0));
            }
        }
        return letters.toString().toUpperCase(Locale.ROOT);
    }
}
