package org.committeepapers.wording.status;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.WordFile;

/** What a text says about how an action stands, by the forms of {@code status/forms.txt}. */
final class StatusReading {

    private record Form(StatusCell said, Pattern pattern) {

        static Form of(String line) {
            int space = line.indexOf(' ');
            String said = line.substring(0, space);
            StatusCell cell =
                    said.equals("CONTRADICTORY") ? StatusCell.CONTRADICTORY : StatusCell.of(Status.valueOf(said));
            return new Form(cell, Pattern.compile(line.substring(space + 1)));
        }
    }

    private static final WordFile FILE = new WordFile("status/forms.txt");
    private static final Pattern NOTHING = FILE.pattern("NOTHING");
    private static final Pattern LEAD = FILE.pattern("LEAD");
    private static final List<Form> STATUS = forms("STATUS");
    private static final List<Form> CELL = joined(List.of(forms("TWO_IN_CELL"), STATUS));
    private static final List<Form> PROGRESS = joined(List.of(forms("TWO_IN_PROGRESS"), STATUS, forms("TOLD")));
    private static final Pattern ENDS_TOO = FILE.pattern("ENDS_TOO");
    private static final Pattern LEFT_OPEN = FILE.pattern("LEFT_OPEN");
    private static final Pattern COMPLETION = FILE.pattern("COMPLETION");

    private final StatusText text;
    private final String marks;

    StatusReading(String words) {
        this.text = new StatusText(words);
        this.marks = text.names();
    }

    private static List<Form> forms(String section) {
        return FILE.expressions(section).stream().map(Form::of).toList();
    }

    private static List<Form> joined(List<List<Form>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }

    /** As the whole of a Status cell. */
    StatusCell cell() {
        return first(CELL);
    }

    /** As Progress. */
    StatusCell progress() {
        return first(PROGRESS);
    }

    private StatusCell first(List<Form> forms) {
        if (NOTHING.matcher(marks).matches()) {
            return StatusCell.NOTHING;
        }
        String said = behindLead();
        return forms.stream()
                .filter(form -> form.pattern().matcher(said).lookingAt())
                .map(Form::said)
                .findFirst()
                .orElse(StatusCell.UNCLEAR);
    }

    private String behindLead() {
        return LEAD.matcher(marks).replaceFirst("");
    }

    /**
     * As Progress beside a status that is stated: whether it plainly begins with another one.
     *
     * @param stated COMPLETED, CLOSED or NOT_STARTED
     */
    boolean denies(Status stated) {
        Status said = first(STATUS).status().orElse(Status.UNKNOWN);
        boolean plain =
                said != Status.UNKNOWN && !ENDS_TOO.matcher(behindLead()).lookingAt();
        return stated == Status.NOT_STARTED
                ? said == Status.COMPLETED
                : plain && said != stated && (stated == Status.COMPLETED || !said.isEnded());
    }

    /** Whether what stands behind a word of a table's own for an end hedges or narrows it: "for adults", "in Barry". */
    boolean leavesOpen() {
        return LEFT_OPEN.matcher(marks).lookingAt();
    }

    /** The words of the date right behind the first word for completed. */
    Optional<String> completion() {
        Matcher matcher = COMPLETION.matcher(marks);
        return matcher.lookingAt() ? Optional.of(text.words(matcher.end())) : Optional.empty();
    }
}
