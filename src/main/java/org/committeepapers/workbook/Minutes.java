package org.committeepapers.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.committeepapers.workbook.sheet.Names;

/** Knows minutes that hold several recommendations: their number is a reference of none of them. */
final class Minutes {

    private static final Pattern OF_MINUTES = Pattern.compile("minute\\b.*");

    private record Minute(Group group, String reference) {}

    private Minutes() {}

    static void tellApart(List<RecommendationDraft> drafts) {
        Map<Minute, List<RecommendationDraft>> byMinute = new HashMap<>();
        for (RecommendationDraft draft : drafts) {
            boolean minute = !draft.reference().isBlank()
                    && OF_MINUTES
                            .matcher(Names.plain(draft.headingOfReference()))
                            .matches();
            if (minute) {
                byMinute.computeIfAbsent(new Minute(draft.group(), draft.reference()), key -> new ArrayList<>())
                        .add(draft);
            }
        }
        byMinute.values().stream().filter(of -> of.size() > 1).forEach(of -> of.forEach(RecommendationDraft::ofMinute));
    }
}
