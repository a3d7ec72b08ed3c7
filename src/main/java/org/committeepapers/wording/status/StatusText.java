package org.committeepapers.wording.status;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.committeepapers.wording.Misspellings;
import org.committeepapers.wording.PhraseTable;
import org.committeepapers.wording.Tokens;
import org.committeepapers.wording.WordFile;
import org.committeepapers.wording.date.Dates;

/** The words of a text as marks, each with what it does there. Any index may be asked for; outside there are signs. */
final class StatusText {

    /**
     * A phrase, a date, a number or a sign.
     *
     * @param from the index of its first token
     * @param to the index of the token behind it
     */
    private record Mark(Sense sense, int from, int to) {}

    private static final WordFile FILE = new WordFile("status/status-words.txt");
    private static final PhraseTable<Sense> PHRASES = FILE.table(EnumSet.range(Sense.COMPLETED, Sense.TELLS));
    private static final Set<String> BETWEEN =
            union(FILE.words("BETWEEN"), union(FILE.words("SMALL_WORDS"), FILE.words("SMALL_VERBS")));

    private static final int SHORTEST_MISTYPED = 6;
    private static final Misspellings SPELLING = new Misspellings(
            FILE.words("MISTYPED"), union(PHRASES.words(), FILE.words("NOT_MISTYPED")), SHORTEST_MISTYPED);

    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+");
    private static final int ALL = 100;
    private static final int YEAR = 4;
    private static final Pattern ROMAN = Pattern.compile("\\p{L}|i{2,3}|iv|vi{1,3}");

    /** How a word ends that tells what was done. */
    private static final Pattern DEED = Pattern.compile("\\p{L}{3,}(?:ed|wyd)");

    private final Tokens tokens;
    private final List<Mark> marks = new ArrayList<>();

    /** Mistyped words are mended; an address counts as one word. */
    StatusText(String text) {
        tokens = Tokens.of(
                ADDRESS.matcher(text).replaceAll("page"), word -> word.endsWith("n't") ? "not" : SPELLING.mend(word));
        int at = 0;
        while (at < tokens.size()) {
            Mark mark = read(at);
            if (!tokens.isGlue(at)) {
                marks.add(mark);
            }
            at = mark.to();
        }
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    /** The words from a mark to another. */
    String words(int from, int to) {
        return tokens.piece(marks.get(from).from(), marks.get(to).to());
    }

    int size() {
        return marks.size();
    }

    Sense sense(int at) {
        return at < 0 || at >= size() ? Sense.SIGN : marks.get(at).sense();
    }

    boolean is(int at, Sense sense) {
        return sense(at) == sense;
    }

    boolean is(int at, Set<Sense> senses) {
        return senses.contains(sense(at));
    }

    /** The first mark from here on that is one of these; the size where there is none. */
    int next(int from, Set<Sense> senses) {
        int at = from;
        while (at < size() && !is(at, senses)) {
            at++;
        }
        return at;
    }

    /** Whether any from a mark to before another is one of these. */
    boolean any(int from, int to, Set<Sense> senses) {
        return next(from, senses) < Math.min(to, size());
    }

    /** The mark behind all from here on that are of these. */
    int behind(int from, Set<Sense> senses) {
        int at = from;
        while (at < size() && is(at, senses)) {
            at++;
        }
        return at;
    }

    /** Whether the mark begins with a word. */
    boolean begins(int at, String word) {
        return at >= 0 && at < size() && tokens.is(marks.get(at).from(), word);
    }

    /** Whether the mark is these words. */
    boolean says(int at, String words) {
        return at >= 0 && at < size() && words(at, at).equals(words);
    }

    /** Whether a sign, the end of a sentence or that of the text stands here. */
    boolean isSign(int at) {
        return is(at, Sense.SIGNS);
    }

    /** The first mark from here on that does more than lead to a status. */
    int lead(int from) {
        int at = from;
        while (at < size() && isLeading(at)) {
            at++;
        }
        return at;
    }

    private boolean isLeading(int at) {
        boolean quarter =
                is(at, Sense.DATE) && tokens.text(marks.get(at).from()).startsWith("q");
        boolean number = is(at, Sense.NUMBER) && (isSign(at + 1) || is(at - 1, Sense.BEFORE));
        return is(at, Sense.LEADING) && !quarter
                || number
                || isCode(at)
                || is(at, Sense.HARMLESS) && isSign(at + 1)
                || is(at, Sense.BEFORE_A_DATE) && isDated(at);
    }

    /** "C - Complete": a letter and what it stands for. */
    private boolean isCode(int at) {
        return at == 0
                && tokens.text(0).length() == 1
                && is(1, Sense.SIGN)
                && tokens.text(2).startsWith(tokens.text(0));
    }

    /** Whether a date stands here or behind words that lead to one: "at the end of March". */
    boolean isDated(int at) {
        return is(dateBehind(at), Sense.DATE);
    }

    int dateBehind(int at) {
        return behind(at, Sense.BEFORE_THE_DATE);
    }

    private Mark read(int at) {
        int date = Dates.end(tokens, at);
        boolean dayAndMonth =
                date == at + 3 && tokens.is(at + 1, "/") && tokens.text(at).length() < YEAR;
        if (date > at && !dayAndMonth) {
            return new Mark(Sense.DATE, at, date);
        }
        boolean label = ROMAN.matcher(tokens.text(at)).matches() && tokens.is(at + 1, ")");
        if (label && (tokens.is(at - 1, "(") || tokens.isSpaced(at))) {
            return new Mark(Sense.LABEL, at, at + 1);
        }
        return percent(at)
                .or(() -> count(at))
                .or(() -> PHRASES.match(tokens, at, BETWEEN).map(match -> new Mark(match.sense(), at, match.end())))
                .orElseGet(() -> new Mark(plain(at), at, at + 1));
    }

    private Sense plain(int at) {
        if (tokens.isNumber(at)) {
            return Sense.NUMBER;
        }
        if (tokens.isWord(at)) {
            return DEED.matcher(tokens.text(at)).matches() ? Sense.TELLS : Sense.OTHER;
        }
        return switch (tokens.text(at)) {
            case "?" -> Sense.QUESTION;
            case ";", "!", "\n" -> Sense.STOP;
            case "." -> tokens.isSpaced(at + 1) ? Sense.STOP : Sense.SIGN;
            default -> Sense.SIGN;
        };
    }

    /** "100%" says that all is done and "0%" that nothing is; "100% of staff" says neither. */
    private Optional<Mark> percent(int at) {
        boolean inWords = tokens.is(at + 1, "per") && tokens.is(at + 2, "cent");
        if (!tokens.isNumber(at) || !inWords && !tokens.is(at + 1, "%") && !tokens.is(at + 1, "percent")) {
            return Optional.empty();
        }
        int end = inWords ? at + 3 : at + 2;
        int percent = tokens.is(at - 1, ".") ? 1 : tokens.number(at);
        Sense sense = percent == ALL ? Sense.COMPLETED : percent == 0 ? Sense.NOT_STARTED : Sense.SHARE;
        boolean ofWork = !tokens.isWord(end)
                || sense == Sense.SHARE && tokens.is(end, "of")
                || PHRASES.match(tokens, end, BETWEEN)
                        .filter(match -> match.sense() != Sense.NARROWS && match.sense() != Sense.BEFORE)
                        .isPresent();
        return Optional.of(new Mark(ofWork ? sense : Sense.OTHER, at, end));
    }

    /** "2 of 4", "2 out of the 4". */
    private Optional<Mark> count(int at) {
        int of = tokens.is(at + 1, "out") ? at + 2 : at + 1;
        int whole = tokens.is(of + 1, "the") || tokens.is(of + 1, "our") ? of + 2 : of + 1;
        boolean share = tokens.isNumber(at) && tokens.is(of, "of") && tokens.number(at) < tokens.number(whole);
        return share ? Optional.of(new Mark(Sense.SHARE, at, whole + 1)) : Optional.empty();
    }
}
