package org.committeepapers.wording.owner;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Splits owners at strokes, except between digits, in short words and inside one title. */
final class SlashSplit {

    private static final Pattern KEPT = OwnerVocabulary.PATTERNS.pattern("KEPT_STROKE");
    private static final Pattern SPACED = OwnerVocabulary.PATTERNS.pattern("SPACED_STROKE");

    /** Stands for a stroke that divides nothing. */
    private static final char STROKE = '\ue000';

    private SlashSplit() {}

    static List<String> split(String text) {
        if (text.indexOf('/') < 0) {
            return List.of(text);
        }
        String kept = KEPT.matcher(text).replaceAll(stroke -> stroke.group().replace('/', STROKE));
        List<String> parts = new ArrayList<>();
        for (String group : SPACED.split(kept, -1)) {
            List<String> joined = List.of(group.split("/", -1));
            parts.addAll(joined.size() > 1 && isOneTitle(joined) ? List.of(group) : joined);
        }
        return withTwinsTogether(
                parts.stream().map(part -> part.replace(STROKE, '/')).toList());
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
}
