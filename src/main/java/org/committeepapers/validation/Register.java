package org.committeepapers.validation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.Spelling;
import org.committeepapers.tracker.Owner;
import org.committeepapers.tracker.Post;

/** The posts that may own an action, found by any of their names. Case and spacing don't matter. */
final class Register {

    private static final int MOST_COMMAS = 20;

    private static final Pattern REMARK = Pattern.compile("(?s)\\s*(?:[(\\[,;:\u2013\u2014]|\\s-).*$");

    /** Each name as written, by the form in which names are compared. */
    private final Map<String, String> names = new LinkedHashMap<>();

    /** The names of posts that the register itself calls vacant or left. */
    private final Set<String> empty = new HashSet<>();

    /** What was answered before: one wrong name often stands in many rows, and to find the nearest takes time. */
    private final Map<String, Optional<String>> nearest = new HashMap<>();

    private final Set<String> initials = new HashSet<>();

    /** Whether each of its posts is given with its initials, as on a sheet that explains those of the tracker. */
    private final boolean explainsInitials;

    Register(List<Post> posts) {
        posts.forEach(this::add);
        explainsInitials =
                posts.stream().allMatch(post -> post.aliases().stream().anyMatch(Initials::areAll));
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
                    initials.addAll(Initials.of(name));
                    if (post.vacant()) {
                        empty.add(PlainText.sameName(name));
                    }
                });
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /**
     * Whether the owner is one of the posts. Also "Andrew Lovegrove, Deputy Chief Executive" where the post alone is
     * in the register: a name before the post, or after it.
     */
    boolean knows(Owner owner) {
        return forms(owner).anyMatch(names::containsKey);
    }

    /** Whether the register says that the post is vacant, or that the person left. */
    boolean isWithoutHolder(Owner owner) {
        return forms(owner).anyMatch(empty::contains);
    }

    /** Whether the letters are the initials of a person or post, or another name of one. */
    boolean knowsInitials(String letters) {
        return names.containsKey(PlainText.sameName(letters)) || initials.contains(Initials.letters(letters));
    }

    /** The owner as a whole, and what stands before and after each comma; a name has only so many. */
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

    /** What stands before the brackets, comma or dash of a name that is said to be vacant there. */
    private static String withoutRemark(String name) {
        return REMARK.matcher(name).replaceFirst("").strip();
    }

    /** The name that differs least, where it could be meant. */
    Optional<String> nearest(String owner) {
        return nearest.computeIfAbsent(
                PlainText.sameName(owner),
                key -> Spelling.nearest(key, names.keySet()).map(names::get));
    }
}
