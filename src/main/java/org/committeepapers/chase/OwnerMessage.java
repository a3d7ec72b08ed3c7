package org.committeepapers.chase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.committeepapers.finding.Finding;
import org.committeepapers.paper.PaperAction;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.RichText;

/**
 * What one owner is asked, across all trackers.
 *
 * @param name of the owner
 * @param greeting the name of the person, where the register gives it; else that of the post
 * @param addresses how many usable ones the registers give; nobody decides between two
 * @param slug the name of its file, without an ending
 * @param council empty where no tracker says it
 * @param contact whom the owner may ask; blank for nobody else than who sends the message
 * @param reminder whether it is only about dates that are near
 * @param by the first day by which updates are needed; empty where none is known
 */
public record OwnerMessage(
        String name,
        String greeting,
        List<String> addresses,
        String slug,
        String council,
        String contact,
        boolean reminder,
        LocalDate asAt,
        Optional<LocalDate> by,
        Figures figures,
        List<Part> parts) {

    /**
     * What is asked of one tracker.
     *
     * @param tracker its position among those chased, from 0
     * @param committee empty where the tracker doesn't say it
     * @param meeting the day of its meeting for which updates are needed; empty where that isn't known
     * @param by the day by which these updates are needed; empty where that isn't known
     * @param used whether anything of the owner's last reply was
     * @param refused what of it couldn't be
     * @param withheld where the actions stand that may not be shown, such as "Tracker, row 7"
     * @param names by which the tracker calls the owner in what may be shown
     * @param file the name of the attached workbook with the owner's actions; empty where none is
     */
    public record Part(
            int tracker,
            String title,
            String committee,
            Optional<LocalDate> meeting,
            Optional<LocalDate> by,
            List<UpdateRequest> items,
            boolean used,
            List<Refused> refused,
            List<String> withheld,
            List<String> names,
            String file) {}

    /**
     * Something that couldn't be used.
     *
     * @param action that it is about; empty where that isn't certain
     * @param shortened what the action is
     * @param said what the owner wrote
     * @param asks what to write; empty where that might repeat what may not be repeated
     */
    public record Refused(
            Optional<PaperAction> action, String shortened, String file, List<Said> said, List<String> asks) {

        private static final int FIRST_WORDS = 12;

        /** Words in a cell. */
        public record Said(String words, String cell) {}

        static Refused of(ChasedTracker.Refused refused, Optional<PaperAction> action) {
            boolean withheld = refused.asks().contains(Finding.WITHHELD);
            return new Refused(
                    action,
                    action.map(it -> PlainText.oneLine(it.text().first(FIRST_WORDS)))
                            .orElse(""),
                    refused.file().replaceFirst("^.*/", ""),
                    withheld
                            ? List.of()
                            : refused.said().stream()
                                    .map(it -> new Said(
                                            UpdateRequest.shortened(RichText.of(it.getValue())),
                                            it.getKey().sheetAddress()))
                                    .toList(),
                    withheld ? List.of() : List.copyOf(refused.asks()));
        }
    }

    /**
     * How much is asked.
     *
     * @param actions that are shown
     * @param longest the most days that one of them is overdue
     * @param most the most editions for which the progress of one is unchanged
     * @param withheld how many more there are that may not be shown
     * @param refused of how many actions the last reply couldn't be used
     */
    public record Figures(
            int actions, int overdue, int longest, int unclear, int unchanged, int most, int withheld, int refused) {

        static Figures of(List<Part> parts) {
            List<UpdateRequest> all =
                    parts.stream().flatMap(part -> part.items().stream()).toList();
            return new Figures(
                    all.size(),
                    count(all, request -> request.daysOverdue() > 0),
                    all.stream().mapToInt(UpdateRequest::daysOverdue).max().orElse(0),
                    count(all, UpdateRequest::isUnclear),
                    count(all, request -> request.unchanged() > 0),
                    all.stream().mapToInt(UpdateRequest::unchanged).max().orElse(0),
                    parts.stream().mapToInt(part -> part.withheld().size()).sum(),
                    parts.stream().mapToInt(part -> part.refused().size()).sum());
        }

        private static int count(List<UpdateRequest> all, Predicate<UpdateRequest> counts) {
            return (int) all.stream().filter(counts).count();
        }
    }

    /** Empty where the person has to find it. */
    public Optional<String> address() {
        return addresses.size() == 1 ? Optional.of(addresses.getFirst()) : Optional.empty();
    }
}
