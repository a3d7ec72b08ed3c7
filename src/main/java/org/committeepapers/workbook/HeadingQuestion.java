package org.committeepapers.workbook;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.committeepapers.tracker.Field;
import org.committeepapers.workbook.sheet.Names;

/** What a heading asks for that is a question, such as "Who is responsible for it?", or says when it was answered. */
final class HeadingQuestion {

    /** The first that matches counts; what is of REVIEW asks for nothing that is read. */
    private static final List<HeadingForm> FORMS = List.of(
            HeadingForm.of(".*\\b(?:respon\\w* due|respond by|answer by|considered|meeting|raised)\\b.*", Field.REVIEW),
            HeadingForm.of(
                    "whom?\\b.*\\b(?:ask\\w*|request\\w*|recommend\\w*|propose[ds]?|moved|wrote|updated?|report\\w*)\\b.*",
                    Field.REVIEW),
            HeadingForm.of("(?:by )?who(?:m|s|se)?\\b.*", Field.OWNER),
            HeadingForm.of("where (?:are|is|have|has|we|it|this|things|weve|its)\\b.*", Field.PROGRESS),
            HeadingForm.of("(?:as )?reported (?:to|at)\\b.*\\b20\\d\\d", Field.PROGRESS),
            HeadingForm.of("follow up \\d{1,2}", Field.PROGRESS),
            HeadingForm.of("(?:by )?when (?:was|were|did)\\b.*", Field.COMPLETED_ON),
            HeadingForm.of("(?:by )?when\\b.*", Field.BY_WHEN),
            HeadingForm.of(
                    "what\\b.*\\b(?:recommend\\w*|ask(?:ed)?|request(?:ed)?|want(?:s|ed)?)\\b.*", Field.RECOMMENDATION),
            HeadingForm.of(
                    "what\\b.*\\b(?:respon(?:se|ded)|said|says?|answer\\w*|repl(?:y|ied)|decided)\\b.*",
                    Field.EXECUTIVE_RESPONSE),
            HeadingForm.of("what(?:s been| (?:has|have|had|did|was|were|weve))\\b.*", Field.PROGRESS),
            HeadingForm.of("whats?\\b.*\\b(?:progress|position|latest|happen(?:ing|ed)|changed)\\b.*", Field.PROGRESS),
            HeadingForm.of(
                    "what (?:will|are we|is (?:to|being|going|needed|required|proposed|planned)|needs?|must|shall|do we|we|action)\\b.*",
                    Field.ACTION),
            HeadingForm.of("how (?:will|would|do) .*", Field.SUCCESS_CRITERIA),
            HeadingForm.of("hows?\\b.*", Field.PROGRESS),
            HeadingForm.of(
                    "(?:did|does|do|is|was|has|have|are|were)\\b.*\\b(?:agreed?|accept(?:ed)?)\\b.*", Field.RESPONSE));

    /** Questions of two words that are clear all the same. */
    private static final List<HeadingForm> SHORT_FORMS = List.of(
            HeadingForm.of(
                    "whose (?:job|task|action|responsibility)|who(?:s| is| does| leads| acts)(?: (?:responsible|doing|leading|acting|it))?",
                    Field.OWNER),
            HeadingForm.of(
                    "(?:whats|what) (?:happening|happened|latest|progress)|how far|hows progress|where now|progress yet",
                    Field.PROGRESS));

    private static final Pattern SHORT = Pattern.compile("\\S+(?: \\S+)?");

    /** What a column is asked that says of each action whether it is done, in the forms of {@link Names#plain}. */
    private static final Pattern WHETHER_DONE = Pattern.compile(
            "(?:(?:is|has|was|are|have)\\b.* )?(?:been )?(?:fully |all |now )?(?:action |recommendation )?"
                    + "(?:completed?|done|finished|closed|implemented|achieved|discharged|delivered|sorted(?: out)?|actioned"
                    + "|resolved|dealt with|signed off|fulfilled|carried out|in place|concluded)(?: yet)?"
                    + "(?: (?:y n|yes no|yes or no|y|n|tick|yes|tick if done|tick when (?:done|complete)))?");

    private HeadingQuestion() {}

    /** @param plain the heading as {@link Names#plain} gives it */
    static Optional<Field> field(String plain) {
        if (WHETHER_DONE.matcher(plain).matches()) {
            return Optional.of(Field.STATUS);
        }
        return HeadingForm.first(SHORT.matcher(plain).matches() ? SHORT_FORMS : FORMS, plain)
                .filter(field -> field != Field.REVIEW);
    }

    /** Whether the heading of a Status column asks only whether the action is done. */
    static boolean asksWhetherDone(String heading) {
        return WHETHER_DONE.matcher(Names.plain(heading)).matches()
                || WHETHER_DONE.matcher(Names.plainWithoutBrackets(heading)).matches();
    }
}
