package org.committeepapers.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.Spelling;
import org.committeepapers.tracker.Owner;
import org.committeepapers.tracker.Owners;
import org.committeepapers.tracker.Post;
import org.committeepapers.tracker.Tracker;

/** The posts that may own an action, found by any of their names, whatever their case and spacing. */
public final class Register {

    private static final Pattern REMARK = Pattern.compile("(?s)\\s*(?:[(\\[,;:\u2013\u2014]|\\s-).*$");

    private static final Pattern NOT_LETTER = Pattern.compile("[^\\p{L}]+");

    /** A name and a post, one of them in brackets or behind a comma. */
    private static final Pattern PAIR =
            Pattern.compile("([^()\\[\\],]+?)\\s*(?:[(\\[]|,)\\s*([^()\\[\\],]+?)\\s*[)\\]]?");

    private static final Pattern JOINED = Pattern.compile("\\s+(?:and|a|ac)\\s+|[,&+/]| (?=\\p{Lu}{2,4}(?: |$))");

    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}(?:[. ]?\\p{Lu}){1,4}\\.?");

    /** Such as HoH. */
    private static final Pattern WITH_SMALL_LETTER = Pattern.compile("\\p{Lu}\\p{Ll}\\p{Lu}");

    /** A word of at least this length counts even in lower case. */
    private static final int LONG_WORD = 4;

    /** The posts with a name, by the form in which names are compared. */
    private final Map<String, Set<Post>> names = new LinkedHashMap<>();

    /** The posts whose names have these initials. */
    private final Map<String, Set<Post>> initials = new HashMap<>();

    /** Earlier answers, since the same wrong name is often in many rows and finding the nearest takes time. */
    private final Map<String, Optional<String>> nearest = new HashMap<>();

    private final boolean explainsInitials;

    Register(List<Post> posts) {
        for (Post post : posts) {
            post.names()
                    .map(name -> withoutRemark(name, post.vacant()))
                    .filter(name -> !name.isBlank())
                    .forEach(name -> {
                        add(post, PlainText.sameName(name), names);
                        initials(name).forEach(letters -> add(post, letters, initials));
                    });
        }
        explainsInitials =
                posts.stream().allMatch(post -> post.aliases().stream().anyMatch(Register::areInitials));
    }

    private static void add(Post post, String key, Map<String, Set<Post>> to) {
        to.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(post);
    }

    /** Whether every post is given with its initials, as on a sheet that explains those in the tracker. */
    boolean explainsInitials() {
        return explainsInitials;
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** The tracker with the owners of its actions by the names that its register has for them. */
    public static Tracker named(Tracker tracker) {
        Register register = new Register(tracker.register());
        return register.isEmpty()
                ? tracker
                : tracker.with(tracker.recommendations().stream()
                        .map(it -> it.withEach(action -> action.with(register.named(action.owners()))))
                        .toList());
    }

    private Owners named(Owners owners) {
        Map<String, Owner> named = new LinkedHashMap<>();
        owners.list().stream()
                .flatMap(this::apart)
                .map(this::named)
                .forEach(owner -> named.putIfAbsent(owner.name(), owner));
        List<Owner> list = List.copyOf(named.values());
        return list.equals(owners.list()) ? owners : owners.named(list);
    }

    /** The owners that one may be: several, if each of the names that are joined there is a post's. */
    private Stream<Owner> apart(Owner owner) {
        List<String> parts =
                JOINED.splitAsStream(owner.name()).map(String::strip).toList();
        boolean several = parts.size() > 1
                && one(owner.name()).isEmpty()
                && parts.stream().allMatch(part -> one(part).isPresent());
        return several ? parts.stream().map(Owner::new) : Stream.of(owner);
    }

    /** By the name of its post, if all of its words name that: alone, or a name and its post. */
    private Owner named(Owner owner) {
        Matcher pair = PAIR.matcher(owner.name());
        Optional<Post> post = one(owner.name())
                .or(() -> pair.matches()
                        ? one(pair.group(1)).filter(first -> one(pair.group(2)).equals(Optional.of(first)))
                        : Optional.empty());
        return post.filter(one -> !one.vacant() && !owner.vacant())
                .map(one -> new Owner(one.name(), owner.initials(), false, Owner.Doubt.NONE))
                .orElse(owner);
    }

    /** The one post of this name or these initials; empty where there is none, or more than one. */
    private Optional<Post> one(String name) {
        Collection<Post> posts = posts(name);
        return posts.size() == 1 ? posts.stream().findFirst() : Optional.empty();
    }

    /** Those with this name, first of all as their own; otherwise, of initials, those that they fit. Each once. */
    private Collection<Post> posts(String name) {
        String form = PlainText.sameName(name);
        Set<Post> fitting = Set.of();
        if (names.containsKey(form)) {
            fitting = names.get(form);
        } else if (mayBeInitials(name)) {
            fitting = initials.getOrDefault(letters(name), Set.of());
        }
        Map<String, Post> byName = new LinkedHashMap<>();
        fitting.forEach(post -> byName.putIfAbsent(PlainText.sameName(post.name()), post));
        return byName.containsKey(form) ? Set.of(byName.get(form)) : byName.values();
    }

    /** The posts that a name or initials fit, where they fit more than one; otherwise empty. */
    List<String> sharedBy(Owner owner) {
        Collection<Post> posts = posts(owner.name());
        return posts.size() < 2 ? List.of() : posts.stream().map(Post::name).toList();
    }

    /**
     * Whether the owner is one of the posts. A name before, behind or in brackets makes no difference, as in "Andrew
     * Lovegrove, Deputy Chief Executive" or "Waste Manager (Tom Okafor)".
     */
    boolean knows(Owner owner) {
        return forms(owner).anyMatch(form -> one(form).isPresent());
    }

    /** Whether the register says that the post is vacant, or that the person has left. */
    boolean isWithoutHolder(Owner owner) {
        return forms(owner)
                .map(form -> names.getOrDefault(PlainText.sameName(form), Set.of()))
                .anyMatch(posts -> posts.stream().anyMatch(Post::vacant));
    }

    /** Whether a post has this name, or these initials. */
    boolean lists(String name) {
        return !posts(name).isEmpty();
    }

    /** The forms of the name without a remark, and of a name and a post each by itself. */
    private static Stream<String> forms(Owner owner) {
        String name = withoutRemark(owner.name(), owner.vacant());
        Matcher pair = PAIR.matcher(name);
        return Stream.concat(
                new Owner(name).forms(), pair.matches() ? Stream.of(pair.group(1), pair.group(2)) : Stream.empty());
    }

    /** The part of a name before the brackets, comma or dash that introduce a remark such as "vacant". */
    private static String withoutRemark(String name, boolean vacant) {
        return vacant ? REMARK.matcher(name).replaceFirst("").strip() : name;
    }

    /** The nearest name, if there is one near enough. */
    Optional<String> nearest(String owner) {
        return nearest.computeIfAbsent(
                PlainText.sameName(owner),
                key -> Spelling.nearest(key, names.keySet())
                        .flatMap(form -> names.getOrDefault(form, Set.of()).stream()
                                .flatMap(Post::names)
                                .filter(name -> PlainText.sameName(name).equals(form))
                                .findFirst()));
    }

    /** Whether the words are only letters that stand for a name. */
    private static boolean areInitials(String words) {
        return INITIALS.matcher(words.strip()).matches();
    }

    private static boolean mayBeInitials(String words) {
        return areInitials(words) || WITH_SMALL_LETTER.matcher(words.strip()).matches();
    }

    private static String letters(String initials) {
        return NOT_LETTER.matcher(initials).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** The initials that a name is or has: of all its words, and of those that are more than "of" or "and". */
    private static Set<String> initials(String name) {
        Stream<String> has = Stream.of(1, LONG_WORD)
                .map(shortest -> NOT_LETTER
                        .splitAsStream(name.strip())
                        .filter(word ->
                                word.length() >= shortest || !word.isEmpty() && Character.isUpperCase(word.charAt(0)))
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
                        .collect(Collectors.joining()))
                .filter(letters -> letters.length() > 1);
        return Stream.concat(has, Stream.of(letters(name)).filter(letters -> mayBeInitials(name)))
                .collect(Collectors.toSet());
    }
}
