package org.committeepapers.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.text.RichText;
import org.committeepapers.text.Spacing;
import org.committeepapers.tracker.Field;
import org.committeepapers.workbook.sheet.Names;
import org.committeepapers.workbook.sheet.Remarks;
import org.jspecify.annotations.Nullable;

/** The recommendations of a workbook while it is read, and which of them a row goes on with. */
final class Drafts {

    private final Remarks remarks;
    private final List<RecommendationDraft> all = new ArrayList<>();
    private final Map<String, RecommendationDraft> byReferenceAndText = new HashMap<>();
    private final Map<String, RecommendationDraft> byReferenceInSheet = new HashMap<>();
    /** Through all sheets; several where a reference is that of several recommendations. */
    private final Map<String, List<RecommendationDraft>> byReference = new HashMap<>();

    private @Nullable RecommendationDraft current;

    Drafts(Remarks remarks) {
        this.remarks = remarks;
    }

    /** In order of their first rows. */
    List<RecommendationDraft> all() {
        return all;
    }

    /** What the next line or row may go on with. */
    Optional<RecommendationDraft> current() {
        return Optional.ofNullable(current);
    }

    /** Whatever comes next starts anew: another sheet or heading. */
    void startAnew() {
        current = null;
    }

    /** The references of one sheet say nothing of those of the next. */
    void startSheet() {
        current = null;
        byReferenceInSheet.clear();
    }

    /** Takes a row of a table that has a column of recommendations. */
    void add(TableRow row, Group group) {
        Optional<RecommendationDraft> continued = continued(row);
        if (continued.isPresent()) {
            current = continued.get();
            current.add(row);
        } else {
            open(RecommendationDraft.of(row, group, remarks));
        }
    }

    /** The one recommendation of all sheets that has this reference. */
    Optional<RecommendationDraft> named(String reference) {
        List<RecommendationDraft> named = byReference.getOrDefault(Names.plain(reference), List.of());
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** Takes an action of the recommendation that its reference names. */
    void join(TableRow row, RecommendationDraft draft) {
        current = draft;
        draft.add(row);
    }

    /** Takes a recommendation that starts here. */
    void open(RecommendationDraft draft) {
        current = draft;
        all.add(draft);
        String reference = Names.plain(draft.reference());
        if (!reference.isEmpty()) {
            byReference.computeIfAbsent(reference, key -> new ArrayList<>(1)).add(draft);
            for (String review : List.of("", draft.ownReview())) {
                byReferenceInSheet.put(key(review, reference), draft);
                if (!draft.text().isBlank()) {
                    byReferenceAndText.putIfAbsent(key(review, reference, spaced(draft.text())), draft);
                }
            }
        }
    }

    /** The recommendation that the row is a further action of; empty where it starts one. */
    private Optional<RecommendationDraft> continued(TableRow row) {
        String reference = Names.plain(row.reference());
        String text = spaced(row.recommendation().text());
        String review = Names.plain(row.value(Field.REVIEW).words());
        boolean above = current().isPresent()
                && (reference.isEmpty()
                        || reference.equals(Names.plain(current().get().reference())));
        if (above && text.isEmpty()) {
            return current();
        }
        if (reference.isEmpty()) {
            return current().filter(it -> text.equals(spaced(it.text()))).filter(it -> isOf(review, it));
        }
        return known(review, reference, text)
                .or(() -> known("", reference, text).filter(it -> isOf(review, it)))
                .or(() -> text.isEmpty() ? parent(row) : Optional.empty());
    }

    private Optional<RecommendationDraft> known(String review, String reference, String text) {
        return Optional.ofNullable(
                text.isEmpty()
                        ? byReferenceInSheet.get(key(review, reference))
                        : byReferenceAndText.get(key(review, reference, text)));
    }

    /** The recommendation above that the row numbers an action of, as 1.2 is one of 1, and 2b beside 2a one of 2. */
    private Optional<RecommendationDraft> parent(TableRow row) {
        if (current == null || !row.hasAction()) {
            return Optional.empty();
        }
        Optional<String> above = SubNumber.of(row.reference()).parentWith(current.reference());
        above.ifPresent(current::renumber);
        return above.map(reference -> current);
    }

    /** References are unique within a review only; a row or draft that names none may be of any. */
    private static boolean isOf(String review, RecommendationDraft draft) {
        return review.isEmpty() || draft.ownReview().isEmpty() || review.equals(draft.ownReview());
    }

    private static String key(String... parts) {
        return String.join("\n", parts);
    }

    static String spaced(RichText text) {
        return Spacing.single(text.plain());
    }
}
