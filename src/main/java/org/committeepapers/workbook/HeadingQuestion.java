package org.committeepapers.workbook;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.committeepapers.tracker.Field;

/** What a heading asks for that is a question, such as "Who is responsible for it?". */
final class HeadingQuestion {

    /** A form of questions and what it asks for; of REVIEW, nothing that is read. */
    private record Form(Pattern words, Field field) {}

    /** The first that matches counts. */
    private static final List<Form> FORMS = List.of(
            form(".*\\b(?:respon\\w* due|respond by|answer by|considered|meeting|raised)\\b.*", Field.REVIEW),
            form("(?:by )?whom?\\b.*", Field.OWNER),
            form("(?:by )?when (?:was|were|did)\\b.*", Field.COMPLETED_ON),
            form("(?:by )?when\\b.*", Field.BY_WHEN),
            form("what\\b.*\\b(?:recommend\\w*|ask(?:ed)?|request(?:ed)?)\\b.*", Field.RECOMMENDATION),
            form("what\\b.*\\b(?:respon(?:se|ded)|said|say|answer\\w*|decided)\\b.*", Field.EXECUTIVE_RESPONSE),
            form("what (?:has|have|had|did|was|were)\\b.*", Field.PROGRESS),
            form("what\\b.*\\b(?:progress|position|latest|happening|changed)\\b.*", Field.PROGRESS),
            form(
                    "what (?:will|are we|is (?:to|being|going|needed|required|proposed|planned)|needs?|must|shall|do we|we|action)\\b.*",
                    Field.ACTION),
            form("how (?:will|would|do) .*", Field.SUCCESS_CRITERIA),
            form("how\\b.*", Field.PROGRESS),
            form("(?:did|does|do|is|was|has|have|are|were)\\b.*\\b(?:agreed?|accept(?:ed)?)\\b.*", Field.RESPONSE));

    private static final Pattern SHORT = Pattern.compile("\\S+(?: \\S+)?");

    /** What a column is asked that says of each action whether it is done, in the forms of {@link Names#plain}. */
    private static final Pattern WHETHER_DONE =
            Pattern.compile("(?:(?:is|has|was|are|have)\\b.* )?(?:been )?(?:fully )?(?:action |recommendation )?"
                    + "(?:completed?|done|finished|closed|implemented|achieved|discharged|delivered)"
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
        if (SHORT.matcher(plain).matches()) {
            return Optional.empty();
        }
        return FORMS.stream()
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
