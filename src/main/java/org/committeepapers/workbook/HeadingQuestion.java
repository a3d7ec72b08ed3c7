package org.committeepapers.workbook;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.committeepapers.tracker.Field;

/** What a heading asks for that is a question, such as "Who is responsible for it?", or says when it was answered. */
final class HeadingQuestion {

    /** A form of questions and what it asks for; of REVIEW, nothing that is read. */
    private record Form(Pattern words, Field field) {}

    /** The first that matches counts. */
    private static final List<Form> FORMS = List.of(
            form(".*\\b(?:respon\\w* due|respond by|answer by|considered|meeting|raised)\\b.*", Field.REVIEW),
            form(
                    "whom?\\b.*\\b(?:ask\\w*|request\\w*|recommend\\w*|propose[ds]?|moved|wrote|updated?|report\\w*)\\b.*",
                    Field.REVIEW),
            form("(?:by )?who(?:m|s|se)?\\b.*", Field.OWNER),
            form("where (?:are|is|have|has|we|it|this|things|weve|its)\\b.*", Field.PROGRESS),
            form("(?:as )?reported (?:to|at)\\b.*\\b20\\d\\d", Field.PROGRESS),
            form("follow up \\d{1,2}", Field.PROGRESS),
            form("(?:by )?when (?:was|were|did)\\b.*", Field.COMPLETED_ON),
            form("(?:by )?when\\b.*", Field.BY_WHEN),
            form("what\\b.*\\b(?:recommend\\w*|ask(?:ed)?|request(?:ed)?|want(?:s|ed)?)\\b.*", Field.RECOMMENDATION),
            form(
                    "what\\b.*\\b(?:respon(?:se|ded)|said|says?|answer\\w*|repl(?:y|ied)|decided)\\b.*",
                    Field.EXECUTIVE_RESPONSE),
            form("what(?:s been| (?:has|have|had|did|was|were|weve))\\b.*", Field.PROGRESS),
            form("whats?\\b.*\\b(?:progress|position|latest|happen(?:ing|ed)|changed)\\b.*", Field.PROGRESS),
            form(
                    "what (?:will|are we|is (?:to|being|going|needed|required|proposed|planned)|needs?|must|shall|do we|we|action)\\b.*",
                    Field.ACTION),
            form("how (?:will|would|do) .*", Field.SUCCESS_CRITERIA),
            form("hows?\\b.*", Field.PROGRESS),
            form("(?:did|does|do|is|was|has|have|are|were)\\b.*\\b(?:agreed?|accept(?:ed)?)\\b.*", Field.RESPONSE));

    /** Questions of two words that are clear all the same. */
    private static final List<Form> SHORT_FORMS = List.of(
            form(
                    "whose (?:job|task|action|responsibility)|who(?:s| is| does| leads| acts)(?: (?:responsible|doing|leading|acting|it))?",
                    Field.OWNER),
            form(
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

    private static Form form(String words, Field field) {
        return new Form(Pattern.compile(words), field);
    }

    /** @param plain the heading as {@link Names#plain} gives it */
    static Optional<Field> field(String plain) {
        if (WHETHER_DONE.matcher(plain).matches()) {
            return Optional.of(Field.STATUS);
        }
        return (SHORT.matcher(plain).matches() ? SHORT_FORMS : FORMS)
                .stream()
                        .filter(form -> form.words().matcher(plain).matches())
                        .map(Form::field)
                        .findFirst()
                        .filter(field -> field != Field.REVIEW);
    }

    /** Whether the heading of a Status column asks only whether the action is done. */
    static boolean asksWhetherDone(String heading) {
        return WHETHER_DONE.matcher(Names.plain(heading)).matches()
                || WHETHER_DONE.matcher(Names.plainWithoutBrackets(heading)).matches();
    }
}
