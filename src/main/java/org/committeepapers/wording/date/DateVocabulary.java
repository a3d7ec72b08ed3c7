package org.committeepapers.wording.date;

import java.time.DayOfWeek;
import org.committeepapers.wording.PhraseTable;

/** Words round dates. */
public final class DateVocabulary {

    public static final PhraseTable<DayOfWeek> WEEKDAYS = DateItems.WEEKDAYS;

    private DateVocabulary() {}
}
