package org.committeepapers.wording.response;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.tracker.Response.Category;
import org.committeepapers.wording.WordFile;

/** What the start of an answer states, in small letters. */
record ResponseStatement(String text) {

    static final WordFile PATTERNS = new WordFile("response/patterns.txt");

    private record Opening(Category category, Pattern words) {}

    /** Qualified words come first: "agreed in part" begins with "agreed". */
    private static final List<Opening> OPENINGS = openings(
            "", Category.AWAITED, Category.AGREED_IN_PART, Category.NOT_AGREED, Category.AGREED, Category.NOTED);

    private static final List<Opening> PLAIN =
            openings("PLAINLY_", Category.AGREED_IN_PART, Category.NOT_AGREED, Category.AGREED);

    private static final Pattern NOTHING_MORE = PATTERNS.pattern("NOTHING_MORE");
    private static final Pattern DEED = PATTERNS.pattern("DEED");
    private static final Pattern SENTENCE = Pattern.compile("[^.;\\n]*");
    private static final Pattern TURNED = PATTERNS.pattern("TURNED");
    private static final Pattern END = PATTERNS.pattern("END");
    private static final Pattern AGAINST_AGREED = PATTERNS.pattern("AGAINST_AGREED");
    private static final Pattern AGAINST_OTHERS = PATTERNS.pattern("AGAINST_OTHERS");

    private static final Pattern QUALIFIED = PATTERNS.pattern("QUALIFIED");
    private static final Pattern TAKES_BACK = PATTERNS.pattern("TAKES_BACK");
    private static final Pattern BEHIND_AGREED = PATTERNS.pattern("BEHIND_AGREED");
    private static final Pattern YES = Pattern.compile("^yes(?!\\s*[.,;–-]\\s*agreed)\\b");
    private static final Pattern REFUSES_PART = PATTERNS.pattern("REFUSES_PART");
    private static final Pattern DIVIDER = PATTERNS.pattern("DIVIDER");
    private static final Pattern OF_OTHERS = PATTERNS.pattern("OF_OTHERS");
    private static final Pattern LABEL = PATTERNS.pattern("LABEL");
    private static final Pattern DATED = PATTERNS.pattern("DATED");
    private static final Pattern CODE = PATTERNS.pattern("CODE");
    private static final Pattern EXCEPT = PATTERNS.pattern("EXCEPT");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern BARE = Pattern.compile("yes|no");

    private static final Set<Category> DECIDING =
            EnumSet.of(Category.AGREED, Category.AGREED_IN_PART, Category.NOT_AGREED);

    /** A category stands at the start; what comes after this many letters is reasons. */
    private static final int START = 400;

    private static final Map<String, String> LETTERS =
            Map.of("y", "yes", "n", "no", "y/n", "yes/no", "y / n", "yes/no", "n/a", "not applicable", "note", "noted");

    private static final Pattern MARK = PATTERNS.pattern("MARK");
    private static final Pattern TICK = PATTERNS.pattern("TICK");
    private static final Pattern CROSS = PATTERNS.pattern("CROSS");
    private static final Pattern UNTICKED = PATTERNS.pattern("UNTICKED");

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
        String text = behindLabel(behindLabel(ticked(start)));
        return new ResponseStatement(DATED.matcher(text).replaceFirst("$1"));
    }

    private static String behindLabel(String text) {
        Matcher label = LABEL.matcher(text);
        return label.lookingAt() ? text.substring(label.end()) : text;
    }

    private static String seen(String text) {
        return INVISIBLE.matcher(text).replaceAll("").strip();
    }

    /** A tick is a yes, a cross a no; which of several boxes is meant nobody can tell. */
    private static String ticked(String text) {
        if (!MARK.matcher(text).find()) {
            return text;
        }
        String yes = TICK.matcher(UNTICKED.matcher(text).find() ? "" : text).replaceAll("yes; ");
        return CROSS.matcher(yes).replaceAll("no; ").strip();
    }

    private static List<Opening> openings(String prefix, Category... categories) {
        return Arrays.stream(categories)
                .map(category -> new Opening(category, PATTERNS.pattern(prefix + category)))
                .toList();
    }

    /** The category with which the clause begins. */
    private static Optional<Category> begun(String clause) {
        return OPENINGS.stream()
                .filter(opening -> opening.words().matcher(clause).lookingAt())
                .map(Opening::category)
                .findFirst();
    }

    /** The category that is all the clause says. */
    private static Optional<Category> whole(String clause) {
        for (Opening opening : OPENINGS) {
            Matcher words = opening.words().matcher(clause);
            if (words.lookingAt()) {
                Matcher rest = NOTHING_MORE.matcher(clause).region(words.end(), clause.length());
                return rest.matches() ? Optional.of(opening.category()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /**
     * Agreed, agreed in part or not agreed, where the opening plainly says so by itself: with no limit, condition,
     * other body or reversal in that clause or right after it.
     */
    private static Optional<Category> plain(String text) {
        for (Opening opening : PLAIN) {
            Matcher words = opening.words().matcher(text);
            if (words.lookingAt() && stands(text, words.end(), opening.category())) {
                return Optional.of(opening.category());
            }
        }
        return Optional.empty();
    }

    private static boolean stands(String text, int end, Category category) {
        Matcher deed = DEED.matcher(text).region(end, text.length()).useTransparentBounds(true);
        if (deed.lookingAt()) {
            Matcher sentence = SENTENCE.matcher(text).region(deed.end(), text.length());
            return sentence.lookingAt() && !TURNED.matcher(sentence.group()).find();
        }
        Matcher close = END.matcher(text).region(end, text.length());
        // A reason why not is full of "not"; only a reversal of the refusal itself counts against it.
        Pattern against = category == Category.AGREED ? AGAINST_AGREED : AGAINST_OTHERS;
        return close.lookingAt()
                && !against.matcher(text).region(close.end(), text.length()).lookingAt();
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
            clauses.stream().skip(1).flatMap(clause -> whole(clause).stream()).forEach(stated::add);
        }
        if (stated.stream().anyMatch(DECIDING::contains)) {
            stated.remove(Category.NOTED);
        }
        return stated;
    }

    /** Whether words behind "agreed" in the cell of the decision may take it back or limit it. */
    boolean mayBeLimited() {
        boolean whole = !saysMoreThanCategory() || BEHIND_AGREED.matcher(text).lookingAt();
        boolean unlimited =
                whole || plain(YES.matcher(text).replaceFirst("agreed")).isPresent();
        return TAKES_BACK.matcher(text).find() || !unlimited;
    }

    /** Whether a date stands behind the category. */
    static boolean hasDate(String cell) {
        return DATED.matcher(cell.toLowerCase(Locale.ROOT)).find();
    }

    boolean saysMoreThanCategory() {
        return clauses().stream().anyMatch(clause -> whole(clause).isEmpty());
    }

    /** The category with which the text opens; to note and then agree is to agree. */
    private static Optional<Category> opening(List<String> clauses) {
        Optional<Category> first = clauses.stream().findFirst().flatMap(ResponseStatement::begun);
        if (first.filter(category -> category == Category.NOTED).isEmpty()) {
            return first;
        }
        return clauses.stream()
                .skip(1)
                .limit(2)
                .flatMap(clause -> begun(clause).stream())
                .filter(DECIDING::contains)
                .findFirst()
                .or(() -> first);
    }

    /** What the text says plainly by itself in its opening, with nothing later that says otherwise. */
    Optional<Category> plainOpening() {
        return plain(text).filter(category -> categories().stream().allMatch(category::equals));
    }

    /**
     * The category of an answer that has only its text. To print "Agreed" it takes a plain opening; a bare "yes" or
     * "no" answers some question, but perhaps another one.
     */
    Optional<Category> ofTextAlone() {
        Set<Category> stated = categories();
        boolean refusesPart =
                stated.contains(Category.AGREED) && REFUSES_PART.matcher(text).find();
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
