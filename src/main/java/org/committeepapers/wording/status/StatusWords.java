package org.committeepapers.wording.status;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.Vocabulary;
import org.committeepapers.wording.WordFile;
import org.committeepapers.wording.date.Dates;

/**
 * Reads how an action stands, by the forms of {@code status/forms.txt}. COMPLETED and CLOSED are never read from words that
 * leave anything open.
 */
public final class StatusWords {

    private record Form(StatusCell said, Pattern pattern) {

        static Form of(String line) {
            int space = line.indexOf(' ');
            String said = line.substring(0, space);
            StatusCell cell = switch (said) {
                case "CONTRADICTORY" -> StatusCell.CONTRADICTORY;
                case "TO_CONFIRM" -> StatusCell.TO_CONFIRM;
                default -> StatusCell.of(Status.valueOf(said));
            };
            return new Form(cell, Pattern.compile(line.substring(space + 1)));
        }
    }

    private static final WordFile FILE = new WordFile("status/forms.txt");
    private static final Pattern NOTHING = FILE.pattern("NOTHING");
    private static final Pattern LEAD = FILE.pattern("LEAD");
    private static final List<Form> STATUS = forms("STATUS");
    private static final List<Form> CELL = joined(List.of(forms("TWO_IN_CELL"), STATUS));
    private static final List<Form> PROGRESS = joined(List.of(forms("TWO_IN_PROGRESS"), STATUS, forms("TOLD")));
    private static final Pattern ENDS_TOO = FILE.pattern("ENDS_TOO");
    private static final Pattern LEFT_OPEN = FILE.pattern("LEFT_OPEN");
    private static final Pattern COLOURED = FILE.pattern("COLOURED");
    private static final Pattern SAYS_MORE = FILE.pattern("SAYS_MORE");
    private static final Pattern COMPLETION = FILE.pattern("COMPLETION");

    /** What may stand behind a word that the installation adds. */
    private static final List<String> BEHIND = List.of("", ":*", ".*", ",*", ";*", " -*", " (*");

    private final StatusText text;
    private final String marks;

    /** Where what may come before a status ends. */
    private final int lead;

    private StatusWords(String words) {
        this.text = new StatusText(words);
        this.marks = text.names();
        Matcher before = LEAD.matcher(marks);
        this.lead = before.lookingAt() ? before.end() : 0;
    }

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
            StatusWords reading = new StatusWords(text);
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
        return SAYS_MORE.matcher(new StatusWords(cell).marks).lookingAt();
    }

    /** A colour, or its letter, that stands as a sign in the text and that no words explain; empty where there is none. */
    public static Optional<String> unexplainedColour(String text, StatusPatterns words) {
        return words.read(text).isPresent()
                ? Optional.empty()
                : new StatusWords(text)
                        .colour()
                        .filter(colour -> words.read(colour).isEmpty());
    }

    /** The words that the installation adds, each alone or with a sign and a remark behind it. */
    public static Map<String, Status> withRemarks(Vocabulary vocabulary) {
        Map<String, Status> added = new LinkedHashMap<>();
        vocabulary.statusWords().forEach((word, status) -> BEHIND.forEach(sign -> added.put(word + sign, status)));
        return added;
    }

    /**
     * Whether the progress begins with another status than the one that is stated: "Not started", "Delayed until May"
     * or "Not completed" deny COMPLETED. Progress that begins with no status denies nothing.
     */
    public static boolean denies(String progress, Status stated) {
        boolean mayBeDenied = stated.isEnded() || stated == Status.NOT_STARTED;
        return mayBeDenied && new StatusWords(progress).isDenied(stated);
    }

    /**
     * When the action was completed: the date right behind the first word for done, "Completed (March 2025)"; also one
     * that isn't in the calendar.
     */
    public static Optional<ByWhen> completion(String text) {
        StatusWords reading = new StatusWords(text);
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
        return new StatusWords(words).leavesOpen();
    }

    private static List<Form> forms(String section) {
        return FILE.expressions(section).stream().map(Form::of).toList();
    }

    private static List<Form> joined(List<List<Form>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }

    private StatusCell first(List<Form> forms) {
        if (NOTHING.matcher(marks).matches()) {
            return StatusCell.NOTHING;
        }
        return forms.stream()
                .filter(form -> says(form.pattern()))
                .map(Form::said)
                .findFirst()
                .orElse(StatusCell.UNCLEAR);
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
        boolean plain =
                said != Status.UNKNOWN && !says(ENDS_TOO);
        return stated == Status.NOT_STARTED
                ? said == Status.COMPLETED
                : plain && said != stated && (stated == Status.COMPLETED || !said.isEnded());
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
        return matcher.lookingAt() ? Optional.of(text.words(matcher.end())) : Optional.empty();
    }
}
