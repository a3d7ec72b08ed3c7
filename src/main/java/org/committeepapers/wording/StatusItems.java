package org.committeepapers.wording;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.tracker.Status;

/** An action that is answered item by item: "(a) Complete (b) Outstanding". */
final class StatusItems {

    /** The letter or number of an item, or a noun with one. */
    private static final Pattern LABEL = Pattern.compile(
            "(?<![^\\s;,.:])(?:(\\(?(?:[a-h]|i{1,3}|iv|vi?|\\d{1,2})\\))|(?m:^)(\\d{1,2}[.:](?=\\s))"
                    + "|(action|part|item|recommendation|rec|point|element) ?(?:\\d{1,2}|[a-h])(?![\\p{L}\\d/)])\\s*[:.-]?)");

    /** A capital that codes a status, as in "(A) Completed"; a small letter is that of an item. */
    private static final Pattern CODE = Pattern.compile("\\s*\\([A-Z]\\)\\s*(?=\\p{L}[^()]*$)");

    private static final int KINDS = 3;

    private StatusItems() {}

    /** The words of each item without its label; empty where the text isn't made of two labelled items or more. */
    static List<String> of(String text) {
        if (!LABEL.matcher(Tokens.opening(text)).lookingAt()) {
            return List.of();
        }
        String plain = Tokens.plain(text).strip();
        Matcher label = LABEL.matcher(plain);
        if (!label.lookingAt()) {
            return List.of();
        }
        String kind = kind(label);
        List<String> items = new ArrayList<>();
        int start = label.end();
        while (label.find()) {
            if (kind(label).equals(kind)) {
                items.add(plain.substring(start, label.start()));
                start = label.end();
            }
        }
        if (items.isEmpty()) {
            return List.of();
        }
        items.add(plain.substring(start));
        return items;
    }

    /** The words of a Status cell without the code before them. */
    static String withoutCode(String cell) {
        Matcher code = CODE.matcher(cell);
        return code.lookingAt() ? cell.substring(code.end()) : cell;
    }

    private static String kind(Matcher label) {
        for (int group = 1; group < KINDS; group++) {
            if (label.group(group) != null) {
                return String.valueOf(group);
            }
        }
        return label.group(KINDS);
    }

    /** What the items come to together: done only where each is, in progress where some are. */
    static Status together(List<Status> items) {
        Set<Status> said = EnumSet.copyOf(items);
        if (said.size() == 1) {
            return items.get(0);
        }
        boolean known = !said.contains(Status.UNKNOWN);
        if (said.contains(Status.IN_PROGRESS)) {
            return known && said.contains(Status.DELAYED) ? Status.DELAYED : Status.IN_PROGRESS;
        }
        if (!known || said.equals(EnumSet.of(Status.COMPLETED, Status.CLOSED))) {
            return Status.UNKNOWN;
        }
        if (said.contains(Status.DELAYED)) {
            return Status.DELAYED;
        }
        return said.contains(Status.COMPLETED) ? Status.IN_PROGRESS : Status.NOT_STARTED;
    }
}
