package org.committeepapers.chase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Owner;
import org.committeepapers.tracker.Post;
import org.committeepapers.tracker.Tracker;

/** Finds the person behind an owner of one tracker: its own register decides, then those of the other trackers. */
final class OwnerLookup {

    private static final int MOST_COMMAS = 20;

    private final Directory directory;
    private final Map<String, Post> register = new HashMap<>();
    private final boolean registerExplainsInitialsOnly;

    /** Why nobody is asked. */
    enum Reason {
        NO_OWNER,
        VACANT,
        NOT_IN_REGISTER
    }

    /**
     * What was found.
     *
     * @param person empty where there is nobody to ask
     * @param reason why there is nobody; NO_OWNER where there is somebody
     */
    record Result(Owner owner, Optional<Directory.Person> person, Reason reason) {}

    OwnerLookup(Tracker tracker, Directory directory) {
        this.directory = directory;
        for (Post post : tracker.register()) {
            register.putIfAbsent(Directory.key(post), post);
            post.names().forEach(name -> register.putIfAbsent(PlainText.sameWords(name), post));
        }
        List<Owner> owners = tracker.actions()
                .flatMap(action -> action.owners().list().stream())
                .toList();
        this.registerExplainsInitialsOnly = owners.stream()
                        .filter(Owner::initials)
                        .anyMatch(owner -> post(owner).isPresent())
                && owners.stream()
                        .noneMatch(owner -> !owner.initials() && post(owner).isPresent());
    }

    /** As the tracker names the owner. */
    Result of(Owner owner) {
        if (owner.vacant()) {
            return nobody(owner, Reason.VACANT);
        }
        Optional<Directory.Person> known = known(owner);
        if (known.isPresent()) {
            return known.get().vacant() ? nobody(owner, Reason.VACANT) : new Result(owner, known, Reason.NO_OWNER);
        }
        boolean mayBeMissing = register.isEmpty() || registerExplainsInitialsOnly && !owner.initials();
        return mayBeMissing
                ? new Result(owner, Optional.of(byWords(owner)), Reason.NO_OWNER)
                : nobody(owner, Reason.NOT_IN_REGISTER);
    }

    /** Only where a register has the owner. */
    Optional<Directory.Person> known(Owner owner) {
        Optional<Post> own = post(owner);
        if (own.isPresent()) {
            Directory.Person person = directory.person(Directory.key(own.get()));
            boolean vacant = own.get().vacant();
            return Optional.of(new Directory.Person(person.key(), person.name(), person.addresses(), vacant));
        }
        return register.isEmpty() || registerExplainsInitialsOnly
                ? forms(owner).flatMap(form -> directory.find(form).stream()).findFirst()
                : Optional.empty();
    }

    private Optional<Post> post(Owner owner) {
        return forms(owner)
                .flatMap(form -> Stream.ofNullable(register.get(PlainText.sameWords(form))))
                .findFirst();
    }

    private static Directory.Person byWords(Owner owner) {
        return new Directory.Person("words " + PlainText.sameWords(owner.name()), owner.name(), List.of(), false);
    }

    private static Result nobody(Owner owner, Reason reason) {
        return new Result(owner, Optional.empty(), reason);
    }

    /** The owner as a whole, then what stands after and before each comma: a name with its post. */
    private static Stream<String> forms(Owner owner) {
        String name = owner.name();
        Stream.Builder<String> forms = Stream.builder();
        forms.add(name);
        int commas = 0;
        for (int at = name.indexOf(','); at >= 0 && commas++ < MOST_COMMAS; at = name.indexOf(',', at + 1)) {
            forms.add(name.substring(at + 1)).add(name.substring(0, at));
        }
        return forms.build();
    }
}
