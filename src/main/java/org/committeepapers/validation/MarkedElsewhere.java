package org.committeepapers.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Tracker;

/**
 * Words that no paper prints, and that say only that an appendix with a number isn't for publication: "Appendix 2 is
 * not for publication by virtue of paragraph 3". The tracker doesn't hold that appendix, so none of it could be
 * published. If the words include any that isn't known here, or if the tracker may itself be that appendix, they mark
 * the tracker.
 */
final class MarkedElsewhere {

    /** In characters. */
    private static final int LONGEST = 600;

    private static final String KIND = "(?:appendi(?:x|ces)|annex(?:e|es)?|enclosures?|attachments?)";
    private static final String LABEL = "(?:\\d{1,2}[a-z]?|[a-z]\\d?|[ivx]{2,4})";
    private static final String LABELS = LABEL + "(?:(?:, and |, | and | ?& ?)" + LABEL + ")*";
    private static final String OF =
            "(?: (?:to|of) (?:the|that|its|our)(?: (?:cabinet|council|executive|committee|officers?"
                    + "|original|full|covering))? (?:report|paper|agenda)(?: of \\d{1,2} [a-z]+ \\d{4})?)?";
    private static final String STATE = "(?:(?:therefore|also|both|all) )?(?:not (?:for publication|to be published)"
            + "|exempt(?: from (?:publication|disclosure))?|(?:strictly |private and"
            + " )?confidential|restricted|withheld)";
    private static final String INFORMATION =
            "(?:exempt|confidential)(?: (?:or|and) (?:exempt|confidential))? information";

    /** The words of the law, which can't mean a part of the tracker. */
    private static final String GROUND =
            "(?:,? \\(?(?:by virtue of|under|in accordance with|pursuant to|as defined (?:in|by)"
                    + "|paragraphs?|paras?\\.?|category|part|schedule|section|s\\.?|12a|100[a-z]|\\d{1,2}|iv|i{1,3}|of|to|the"
                    + "|local government act|1972|as amended|and|or|(?:as|because|since) (?:it|they) contains?|"
                    + INFORMATION
                    + "|information|relating to|any|financial or business affairs|particular|person|individual)\\)?)*";

    private static final String SAYS =
            "(?:(?:is|are|was|were|remains?) " + STATE + "|(?:contains?|includes?) " + INFORMATION + ")" + GROUND;
    private static final Pattern SENTENCE = Pattern.compile(
            "(?:the )?" + KIND + " (?<labels>" + LABELS + ")" + OF + " " + SAYS + "(?: and " + SAYS + ")?");
    private static final Pattern OPEN =
            Pattern.compile("this (?:summary|tracker|report|sheet|document|part) is (?:open|public|for publication)");

    /** Words after the number that show that a line is about an appendix, not its title. */
    private static final String TALK_BEHIND = " (?:is|are|was|were|has|have|had|will|contains?|includes?|gives?|shows?"
            + "|lists?|sets?|details?|provides?|of|to|and)\\b";

    private static final String TALK_BEFORE =
            "(?<!\\b(?:see|in|at|to|with|and|per|by|as|under|from|of|on|the|refer to) )";

    /** "Note:", or the name of whoever wrote a note on a cell. */
    private static final Pattern LEAD_IN = Pattern.compile(
            "\\W*(?:(?:please )?note(?: that)?\\b|n\\.?b\\b\\.?)\\W*|[\\p{L} .'-]{1,40}:\\s*\\n",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SENTENCE_END = Pattern.compile("[.;](?:\\s+|$)|\\s*\\n\\s*");
    private static final Pattern EACH = Pattern.compile("\\b" + LABEL + "\\b");

    private MarkedElsewhere() {}

    /** The texts of the tracker that mark an appendix. */
    static Set<TrackerTexts.Text> in(TrackerTexts texts, Tracker tracker) {
        Set<TrackerTexts.Text> found =
                texts.asides().filter(text -> !labels(text).isEmpty()).collect(Collectors.toUnmodifiableSet());
        if (found.isEmpty()) {
            return found;
        }
        Set<String> files = texts.all()
                .flatMap(text -> files(text.place()))
                .map(MarkedElsewhere::plain)
                .collect(Collectors.toSet());
        List<String> lines = Stream.concat(
                        texts.all()
                                .filter(text -> !found.contains(text))
                                .flatMap(text -> text.words().plain().lines()),
                        Stream.of("appendix " + tracker.about().appendix()))
                .map(MarkedElsewhere::plain)
                .toList();
        return found.stream()
                .filter(text -> labels(text).stream().noneMatch(label -> isOwn(label, files, lines)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> files(Location place) {
        return place instanceof Location.Cell cell ? Stream.of(cell.file(), cell.sheet()) : Stream.of(place.file());
    }

    private static Set<String> labels(TrackerTexts.Text text) {
        String words = text.words().plain();
        return words.length() <= LONGEST && Markings.areIn(words) ? labels(words) : Set.of();
    }

    /** The numbers of the appendices that the words mark; none unless every sentence does only that. */
    private static Set<String> labels(String words) {
        Matcher leadIn = LEAD_IN.matcher(words);
        boolean led = leadIn.lookingAt() && !Markings.areIn(leadIn.group());
        Set<String> labels = new HashSet<>();
        for (String each : SENTENCE_END.split(led ? words.substring(leadIn.end()) : words, -1)) {
            Matcher sentence = SENTENCE.matcher(plain(each));
            if (sentence.matches()) {
                EACH.matcher(sentence.group("labels")).results().forEach(label -> labels.add(label.group()));
            } else if (!each.isBlank() && !OPEN.matcher(plain(each)).matches()) {
                return Set.of();
            }
        }
        return labels;
    }

    /** Whether the tracker, its file, a sheet or one of its texts may be that appendix. */
    private static boolean isOwn(String label, Set<String> files, List<String> lines) {
        String appendix = "(?:" + KIND + "|app\\.?)[\\W_]*" + label + "(?![a-z0-9])";
        Pattern title = Pattern.compile(
                "^\\W*" + appendix + "(?!" + TALK_BEHIND + ")|" + TALK_BEFORE + "(?<!\\w)" + appendix + "\\W*$");
        Pattern file = Pattern.compile(appendix);
        return lines.stream().anyMatch(line -> title.matcher(line).find())
                || files.stream().anyMatch(name -> file.matcher(name).find());
    }

    private static String plain(String words) {
        return PlainText.oneLine(words).toLowerCase(Locale.ROOT);
    }
}
