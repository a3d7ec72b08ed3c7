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
import org.committeepapers.wording.Vocabulary;

/** Reads what the answer to a recommendation comes to. */
public final class ResponseWords {

    private static final Pattern SAYS_SOMETHING = ResponseOpening.PATTERNS.pattern("SAYS_SOMETHING");

    private static final Pattern IN_PARTS = ResponseOpening.PATTERNS.pattern("IN_PARTS");
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
        boolean inParts = stated.isEmpty() && IN_PARTS.matcher(cell).lookingAt();
        if (stated.size() > 1 || inParts) {
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
        for (Map.Entry<String, Category> added : vocabulary.responseWords().entrySet()) {
            String words = added.getKey().replace(" ", "[^\\p{L}\\p{N}]+");
            Matcher opening = Pattern.compile("(?iu)[^\\p{L}\\p{N}]*" + words + "(?! ?[\\p{L}\\p{N}]|-\\p{L})").matcher(text);
            if (opening.lookingAt()) {
                return added.getValue().name().toLowerCase(Locale.ROOT).replace('_', ' ') + text.substring(opening.end());
            }
        }
        return text;
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
            // "Subject to" and "in principle" may go with a text that agrees.
            case AGREED_IN_PART ->
                said == Category.NOT_AGREED
                        || said == Category.AGREED && statement.plainOpening().equals(Optional.of(category));
            case NOTED, NOT_STATED, AWAITED, WITHHELD -> false;
        };
    }

    /** What the start of an answer states, in small letters. */
    private record ResponseStatement(String text) {

        private static final Pattern QUALIFIED = ResponseOpening.PATTERNS.pattern("QUALIFIED");
        private static final Pattern TAKES_BACK = ResponseOpening.PATTERNS.pattern("TAKES_BACK");
        private static final Pattern REFUSES_PART = ResponseOpening.PATTERNS.pattern("REFUSES_PART");
        private static final Pattern DIVIDER = ResponseOpening.PATTERNS.pattern("DIVIDER");
        private static final Pattern OF_OTHERS = ResponseOpening.PATTERNS.pattern("OF_OTHERS");
        private static final Pattern LABEL = ResponseOpening.PATTERNS.pattern("LABEL");
        private static final Pattern DATED = ResponseOpening.PATTERNS.pattern("DATED");
        private static final Pattern CODE = ResponseOpening.PATTERNS.pattern("CODE");
        private static final Pattern EXCEPT = ResponseOpening.PATTERNS.pattern("EXCEPT");
        private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
        private static final Pattern BARE = Pattern.compile("yes|no");

        private static final Set<Category> DECIDING =
                EnumSet.of(Category.AGREED, Category.AGREED_IN_PART, Category.NOT_AGREED);

        /** A category stands at the start; what comes after this many letters is reasons. */
        private static final int START = 400;

        private static final Map<String, String> LETTERS = Map.of(
                "y", "yes", "n", "no", "y/n", "yes/no", "y / n", "yes/no", "n/a", "not applicable", "note", "noted");

        private static final Pattern TICK = ResponseOpening.PATTERNS.pattern("TICK");
        private static final Pattern CROSS = ResponseOpening.PATTERNS.pattern("CROSS");
        private static final Pattern UNTICKED = ResponseOpening.PATTERNS.pattern("UNTICKED");

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
            String text = LABEL.matcher(LABEL.matcher(ticked(start)).replaceFirst("")).replaceFirst("");
            return new ResponseStatement(DATED.matcher(text).replaceFirst(""));
        }

        private static String seen(String text) {
            return INVISIBLE.matcher(text).replaceAll("").strip();
        }

        /** A tick is a yes, a cross a no; which of several boxes is meant nobody can tell. */
        private static String ticked(String text) {
            String yes = TICK.matcher(UNTICKED.matcher(text).find() ? "" : text).replaceAll("yes; ");
            return CROSS.matcher(yes).replaceAll("no; ").strip();
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
            if (stated.stream().anyMatch(DECIDING::contains)) {
                stated.remove(Category.NOTED);
            }
            return stated;
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

        /** What the text says plainly by itself in its opening, with nothing later that says otherwise. */
        Optional<Category> plainOpening() {
            return ResponseOpening.plain(text)
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
            return needsPlainWords
                    ? plainOpening()
                    : stated.stream()
                            .findFirst()
                            .filter(category -> !OF_OTHERS.matcher(first).find());
        }
    }
}
