package org.committeepapers.wording;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.committeepapers.wording.StatusVocabulary.Cue;

/** Words at the start of a progress text that say of the action itself that something is still to come. */
final class OpenWork {

    /** "Awaiting sign off", "Contract to be let", but not what goes on after the end, such as reporting. */
    private static final Pattern STILL_TO_COME = Pattern.compile(
            "\\b(?:awaiting|awaits|waiting\\s+(?:for|on|to)|nearly|almost|mostly|partly|partially|not\\s+yet|yet\\s+to|still\\s+to"
                    + "|(?:not|n't)\\s+(?:begun|started|commenced|taken\\s+place)"
                    + "|due\\s+to\\s+(?:go|be(?!\\s+(?:repeated|reviewed|refreshed|updated|held\\s+(?:again|annually)))|start|begin)"
                    + "|(?:being|to\\s+be)\\s+(?:let|agreed|done|completed|started|finali[sz]ed|approved|signed|drafted|recruited|procured)"
                    + "|recruitment\\s+(?:is\\s+)?(?:ongoing|underway)|work\\s+(?:is\\s+)?(?:continues|continuing|ongoing|underway))\\b"
                    + "|^\\W*subject\\s+to\\b",
            Pattern.CASE_INSENSITIVE);

    /** "50% complete", "80% of staff", "now at 60%", but not "rose by 12%", which measures something. */
    private static final Pattern PERCENT = Pattern.compile(
            "(?<!\\d)\\d{1,2}\\s?(?:%|per\\s?cent)\\s*(?:of\\b|complete|done|finished|there\\b|in\\s+place|progress|delivered|implemented)"
                    + "|(?:^|[-\u2013\u2014:(,]|\\b(?:is|are|now|currently|at|about|around|approximately|circa|some|just))\\s*"
                    + "\\d{1,2}\\s?(?:%|per\\s?cent)\\s*(?:$|[-\u2013\u2014,;()])",
            Pattern.CASE_INSENSITIVE);

    /** "Not all tools are marked", "Some are not in place", "Two sites remain", "Only half have gone". */
    private static final Pattern IN_PART = Pattern.compile(
            "^\\W*(?:not\\s+(?:all|every|everyone|everybody|everything)\\b(?!\\s+(?:needed|required))"
                    + "|only\\s+(?:half|some|part|partly|a\\s+(?:few|third|quarter|part)|one|two|three|four|five|\\d{1,4})\\b"
                    + "|(?:about\\s+)?half\\b)"
                    + "|\\b(?:some|many|several|a\\s+few|one|two|three|four|five|\\d{1,3})\\b[^.;\\n]{0,80}\\b(?:(?:are|is|have|has|were|was)"
                    + "\\s+(?:not|still)\\b|(?:aren't|isn't|haven't|hasn't)\\b|remains?\\s*$)"
                    + "|\\bremains?\\s+(?:to\\s+be|outstanding|open\\b|incomplete|undone|unfinished|unresolved)"
                    + "|\\b(?:parts?|phases?|stages?|items?|sites?)\\s+\\w{1,9}\\s+(?:(?:is|are|still)\\s+)*(?:outstanding|to\\s+follow|not\\b)"
                    + "|\\b(?:the\\s+)?(?:rest|remainder|others|remaining\\s+\\w{1,20})\\s+(?:will|to)\\s+(?:follow|be)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SENTENCE_END = Pattern.compile("[.\\n]");

    private OpenWork() {}

    static boolean opens(String progress) {
        String first = SENTENCE_END.split(progress.strip().replace('\u2019', '\''), 2)[0];
        return STILL_TO_COME.matcher(first).find()
                || PERCENT.matcher(first).find()
                || IN_PART.matcher(first).find()
                || countsPart(Tokens.of(first));
    }

    /** "3 of 4 sites done", but not "Action 3 of 4". */
    private static boolean countsPart(Tokens tokens) {
        Shares shares = new Shares(tokens);
        CalendarNumbers numbers = new CalendarNumbers(tokens);
        return IntStream.range(0, tokens.size())
                .filter(at -> shares.begins(at) && !shares.isPercent(at) && !numbers.isReferred(at))
                .anyMatch(at -> shares.mark(at).cue() == Cue.HEDGE);
    }
}
