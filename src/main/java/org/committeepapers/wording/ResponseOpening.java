package org.committeepapers.wording;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.tracker.Response;

/**
 * Reads an answer that opens with a category and nothing else: no limit, condition, other body or reversal in that
 * clause or right after it. Given in small letters.
 */
final class ResponseOpening {

    private static final String BODY =
            "(?:(?:the )?(?:executive|cabinet(?: members?)?|council|leader|portfolio holder)|we|i)";
    private static final String MATTER =
            "(?:(?:the|this|these|both|all)(?: of)?(?: the| these)? )?(?:(?:above|committee's|panel's|scrutiny) )*"
                    + "recommendations?(?: \\d+)?";
    private static final String MANNER = "(?:(?:fully|wholly|strongly|unanimously|entirely|completely|happily"
            + "|(?:(?:is|are|am) )?(?:happy|pleased|content|glad) to) )*";
    private static final String VERB =
            "(?:agree[sd]?|accept(?:s|ed)?|support(?:s|ed)?|approve[sd]?|endorse[sd]?" + "|adopted)";
    private static final String PARTICIPLE = "(?:agreed|accepted|supported|approved|endorsed)";
    private static final String OBJECT = "(?: (?:with |to )?(?:" + MATTER + "|this|it))?";
    private static final String IS =
            "(?:" + MATTER + "|this|it) (?:is|are|was|were|has been|have been) (?:therefore )?";
    private static final String IN_PART = "(?:partly|partially|part|in part)";

    private static final String WHO = "(?:(?:" + BODY + "(?: has| have)? |" + IS + "|" + MATTER + " )?)";
    private static final String BY = "(?: by (?:the )?(?:executive|cabinet(?: member)?|leader|portfolio holder))?"
            + "(?: (?:on|in) (?:\\d+ )?(?:\\w+ )?\\d{4}(?= *(?:[.;:!]|$)))?";
    private static final String NO_VERB = "(?:does not|doesn't|do not|don't|did not|cannot|can't|can not|is unable to"
            + "|are unable to|(?:has|have) not)";

    private static final String BEFORE = "^[\\s\"'*\u2022-]*";

    /** What stands before a category without changing it. */
    private static final String FIRST =
            BEFORE + "(?:(?:" + BODY + " )?note[sd]?(?: " + MATTER + ")?(?:\\s*[.,;]\\s*| and ))?";

    private static final Pattern AGREED =
            Pattern.compile(FIRST + "(?:yes\\s*[.,;\u2013-]\\s*)?(?:" + WHO + MANNER + VERB
                    + OBJECT + "(?: in full| in its entirety)?" + BY
                    + "|(?:wedi'i )?(?:dd?erbyn(?:iwyd|ir)?|[cg]ytun(?:o|wyd|ir))(?:(?:'r| yr) argymhelliad)?)");

    private static final Pattern AGREED_IN_PART = Pattern.compile(FIRST + WHO + "(?:" + IN_PART + "[ -]" + VERB + OBJECT
            + BY + "|" + VERB + OBJECT + "(?:,? | \\()(?:only )?" + IN_PART + "\\)?" + BY + "|" + IN_PART + ")");

    private static final Pattern NOT_AGREED =
            Pattern.compile(FIRST + "(?:no\\s*[.,;\u2013-]\\s*)?(?:(?:" + WHO + "(?:not "
                    + PARTICIPLE + "|rejected|declined|refused)|" + BODY + " (?:" + NO_VERB + " " + VERB
                    + "|rejects?|disagrees?))" + OBJECT + BY
                    + "(?: (?=(?:because|due to|as|since)\\b))?)");

    private static final String GOING_ON =
            "(?:(?:we|this|it|the \\w+|work|officers) )?(?:will|shall|is|are|has|have|already)\\b";

    /** How the clause may go on with what will be done. */
    private static final Pattern DEED = Pattern.compile("\\s*,?\\s*(?:and (?:" + GOING_ON
            + "|noted|completed?|implemented|actioned|done|underway|in (?:place|hand|train|progress|force)|being)\\b"
            + "|(?<=,|, )" + GOING_ON + ")");

    private static final Pattern END = Pattern.compile(
            "\\s*(?:$|\\n|[.;:!\u2013\u2014]|-+\\s|\\((?=see\\b)|(?=see (?:the |our )?(?:app|annex|below|above|para|sect|report)"
                    + "|because\\b|due to\\b|since\\b))\\s*");

    private static final Pattern SENTENCE = Pattern.compile("[^.;\\n]*");

    /** Anywhere in a clause that goes on, these may take the agreement back. */
    private static final Pattern TURNED = Pattern.compile(
            "\\b(?:not|no|never|nothing|cannot|\\w+n't|unable|only|partly"
                    + "|partially|in part|in principle|if|unless|subject to|conditional|provided|providing|once|depend\\w*|except"
                    + "|but|however|although|though|until|some|most|where|awaiting|awaited|pending|reject\\w*|refus\\w*|declin\\w*)\\b");

    /** At the start of the next clause, these take it back or limit it. */
    private static final Pattern TURNS =
            Pattern.compile("(?:[^\\p{L}\\n]*|\\s*)(?:(?:but|however|though|although|except|save"
                    + "|apart from|excluding|subject to|provided|providing|if|unless|until|once|when|where|while|whilst|only"
                    + "|not|no|none|nothing|never|cannot|can't|unable|awaiting|pending|yet|in (?:part|principle|theory)|partly"
                    + "|partially|with (?:some |minor )?(?:amend|modif|change|reserv|condition|caveat)\\w*"
                    + "|by (?!(?:the )?(?:executive|cabinet)\\b)|reject\\w*|declin\\w*|refus\\w*|disagree\\w*|agreed\\b.{0,9}\\bpart"
                    + "|for (?:part|the (?:first|second)|some)|as (?:far|long) as|so far as|insofar|on condition|conditional"
                    + "|to (?:a|some|the|be)|depend\\w*|unfortunately|regrettably|nevertheless|that said)\\b"
                    + "|(?:[^\\s.;]+ ){1,4}(?:cannot|can't|won't|(?:will|does|do|is|are|has|have|can|should|would) not|\\w+n't"
                    + "|unable|disagrees?|rejects?|reject(?:ed)?|declines?|subject to|conditional|depends?|dependent"
                    + "|(?:is|are) (?:awaited|pending|needed|required))\\b)");

    /** Right after a refusal or an agreement in part, these take it back. */
    private static final Pattern BUT = Pattern.compile(
            "\\W*(?:but|however|though|although|except|if|unless|until|yet|agreed|accepted|pending|awaiting)\\b");

    private record Form(Response.Category category, Pattern words) {}

    private static final List<Form> FORMS = List.of(
            new Form(Response.Category.AGREED_IN_PART, AGREED_IN_PART),
            new Form(Response.Category.NOT_AGREED, NOT_AGREED),
            new Form(Response.Category.AGREED, AGREED));

    private ResponseOpening() {}

    /** Agreed, agreed in part or not agreed, where the opening plainly says so by itself. */
    static Optional<Response.Category> plain(String text) {
        for (Form form : FORMS) {
            Matcher matcher = form.words().matcher(text);
            if (matcher.lookingAt() && stands(text, matcher.end(), form.category())) {
                return Optional.of(form.category());
            }
        }
        return Optional.empty();
    }

    private static boolean stands(String text, int end, Response.Category category) {
        Matcher deed = DEED.matcher(text).region(end, text.length()).useTransparentBounds(true);
        if (deed.lookingAt()) {
            Matcher sentence = SENTENCE.matcher(text).region(deed.end(), text.length());
            return sentence.lookingAt() && !TURNED.matcher(sentence.group()).find();
        }
        Matcher close = END.matcher(text).region(end, text.length());
        if (!close.lookingAt()) {
            return false;
        }
        // A reason why not is full of "not"; only a reversal of the refusal itself counts against it.
        Pattern against = category == Response.Category.AGREED ? TURNS : BUT;
        return !against.matcher(text).region(close.end(), text.length()).lookingAt();
    }
}
