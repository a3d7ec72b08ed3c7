package org.committeepapers.chase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Post;

/**
 * The posts of all registers. Two are one where they have the same name, or where the name of one is an alias of the
 * other and of no third; an alias that two posts share joins nothing, nor does one between posts of a single register.
 */
final class Directory {

    /** What is said of a post after its name, such as "(vacant)". */
    private static final Pattern REMARK = Pattern.compile("(?s)\\s*(?:[(\\[,;:\u2013\u2014]|\\s-).*$");

    /** By the form of their names, in order. */
    private final Map<String, List<Post>> posts = new LinkedHashMap<>();

    private final Map<String, Set<String>> byAlias = new LinkedHashMap<>();
    private final Map<String, String> joined = new LinkedHashMap<>();

    Directory(List<List<Post>> registers) {
        registers.forEach(register -> register.forEach(this::add));
        byAlias.forEach((alias, owners) -> {
            if (owners.size() == 1 && posts.containsKey(alias)) {
                join(alias, owners.iterator().next(), registers);
            }
        });
    }

    /** The form in which names are compared; what is said after the name of a vacant post is no part of it. */
    static String key(Post post) {
        return PlainText.sameWords(post.vacant() ? withoutRemark(post.name()) : post.name());
    }

    private static String withoutRemark(String name) {
        String alone = REMARK.matcher(name).replaceFirst("").strip();
        return alone.isEmpty() ? name : alone;
    }

    private void add(Post post) {
        String key = key(post);
        posts.computeIfAbsent(key, any -> new ArrayList<>()).add(post);
        post.aliases()
                .forEach(alias -> byAlias.computeIfAbsent(PlainText.sameWords(alias), any -> new LinkedHashSet<>())
                        .add(key));
    }

    private void join(String one, String other, List<List<Post>> registers) {
        boolean apart = registers.stream()
                .map(register -> register.stream().map(Directory::key).toList())
                .anyMatch(keys -> keys.contains(one) && keys.contains(other));
        String root = root(one);
        String otherRoot = root(other);
        if (!apart && !root.equals(otherRoot)) {
            joined.put(root, otherRoot);
        }
    }

    private String root(String key) {
        String root = key;
        while (joined.containsKey(root)) {
            root = joined.getOrDefault(root, root);
        }
        return root;
    }

    /** The person who holds the post of this form. */
    Person person(String key) {
        String root = root(key);
        Map<String, String> addresses = new LinkedHashMap<>();
        Set<String> holders = new LinkedHashSet<>();
        boolean vacant = true;
        String name = "";
        for (Map.Entry<String, List<Post>> entry : posts.entrySet()) {
            if (root(entry.getKey()).equals(root)) {
                for (Post post : entry.getValue()) {
                    name = name.isEmpty() ? post.name() : name;
                    holders.add(post.holder());
                    vacant &= post.vacant();
                    post.address().ifPresent(address -> addresses.putIfAbsent(PlainText.sameWords(address), address));
                }
            }
        }
        holders.remove("");
        String greeting = holders.size() == 1 ? holders.iterator().next() : name;
        return new Person(root, name, greeting, List.copyOf(addresses.values()), vacant);
    }

    /** The one post that has this name or alias anywhere. */
    Optional<Person> find(String name) {
        String form = PlainText.sameWords(name);
        if (posts.containsKey(form)) {
            return Optional.of(person(form));
        }
        List<String> roots = byAlias.getOrDefault(form, Set.of()).stream()
                .map(this::root)
                .distinct()
                .toList();
        return roots.size() == 1 ? Optional.of(person(roots.getFirst())) : Optional.empty();
    }

    /**
     * Somebody who is asked for updates: a post, whatever the trackers call it.
     *
     * @param key that tells it from others
     * @param name as the first register calls it, else as the tracker does
     * @param greeting the name of who holds the post, where the registers give one; else its own
     * @param addresses usable ones from all registers, each once
     * @param vacant whether every register that has the post says that nobody holds it
     */
    record Person(String key, String name, String greeting, List<String> addresses, boolean vacant) {

        /** Nobody decides between two addresses. */
        Optional<String> address() {
            return addresses.size() == 1 ? Optional.of(addresses.getFirst()) : Optional.empty();
        }
    }
}
