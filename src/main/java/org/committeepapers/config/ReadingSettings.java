package org.committeepapers.config;

import java.util.Map;
import org.committeepapers.wording.Vocabulary;
import org.committeepapers.workbook.layout.StandardAdditions;

/**
 * What the settings say of how trackers are read.
 *
 * @param additions to the standard layout
 * @param words further words of Status and Response
 */
record ReadingSettings(StandardAdditions additions, Vocabulary words) {

    static final ReadingSettings DEFAULT =
            new ReadingSettings(StandardAdditions.NONE, new Vocabulary(Map.of(), Map.of()));
}
