package org.committeepapers.wording;

import java.util.Locale;
import java.util.regex.Pattern;

/** Words that stand in an owner's place and name nobody. */
final class NoOwner {

    private static final String TO_COME = "(?:to be|tbc|tb[ad]|yet to be|not yet|awaiting|await(?:ed|s))";
    private static final String DONE = "(?:confirmed|agreed|appointed|determined|advised|decided|allocated|assigned"
            + "|identified|named|nominated|designated|filled|established|finalised|recruited|known|set|announced|appointment|confirmation|recruitment|allocation)";
    private static final String POST = "(?:the |an? )?(?:action |lead |responsible |named |post )?"
            + "(?:owners?|officers?|leads?|names?|posts?|post ?holders?|persons?|staff)";

    /** Somebody unnamed who has to name the owner: "officers to confirm". */
    private static final String WILL_NAME = "(?:" + POST + "|(?:the )?(?:services?|departments?|directorates?|team))"
            + " to (?:confirm|advise|identify|nominate|allocate|assign|appoint|decide|determine|agree)";

    /** In both genders: the mutation is that of a post which is masculine or feminine. */
    private static final String WELSH =
            "(?:i'w|heb (?:ei|eu)) (?:gadarnhau|chadarnhau|[bp]h?enodi|[gc]h?ytuno|[bp]h?ennu"
                    + "|[bp]h?enderfynu|h?enwi|nodi)|dim (?:perchennog|swyddog)";

    private static final String NOBODY = "(?:" + WILL_NAME + "|" + TO_COME + "(?: " + DONE + ")?"
            + "|t\\.b\\.[acd]\\.?|n\\.a\\.?|n[/\\\\]?a|nil|none|no ?(?:one|body|(?:lead |named |responsible |action )?(?:owner|officer|lead|person))(?: (?:yet )?"
            + DONE + ")?|none "
            + DONE
            + "|vacant|vacancy|(?:has |have )?(?:now )?left(?: the .*)?|unknown|unallocated|unassigned|unconfirmed"
            + "|not (?:applicable|known|allocated|assigned|confirmed|stated|appointed|agreed|decided|identified)"
            + "|pending|awaited|ongoing|on-going|blank|" + WELSH
            + "|gwag|dim|neb|ddim yn berthnasol|swydd wag|amherthnasol|x+)";

    private static final String ELSEWHERE =
            "(?:(?:same )?as (?:per |for )?(?:above|before|below|previous|no\\.? ?\\d.*|r?\\d.*|(?:the )?(?:action|recommendation|rec)\\b.*)|ditto|(?:all|any|both) of the above"
                    + "|(?:please )?(?:see|refer to) (?:above|below|previous.*|r\\d.*|(?:the )?(?:action|recommendation|rec|progress|item|row)s?\\b.*))";

    /** A remark may follow, as in "Vacant (Head of Housing)"; one that names who stands in doesn't count. */
    private static final Pattern NOTHING = Pattern.compile("(?:" + POST + "[ :-]*)?(?:is |still |currently )*(?:"
            + NOBODY + "|" + ELSEWHERE
            + ")(?: (?:post|position|role|yet|at present|currently|as yet))?(?:\\s*[(,:\u2013\u2014?.-].*)?");

    /** What a spreadsheet shows where a formula fails: "#N/A", "#REF!", "#NAME?". */
    private static final Pattern FORMULA_ERROR = Pattern.compile("(?i)#(?:n/a|[a-z0-9]+(?:[/_][a-z0-9]+)*[!?])");

    private static final Pattern STAND_IN = Pattern.compile("\\b(?:cover(?:ed|ing)?|acting|interim)\\b");

    private static final Pattern OUTER_BRACKETS = Pattern.compile("^[(\\[]\\s*([^()\\[\\]]*?)\\s*[)\\]]$");

    private static final String POST_NOUN = "(?:post|role|position)";

    private static final String ENDED = "(?:deleted|removed|disestablished|unfilled|abolished|frozen)";
    private static final String EMPLOYER = "(?:authority|council|organisation|employment|post|company|service|team)";

    /** Says that nobody holds a post yet, or any more. */
    private static final Pattern VACANT = Pattern.compile("\\b(?:vacant(?! (?:"
            + "and |or |propert|homes?\\b|hous|dwell|build|land\\b|sites?\\b|shops?\\b|units?\\b|premises|retail|commercial))"
            + "|vacan(?:cy|cies)|unfilled|swydd wag|gwag"
            + "|" + POST_NOUN + " (?:has |been |was |is |being |now )*" + ENDED + "|" + ENDED + " " + POST_NOUN
            + "|left (?:the |our )?" + EMPLOYER
            + "|(?:has|have|who|since|now) (?:now |since |recently )*(?:left|retired|resigned|departed|moved on)"
            + "|(?:left|retired|resigned|departed) ?[)\\]]"
            + "|no longer (?:with|at|in|here|employed|works)|wedi gadael|formerly|leaver ?(?=$|[)\\]])|ex(?=-(?!officio)\\p{L})"
            + "|(?<=^|[,;:(\\[\u2013\u2014-] ?)(?:left|retired|resigned)(?= ?(?:$|[.,;)\\]]| (?:in|on) ))"
            + "|former(?= (?:head|director|chief|assistant|manager|officer|leader|cabinet|deputy|interim|service|corporate))"
            + "|(?:to be|being) (?:appointed|recruited)|recruitment (?:is |now )?(?:under ?way|in progress|pending|ongoing)"
            + "|(?:awaiting|pending) (?:appointment|recruitment)|out to recruitment"
            + "|not yet (?:appointed|recruited|in post|filled))(?!\\w)");

    private NoOwner() {}

    /** Whether the words say that a post is vacant or that its holder has left, and name nobody who stands in. */
    static boolean saysVacant(String words) {
        String small = words.toLowerCase(Locale.ROOT);
        return VACANT.matcher(small).find() && !STAND_IN.matcher(small).find();
    }

    static boolean isFormulaError(String words) {
        return FORMULA_ERROR.matcher(words.strip()).matches();
    }

    /** Whether the name, stripped of space, names nobody. */
    static boolean is(String name) {
        if (name.chars().noneMatch(Character::isLetterOrDigit)) {
            return true;
        }
        String words = OUTER_BRACKETS
                .matcher(name.toLowerCase(Locale.ROOT).replace('\u2019', '\''))
                .replaceFirst("$1");
        return NOTHING.matcher(words).matches() && !STAND_IN.matcher(words).find();
    }
}
