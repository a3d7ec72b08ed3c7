package org.committeepapers.wording;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.committeepapers.tracker.Response;

/**
 * What the start of an answer states, in small letters.
 *
 * @param labelled whether it answers in parts, such as "(a) Agreed; (b) Not agreed"
 */
record ResponseStatement(String text, boolean labelled) {

    /** Words that qualify an agreement belong to its clause, whatever sign stands between. */
    private static final Pattern QUALIFIED = Pattern.compile(
            "\\s*(?:[,;:(\u2013\u2014]|\\s-\\s|,? but(?: only)?)\\s*(?=(?:only )?(?:in part|partly|partially|in principle|subject to"
                    + "|as amended|with (?:(?:some|minor|a|the|following|certain) )*(?:amend|modif|change|reserv|caveat|condition|qualif))"
                    + "|yn rhannol|mewn egwyddor)");

    /** Of which one stands in each of the words that qualify. */
    private static final List<String> QUALIFIERS =
            List.of("part", "in principle", "subject to", "as amended", "with ", "yn rhannol", "egwyddor");

    private static final Pattern LABELLED = Pattern.compile("^\\s*\\(?(?:[a-e]|i{1,3}|\\d)[).:]\\s*\\S");
    private static final Pattern PART_LABEL = Pattern.compile("(?:^|(?<=[\\s;,.]))\\(?(?:[a-e]|i{1,3}|\\d)[).]\\s*");

    private static final Pattern BARE = Pattern.compile("(?:yes|no)$");

    private static final String PART = "\\b(?:parts?|items?|points?|elements?|recommendations?)"
            + " \\(?(?:[a-h]|i{1,3}|\\d{1,2})\\b\\)?(?: ?(?:,|and|&|to|-) ?\\(?(?:[a-h]|i{1,3}|\\d{1,2})\\b\\)?)*";

    /** "Parts (a) and (b) are", before what is said of them. */
    private static final Pattern PARTS =
            Pattern.compile(PART + "(?: (?:is|are|was|were|has been|have been)\\b)?[ :-]*");

    private static final Pattern SEVERAL_PARTS = Pattern.compile("^" + PART + "\\b?[^\\n]{3,120}?" + PART);

    /** "Agreed (1, 2), not agreed (3)": numbers of parts behind what is said of them. */
    private static final Pattern PART_NUMBERS = Pattern.compile(
            "\\((?:[a-h]|\\d{1,2})(?: ?(?:,|and|&|to|-) ?(?:[a-h]|\\d{1,2}))*\\)(?: ?(?:,|and|&|to|-) ?\\((?:[a-h]|\\d{1,2})\\))*");

    /** Who may agree or refuse, but doesn't answer for the executive; or a participle that describes something else. */
    private static final Pattern OF_OTHERS = Pattern.compile(
            "\\bby (?!(?:the )?(?:executive|cabinet|leader|portfolio holder)\\b)|^(?:the )?(?:officers?|committee|board)\\b"
                    + "|^(?:rejected|declined|refused|dismissed) (?!by|as|because|due|on|at|since|for|in)\\w+");

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
        boolean qualified = QUALIFIERS.stream().anyMatch(text::contains);
        return ResponseClauses.of(qualified ? QUALIFIED.matcher(text).replaceAll(" ") : text);
    }

    /** The category with which the text opens; to note and then agree is to agree. */
    private static Optional<Response.Category> opening(List<String> clauses) {
        if (clauses.isEmpty()) {
            return Optional.empty();
        }
        Optional<Response.Category> first = ResponseClause.opens(clauses.get(0));
        if (first.filter(category -> category == Response.Category.NOTED).isEmpty()) {
            return first;
        }
        return clauses.stream()
                .skip(1)
                .limit(2)
                .flatMap(clause -> ResponseClause.opens(clause).stream())
                .filter(ResponseStatement::decides)
                .findFirst()
                .or(() -> first);
    }

    /**
     * Every category that the text states: the first clause may go on after it, each further one counts where it says
     * nothing else.
     */
    Set<Response.Category> categories() {
        return categories(clauses());
    }

    private Set<Response.Category> categories(List<String> clauses) {
        Set<Response.Category> stated = EnumSet.noneOf(Response.Category.class);
        opening(clauses).ifPresent(stated::add);
        if (!stated.isEmpty()) {
            clauses.stream()
                    .skip(1)
                    .flatMap(clause -> ResponseClause.says(clause).stream())
                    .forEach(stated::add);
        }
        boolean noted = stated.contains(Response.Category.NOTED);
        if (stated.stream().anyMatch(ResponseStatement::decides)) {
            stated.remove(Response.Category.NOTED);
        }
        // One answer to part (a) and another to part (b), or (b) only noted, agree to the recommendation in part.
        boolean several = stated.size() > 1 || noted && stated.contains(Response.Category.AGREED);
        boolean parted = several && stated.stream().allMatch(ResponseStatement::decides) && isInParts();
        return parted ? EnumSet.of(Response.Category.AGREED_IN_PART) : stated;
    }

    private boolean isInParts() {
        return labelled || PART_NUMBERS.matcher(text).results().count() > 1;
    }

    /** What the text says plainly by itself in its opening, with nothing later that says otherwise. */
    Optional<Response.Category> plainOpening() {
        return ResponseOpening.plain(text)
                .filter(category -> !labelled)
                .filter(category -> categories().stream().allMatch(category::equals));
    }

    /**
     * The category of an answer that has only its text. To print "Agreed" it takes a plain opening; a bare "yes" or "no"
     * answers some question, but perhaps another one.
     */
    Optional<Response.Category> ofTextAlone() {
        List<String> clauses = clauses();
        Set<Response.Category> stated = categories(clauses);
        if (stated.size() != 1) {
            return Optional.empty();
        }
        Response.Category category = List.copyOf(stated).get(0);
        boolean needsPlainWords = category == Response.Category.AGREED
                || BARE.matcher(clauses.get(0)).lookingAt();
        return needsPlainWords && !labelled
                ? plainOpening()
                : Optional.of(category)
                        .filter(stands -> !OF_OTHERS.matcher(clauses.get(0)).find());
    }

    private static boolean decides(Response.Category category) {
        return switch (category) {
            case AGREED, AGREED_IN_PART, NOT_AGREED -> true;
            case NOTED, NOT_STATED, AWAITED, WITHHELD -> false;
        };
    }
}
