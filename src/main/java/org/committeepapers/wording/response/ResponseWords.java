package org.committeepapers.wording.response;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Response.Category;
import org.committeepapers.tracker.Response.Doubt;
import org.committeepapers.wording.Misspellings;
import org.committeepapers.wording.Tokens;
import org.committeepapers.wording.Vocabulary;

/** Reads what the answer to a recommendation comes to. */
public final class ResponseWords {

    private static final Pattern SAYS_SOMETHING = ResponseOpening.PATTERNS.pattern("SAYS_SOMETHING");

    private static final Pattern CHANGES_AGREED = ResponseOpening.PATTERNS.pattern("CHANGES_AGREED");
    private static final Pattern CHANGES_OTHERS = ResponseOpening.PATTERNS.pattern("CHANGES_OTHERS");
    private static final Pattern NO = ResponseOpening.PATTERNS.pattern("BARE_NO");
    private static final Pattern BEHIND_NO = ResponseOpening.PATTERNS.pattern("BEHIND_NO");

    private ResponseWords() {}

    /**
     * The answer: its category as the Response column says, or where that is blank or says none, as the executive
     * response begins.
     *
     * @param vocabulary the words that the installation adds
     */
    public static Response read(RichText responseCell, RichText executiveResponse, Vocabulary vocabulary) {
        if (responseCell.isBlank() && executiveResponse.isBlank()) {
            return Response.AWAITED;
        }
        String cell = responseCell.plain().strip();
        boolean silent = !SAYS_SOMETHING.matcher(cell).find();
        if (silent && executiveResponse.isBlank()) {
            return new Response(Category.AWAITED, cell, Doubt.NONE);
        }
        ResponseStatement statement = ResponseStatement.ofCell(meant(cell, vocabulary));
        Set<Category> stated = silent ? Set.of() : statement.categories();
        if (stated.size() > 1) {
            return new Response(Category.NOT_STATED, cell, Doubt.CONTRADICTS_ITSELF);
        }
        if (stated.equals(Set.of(Category.AGREED)) && statement.isTakenBack()) {
            return new Response(Category.NOT_STATED, cell, Doubt.UNREADABLE);
        }
        if (stated.isEmpty()) {
            Category category = ofText(executiveResponse, vocabulary).orElse(Category.NOT_STATED);
            return new Response(category, cell, silent ? Doubt.NONE : Doubt.UNREADABLE);
        }
        return besideText(List.copyOf(stated).getFirst(), statement, executiveResponse, cell);
    }

    /** What the words of a Response column come to by themselves. */
    public static Category category(RichText responseCell) {
        return read(responseCell, RichText.EMPTY, Vocabulary.NONE).category();
    }

    /** Whether the words of a Response column hold more than a category, such as "Agreed, from April only". */
    public static boolean saysMoreThanCategory(RichText responseCell) {
        String cell = responseCell.plain();
        return ResponseStatement.hasDate(cell) || ResponseStatement.ofCell(cell).saysMoreThanCategory();
    }

    /**
     * Whether further words of a cell may change the category for which its first ones stand: "to reject" behind Agreed, or
     * "objection" behind No.
     */
    public static boolean mayChange(Category category, String words, String further) {
        String plain = further.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        boolean agreed = category == Category.AGREED;
        return (agreed ? CHANGES_AGREED : CHANGES_OTHERS).matcher(plain).find()
                || NO.matcher(words.toLowerCase(Locale.ROOT)).matches()
                        && !BEHIND_NO.matcher(plain).lookingAt();
    }

    private static Optional<Category> ofText(RichText executiveResponse, Vocabulary vocabulary) {
        return ResponseStatement.of(meant(executiveResponse.plain(), vocabulary))
                .ofTextAlone();
    }

    /** The text with an added word at its beginning in our own words, so that what limits "agreed" limits it too. */
    private static String meant(String text, Vocabulary vocabulary) {
        if (vocabulary.responseWords().isEmpty()) {
            return text;
        }
        Tokens tokens = Tokens.of(text);
        for (Map.Entry<String, Category> word : vocabulary.responseWords().entrySet()) {
            int end = endOfOpening(tokens, word.getKey());
            if (end >= 0) {
                return ownWords(word.getValue()) + (tokens.isSpaced(end) ? " " : "") + tokens.piece(end, tokens.size());
            }
        }
        return text;
    }

    /** The index after the words with which the text begins, where a sign or nothing follows them; -1 where it doesn't. */
    private static int endOfOpening(Tokens tokens, String words) {
        int at = 0;
        for (String word : words.split(" ", -1)) {
            while (at < tokens.size() && !tokens.isWord(at) && !tokens.isNumber(at)) {
                at++;
            }
            if (!tokens.is(at, word)) {
                return -1;
            }
            at++;
        }
        return tokens.isWord(at) || tokens.isNumber(at) || tokens.isGlue(at) ? -1 : at;
    }

    private static String ownWords(Category category) {
        return switch (category) {
            case AGREED -> "agreed";
            case AGREED_IN_PART -> "agreed in part";
            case NOT_AGREED -> "not agreed";
            case NOTED -> "noted";
            case AWAITED -> "awaited";
            case NOT_STATED, WITHHELD -> "";
        };
    }

    private static Response besideText(
            Category category, ResponseStatement statement, RichText executiveResponse, String cell) {
        Optional<Category> said =
                ResponseStatement.of(executiveResponse.plain()).plainOpening();
        if (said.isEmpty() || !contradict(category, said.get(), statement)) {
            return new Response(category, cell, Doubt.NONE);
        }
        boolean opposite = (category == Category.NOT_AGREED) != (said.get() == Category.NOT_AGREED);
        return new Response(opposite ? Category.NOT_STATED : category, cell, Doubt.CONTRADICTS_TEXT);
    }

    private static boolean contradict(Category category, Category said, ResponseStatement statement) {
        return switch (category) {
            case AGREED, NOT_AGREED -> category != said;
            // "Subject to" and "in principle" may go with a text that agrees; an answer in parts with any.
            case AGREED_IN_PART ->
                said == Category.NOT_AGREED
                        ? !statement.labelled()
                        : said == Category.AGREED && statement.plainOpening().equals(Optional.of(category));
            case NOTED, NOT_STATED, AWAITED, WITHHELD -> false;
        };
    }

    /**
     * What the start of an answer states, in small letters.
     *
     * @param labelled whether it answers in parts, such as "(a) Agreed; (b) Not agreed"
     */
    private record ResponseStatement(String text, boolean labelled) {

        private static final Pattern QUALIFIED = ResponseOpening.PATTERNS.pattern("QUALIFIED");
        private static final Pattern TAKES_BACK = ResponseOpening.PATTERNS.pattern("TAKES_BACK");
        private static final Pattern REFUSES_PART = ResponseOpening.PATTERNS.pattern("REFUSES_PART");
        private static final Pattern DIVIDER = ResponseOpening.PATTERNS.pattern("DIVIDER");
        private static final Pattern LABELLED = ResponseOpening.PATTERNS.pattern("LABELLED");
        private static final Pattern PART_LABEL = ResponseOpening.PATTERNS.pattern("PART_LABEL");
        private static final Pattern PARTS = ResponseOpening.PATTERNS.pattern("PARTS");
        private static final Pattern SEVERAL_PARTS = ResponseOpening.PATTERNS.pattern("SEVERAL_PARTS");
        private static final Pattern PART_NUMBERS = ResponseOpening.PATTERNS.pattern("PART_NUMBERS");
        private static final Pattern OF_OTHERS = ResponseOpening.PATTERNS.pattern("OF_OTHERS");
        private static final Pattern LABEL = ResponseOpening.PATTERNS.pattern("LABEL");
        private static final Pattern DATED = ResponseOpening.PATTERNS.pattern("DATED");
        private static final Pattern CODE = ResponseOpening.PATTERNS.pattern("CODE");
        private static final Pattern EXCEPT = ResponseOpening.PATTERNS.pattern("EXCEPT");
        private static final Pattern OPENING_WORD = ResponseOpening.PATTERNS.pattern("OPENING_WORD");
        private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
        private static final Pattern BARE = Pattern.compile("yes|no");

        private static final Set<Category> DECIDING =
                EnumSet.of(Category.AGREED, Category.AGREED_IN_PART, Category.NOT_AGREED);

        /** A category stands at the start; what comes after this many letters is reasons. */
        private static final int START = 400;

        private static final Map<String, String> LETTERS = Map.of(
                "y", "yes", "n", "no", "y/n", "yes/no", "y / n", "yes/no", "n/a", "not applicable", "note", "noted");

        private static final Misspellings SPELLING = new Misspellings(
                ResponseOpening.PATTERNS.words("MISTYPED"), ResponseOpening.PATTERNS.words("NOT_MISTYPED"), 5);

        private static final Pattern MARK = ResponseOpening.PATTERNS.pattern("MARK");
        private static final Pattern TICK = ResponseOpening.PATTERNS.pattern("TICK");
        private static final Pattern CROSS = ResponseOpening.PATTERNS.pattern("CROSS");
        private static final Pattern UNTICKED = ResponseOpening.PATTERNS.pattern("UNTICKED");
        private static final Pattern BEFORE_UNTICKED = ResponseOpening.PATTERNS.pattern("BEFORE_UNTICKED");
        private static final Pattern CHOSEN = ResponseOpening.PATTERNS.pattern("CHOSEN");

        /** Of a Response cell, where what is excepted limits the category. */
        static ResponseStatement ofCell(String cell) {
            String answer = CODE.matcher(seen(cell).toLowerCase(Locale.ROOT)).replaceFirst("");
            String limited = EXCEPT.matcher(answer).replaceAll(" except ").replace("except except", "except");
            return of(LETTERS.getOrDefault(answer, limited));
        }

        static ResponseStatement of(String words) {
            String start = seen(words.substring(0, Math.min(words.length(), START)))
                    .toLowerCase(Locale.ROOT)
                    .replace('\u2019', '\'')
                    .replace('\u00a0', ' ')
                    .replace("t.b.c", "tbc")
                    .strip();
            String text = mended(ticked(start));
            text = LABEL.matcher(LABEL.matcher(text).replaceFirst("")).replaceFirst("");
            text = DATED.matcher(text).replaceFirst("");
            boolean parts = SEVERAL_PARTS.matcher(text).lookingAt();
            boolean labelled = parts || LABELLED.matcher(text).lookingAt();
            return labelled
                    ? new ResponseStatement(
                            (parts ? PARTS : PART_LABEL).matcher(text).replaceAll("; "), true)
                    : new ResponseStatement(text, false);
        }

        private static String seen(String text) {
            return INVISIBLE.matcher(text).replaceAll("").strip();
        }

        /** A tick is a yes, a cross a no; among boxes the ticked or crossed one tells which answer is meant. */
        private static String ticked(String text) {
            if (!MARK.matcher(text).find()) {
                return text;
            }
            Matcher untouched = (Character.isLetter(text.charAt(0)) ? BEFORE_UNTICKED : UNTICKED).matcher(text);
            if (untouched.find()) {
                return CHOSEN.matcher(untouched.replaceAll(" ")).replaceAll("").strip();
            }
            String yes = TICK.matcher(text).replaceAll("yes; ");
            return CROSS.matcher(yes).replaceAll("no; ").strip();
        }

        private static String mended(String text) {
            Matcher opening = OPENING_WORD.matcher(text);
            return opening.lookingAt()
                    ? text.substring(0, opening.start(1))
                            + SPELLING.mend(opening.group(1))
                            + text.substring(opening.end(1))
                    : text;
        }

        private List<String> clauses() {
            return DIVIDER.splitAsStream(QUALIFIED.matcher(text).replaceAll(" "))
                    .map(String::strip)
                    .filter(clause -> !clause.isEmpty())
                    .toList();
        }

        /**
         * Every category that the text states. The first clause may go on after its category; each further one counts where
         * it says nothing else.
         */
        Set<Category> categories() {
            List<String> clauses = clauses();
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
            boolean parted = several && DECIDING.containsAll(stated) && isInParts(clauses);
            return parted ? EnumSet.of(Category.AGREED_IN_PART) : stated;
        }

        /** Whether words behind "agreed" may take it back. */
        boolean isTakenBack() {
            return TAKES_BACK.matcher(text).find();
        }

        /** Whether a date stands behind the category. */
        static boolean hasDate(String cell) {
            return DATED.matcher(cell.toLowerCase(Locale.ROOT)).find();
        }

        boolean saysMoreThanCategory() {
            return clauses().stream()
                    .anyMatch(clause -> ResponseOpening.ofWhole(clause).isEmpty());
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

        /** Also "agreed in part - a) yes, b) no". */
        private boolean isInParts(List<String> clauses) {
            return labelled
                    || PART_NUMBERS.matcher(text).results().count() > 1
                    || opening(clauses).equals(Optional.of(Category.AGREED_IN_PART))
                            && PART_LABEL.matcher(text).results().count() > 1;
        }

        /** What the text says plainly by itself in its opening, with nothing later that says otherwise. */
        Optional<Category> plainOpening() {
            return labelled
                    ? Optional.empty()
                    : ResponseOpening.plain(text)
                            .filter(category -> categories().stream().allMatch(category::equals));
        }

        /**
         * The category of an answer that has only its text. To print "Agreed" it takes a plain opening; a bare "yes" or
         * "no" answers some question, but perhaps another one.
         */
        Optional<Category> ofTextAlone() {
            Set<Category> stated = categories();
            boolean refusesPart = stated.contains(Category.AGREED)
                    && REFUSES_PART.matcher(text).find();
            if (stated.size() != 1 || refusesPart) {
                return Optional.empty();
            }
            String first = clauses().getFirst();
            boolean needsPlainWords =
                    stated.contains(Category.AGREED) || BARE.matcher(first).matches();
            return needsPlainWords && !labelled
                    ? plainOpening()
                    : stated.stream()
                            .findFirst()
                            .filter(category -> !OF_OTHERS.matcher(first).find());
        }
    }
}
