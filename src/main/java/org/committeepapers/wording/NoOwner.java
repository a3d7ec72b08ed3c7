package org.committeepapers.wording;

import java.util.Locale;
import java.util.regex.Pattern;

/** Words that stand in an owner's place and name nobody. */
final class NoOwner {

    private static final String TO_COME = "(?:to be|tbc|tb[ad]|yet to be|not yet|awaiting|await(?:ed|s))";
    private static final String DONE = "(?:confirmed|agreed|appointed|determined|advised|decided|allocated|assigned"
            + "|identified|named|recruited|known|set|announced|appointment|confirmation|recruitment|allocation)";
    private static final String POST = "(?:the |an? )?(?:action |lead |responsible |named |post )?"
            + "(?:owners?|officers?|leads?|names?|posts?|persons?|staff)";
    private static final String NOBODY = "(?:" + TO_COME + "(?: " + DONE + ")?"
            + "|t\\.b\\.[acd]\\.?|n\\.a\\.?|n/?a|nil|none|no ?(?:one|body)|no owner(?: " + DONE + ")?|none " + DONE
            + "|vacant|vacancy|unknown|unallocated|unassigned|unconfirmed"
            + "|not (?:applicable|known|allocated|assigned|confirmed|stated|appointed|agreed|decided|identified)"
            + "|pending|awaited|ongoing|on-going|blank|i'w gadarnhau|gwag|dim|swydd wag|x+)";

    /** A remark may follow, as in "Vacant (Head of Housing)"; one that names who stands in doesn't count. */
    private static final Pattern NOTHING = Pattern.compile("(?:" + POST + "[ :-]*)?(?:is |still |currently )?" + NOBODY
            + "(?: (?:post|position|role|yet|at present|currently|as yet))?(?:\\s*[(,:\u2013\u2014?.-].*)?");

    private static final Pattern STAND_IN = Pattern.compile("\\b(?:cover(?:ed|ing)?|acting|interim)\\b");

    private NoOwner() {}

    /** Whether the name, stripped of space, names nobody. */
    static boolean is(String name) {
        if (name.chars().noneMatch(Character::isLetterOrDigit)) {
            return true;
        }
        String words = name.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        return NOTHING.matcher(words).matches() && !STAND_IN.matcher(words).find();
    }
}
