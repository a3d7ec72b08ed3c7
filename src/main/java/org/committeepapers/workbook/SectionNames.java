package org.committeepapers.workbook;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.wording.StatusWords;
import org.committeepapers.workbook.sheet.Names;

/** What the name of a sheet or the heading of a table says of the items below: how they stand, a time, or a review. */
final class SectionNames {

    /** Words that say of each item below how it stands. */
    private static final String STANDING =
            "(?:completed?|closed|done|finished|discharged|implemented|superseded|withdrawn|no longer (?:required|needed|applicable)|"
                    + "delayed|overdue|slipped|behind schedule|(?:not|yet to be) (?:yet )?started|in progress|under ?way|ongoing|on going|"
                    + "on (?:track|target|schedule))";
    /** These, and words that only say which items are listed below. */
    private static final String HOW_THEY_STAND = "(?:" + STANDING
            + "|live|open|current|active|outstanding|extensions?|extended|archived?|"
            + "new|removed|not due|not yet due|"
            + "carried forward|incomplete|pending|not implemented|not completed?|due|rejected)";

    private static final String BEFORE =
            "(?:(?:table|part|section|annex|appendix|schedule) )?(?:[a-h1-9] )?(?:all |the )?"
                    + "(?:recommendations?|actions?|items?)? ?(?:that are |which are |with )?";
    private static final String BEHIND =
            "(?: (?:scrutiny |audit )?(?:recommendations?|actions?|items?|list|recs|tracker|log|work))*";
    private static final Pattern OF_STATUS = Pattern.compile(
            BEFORE + HOW_THEY_STAND
                    + "(?: (?:and|or) " + HOW_THEY_STAND + ")*"
                    + BEHIND
                    + "(?: (?:since|in|for|at|as at|requested|asked|this|last|from|to|by|dates?|sought|granted|proposed) ?.*)?");
    private static final Pattern BAND =
            Pattern.compile(BEFORE + "(" + STANDING + "(?: and " + STANDING + ")*)" + BEHIND);
    private static final Pattern OF_TIME = Pattern.compile(
            "(?:q(?:uarte)?r? ?[1-4]|quarter [1-4]|chwarter [1-4]|\\d{4}|\\d\\d|jan\\w*|feb\\w*|mar\\w*|apr\\w*|may|june?|july?|"
                    + "aug\\w*|sep\\w*|oct\\w*|nov\\w*|dec\\w*|to|and|of|year|fy|mid|end|update|report|progress|monitoring| )+");
    /** Of words that any tracker could be called by. */
    private static final Pattern OF_NOTHING = Pattern.compile(
            "(?:(?:trackers?|tracking|recommendations?|actions?|plan|log|list|register|data|main|master|responses?|executive|all|scrutiny"
                    + "|overview|committee|monitor|monitoring|progress|report|updates?|follow up|implementation|and|of|the|to|by"
                    + "|traciwr|argymhellion|camau|cofnod) ?)+");

    private static final Pattern SHEET_NUMBER = Pattern.compile("(?:sheet|taflen|table|tab) ?\\d*(?: \\d+)?");

    private SectionNames() {}

    /** Whether the words may be the name of a review, so that references below them are its own. */
    static boolean isReview(String words) {
        String plain = Names.plain(words);
        boolean status = OF_STATUS.matcher(plain).matches()
                || StatusWords.ofStatusCell(words).isPresent() && !plain.contains("review");
        return !plain.isEmpty()
                && !status
                && !OF_TIME.matcher(plain).matches()
                && !OF_NOTHING.matcher(plain).matches()
                && !SHEET_NUMBER.matcher(plain).matches();
    }

    /** What the heading of a table says of each of its rows, as a Status cell would; empty where it says no such thing. */
    static Optional<String> status(String heading) {
        Matcher band = BAND.matcher(Names.plain(heading));
        return band.matches() ? Optional.of(band.group(1)) : Optional.empty();
    }
}
