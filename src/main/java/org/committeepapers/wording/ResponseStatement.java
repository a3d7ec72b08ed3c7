package org.committeepapers.wording;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.tracker.Response;

/**
 * The clauses at the start of an answer, in small letters.
 *
 * @param text the same in one piece
 * @param labelled whether it answers in parts, such as "(a) Agreed; (b) Not agreed"
 */
record ResponseStatement(String text, List<String> clauses, boolean labelled) {

    /** A category stands at the start; what comes after this many letters is reasons. */
    private static final int START = 400;

    private static final Pattern LABEL = Pattern.compile(
            "^[\\s\"'*\u2022-]*(?:(?:the )?(?:executive|cabinet|council|officer|member)?'?s? ?(?:response|decision|answer)"
                    + "(?: to recommendation \\d+)?|(?:recommendation|rec\\.?) ?\\d+|ymateb)\\s*[:\u2013\u2014-]\\s*");

    /** Words that qualify an agreement belong to its clause, whatever sign stands between. */
    private static final Pattern QUALIFIED = Pattern.compile(
            "\\s*(?:[,;:(\u2013\u2014]|\\s-\\s|,? but(?: only)?)\\s*(?=(?:only )?(?:in part|partly|partially|in principle|subject to"
                    + "|as amended|with (?:(?:some|minor|a|the|following|certain) )*(?:amend|modif|change|reserv|caveat|condition|qualif))"
                    + "|yn rhannol|mewn egwyddor)");

    private static final Pattern DIVIDER =
            Pattern.compile("\\s*(?:[/;|\\n,.:!()\u2013\u2014\u2022]|\\s-+\\s|\\bor\\b|\\band\\b|&|\\bbut\\b)\\s*");
    private static final Pattern LABELLED = Pattern.compile("^\\s*\\(?(?:[a-e]|i{1,3}|\\d)[).:]\\s*\\S");
    private static final Pattern PART_LABEL = Pattern.compile("(?:^|(?<=[\\s;,.]))\\(?(?:[a-e]|i{1,3}|\\d)[).]\\s*");

    /** The words that decide, where they are mistyped. */
    private static final StatusSpelling SPELLING = new StatusSpelling(
            Set.of(
                    "agreed",
                    "accepted",
                    "rejected",
                    "supported",
                    "approved",
                    "partially",
                    "declined",
                    "accepts",
                    "accept",
                    "except",
                    "excepted",
                    "agrees",
                    "rejects",
                    "supports",
                    "approves",
                    "partial",
                    "greed",
                    "agree",
                    "aired"),
            Set.of("agreed", "accepted", "rejected", "supported", "approved", "partially", "declined"),
            5);

    private static final Pattern OPENING_WORD = Pattern.compile("(?:^|(?<=^not ))\\p{L}{5,12}\\b");

    private static final String SIGNS = "\u2713\u2714\u2611\u2705\u2717\u2718\u2715\u2716\u274c\u2612\u2610";
    private static final Pattern TICK = Pattern.compile("[\u2713\u2714\u2611\u2705]\\s*");
    private static final Pattern CROSS = Pattern.compile("[\u2717\u2718\u2715\u2716\u274c]\\s*");

    /** A box that isn't ticked and what stands beside it. */
    private static final Pattern EMPTY_BOX = Pattern.compile("\u2610[^\u2610-\u2612\u2713\u2714\n]*");

    /** "Agreed, but not the timescale", though not "but not yet begun". */
    private static final Pattern EXCEPT = Pattern.compile(
            "\\s*[,;:\u2013\u2014-]? (?:but not (?!yet\\b|until\\b|fully\\b|in full\\b)|(?=except\\b|apart from|with the exception))");

    private static final Map<String, String> LETTERS =
            Map.of("y", "yes", "n", "no", "y/n", "yes/no", "y / n", "yes/no", "n/a", "not applicable", "note", "noted");

    /** A code and what it stands for: "A - Agreed". */
    private static final Pattern CODE =
            Pattern.compile("^(\\p{L})\\s*(?:[\u2013\u2014=]|-(?!\\p{L}))\\s*(?=\\1\\p{L})");

    private static final Pattern BARE = Pattern.compile("(?:yes|no)$");

    /** Who may agree or refuse, but doesn't answer for the executive; or a participle that describes something else. */
    private static final Pattern OF_OTHERS = Pattern.compile(
            "\\bby (?!(?:the )?(?:executive|cabinet|leader|portfolio holder)\\b)|^(?:the )?(?:officers?|committee|board)\\b"
                    + "|^(?:rejected|declined|refused|dismissed) (?!by|as|because|due|on|at|since|for|in)\\w+");

    /** The same of a Response cell, where what is excepted limits the category. */
    static ResponseStatement ofCell(String cell) {
        String answer = CODE.matcher(cell.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
        return of(LETTERS.getOrDefault(
                answer, EXCEPT.matcher(answer).replaceAll(" except ").replace("except except", "except")));
    }

    static ResponseStatement of(String words) {
        String text = words.substring(0, Math.min(words.length(), START))
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replace('\u00a0', ' ')
                .replace("t.b.c", "tbc")
                .strip();
        text = ticked(text);
        text = OPENING_WORD.matcher(text).replaceFirst(word -> SPELLING.mend(word.group()));
        text = LABEL.matcher(text).replaceFirst("");
        text = LABEL.matcher(text).replaceFirst("");
        boolean labelled = LABELLED.matcher(text).find();
        if (labelled) {
            text = PART_LABEL.matcher(text).replaceAll("; ");
        }
        return new ResponseStatement(text, clauses(QUALIFIED.matcher(text).replaceAll(" ")), labelled);
    }

    /** A tick is a yes, a cross a no; among boxes the ticked one tells which answer is meant. */
    private static String ticked(String text) {
        if (text.chars().noneMatch(ResponseStatement::isMark)) {
            return text;
        }
        Matcher empty = EMPTY_BOX.matcher(text);
        if (empty.find()) {
            return TICK.matcher(empty.replaceAll(" ")).replaceAll("").strip();
        }
        return CROSS.matcher(TICK.matcher(text).replaceAll("yes; "))
                .replaceAll("no; ")
                .strip();
    }

    /** Whether the sign is a tick, a cross or a box for one. */
    static boolean isMark(int sign) {
        return SIGNS.indexOf(sign) >= 0;
    }

    private static List<String> clauses(String text) {
        List<String> clauses = new ArrayList<>();
        Matcher divider = DIVIDER.matcher(text);
        int start = 0;
        while (divider.find()) {
            add(text.substring(start, divider.start()), clauses);
            start = divider.end();
        }
        add(text.substring(start), clauses);
        return clauses;
    }

    private static void add(String clause, List<String> clauses) {
        if (!clause.isBlank()) {
            clauses.add(clause.strip());
        }
    }

    /** The category with which the text opens; to note and then agree is to agree. */
    Optional<Response.Category> opening() {
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
        Set<Response.Category> stated = EnumSet.noneOf(Response.Category.class);
        opening().ifPresent(stated::add);
        if (!stated.isEmpty()) {
            clauses.stream()
                    .skip(1)
                    .flatMap(clause -> ResponseClause.says(clause).stream())
                    .forEach(stated::add);
        }
        if (stated.stream().anyMatch(ResponseStatement::decides)) {
            stated.remove(Response.Category.NOTED);
        }
        // One answer to part (a) and another to part (b) agree to the recommendation in part.
        if (labelled && stated.size() > 1 && stated.stream().allMatch(ResponseStatement::decides)) {
            return EnumSet.of(Response.Category.AGREED_IN_PART);
        }
        return stated;
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
        Set<Response.Category> stated = categories();
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
            case NOTED, NOT_STATED, AWAITED -> false;
        };
    }
}
