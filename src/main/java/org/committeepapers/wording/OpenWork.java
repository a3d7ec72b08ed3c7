package org.committeepapers.wording;

import java.util.regex.Pattern;

/** Words at the start of a progress text that say of the action itself that something is still to come. */
final class OpenWork {

    /** "Awaiting sign off", "50% complete", "Contract to be let", but not what goes on after the end, such as reporting. */
    private static final Pattern STILL_TO_COME = Pattern.compile(
            "\\b(?:awaiting|awaits|nearly|almost|mostly|partly|partially|not\\s+yet|yet\\s+to|still\\s+to|due\\s+to\\s+(?:go|be|start|begin)"
                    + "|(?:being|to\\s+be)\\s+(?:let|agreed|done|completed|started|finali[sz]ed|approved|signed|drafted|recruited|procured)"
                    + "|recruitment\\s+(?:is\\s+)?(?:ongoing|underway)|work\\s+(?:is\\s+)?(?:continues|continuing|ongoing|underway))\\b"
                    + "|(?<!\\d)\\d{1,2}\\s?(?:%|per\\s?cent)",
            Pattern.CASE_INSENSITIVE);

    /** "Not all tools are marked", "Some are not in place", "Two sites remain", "Only half have gone". */
    private static final Pattern IN_PART = Pattern.compile(
            "^\\W*(?:not\\s+(?:all|every|everyone|everybody|everything)\\b(?!\\s+(?:needed|required))"
                    + "|only\\s+(?:half|some|part|partly|a\\s+(?:few|third|quarter|part)|one|two|three|four|five|\\d{1,4})\\b"
                    + "|(?:about\\s+)?half\\b)"
                    + "|\\b(?:some|many|several|a\\s+few|one|two|three|four|five|\\d{1,3})\\b[^.;\\n]{0,80}\\b(?:(?:are|is|have|has|were|was)"
                    + "\\s+(?:not|still)\\b|(?:aren't|isn't|haven't|hasn't)\\b|remains?\\s*$)"
                    + "|\\bremains?\\s+(?:to\\s+be|outstanding|open\\b|incomplete|undone|unfinished|unresolved)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SENTENCE_END = Pattern.compile("[.;\\n]");

    private OpenWork() {}

    static boolean opens(String progress) {
        String first = SENTENCE_END.split(progress.strip().replace('\u2019', '\''), 2)[0];
        return STILL_TO_COME.matcher(first).find() || IN_PART.matcher(first).find();
    }
}
