package org.committeepapers.wording.owner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.committeepapers.wording.WordFile;

/** Part of an owner cell, looked at word by word; each question looks at a few words only, however long it is. */
record OwnerPhrase(String source, List<Word> tokens) {

    static final WordFile WORDS = new WordFile("owner/words.txt");

    static final Set<String> DEPARTMENTS = WORDS.words("DEPARTMENTS");
    static final Set<String> OFFICES = WORDS.words("OFFICES");
    private static final Set<String> RANKS = WORDS.words("RANKS");
    private static final Set<String> ARTICLES = WORDS.words("ARTICLES");
    private static final Set<String> POSTS = WORDS.words("POSTS");
    private static final Set<String> PAIRS = WORDS.words("PAIRS");
    private static final Set<String> ADDRESSES = WORDS.words("ADDRESSES");
    private static final Set<String> PEOPLE = WORDS.words("PEOPLE");
    private static final Set<String> LEADS_TO_FIELD = WORDS.words("LEADS_TO_FIELD");
    private static final Set<String> UNITS = WORDS.words("UNITS");
    private static final Set<String> CLOSING_UNITS = WORDS.words("CLOSING_UNITS");
    private static final Set<String> BODIES = WORDS.words("BODIES");
    private static final Set<String> COMPANY = WORDS.words("COMPANY");
    private static final Set<String> GIVEN_NAMES = WORDS.words("GIVEN_NAMES");
    private static final Set<String> DASHES = Set.of("-", "\u2013", "\u2014");
    private static final Set<String> ANDS = WORDS.words("ANDS");
    private static final Set<String> WELSH_ANDS = WORDS.words("WELSH_ANDS");
    private static final Set<String> OF_POST = WORDS.words("FIELDS", "PEOPLE", "UNITS", "RANKS", "POSTS");
    private static final Set<String> PARTICLES = WORDS.words("PARTICLES");

    private static final Pattern BRACKETS = OwnerSplit.PATTERNS.pattern("BRACKETS");
    private static final Pattern TOKEN = Pattern.compile("\\S+");
    private static final Pattern OUTER_SIGNS = Pattern.compile("^[\\p{P}\\p{S}&&[^&]]+|[\\p{P}\\p{S}&&[^&]]+$");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'\u2019.-]*");
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,4}");

    /** Enough words to tell a post or a name by. */
    private static final int BEGINNING = 5;

    /**
     * A word.
     *
     * @param word in small letters without the signs round it
     * @param bracketed whether it begins inside brackets
     */
    record Word(String written, String word, int start, int end, boolean bracketed) {

        /** Whether a comma behind it ends a name or post. */
        boolean closes() {
            return written.endsWith(",");
        }

        /** Whether it begins a remark: a dash, or a word in brackets. */
        boolean opens() {
            return bracketed || DASHES.contains(written);
        }

        boolean isAnd() {
            return ANDS.contains(written.toLowerCase(Locale.ROOT)) || WELSH_ANDS.contains(written);
        }

        /** A capitalised word of no post or department, or a particle. */
        boolean canBeInName() {
            String plain = closes() ? written.substring(0, written.length() - 1) : written;
            String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
            return PARTICLES.contains(written)
                    || !OF_POST.contains(bare)
                            && NAME.matcher(plain).matches()
                            && !CAPITALS.matcher(plain).matches();
        }

        /** Two to four capitals that aren't a department's. */
        boolean isInitials() {
            return CAPITALS.matcher(written).matches() && !DEPARTMENTS.contains(word);
        }
    }

    static OwnerPhrase of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher brackets = BRACKETS.matcher(text);
        Matcher token = TOKEN.matcher(text);
        boolean closed = brackets.find();
        while (token.find()) {
            while (closed && brackets.end() <= token.start()) {
                closed = brackets.find();
            }
            String small = token.group().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
            String word = OUTER_SIGNS.matcher(small).replaceAll("");
            boolean bracketed = closed && brackets.start() <= token.start();
            words.add(new Word(token.group(), word, token.start(), token.end(), bracketed));
        }
        return new OwnerPhrase(text, words);
    }

    int size() {
        return tokens.size();
    }

    OwnerPhrase part(int from, int to) {
        return new OwnerPhrase(source, tokens.subList(from, to));
    }

    String text() {
        return tokens.isEmpty()
                ? ""
                : source.substring(
                        tokens.getFirst().start(), tokens.get(size() - 1).end());
    }

    /** The index of the next "and" outside brackets; the size where there is none. */
    int nextAnd(int from) {
        int index = from;
        while (index < size()
                && (tokens.get(index).bracketed() || !tokens.get(index).isAnd())) {
            index++;
        }
        return index;
    }

    /** The words before the first comma, dash or bracket. */
    OwnerPhrase lead() {
        for (int i = 0; i < size(); i++) {
            Word token = tokens.get(i);
            if (token.opens() || token.closes()) {
                return part(0, token.opens() ? i : i + 1);
            }
        }
        return this;
    }

    /** The words behind the name, the comma or dash and before any brackets. */
    OwnerPhrase afterName() {
        int from = lead().size();
        while (from < size() && word(from).isEmpty()) {
            from++;
        }
        return part(from, size());
    }

    /** Each word once, in small letters. */
    Set<String> words() {
        return tokens.stream().map(Word::word).collect(Collectors.toUnmodifiableSet());
    }

    private OwnerPhrase beginning() {
        return part(0, Math.min(size(), BEGINNING));
    }

    /** The first words in small letters, parted by single spaces. */
    String opening() {
        return beginning().tokens.stream().map(Word::word).collect(Collectors.joining(" "));
    }

    /** The last four words at most, after the last comma or dash among them. */
    private OwnerPhrase tail() {
        int start = Math.max(0, size() - 4);
        for (int i = start; i < size() - 1; i++) {
            if (tokens.get(i).closes() || tokens.get(i).opens()) {
                start = i + 1;
            }
        }
        return part(start, size());
    }

    String word(int index) {
        return index < size() ? tokens.get(index).word() : "";
    }

    private String pair(int index) {
        return word(index) + " " + word(index + 1);
    }

    /** The last word outside brackets. */
    String lastWord() {
        int index = size() - 1;
        while (index > 0 && tokens.get(index).bracketed()) {
            index--;
        }
        return index < 0 ? "" : word(index);
    }

    boolean startsLikePost() {
        int index = ARTICLES.contains(word(0)) ? 1 : 0;
        while (index < BEGINNING && RANKS.contains(word(index))) {
            if (PAIRS.contains(pair(index))) {
                return true;
            }
            index++;
        }
        return POSTS.contains(word(index))
                || PAIRS.contains(pair(index))
                || ADDRESSES.contains(word(index))
                || PEOPLE.contains(word(index)) && LEADS_TO_FIELD.contains(word(index + 1));
    }

    boolean startsWithAddress() {
        return ADDRESSES.contains(word(0));
    }

    boolean endsInBrackets() {
        return size() > 0 && tokens.get(size() - 1).bracketed();
    }

    boolean endsWithPerson() {
        return PEOPLE.contains(lastWord());
    }

    boolean endsWithCommonNoun() {
        return endsWithPerson() || UNITS.contains(lastWord());
    }

    /** A name that begins with a usual given name. */
    boolean isKnownName() {
        return size() > 0
                && size() <= 4
                && GIVEN_NAMES.contains(word(0))
                && tokens.stream().skip(1).allMatch(Word::canBeInName);
    }

    /** Two or three capitalised words of which none belongs to a post or a department, or one known given name. */
    boolean isName() {
        boolean usualLength = size() == 2 || size() == 3;
        return isKnownName()
                || usualLength
                        && !PARTICLES.contains(tokens.getFirst().written())
                        && tokens.stream().allMatch(Word::canBeInName);
    }

    boolean startsWithKnownName() {
        return beginning().lead().isKnownName();
    }

    boolean startsWithName() {
        return beginning().lead().isName() || startsWithAddress();
    }

    /** A name with its post right behind, such as "Jane Example Head of Housing". */
    boolean isNamedPost() {
        return size() > 3
                && (part(0, 2).isKnownName() && part(2, size()).startsLikePost()
                        || part(0, 3).isKnownName() && part(3, size()).startsLikePost());
    }

    boolean isInitials() {
        return size() == 1 && tokens.getFirst().isInitials();
    }

    /** Whether the words can stand alone as an owner. */
    boolean isComplete() {
        return startsLikePost()
                || startsWithName()
                || isNamedPost()
                || tail().startsLikePost()
                || tail().isName()
                || endsWithCommonNoun()
                || isInitials();
    }

    /** Whether a person's name or address ends it, or names all of it. */
    boolean isPerson() {
        return isName()
                || tail().isName()
                || startsWithName() && endsInBrackets()
                || endsWithPerson()
                || startsWithAddress()
                || isInitials();
    }

    /** Whether it is a post with its field, such as "Head of Legal" or "Assistant Director Education". */
    boolean isPostWithField() {
        return startsLikePost() && !startsWithAddress() && size() > 2 && !endsWithPerson();
    }

    /** Whether those named last only help or are asked, as in "Director of Place, in consultation with the Leader". */
    boolean isInCompany() {
        return tokens.stream().anyMatch(token -> !token.bracketed() && COMPANY.contains(token.word()));
    }

    /** Whether it is a body of the council named by nothing but its kind, such as "Cabinet" or "full Council". */
    boolean isBody() {
        return !lastWord().equals("overview") && tokens.stream().allMatch(token -> BODIES.contains(token.word()));
    }

    /** Whether it ends a body's name, or the name of a post with brackets behind it, so that "and" can't go on with it. */
    boolean closesBody() {
        return size() > 1 && (CLOSING_UNITS.contains(word(size() - 1)) || startsLikePost() && endsInBrackets());
    }

    /** Whether it reads as another body after one that is closed. */
    boolean isBodyWithField() {
        String last = lastWord();
        boolean unit = UNITS.contains(last) && word(0).equals("the");
        return size() > 1 && (unit || CLOSING_UNITS.contains(last) || last.equals("services"));
    }
}
