package org.committeepapers.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Splits owners at strokes, except in brackets, between digits and inside one title. */
final class SlashSplit {

    private static final Set<String> WITH_STROKE = Set.of("n/a", "c/o", "w/c", "w/e", "a/c", "i/c", "and/or", "s/he");

    private SlashSplit() {}

    static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        List<String> joined = new ArrayList<>();
        Brackets brackets = Brackets.of(text);
        int start = 0;
        for (int i = text.indexOf('/'); i >= 0; i = text.indexOf('/', i + 1)) {
            if (brackets.around(i) || betweenDigits(text, i) || isPartOfWord(text, i)) {
                continue;
            }
            joined.add(text.substring(start, i));
            start = i + 1;
            if (isSpaced(text, i)) {
                close(joined, parts);
            }
        }
        joined.add(text.substring(start));
        close(joined, parts);
        return withTwinsTogether(parts);
    }

    /** "Pennaeth Tai / Head of Housing" is one post in two languages. */
    private static List<String> withTwinsTogether(List<String> parts) {
        List<String> owners = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            boolean twins = i + 1 < parts.size() && TitleTwins.are(parts.get(i), parts.get(i + 1));
            owners.add(twins ? parts.get(i) + "/" + parts.get(++i) : parts.get(i));
        }
        return owners;
    }

    private static void close(List<String> joined, List<String> parts) {
        if (joined.size() > 1 && isOneTitle(joined)) {
            parts.add(String.join("/", joined));
        } else {
            parts.addAll(joined);
        }
        joined.clear();
    }

    /** Whether strokes without space divide a title's words, as in "IT/Digital Manager" or "Head of Legal/HR". */
    private static boolean isOneTitle(List<String> joined) {
        List<OwnerPhrase> phrases = joined.stream().map(OwnerPhrase::of).toList();
        OwnerPhrase first = phrases.get(0);
        OwnerPhrase last = phrases.get(phrases.size() - 1);
        boolean sharedNoun = phrases.subList(0, phrases.size() - 1).stream().allMatch(SlashSplit::qualifies)
                && last.endsWithCommonNoun()
                && last.size() > 1
                && !last.startsLikePost();
        boolean sharedPost = first.isPostWithField()
                && phrases.subList(1, phrases.size()).stream().allMatch(SlashSplit::isField);
        return sharedNoun || sharedPost;
    }

    /** Whether it can be the field of a post begun before. */
    private static boolean isField(OwnerPhrase phrase) {
        return isShort(phrase) && !phrase.endsWithPerson() && !phrase.isName() && !phrase.isInitials();
    }

    /** Whether it can stand before a noun that it shares. */
    private static boolean qualifies(OwnerPhrase phrase) {
        return isShort(phrase) && !phrase.endsWithCommonNoun() && !phrase.isKnownName();
    }

    private static boolean isShort(OwnerPhrase phrase) {
        return phrase.size() > 0 && phrase.size() < 4 && !phrase.startsLikePost() && !NoOwner.is(phrase.text());
    }

    private static boolean betweenDigits(String text, int index) {
        int before = index - 1;
        int after = index + 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        while (after < text.length() && text.charAt(after) == ' ') {
            after++;
        }
        return before >= 0
                && after < text.length()
                && Character.isDigit(text.charAt(before))
                && Character.isDigit(text.charAt(after));
    }

    private static boolean isSpaced(String text, int index) {
        return index == 0
                || index == text.length() - 1
                || text.charAt(index - 1) == ' '
                || text.charAt(index + 1) == ' ';
    }

    /** Whether the stroke belongs to a short word such as N/A. */
    private static boolean isPartOfWord(String text, int index) {
        int start = index;
        while (start > 0 && index - start < 4 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        int end = index + 1;
        while (end < text.length() && end - index < 4 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        // A/Head is the acting head, D/Chief the deputy.
        boolean acting = start == index - 1 && (start == 0 || text.charAt(start - 1) == ' ') && end - index > 3;
        return acting || WITH_STROKE.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
    }
}
