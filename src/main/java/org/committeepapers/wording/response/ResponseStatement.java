package org.committeepapers.wording.response;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.committeepapers.tracker.Response.Category;

/**
 * What the start of an answer states, in small letters.
 *
 * @param labelled whether it answers in parts, such as "(a) Agreed; (b) Not agreed"
 */
record ResponseStatement(String text, boolean labelled) {

    private static final Pattern QUALIFIED = ResponseOpening.PATTERNS.pattern("QUALIFIED");
    private static final Pattern DIVIDER = ResponseOpening.PATTERNS.pattern("DIVIDER");
    private static final Pattern LABELLED = ResponseOpening.PATTERNS.pattern("LABELLED");
    private static final Pattern PART_LABEL = ResponseOpening.PATTERNS.pattern("PART_LABEL");
    private static final Pattern PARTS = ResponseOpening.PATTERNS.pattern("PARTS");
    private static final Pattern SEVERAL_PARTS = ResponseOpening.PATTERNS.pattern("SEVERAL_PARTS");
    private static final Pattern PART_NUMBERS = ResponseOpening.PATTERNS.pattern("PART_NUMBERS");
    private static final Pattern OF_OTHERS = ResponseOpening.PATTERNS.pattern("OF_OTHERS");
    private static final Pattern BARE = Pattern.compile("yes|no");

    private static final Set<Category> DECIDING =
            EnumSet.of(Category.AGREED, Category.AGREED_IN_PART, Category.NOT_AGREED);

    /** The same of a Response cell, where what is excepted limits the category. */
    static ResponseStatement ofCell(String cell) {
        return of(ResponseText.ofCell(cell));
    }

    static ResponseStatement of(String words) {
        String text = ResponseText.of(words);
        boolean parts = SEVERAL_PARTS.matcher(text).find();
        boolean labelled = parts || LABELLED.matcher(text).find();
        if (labelled) {
            text = (parts ? PARTS : PART_LABEL).matcher(text).replaceAll("; ");
        }
        return new ResponseStatement(text, labelled);
    }

    private List<String> clauses() {
        return DIVIDER.splitAsStream(QUALIFIED.matcher(text).replaceAll(" "))
                .map(String::strip)
                .filter(clause -> !clause.isEmpty())
                .toList();
    }

    /** Every category that the text states. */
    Set<Category> categories() {
        return categories(clauses());
    }

    /** The first clause may go on after its category; each further one counts where it says nothing else. */
    private Set<Category> categories(List<String> clauses) {
        Set<Category> stated = EnumSet.noneOf(Category.class);
        opening(clauses).ifPresent(stated::add);
        if (!stated.isEmpty()) {
            clauses.stream()
                    .skip(1)
                    .flatMap(clause -> ResponseOpening.ofWhole(clause).stream())
                    .forEach(stated::add);
        }
        boolean noted = stated.contains(Category.NOTED);
        if (stated.stream().anyMatch(DECIDING::contains)) {
            stated.remove(Category.NOTED);
        }
        // One answer to part (a) and another to part (b), or (b) only noted, agree to the recommendation in part.
        boolean several = stated.size() > 1 || noted && stated.contains(Category.AGREED);
        boolean parted = several && DECIDING.containsAll(stated) && isInParts();
        return parted ? EnumSet.of(Category.AGREED_IN_PART) : stated;
    }

    /** The category with which the text opens; to note and then agree is to agree. */
    private static Optional<Category> opening(List<String> clauses) {
        Optional<Category> first = clauses.stream().findFirst().flatMap(ResponseOpening::of);
        if (first.filter(category -> category == Category.NOTED).isEmpty()) {
            return first;
        }
        return clauses.stream()
                .skip(1)
                .limit(2)
                .flatMap(clause -> ResponseOpening.of(clause).stream())
                .filter(DECIDING::contains)
                .findFirst()
                .or(() -> first);
    }

    private boolean isInParts() {
        return labelled || PART_NUMBERS.matcher(text).results().count() > 1;
    }

    /** What the text says plainly by itself in its opening, with nothing later that says otherwise. */
    Optional<Category> plainOpening() {
        return labelled
                ? Optional.empty()
                : ResponseOpening.plain(text).filter(category -> isAll(category, categories()));
    }

    private static boolean isAll(Category category, Set<Category> stated) {
        return stated.stream().allMatch(category::equals);
    }

    /**
     * The category of an answer that has only its text. To print "Agreed" it takes a plain opening; a bare "yes" or "no"
     * answers some question, but perhaps another one.
     */
    Optional<Category> ofTextAlone() {
        List<String> clauses = clauses();
        Set<Category> stated = categories(clauses);
        if (stated.size() != 1) {
            return Optional.empty();
        }
        String first = clauses.get(0);
        boolean needsPlainWords =
                stated.contains(Category.AGREED) || BARE.matcher(first).matches();
        return needsPlainWords && !labelled
                ? ResponseOpening.plain(text).filter(category -> isAll(category, stated))
                : stated.stream()
                        .findFirst()
                        .filter(category -> !OF_OTHERS.matcher(first).find());
    }
}
