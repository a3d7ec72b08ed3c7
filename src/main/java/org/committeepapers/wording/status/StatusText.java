package org.committeepapers.wording.status;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.committeepapers.wording.PhraseTable;
import org.committeepapers.wording.Tokens;
import org.committeepapers.wording.WordFile;
import org.committeepapers.wording.date.Dates;

/** The words of a text as marks: the names of sections of {@code status-words.txt}, and those that {@code forms.txt} lists. */
final class StatusText {

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
}
