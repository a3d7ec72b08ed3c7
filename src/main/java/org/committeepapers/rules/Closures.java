package org.committeepapers.rules;

import java.util.regex.Pattern;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Field;

/** What the column Closure agreed on says. */
final class Closures {

    /** Words that mean, like a blank cell, that the committee hasn't agreed yet. */
    private static final Pattern NOT_YET = Pattern.compile(
            "(?i)(?:no|not|none|n/?a|pending|await\\w*|to be|to go|due|tb[cad])\\b.*|[\\s.\u2026/_\u2010-\u2015-]*");

    private Closures() {}

    static ByWhen of(Action action) {
        return action.date(Field.CLOSURE_AGREED_ON);
    }

    /** Whether it says more than that the committee hasn't agreed yet. */
    static boolean isSaid(Action action) {
        return !NOT_YET.matcher(PlainText.oneLine(of(action).words())).matches();
    }
}
