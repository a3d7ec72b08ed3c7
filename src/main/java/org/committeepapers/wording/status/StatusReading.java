package org.committeepapers.wording.status;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.PhraseTable;
import org.committeepapers.wording.Tokens;
import org.committeepapers.wording.WordFile;
import org.committeepapers.wording.date.Dates;

/** What a text says about how an action stands, by the forms of {@code status/forms.txt}. */
final class StatusReading {

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

    private final StatusText text;
    private final String marks;

    StatusReading(String words) {
        this.text = new StatusText(words);
        this.marks = text.names();
    }

    private static List<Form> forms(String section) {
        return FILE.expressions(section).stream().map(Form::of).toList();
    }

    private static List<Form> joined(List<List<Form>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }

    /** As the whole of a Status cell. */
    StatusCell cell() {
        return first(CELL);
    }

    /** As Progress. */
    StatusCell progress() {
        return first(PROGRESS);
    }

    private StatusCell first(List<Form> forms) {
        if (NOTHING.matcher(marks).matches()) {
            return StatusCell.NOTHING;
        }
        String said = behindLead();
        return forms.stream()
                .filter(form -> form.pattern().matcher(said).lookingAt())
                .map(Form::said)
                .findFirst()
                .orElse(StatusCell.UNCLEAR);
    }

    private String behindLead() {
        return LEAD.matcher(marks).replaceFirst("");
    }

    /**
     * As Progress beside a status that is stated: whether it plainly begins with another one.
     *
     * @param stated COMPLETED, CLOSED or NOT_STARTED
     */
    boolean denies(Status stated) {
        Status said = first(STATUS).status().orElse(Status.UNKNOWN);
        boolean plain =
                said != Status.UNKNOWN && !ENDS_TOO.matcher(behindLead()).lookingAt();
        return stated == Status.NOT_STARTED
                ? said == Status.COMPLETED
                : plain && said != stated && (stated == Status.COMPLETED || !said.isEnded());
    }

    /** Whether what stands behind a word of a table's own for an end hedges or narrows it: "for adults", "in Barry". */
    boolean leavesOpen() {
        return LEFT_OPEN.matcher(marks).lookingAt();
    }

    /** The colour, or its letter, that stands by itself as a sign: "RAG: Green", "G - done", but not "green spaces". */
    Optional<String> colour() {
        Matcher matcher = COLOURED.matcher(marks);
        return matcher.lookingAt()
                ? Optional.of(text.words(matcher.end()))
                        .map(words -> words.replaceAll(".*[: ](?=\\p{L})|[^\\p{L}]+$", ""))
                : Optional.empty();
    }

    /** Whether a date or other words stand beside the status, or behind a sign. */
    boolean saysMore() {
        return SAYS_MORE.matcher(marks).lookingAt();
    }

    /** The words of the date right behind the first word for completed. */
    Optional<String> completion() {
        Matcher matcher = COMPLETION.matcher(marks);
        return matcher.lookingAt() ? Optional.of(text.words(matcher.end())) : Optional.empty();
    }

    /** The words of a text as marks: the names of sections of {@code status-words.txt}, and those that {@code forms.txt} lists. */
    private static final class StatusText {

        /** A phrase, a date, a number or a sign, from one token to before another. */
        private record Mark(String name, int from, int to) {}

        private static final WordFile FILE = new WordFile("status/status-words.txt");
        private static final PhraseTable<String> PHRASES = FILE.table();
        private static final Set<String> BETWEEN = between();

        private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+");

        private static final int MOST_BEFORE_A_DATE = 4;

        /** The longest of "3/4" and "12/05", which may be parts or days. */
        private static final int LONGEST_PART = 5;

        /** How a word ends that tells what was done. */
        private static final Pattern DEED = Pattern.compile("\\p{L}{3,}(?:ed|wyd)");

        private final Tokens tokens;
        private final List<Mark> marks = new ArrayList<>();
        private final StringBuilder names = new StringBuilder();

        /** An address counts as one word. */
        StatusText(String text) {
            tokens = Tokens.of(ADDRESS.matcher(text).replaceAll("page"), word -> word.endsWith("n't") ? "not" : word);
            boolean afterOther = false;
            for (int at = 0; at < tokens.size(); ) {
                Mark mark = read(at, afterOther);
                if (!tokens.isGlue(at)) {
                    marks.add(mark);
                    names.append('<').append(mark.name()).append('>');
                }
                afterOther = mark.name().equals("OTHER");
                at = mark.to();
            }
        }

        /** Words that may stand between those of a phrase. */
        private static Set<String> between() {
            Set<String> words = new HashSet<>(FILE.words("SMALL_WORDS"));
            words.addAll(FILE.words("SMALL_VERBS"));
            // "Not yet started"; elsewhere it hedges.
            words.add("yet");
            return words;
        }

        /** The names of all marks, as the forms have them. */
        String names() {
            return names.toString();
        }

        /** The words of the mark whose name begins at a place among all. */
        String words(int place) {
            Mark mark = marks.get(
                    (int) names.chars().limit(place).filter(sign -> sign == '<').count());
            return tokens.piece(mark.from(), mark.to());
        }

        private Mark read(int at, boolean afterOther) {
            Mark word = word(at);
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

        /** The longest phrase that begins at a token, else its word, number or sign. */
        private Mark word(int at) {
            return PHRASES.match(tokens, at, BETWEEN)
                    .map(phrase -> new Mark(phrase.sense(), at, phrase.end()))
                    .orElseGet(() -> new Mark(plain(at), at, at + 1));
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
            boolean part = tokens.is(at + 1, "/")
                    && end == at + 3
                    && tokens.piece(at, end).length() <= LONGEST_PART;
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
            boolean share = of.name().equals("NARROWS")
                    && tokens.number(number.from()) < tokens.number(behindSmallWords(of.to()));
            return share ? new Mark("AT_WORK", number.from(), of.to()) : date(number);
        }
    }
}
