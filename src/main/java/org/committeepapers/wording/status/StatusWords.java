package org.committeepapers.wording.status;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.LastRead;
import org.committeepapers.wording.PhraseTable;
import org.committeepapers.wording.Tokens;
import org.committeepapers.wording.Vocabulary;
import org.committeepapers.wording.WordFile;
import org.committeepapers.wording.date.Dates;

/**
 * Reads how an action stands, by the forms of {@code status/forms.txt}. COMPLETED and CLOSED are never read from words that
 * leave anything open.
 */
public final class StatusWords {

    /** A phrase, a date, a number or a sign, from one token to before another. */
    private record Mark(String name, int from, int to) {}

    private static final WordFile FILE = new WordFile("status/forms.txt");
    private static final Pattern NOTHING = FILE.pattern("NOTHING");
    private static final Pattern LEAD = FILE.pattern("LEAD");
    private static final List<WordFile.Form> STATUS = FILE.forms("STATUS");
    private static final List<WordFile.Form> CELL = joined(List.of(FILE.forms("TWO_IN_CELL"), STATUS));
    private static final List<WordFile.Form> PROGRESS =
            joined(List.of(FILE.forms("TWO_IN_PROGRESS"), STATUS, FILE.forms("TOLD")));
    private static final Pattern ENDS_TOO = FILE.pattern("ENDS_TOO");
    private static final Pattern TAKEN_BACK_PLAINLY = FILE.pattern("TAKEN_BACK_PLAINLY");
    private static final Pattern UNDER_WAY_AT_ONCE = FILE.pattern("UNDER_WAY_AT_ONCE");
    private static final Pattern DEEDS_NOT_STARTED = FILE.pattern("DEEDS_NOT_STARTED");
    private static final Pattern CLOSED_ALONE = FILE.pattern("CLOSED_ALONE");
    private static final Pattern ENDS_UNDONE = FILE.pattern("ENDS_UNDONE");
    private static final Pattern LEFT_OPEN = FILE.pattern("LEFT_OPEN");
    private static final Pattern ADJECTIVE = FILE.pattern("ADJECTIVE");
    private static final Pattern COLOURED = FILE.pattern("COLOURED");
    private static final Pattern SAYS_MORE = FILE.pattern("SAYS_MORE");
    private static final Pattern COMPLETION = FILE.pattern("COMPLETION");

    /** What may stand behind a word that the installation adds. */
    private static final List<String> BEHIND = List.of("", ":*", ".*", ",*", ";*", " -*", " (*");

    private static final Set<String> FILLING = new WordFile("status/nothing.txt").words("NOTHING");

    /** In characters. */
    private static final int LONGEST_FILLING = 100;

    private static final WordFile WORDS = new WordFile("status/status-words.txt");
    private static final PhraseTable PHRASES = new PhraseTable(WORDS);

    /** May stand between the words of a phrase; "yet" in "not yet started", elsewhere it hedges. */
    private static final Set<String> BETWEEN = Stream.concat(
                    WORDS.words("SMALL_WORDS", "SMALL_VERBS").stream(), Stream.of("yet"))
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+");

    private static final Pattern NOT = Pattern.compile("(?<!\\p{L})\\p{L}{1,14}n't(?![\\p{L}'])");

    /** An answer that the work isn't done, or a promise to do it. */
    private static final Pattern NOT_DONE = Pattern.compile(
            "\\W{0,3}(?:no[,.:;](?!\\s?\\d)|yes,? but\\b|(?:(?:we|it|this|that|they|work|officers|the (?:work|team|action)) )?"
                    + "(?:will|shall|(?:hope|aim|expect|plan|intend)s? to) (?:now |then |soon )?(?:be )?"
                    + "(?:finish|complet|conclud|done\\b|deliver))",
            Pattern.CASE_INSENSITIVE);

    private static final int MOST_BEFORE_A_DATE = 4;

    /** The longest of "3/4" and "12/05", which may be parts or days. */
    private static final int LONGEST_PART = 5;

    /** How a word ends that tells what was done. */
    private static final Pattern DEED = Pattern.compile("\\p{L}{3,}(?:ed|wyd)");

    private static final LastRead<StatusWords> READ = new LastRead<>(StatusWords::new);

    private final Tokens tokens;
    private final List<Mark> found = new ArrayList<>();

    /** Their names, as the forms have them. */
    private final String marks;

    /** Where what may come before a status ends. */
    private final int lead;

    /** An address counts as one word. */
    private StatusWords(String words) {
        String plain = Tokens.plain(ADDRESS.matcher(words).replaceAll("page"));
        tokens = Tokens.of(NOT.matcher(plain).replaceAll("not"));
        boolean afterOther = false;
        for (int at = 0; at < tokens.size(); ) {
            Mark mark = read(at, afterOther);
            if (!tokens.isGlue(at)) {
                found.add(mark);
            }
            afterOther = mark.name().equals(PhraseTable.OTHER);
            at = mark.to();
        }
        marks = found.stream().map(mark -> "<" + mark.name() + ">").collect(Collectors.joining());
        Matcher before = LEAD.matcher(marks);
        lead = before.lookingAt() ? before.end() : 0;
    }

    /** Whether they are blank, a dash, "N/A", "No update" or the like. */
    public static boolean sayNothing(String words) {
        String plain = words.length() > LONGEST_FILLING ? words : PlainText.lettersAndNumbers(words);
        return plain.isEmpty() || FILLING.contains(plain);
    }

    // ---- The words as marks

    private Mark read(int at, boolean afterOther) {
        Mark word = word(at);
        if (describes(word)) {
            return new Mark("DESCRIBES", at, word.to());
        }
        return switch (word.name()) {
            case "BEFORE_A_DATE" -> toADate(word, "DATE");
            case "SINCE" -> toADate(word, "SINCE_DATE");
            case "BY", "FROM" -> toADate(word, "DUE");
            case "NUMBER" -> number(word);
            // The end of "50.0%".
            case "COMPLETED", "NOT_STARTED" ->
                tokens.isNumber(at) && tokens.is(at - 1, ".") ? new Mark("AT_WORK", at, word.to()) : word;
            // "May", "half" and "quarter" begin dates too.
            case "HEDGE", "HARMLESS" -> date(word);
            // No date begins behind a plain word, and to ask takes time.
            case "OTHER" -> afterOther ? word : date(word);
            default -> word;
        };
    }

    private boolean describes(Mark word) {
        Mark next = word(word.to());
        boolean done = next.name().equals("AND") && word(next.to()).name().equals("COMPLETED");
        boolean noun = next.name().equals("OTHER") || next.name().equals("TELLS");
        return (noun || done)
                && ADJECTIVE.matcher(tokens.piece(word.from(), word.to())).matches();
    }

    /** The longest phrase that begins at a token, else its word, number or sign. */
    private Mark word(int at) {
        PhraseTable.Match phrase = PHRASES.match(tokens, at, BETWEEN);
        boolean other = phrase.sense().equals(PhraseTable.OTHER);
        return new Mark(other ? plain(at) : phrase.sense(), at, phrase.end());
    }

    private String plain(int at) {
        if (tokens.isNumber(at)) {
            return "NUMBER";
        }
        if (tokens.isWord(at)) {
            return DEED.matcher(tokens.text(at)).matches() ? "TELLS" : "OTHER";
        }
        return switch (tokens.text(at)) {
            case ";", "!", "\n" -> "STOP";
            case "." -> tokens.isSpaced(at + 1) ? "STOP" : "SIGN";
            default -> "SIGN";
        };
    }

    /** The date that begins where a word does, else the word. */
    private Mark date(Mark word) {
        int at = word.from();
        int end = Dates.end(tokens, at);
        boolean part =
                tokens.is(at + 1, "/") && end == at + 3 && tokens.piece(at, end).length() <= LONGEST_PART;
        String name = part ? "UNCLEAR" : tokens.text(at).startsWith("q") ? "QUARTER" : "DATE";
        return end == at ? word : new Mark(name, at, end);
    }

    /** "At the end of March" is a date; "by March", and "by" without a word behind it, promise something. */
    private Mark toADate(Mark word, String name) {
        int to = behindSmallWords(word.to());
        Mark date = date(word(to));
        boolean found = date.name().equals("DATE") || date.name().equals("QUARTER");
        boolean promised = name.equals("DUE") && !tokens.isWord(to);
        return found || promised ? new Mark(name, word.from(), found ? date.to() : word.to()) : word;
    }

    private int behindSmallWords(int from) {
        Mark word = word(from);
        for (int words = 0; words < MOST_BEFORE_A_DATE && isSmall(word); words++) {
            word = word(word.to());
        }
        return word.from();
    }

    private static boolean isSmall(Mark word) {
        return word.name().equals("SMALL_WORDS") || word.name().equals("BEFORE_A_DATE");
    }

    /** A share such as "2 of the 4", a date, or a mere number. */
    private Mark number(Mark number) {
        Mark of = word(number.to());
        boolean share =
                of.name().equals("NARROWS") && tokens.number(number.from()) < tokens.number(behindSmallWords(of.to()));
        return share ? new Mark("AT_WORK", number.from(), of.to()) : date(number);
    }

    // ---- What they say

    /** What a Status cell says, by the table's own words, else by the program's. */
    public static StatusCell read(String cell, StatusPatterns words) {
        return read(cell, words, reading -> reading.first(CELL));
    }

    /**
     * What the beginning of Progress says; OPEN where it doesn't say how the action stands.
     *
     * @param words the table's own
     */
    public static StatusCell ofProgress(String progress, StatusPatterns words) {
        return read(progress, words, reading -> reading.first(PROGRESS));
    }

    private static StatusCell read(String text, StatusPatterns words, Function<StatusWords, StatusCell> reader) {
        return words.read(text).orElseGet(() -> {
            StatusWords reading = READ.of(text);
            return reading.colour()
                    .map(colour -> words.read(colour)
                            .map(meant -> explained(meant, reading))
                            .orElse(StatusCell.UNCLEAR))
                    .orElseGet(() -> reader.apply(reading));
        });
    }

    /** A colour with words beside it, "Green - done": the words may agree, or say nothing. */
    private static StatusCell explained(StatusCell meant, StatusWords reading) {
        StatusCell said = reading.first(CELL);
        if (said.status().isEmpty() || said.equals(StatusCell.UNCLEAR)) {
            boolean open = meant.status().filter(Status::isEnded).isPresent() && reading.leavesOpen();
            return open ? StatusCell.TO_CONFIRM : meant;
        }
        return said.isKnown() && !said.equals(meant) ? StatusCell.CONTRADICTORY : said;
    }

    /** Whether a Status cell has a date or a remark besides its status: "Not started - the venue was lost". */
    public static boolean saysMore(String cell) {
        return SAYS_MORE.matcher(READ.of(cell).marks).lookingAt();
    }

    /** A colour, or its letter, that stands as a sign in the text and that no words explain; empty where there is none. */
    public static Optional<String> unexplainedColour(String text, StatusPatterns words) {
        return words.read(text).isPresent()
                ? Optional.empty()
                : READ.of(text).colour().filter(colour -> words.read(colour).isEmpty());
    }

    /** The words that the installation adds, each alone or with a sign and a remark behind it. */
    public static Map<String, Status> withRemarks(Vocabulary vocabulary) {
        Map<String, Status> added = new LinkedHashMap<>();
        vocabulary.statusWords().forEach((word, status) -> BEHIND.forEach(sign -> added.put(word + sign, status)));
        return added;
    }

    /**
     * Whether the progress begins with another status than the one that is stated: "Not started", "Delayed until May"
     * or "Not completed" deny COMPLETED, and so do "No, …" and "We will finish this by March". Progress that begins with no
     * status denies nothing.
     */
    public static boolean denies(String progress, Status stated) {
        boolean mayBeDenied = stated.isEnded() || stated == Status.NOT_STARTED;
        boolean notDone =
                stated == Status.COMPLETED && NOT_DONE.matcher(progress.strip()).lookingAt();
        return notDone || mayBeDenied && READ.of(progress).isDenied(stated);
    }

    /** Whether the progress takes a stated end back: "Completed except for two", "Contract to be signed". */
    public static boolean takesBack(String progress) {
        return READ.of(progress).says(TAKEN_BACK_PLAINLY);
    }

    /** Whether the progress begins with plain words for work under way: "In progress: half is in". */
    public static boolean beginsUnderWay(String progress) {
        return READ.of(progress).says(UNDER_WAY_AT_ONCE);
    }

    /** Whether words for an end, "Closed" or "No further action", leave it to the reader if the work was done. */
    public static boolean closeEitherWay(String words) {
        return READ.of(words).says(CLOSED_ALONE);
    }

    /** Whether the words begin by saying that the work ended without being done: "Withdrawn", "Closed: no longer needed". */
    public static boolean endUndone(String words) {
        return READ.of(words).says(ENDS_UNDONE);
    }

    /** Whether progress that begins with "Not started" goes on to tell that something was done: "Not started. Two paths were repaired". */
    public static boolean tellsDeedsNotStarted(String progress) {
        return READ.of(progress).says(DEEDS_NOT_STARTED);
    }

    /**
     * When the action was completed: the date right behind the first word for done, "Completed (March 2025)"; also one
     * that isn't in the calendar.
     */
    public static Optional<ByWhen> completion(String text) {
        StatusWords reading = READ.of(text);
        return reading.upTo(COMPLETION)
                .map(words -> Dates.read(RichText.of(asWritten(words, text))))
                .filter(date -> date.latest().isPresent() || date.fault() == ByWhen.Fault.IMPOSSIBLE);
    }

    /** Words that were compared without regard to capitals, as they stand in the text. */
    private static String asWritten(String words, String text) {
        int start = text.toLowerCase(Locale.ROOT).indexOf(words);
        return start < 0 ? words : text.substring(start, start + words.length());
    }

    /** What a Status cell says on its own; empty where it says nothing clear or two things. */
    public static Optional<Status> ofStatusCell(String text) {
        return Optional.of(read(text, StatusPatterns.NONE))
                .filter(StatusCell::isKnown)
                .flatMap(StatusCell::status);
    }

    /** Whether what stands behind a word of a table's own for an end hedges or narrows it: "for adults", "in Barry". */
    static boolean leaveOpen(String words) {
        return READ.of(words).leavesOpen();
    }

    private static List<WordFile.Form> joined(List<List<WordFile.Form>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }

    private StatusCell first(List<WordFile.Form> forms) {
        if (NOTHING.matcher(marks).matches()) {
            return StatusCell.NOTHING;
        }
        return forms.stream()
                .filter(form -> says(form.pattern()))
                .map(form -> cell(form.said()))
                .findFirst()
                .orElse(StatusCell.UNCLEAR);
    }

    private static StatusCell cell(String said) {
        return switch (said) {
            case "CONTRADICTORY" -> StatusCell.CONTRADICTORY;
            case "TO_CONFIRM" -> StatusCell.TO_CONFIRM;
            default -> StatusCell.of(Status.valueOf(said));
        };
    }

    /** Whether a pattern fits what comes after the lead. */
    private boolean says(Pattern pattern) {
        return pattern.matcher(marks)
                .region(lead, marks.length())
                .useTransparentBounds(true)
                .lookingAt();
    }

    /**
     * As Progress beside a status that is stated: whether it plainly begins with another one.
     *
     * @param stated COMPLETED, CLOSED or NOT_STARTED
     */
    private boolean isDenied(Status stated) {
        Status said = first(STATUS).status().orElse(Status.UNKNOWN);
        boolean plain = said != Status.UNKNOWN && !says(ENDS_TOO);
        return stated == Status.NOT_STARTED ? said == Status.COMPLETED : plain && said != stated;
    }

    private boolean leavesOpen() {
        return LEFT_OPEN.matcher(marks).lookingAt();
    }

    /** The colour, or its letter, that stands by itself as a sign: "RAG: Green", "G - done", but not "green spaces". */
    private Optional<String> colour() {
        return upTo(COLOURED).map(words -> words.replaceAll(".*[: ](?=\\p{L})|[^\\p{L}]+$", ""));
    }

    /** The words directly after what a pattern takes in; empty where it isn't there. */
    private Optional<String> upTo(Pattern pattern) {
        Matcher matcher = pattern.matcher(marks);
        return matcher.lookingAt() ? Optional.of(words(matcher.end())) : Optional.empty();
    }

    /** The words of the mark whose name begins at a place among all. */
    private String words(int place) {
        Mark mark = found.get(
                (int) marks.chars().limit(place).filter(sign -> sign == '<').count());
        return tokens.piece(mark.from(), mark.to());
    }
}
