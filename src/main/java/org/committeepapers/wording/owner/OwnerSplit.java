package org.committeepapers.wording.owner;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.wording.WordFile;

/** Splits an owner cell at line breaks, signs and numbers of a list; at strokes; and at "and" between two owners. */
final class OwnerSplit {

    static final WordFile PATTERNS = new WordFile("owner/patterns.txt");

    static final String BULLETS = "\u2022\u25cf\u25aa\u25e6\u00b7\u2023\uf0b7";

    /** The signs that divide owners, but not in brackets. */
    private static final String DIVIDERS = "\n;/" + BULLETS;

    /** The first of the characters for private use that stand for signs that divide nothing. */
    private static final char FIRST_MASK = '\ue010';

    private static final Pattern BRACKETS = PATTERNS.pattern("BRACKETS");
    private static final Pattern SPACED_NA = Pattern.compile("\\b[nN] ?/ ?[aA]\\b");
    private static final Pattern SIGNS = Pattern.compile("[;" + BULLETS + "]");
    private static final Pattern ITEM = PATTERNS.pattern("ITEM");
    private static final Pattern FIRST_ITEM = PATTERNS.pattern("FIRST_ITEM");
    private static final Pattern UNFINISHED = PATTERNS.pattern("UNFINISHED");
    private static final Pattern CONTINUES = PATTERNS.pattern("CONTINUES");
    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii");
    private static final Pattern KEPT_STROKE = PATTERNS.pattern("KEPT_STROKE");
    private static final Pattern SPACED_STROKE = PATTERNS.pattern("SPACED_STROKE");
    private static final Pattern ONE_PERSONS_POSTS = PATTERNS.pattern("ONE_PERSONS_POSTS");

    private OwnerSplit() {}

    static List<String> split(String plain) {
        String text = SPACED_NA
                .matcher(plain)
                .replaceAll("n/a")
                .replace('\u00a0', ' ')
                .replace('\t', ' ');
        List<String> owners = new ArrayList<>();
        for (String line : atSigns(masked(text, BRACKETS))) {
            for (String part : atStrokes(masked(line, KEPT_STROKE))) {
                addAtAnd(unmasked(part), owners);
            }
        }
        return owners;
    }

    /** With other characters for the dividers in what fits a pattern. */
    private static String masked(String text, Pattern kept) {
        return kept.matcher(text).replaceAll(found -> {
            StringBuilder masked = new StringBuilder(found.group());
            for (int i = 0; i < masked.length(); i++) {
                int divider = DIVIDERS.indexOf(masked.charAt(i));
                masked.setCharAt(i, divider < 0 ? masked.charAt(i) : (char) (FIRST_MASK + divider));
            }
            return Matcher.quoteReplacement(masked.toString());
        });
    }

    private static String unmasked(String text) {
        String unmasked = text;
        for (int i = 0; i < DIVIDERS.length(); i++) {
            unmasked = unmasked.replace((char) (FIRST_MASK + i), DIVIDERS.charAt(i));
        }
        return unmasked;
    }

    private static List<String> atSigns(String text) {
        List<String> parts = new ArrayList<>();
        int expected = 1;
        for (String line : lines(text)) {
            for (String piece : SIGNS.split(line, -1)) {
                expected = addItems(piece.strip(), expected, parts);
            }
        }
        return parts;
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder whole = new StringBuilder();
        String last = "";
        for (String line : text.split("\n", -1)) {
            if (!whole.isEmpty() && !goesOn(last, line)) {
                lines.add(whole.toString());
                whole.setLength(0);
            }
            whole.append(whole.isEmpty() ? "" : " ").append(line);
            last = line;
        }
        lines.add(whole.toString());
        return lines;
    }

    /** Whether a line was only broken because the cell is narrow. */
    private static boolean goesOn(String line, String next) {
        if (UNFINISHED.matcher(line).matches() || CONTINUES.matcher(next).matches()) {
            return true;
        }
        OwnerPhrase after = OwnerPhrase.of(next);
        return line.stripTrailing().endsWith(",")
                && !after.isName()
                && (!after.startsLikePost() || OwnerPhrase.of(line).isName());
    }

    /** Adds the items of a numbered list, or the whole piece where it has none; returns the number due next. */
    private static int addItems(String words, int expected, List<String> parts) {
        Matcher item = ITEM.matcher(words);
        int due = item.lookingAt() && number(item) == 1 ? 1 : expected;
        boolean list = item.lookingAt() && number(item) == due;
        int start = 0;
        item.reset();
        while (list && item.find()) {
            if (number(item) == due) {
                parts.add(words.substring(start, item.start()));
                start = item.end();
                due++;
            }
        }
        Matcher first = FIRST_ITEM.matcher(words).region(start, words.length());
        parts.add(words.substring(first.lookingAt() ? first.end() : start));
        return due;
    }

    /** The place in its list of a number, a small letter or a small roman number. */
    private static int number(Matcher item) {
        String sign = item.group(1);
        if (Character.isDigit(sign.charAt(0))) {
            return Integer.parseInt(sign);
        }
        int roman = ROMAN.indexOf(sign);
        return roman >= 0 ? roman + 1 : sign.charAt(0) - 'a' + 1;
    }

    private static List<String> atStrokes(String text) {
        List<String> parts = new ArrayList<>();
        for (String group : SPACED_STROKE.split(text, -1)) {
            List<String> joined = List.of(group.split("/", -1));
            parts.addAll(joined.size() > 1 && isOneTitle(joined) ? List.of(group) : joined);
        }
        // "Pennaeth Tai / Head of Housing" is one post in two languages.
        for (int i = 0; i + 1 < parts.size(); i++) {
            if (TitleTwins.are(parts.get(i), parts.get(i + 1))) {
                parts.set(i, parts.get(i) + "/" + parts.remove(i + 1));
            }
        }
        return parts;
    }

    /** Whether strokes without space divide a title's words, as in "IT/Digital Manager" or "Head of Legal/HR". */
    private static boolean isOneTitle(List<String> joined) {
        List<OwnerPhrase> phrases = joined.stream().map(OwnerPhrase::of).toList();
        OwnerPhrase last = phrases.getLast();
        boolean sharedNoun = last.endsWithCommonNoun()
                && last.size() > 1
                && !last.startsLikePost()
                && phrases.subList(0, phrases.size() - 1).stream()
                        .allMatch(phrase -> isShort(phrase) && !phrase.endsWithCommonNoun() && !phrase.isKnownName());
        return sharedNoun
                || phrases.getFirst().isPostWithField()
                        && phrases.stream().skip(1).allMatch(OwnerSplit::isField);
    }

    /** Whether it can be the field of a post begun before. */
    private static boolean isField(OwnerPhrase phrase) {
        return isShort(phrase) && !phrase.endsWithPerson() && !phrase.isName() && !phrase.isInitials();
    }

    private static boolean isShort(OwnerPhrase phrase) {
        return phrase.size() > 0
                && phrase.size() < 4
                && !phrase.startsLikePost()
                && !OwnerWords.isNobody(phrase.text());
    }

    private static void addAtAnd(String text, List<String> owners) {
        OwnerPhrase phrase = OwnerPhrase.of(text);
        int start = 0;
        int joint = phrase.nextAnd(0);
        while (joint < phrase.size()) {
            int next = phrase.nextAnd(joint + 1);
            OwnerPhrase before = phrase.part(start, joint);
            if (isBetweenTwo(before, phrase.part(joint + 1, next))) {
                owners.add(before.text());
                start = joint + 1;
            }
            joint = next;
        }
        owners.add(start == 0 ? text : phrase.part(start, phrase.size()).text());
    }

    /** Whether a person, post or body stands on either side of an "and". */
    private static boolean isBetweenTwo(OwnerPhrase before, OwnerPhrase after) {
        boolean bareAddress = before.size() == 1 && before.startsWithAddress();
        if (before.size() == 0
                || after.size() == 0
                || bareAddress
                || before.isInCompany()
                || areOnePersons(before, after)) {
            return false;
        }
        OwnerPhrase lead = after.lead();
        if (after.isNamedPost() || OwnerWords.isNobody(after.text())) {
            return before.isComplete();
        }
        if (before.isBody() && after.isBody() || before.closesBody() && after.isBodyWithField()) {
            return true;
        }
        if (after.startsLikePost()) {
            return before.isComplete();
        }
        if (lead.isInitials()) {
            return before.lead().isInitials() || before.isName() || before.endsWithPerson();
        }
        if (lead.isKnownName()) {
            return before.isComplete() && (lead.size() > 1 || before.isKnownName());
        }
        if (lead.isName()) {
            return before.isPerson();
        }
        // Two posts, as in "Finance Manager and Legal Adviser".
        return after.size() > 1
                && lead.endsWithPerson()
                && (before.endsWithPerson() || before.isPostWithField() || before.startsWithKnownName());
    }

    /** Whether the posts on either side are usually held by one person, as "Leader and Cabinet Member for Finance". */
    private static boolean areOnePersons(OwnerPhrase before, OwnerPhrase after) {
        OwnerPhrase post = before.startsWithName() ? before.afterName() : before;
        boolean several = post.endsWithPerson() && post.lastWord().endsWith("s");
        boolean named = before.startsWithName() && !post.startsLikePost();
        String posts = post.opening() + " & " + after.opening() + " ";
        return !several && !named && ONE_PERSONS_POSTS.matcher(posts).lookingAt();
    }
}
