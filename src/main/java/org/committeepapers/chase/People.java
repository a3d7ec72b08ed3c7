package org.committeepapers.chase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Owner;
import org.committeepapers.tracker.Post;

/** The people of all registers. Two posts are one person where they have the same name. */
final class People {

    /** What is said of a post after its name, such as "(vacant)". */
    private static final Pattern REMARK = Pattern.compile("(?s)\\s*(?:[(\\[,;:\u2013\u2014]|\\s-).*$");

    /** By the form of their names, in order. */
    private final Map<String, List<Post>> posts = new LinkedHashMap<>();

    /** The posts that have a name or an alias, by its form. */
    private final Map<String, Set<String>> named = new HashMap<>();

    /** Those of trackers without a register. */
    private final Map<String, Person> unregistered = new HashMap<>();

    /**
     * Somebody who is asked for updates: a post, whatever the trackers call it.
     *
     * @param key that tells it from others
     * @param name as the first register calls it, else as the tracker does
     * @param greeting the name of who holds the post, where the registers give one; else its own
     * @param addresses usable ones from all registers, each once
     * @param vacant whether the tracker's register says that nobody holds it, or each that has it where the tracker has none
     */
    record Person(String key, String name, String greeting, List<String> addresses, boolean vacant) {}

    /**
     * Whom a tracker means by an owner.
     *
     * @param person empty where there is nobody to ask
     * @param why there is nobody, as a key of the labels; else blank
     */
    record Asked(Owner owner, Optional<Person> person, String why) {}

    People(List<List<Post>> registers) {
        for (List<Post> register : registers) {
            for (Post post : register) {
                posts.computeIfAbsent(key(post), unmade -> new ArrayList<>()).add(post);
                post.names()
                        .forEach(name -> named.computeIfAbsent(
                                        PlainText.sameWords(name), unmade -> new LinkedHashSet<>())
                                .add(key(post)));
            }
        }
    }

    /** The form in which names are compared; what is said after the name of a vacant post is no part of it. */
    private static String key(Post post) {
        String alone = REMARK.matcher(post.name()).replaceFirst("").strip();
        return PlainText.sameWords(post.vacant() && !alone.isEmpty() ? alone : post.name());
    }

    /** The posts of a tracker's own register by all their names. */
    static Map<String, Post> byName(List<Post> register) {
        Map<String, Post> byName = new HashMap<>();
        for (Post post : register) {
            byName.putIfAbsent(key(post), post);
            post.names().forEach(name -> byName.putIfAbsent(PlainText.sameWords(name), post));
        }
        return byName;
    }

    /** The person as a tracker with this register means it; where it has none, the owner as it is named there. */
    Asked ask(Owner owner, Map<String, Post> register) {
        Optional<Person> person = known(owner, register)
                .or(() -> register.isEmpty() ? Optional.of(unregistered(owner)) : Optional.empty());
        boolean vacant = owner.vacant() || person.filter(Person::vacant).isPresent();
        String why = vacant ? "VACANT" : person.isEmpty() ? "NOT_IN_REGISTER" : "";
        return new Asked(owner, person.filter(any -> why.isEmpty()), why);
    }

    private Person unregistered(Owner owner) {
        return unregistered.computeIfAbsent(
                "words " + PlainText.sameWords(owner.name()),
                key -> new Person(key, owner.name(), owner.name(), List.of(), false));
    }

    /** Only where a register has the owner: the tracker's own or, where it has none, one of the others. */
    Optional<Person> known(Owner owner, Map<String, Post> register) {
        return owner.forms()
                .map(PlainText::sameWords)
                .flatMap(form -> register.isEmpty()
                        ? elsewhere(form).stream()
                        : Stream.ofNullable(register.get(form)).map(post -> person(key(post), Optional.of(post))))
                .findFirst();
    }

    /** The one post that has this name or, where none has it, this alias anywhere. */
    private Optional<Person> elsewhere(String form) {
        Set<String> keys = posts.containsKey(form) ? Set.of(form) : named.getOrDefault(form, Set.of());
        return keys.size() == 1 ? Optional.of(person(keys.iterator().next(), Optional.empty())) : Optional.empty();
    }

    private Person person(String key, Optional<Post> own) {
        List<Post> theirs = posts.getOrDefault(key, List.of());
        Map<String, String> addresses = new LinkedHashMap<>();
        theirs.stream()
                .flatMap(post -> post.address().stream())
                .forEach(address -> addresses.putIfAbsent(PlainText.sameWords(address), address));
        List<String> holders = theirs.stream()
                .map(Post::holder)
                .filter(holder -> !holder.isEmpty())
                .distinct()
                .toList();
        String name = theirs.getFirst().name();
        return new Person(
                key,
                name,
                holders.size() == 1 ? holders.getFirst() : name,
                List.copyOf(addresses.values()),
                own.map(Post::vacant).orElseGet(() -> theirs.stream().allMatch(Post::vacant)));
    }
}
