package org.committeepapers.validation;

import java.util.regex.Pattern;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;

/** What the column for the committee's agreement to closure says. */
final class Closures {

    /** Words that say that the committee hasn't agreed, as blank ones do. */
    private static final Pattern NOT_YET = Pattern.compile(
            "(?i)(?:no|not|none|n/?a|pending|await\\w*|to be|to go|due|tb[cad])\\b.*|[\\s.\u2026/_\u2010-\u2015-]*");

    private Closures() {}

    static ByWhen of(Action action) {
        return action.measures().closureAgreed();
    }

    /** Whether it says anything but that the committee hasn't agreed yet. */
    static boolean isSaid(Action action) {
        return !NOT_YET.matcher(PlainText.oneLine(of(action).words())).matches();
    }
}
