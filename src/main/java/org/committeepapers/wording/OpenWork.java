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

    private static final Pattern SENTENCE_END = Pattern.compile("[.;\\n]");

    private OpenWork() {}

    static boolean opens(String progress) {
        return STILL_TO_COME.matcher(SENTENCE_END.split(progress.strip(), 2)[0]).find();
    }
}
