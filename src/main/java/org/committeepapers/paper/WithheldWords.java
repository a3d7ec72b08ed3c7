package org.committeepapers.paper;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.committeepapers.exemption.PublicTracker;
import org.committeepapers.exemption.RestrictedTracker;
import org.committeepapers.exemption.TrackerPart;
import org.committeepapers.label.Labels;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Exemption;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Item;
import org.committeepapers.tracker.Recommendation;

/** What stands in the place of words that may not be published, and why. */
public final class WithheldWords {

    private final Labels labels;
    private final BiFunction<Item, Field, Optional<Exemption>> shown;

    /** For words that stand in no item. */
    public WithheldWords(Labels labels) {
        this(labels, (item, field) -> Optional.empty());
    }

    private WithheldWords(Labels labels, BiFunction<Item, Field, Optional<Exemption>> shown) {
        this.labels = labels;
        this.shown = shown;
    }

    /** For the papers of a part of a tracker; those of all of it show which words are exempt. */
    static WithheldWords in(TrackerPart tracker, Labels labels) {
        return tracker instanceof RestrictedTracker whole
                ? new WithheldWords(labels, whole::groundOf)
                : new WithheldWords(labels);
    }

    /**
     * The words themselves, or in their place the ground on which they are withheld; where they may be shown to those who read
     * the paper, the ground stands before them.
     */
    RichText orWithheld(RichText words, Item item, Field field) {
        return item.exemptions()
                .of(field)
                .map(this::inPlace)
                .map(RichText::ours)
                .orElseGet(() -> words.isBlank()
                        ? words
                        : shown.apply(item, field)
                                .map(ground -> marked(ground, words))
                                .orElse(words));
    }

    /** "Exempt, paragraph 3: " before words that only this paper shows. */
    private RichText marked(Exemption ground, RichText words) {
        return words.exempt(labels.say("withheld.before", capitalised(kind(ground, "withheld.short"))));
    }

    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** "exempt, paragraph 3" where only this paper shows the words of the field; otherwise empty. */
    String shownThough(Item item, Field field) {
        return shown.apply(item, field)
                .map(ground -> kind(ground, "withheld.short"))
                .orElse("");
    }

    /** The words themselves, or in their place the ground on which they are withheld. */
    String orWithheld(String words, Exemptions exemptions, Field field) {
        return exemptions.of(field).map(this::inPlace).orElse(words);
    }

    /** The words of the field, or in their place the ground on which they are withheld. */
    RichText orWithheld(Item item, Field field) {
        return orWithheld(item.text(field), item, field);
    }

    /** A review or a committee stays where all else is withheld, unless it is marked itself. */
    String open(Recommendation recommendation, Field field, String name) {
        Exemptions exemptions = recommendation.exemptions();
        return exemptions.hides(field) ? orWithheld("", exemptions, field) : name;
    }

    /** Short enough for a cell: "Withheld: exempt, paragraph 3". */
    public String inPlace(Exemption ground) {
        return labels.say("withheld.in-place", kind(ground, "withheld.short"));
    }

    /** For the head of each page: "Not for publication: exempt, paragraph 3". */
    public String notForPublication(Exemption ground) {
        return labels.say("withheld.not-for-publication", kind(ground, "withheld.short"));
    }

    /** By the law in full: "exempt information by paragraph 3 of Part 1 of Schedule 12A to the Act of 1972". */
    private String inFull(Exemption ground) {
        return kind(ground, "withheld.full");
    }

    private String kind(Exemption ground, String key) {
        List<String> kinds = new ArrayList<>();
        if (!ground.paragraphs().isEmpty()) {
            List<String> numbers =
                    ground.paragraphs().stream().map(String::valueOf).toList();
            kinds.add(labels.count(key, numbers.size(), labels.references(numbers), ground.part()));
        }
        if (ground.confidential()) {
            kinds.add(labels.say(key + "-confidential"));
        }
        return kinds.isEmpty() ? labels.say("withheld.unclear") : labels.list(kinds);
    }

    /** What each ground means, one a line. */
    private Stream<String> meanings(Exemption ground) {
        return Stream.concat(
                ground.paragraphs().stream()
                        .map(number -> labels.say("withheld.meaning", number, labels.say("paragraph." + number))),
                ground.confidential() ? Stream.of(labels.say("withheld.meaning-confidential")) : Stream.empty());
    }

    /** What the front of a public paper says of what it withholds; empty where that is nothing. */
    public List<String> notice(PublicTracker tracker) {
        Optional<Exemption> all = grounds(tracker).reduce(Exemption::and);
        List<String> lines = new ArrayList<>();
        all.ifPresent(ground -> {
            lines.add(labels.say("withheld.notice", inFull(ground)));
            meanings(ground).forEach(lines::add);
        });
        return lines;
    }

    /** What the front of a restricted paper says: the grounds, and the public interest as the tracker gives it. */
    public List<String> restrictedNotice(RestrictedTracker tracker) {
        List<String> lines = new ArrayList<>();
        lines.add(labels.say("withheld.restricted-notice", inFull(tracker.ground())));
        meanings(tracker.ground()).forEach(lines::add);
        tracker.about().publicInterest().lineTexts().stream()
                .map(line -> line.plain().strip())
                .filter(line -> !line.isEmpty())
                .forEach(line -> lines.add(labels.say("withheld.public-interest", line)));
        return lines;
    }

    /** How a paper with anything exempt is classified, whatever its tracker says; empty where nothing is. */
    Optional<String> classification(TrackerPart tracker) {
        return switch (tracker) {
            case RestrictedTracker whole -> Optional.of(notForPublication(whole.ground()));
            case PublicTracker open ->
                grounds(open)
                        .reduce(Exemption::and)
                        .map(ground -> labels.say("withheld.classification", kind(ground, "withheld.short")));
        };
    }

    private static Stream<Exemption> grounds(PublicTracker tracker) {
        Set<Exemption> all = new LinkedHashSet<>();
        tracker.exemptions().grounds().forEach(all::add);
        for (Recommendation recommendation : tracker.recommendations()) {
            recommendation.exemptions().grounds().forEach(all::add);
            recommendation.actions().stream()
                    .map(Action::exemptions)
                    .flatMap(Exemptions::grounds)
                    .forEach(all::add);
        }
        return all.stream();
    }
}
