package org.committeepapers.officer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.committeepapers.reading.StandardLayout;
import org.committeepapers.reading.StandardLayout.Additions;
import org.committeepapers.reading.TableLayout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OfficerColumnTest {

    /** What we write for officers has to be read again without a layout file. */
    @ParameterizedTest
    @EnumSource
    void theStandardLayoutKnowsEachHeading(OfficerColumn column) {
        TableLayout table = StandardLayout.with(Additions.NONE).tables().getFirst();
        assertTrue(table.columns().get(column.field()).stream().anyMatch(name -> name.names(column.heading())));
    }
}
