package org.committeepapers.wording;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.tracker.Response;

/** Reads one clause of an answer, given in small letters. */
final class ResponseClause {

    private static final String BODY = "(?:the )?(?:executive|cabinet(?: member)?|council|leader|portfolio holder"
            + "|committee|board|officers|we|i)";
    private static final String SUBJECT =
            "(?:(?:" + BODY + "|(?:this |the |all )?(?:recommendations?|proposal)(?: \\d+)?"
                    + "|this)(?: is| are| was| were| has been| have been| has| have| will be| can be)? )?";
    private static final String MANNER =
            "(?:(?:fully|wholly|broadly|generally|strongly|also|unanimously|entirely|completely|happily|therefore"
                    + "|(?:happy|pleased|content|glad|prepared|able) to) )*";
    private static final String PART = "(?:(?:only )?(?:in part|partly|partially|part)|in principle)";
    private static final String VERB = "(?:agree[sd]?|accept(?:s|ed)?|support(?:s|ed)?|approve[sd]?|endorse[sd]?"
            + "|adopt(?:s|ed)?|concur(?:s|red)?)";
    private static final String MATTER = "(?:with )?(?:(?:all|both|each) (?:of )?)?(?:this|these|the|it|its)?"
            + "(?: \\w+){0,2}? ?(?:recommendations?|proposals?|suggestions?|principle)(?: \\d+)?";
    private static final String NOT =
            "(?:not|does not|doesn't|do not|don't|did not|is not|are not|was not|has not|have not|cannot"
                    + "|can't|can not|unable to|is unable to|are unable to|is not able to|cannot be|cannot at present)(?: be| been)?";

    /** What may follow a participle, so that "supported housing" and "agreed timelines" are none. */
    private static final String GOES_ON = "(?= (?:in (?:full|general|the main|\\w+ \\d+|\\d+)|by " + BODY
            + "|at|on|with|that|to|see|as|because|since|for|this"
            + "|it|will|through|via|within|from|however|without|already|the)(?!\\p{L})|$)";

    private static final String CHANGES = "amend|modif|change|reserv|caveat|condition|exception|qualif|proviso";

    private static final String LIMIT =
            "(?: " + PART + "| subject to\\b| with (?:(?:some|minor|a|the|following|certain) )*(?:" + CHANGES + ")\\w*"
                    + "| as (?:amended|modified|revised)\\b| except\\b| apart from\\b|,? with the exception\\b)";

    private static final Pattern AGREED = Pattern.compile(
            "(?:(?:yes|ydw|ydy|oes|ie)$|" + SUBJECT + MANNER
                    + "(?:(?:agreed|accepted|endorsed|approved|adopted|supported)" + GOES_ON
                    + "|(?:agrees? to|" + VERB + " (?:" + MATTER + "|this|it)|" + VERB + "(?: in full)?$))"
                    + "|(?:mae'r argymhelliad )?(?:(?:wedi'i |yn )?(?:derbyn|dderbyn)(?:iwyd|ir|nir)?|(?:wedi'i |yn )?(?:cytun|gytun)(?:o|wyd|ir|wn)"
                    + "|cefnogwyd|cymeradwywyd)(?: arno)?(?:(?:'r| yr)? argymhelliad)?(?:(?: yn|'n) llawn)?(?: gan (?:y |yr )?(?:cabinet|g?weithrediaeth|arweinydd))?$)");

    private static final Pattern IN_PART = Pattern.compile("(?:" + SUBJECT + "(?:" + PART + "(?:-| )" + MANNER + VERB
            + "\\b|"
            + PART + "$|" + MANNER + VERB + LIMIT + "|" + VERB + " (?:" + MATTER + "|this|it)" + LIMIT + "|" + VERB
            + " (?:with )?(?:part|parts|some|elements|aspects) of\\b|" + NOT
            + " (?:fully|wholly|entirely|completely) " + VERB + "\\b|" + VERB + " but not (?:fully|in full))|yes"
            + LIMIT
            + "|partial(?: (?:agreement|acceptance|support))?$|(?:mae'r argymhelliad )?(?:wedi'i )?(?:derbyn\\w*|dderbyn\\w*|cytun\\w*|gytun\\w*)(?:'n| yn) rhannol|(?:yn )?rhannol$"
            + "|(?:derbyn\\w*|cytun\\w*) (?:mewn egwyddor|mewn rhan))");

    private static final Pattern NOT_AGREED = Pattern.compile("(?:(?:no|na|nage|nac ydw|nac ydy)$|" + SUBJECT
            + "(?:" + NOT + " " + MANNER + VERB + "\\b|(?:reject|decline|refuse|disagree|oppose|dismisse)[sd]?\\b"
            + "|(?:rejected|rejects)\\b)|gwrthod(?:wyd|ir)?\\b|(?:mae'r argymhelliad )?wedi'i wrthod\\b|anghytun\\w*"
            + "|(?:nid yw|nid yw'r argymhelliad) wedi'i dderbyn|(?:ni|nid yw|ddim)(?: yn| wedi)? (?:dderbyn|derbyn|chytun|cytun)\\w*"
            + "|(?:mae'r argymhelliad )?heb (?:ei )?(?:dderbyn|derbyn|chytuno|gytuno))");

    private static final Pattern NOTED = Pattern.compile("(?:" + SUBJECT + "(?:noted|acknowledged)(?= |$)|" + BODY
            + " (?:notes|acknowledges|note|acknowledge)\\b|(?:to note|for noting|for information)$"
            + "|(?:wedi'i )?nod(?:i|wyd|ir)\\b)");

    private static final String ANSWER =
            "(?:the |a )?(?:executive |cabinet |formal |full )?(?:response|decision|answer|reply) (?:is )?";

    /** Without a word for the answer, "pending" and "due" count only where nothing else can be pending or due. */
    private static final Pattern AWAITED = Pattern.compile("(?:tb[cad]|(?:to be|yet to be|not yet|still to be)"
            + " (?:confirmed|agreed|considered|decided|advised|determined|received|given|made|available|stated)"
            + "|" + ANSWER + "(?:awaited|pending|outstanding|to follow|due|to be (?:given|made|provided|confirmed)"
            + "|not yet (?:received|due|given|available))"
            + "|(?:awaited|pending|outstanding|to follow|due)$|(?:awaited|to follow) (?:from|in|by|at|on)|due (?:in|by|on|\\d+)"
            + "|(?:pending|awaiting) (?:the |a |further )?(?:executive|cabinet|response|decision|consideration|approval)"
            + "|no (?:response|decision|answer|reply)(?: has been| was)?(?: yet)?(?: received| made| given| to date| so far| yet)?$"
            + "|not (?:yet )?(?:received|answered|responded to|replied)$|(?:yn )?aros|dan ystyriaeth"
            + "|awaiting$|i'w gadarnhau|disgwyl\\w*|under consideration|being considered)(?!\\w)");

    /** The words that may follow a category without changing it. */
    private static final Pattern NOTHING_MORE = Pattern.compile(
            "\\s*(?:" + MATTER + "|by (?:the )?(?:executive|cabinet|council)|in full|in principle|in part)?\\s*[!]?");

    private record Opening(Response.Category category, Pattern words) {}

    /** Qualified words come first: "agreed in part" begins with "agreed". */
    private static final List<Opening> OPENINGS = List.of(
            new Opening(Response.Category.AWAITED, AWAITED),
            new Opening(Response.Category.AGREED_IN_PART, IN_PART),
            new Opening(Response.Category.NOT_AGREED, NOT_AGREED),
            new Opening(Response.Category.AGREED, AGREED),
            new Opening(Response.Category.NOTED, NOTED));

    private ResponseClause() {}

    /** The category with which the clause begins. */
    static Optional<Response.Category> opens(String clause) {
        return find(clause, false);
    }

    /** The category that is all the clause says. */
    static Optional<Response.Category> says(String clause) {
        return find(clause, true);
    }

    private static Optional<Response.Category> find(String clause, boolean whole) {
        for (Opening opening : OPENINGS) {
            Matcher matcher = opening.words().matcher(clause);
            if (matcher.lookingAt()) {
                boolean ends = NOTHING_MORE
                        .matcher(clause)
                        .region(matcher.end(), clause.length())
                        .matches();
                return whole && !ends ? Optional.empty() : Optional.of(opening.category());
            }
        }
        return Optional.empty();
    }
}
