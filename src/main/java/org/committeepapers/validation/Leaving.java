package org.committeepapers.validation;

import java.util.regex.Pattern;

/** Words beside an owner that say that nobody is there any more. */
final class Leaving {

    private static final String EMPTY =
            "(?:(?:post |position |role )?(?:is |now |currently |is currently |is now )*(?:vacant|unfilled|deleted|disestablished)"
                    + "(?: (?:post|position|role))?|vacancy|left|leaver|has left|have left|since left|now left|retired|has retired"
                    + "|resigned|no longer (?:in post|here|with us|employed|working)|gwag|swydd wag|wedi gadael)";

    /** In brackets or after a dash or comma, at the end. */
    private static final Pattern REMARK = Pattern.compile("(?iu)\\s*(?:[(\\[]\\s*(?:now |since |post )?" + EMPTY
            + "\\b[^)\\]]*[)\\]]|[,;:\u2013\u2014-]\\s*" + EMPTY + "\\b[\\w ]*)\\s*$");

    /** In a sentence. */
    private static final Pattern SAID = Pattern.compile(
            "(?iu)\\b(?:(?:has|have|had|who|since|now|recently) left|left (?:the|in|on|post)|no longer (?:in post|with|employed|works?|at)|(?:post|position|role) (?:is |now |currently )*(?:vacant|unfilled|deleted)|vacant (?:post|position|role))\\b"
                    + "|^(?:vacan(?:t|cy)(?= ?(?:$|[(,;:/\u2013\u2014-]|post\\b|position\\b|role\\b))|(?:leaver|former|formerly|ex(?!.?officio))\\b)");

    /** Somebody stands in, so that the action has an owner. */
    private static final Pattern STAND_IN = Pattern.compile("(?iu)\\b(?:cover(?:ed|ing)?|acting|interim)\\b");

    private Leaving() {}

    static boolean isSaidIn(String words) {
        String line = Words.of(words);
        return (REMARK.matcher(line).find() || SAID.matcher(line).find())
                && !STAND_IN.matcher(line).find();
    }

    /** The words without such a remark at their end. */
    static String without(String words) {
        return REMARK.matcher(Words.of(words)).replaceFirst("").strip();
    }
}
