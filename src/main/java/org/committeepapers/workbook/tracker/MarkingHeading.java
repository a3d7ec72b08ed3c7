package org.committeepapers.workbook.tracker;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.text.Spelling;
import org.committeepapers.tracker.Exemptions.Doubt;
import org.committeepapers.wording.marking.ExemptionWords;
import org.committeepapers.wording.marking.Marking;
import org.committeepapers.workbook.sheet.Names;

/** Whether headings, labels and names of sheets speak of what may not be published. */
public final class MarkingHeading {

    /** In plain words, wherever they stand. */
    private static final Pattern SPEAKS = Pattern.compile("\\b(?:(?:non )?exempt(?:ed|ions?|s)?"
            + "(?! (?:accommodation|housing|propert|class|vehicle|charit|school|business|from (?!publication|disclosure)))"
            + "|(?:strictly )?confidential(?:ity|ly)?(?! (?:helpline|service|counselling|advice|support|reporting|waste))"
            + "|not (?:yet )?(?:for|to be) (?:publi\\p{L}+|disclos\\p{L}+|circulat\\p{L}+|release\\p{L}*)"
            + "|do not publish|withh[eo]ld\\p{L}*|redact\\p{L}*|sch(?:ed(?:ule)?)? 12 ?a|atodlen 12 ?a"
            + "|(?:eithri|heithri)\\p{L}+|esempt|[cg]yfrinach\\p{L}+|chyfrinach\\p{L}+|(?:nid|ddim) i ?w gyhoeddi)\\b");

    /** Not where a heading tells how to fill the column in. */
    private static final Pattern TOLD_TO_AVOID = Pattern.compile(
            "\\b(?:do not|dont|no|avoid|without|never|peidiwch)\\b (?:\\p{L}+ ){0,5}?(?:exempt|confidential|redact)");

    /** Words that are of many things, where they are all of the heading. */
    private static final Pattern ALONE =
            Pattern.compile("(?:is (?:it|this) )?(?:part (?:2|ii|two)|private|sensitive|commercially sensitive"
                    + "|private or public|public or private|restricted|embargo(?:ed)?|preifat|sensitif|rhan 2|golygu)"
                    + "(?: (?:item|info|information|y n|yes no|reason|exempt|paragraph|para))?");

    /** Below which No means that it may not be published. */
    private static final Set<String> OPPOSITE = Set.of(
            "for publication",
            "publication",
            "publication status",
            "publish",
            "publish y n",
            "publish yes no",
            "publishable",
            "to be published",
            "to publish",
            "ok to publish",
            "can be published",
            "can this be published",
            "can we publish",
            "may be published",
            "may this be published",
            "public",
            "public y n",
            "public yes no",
            "is it public",
            "is this public",
            "for public release",
            "open",
            "open y n",
            "open yes no",
            "open or exempt",
            "open exempt",
            "exempt or open",
            "public or exempt",
            "is it open",
            "i w gyhoeddi",
            "iw gyhoeddi",
            "cyhoeddi",
            "cyhoeddus",
            "agored");

    /** Headings of columns that many use for something else: other words there are no doubt. */
    private static final Set<String> WIDE = Set.of(
            "publication status",
            "publication",
            "publish",
            "for publication",
            "classification",
            "information classification",
            "security classification",
            "protective marking",
            "security marking",
            "marking",
            "restriction",
            "restrictions",
            "dosbarthiad");

    private static final Set<String> NOT_MISSPELT = Set.of("except", "exempt", "confidential", "confident");
    private static final int SHORTEST = 5;

    private MarkingHeading() {}

    /** Whether words that also name something else mark it, as in "Progress (exempt, paragraph 3)". */
    public static boolean marks(String heading) {
        String plain = Names.plain(heading);
        return SPEAKS.matcher(plain).find() && !TOLD_TO_AVOID.matcher(plain).find();
    }

    /** Whether a column that is read for nothing else is of markings, though its name isn't known. */
    public static boolean isOfMarkings(String heading) {
        String plain = Names.plain(heading);
        return marks(heading)
                || ALONE.matcher(plain).matches()
                || ALONE.matcher(Names.plainWithoutBrackets(heading)).matches()
                || Stream.of(plain.split(" ", -1)).anyMatch(MarkingHeading::isMisspelt);
    }

    public static boolean isOpposite(String heading) {
        return OPPOSITE.contains(Names.plain(heading)) || OPPOSITE.contains(Names.plainWithoutBrackets(heading));
    }

    /** Whether words below such a heading may withhold something. */
    public static boolean isInDoubt(String heading, String words) {
        if (isOpposite(heading)) {
            return withholds(ExemptionWords.readOpposite(words)) && ExemptionWords.mayBeRestriction(words);
        }
        return isOfMarkings(heading) && withholds(ExemptionWords.read(words));
    }

    /** What the words of a column of markings say below its heading. */
    static Marking read(String heading, String words) {
        if (words.isEmpty()) {
            return Marking.NONE;
        }
        if (isOpposite(heading)) {
            return ExemptionWords.mayBeMarking(words) || ExemptionWords.mayBeRestriction(words)
                    ? ExemptionWords.readOpposite(words)
                    : Marking.NONE;
        }
        boolean wide = WIDE.contains(Names.plainWithoutBrackets(heading));
        return wide && !ExemptionWords.mayBeMarking(words) ? Marking.NONE : ExemptionWords.read(words);
    }

    private static boolean withholds(Marking marking) {
        return marking.doubt() != Doubt.NONE || marking.isClear();
    }

    private static boolean isMisspelt(String word) {
        return word.length() >= SHORTEST
                && !NOT_MISSPELT.contains(word)
                && (Spelling.distance(word, "exempt") == 1 || Spelling.distance(word, "confidential") <= 2);
    }
}
