package org.committeepapers.officer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.committeepapers.reading.StandardLayout;
import org.committeepapers.reading.StandardLayout.Additions;
import org.committeepapers.reading.TableLayout;
import org.committeepapers.tracker.Field;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OfficerColumnsTest {

    /** What we write for officers has to be read again without a layout file. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CONSIDERED_ON", "PORTFOLIO_HOLDER", "SUBJECT"})
    void theStandardLayoutKnowsEachHeading(Field field) {
        TableLayout table = StandardLayout.with(Additions.NONE).tables().getFirst();
        assertTrue(table.columns().get(field).stream().anyMatch(name -> name.names(OfficerColumns.heading(field))));
    }
}
