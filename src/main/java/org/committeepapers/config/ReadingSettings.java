package org.committeepapers.config;

import java.util.Map;
import org.committeepapers.wording.Vocabulary;
import org.committeepapers.workbook.layout.StandardLayout.Additions;

/**
 * The settings for reading trackers.
 *
 * @param additions to the standard layout
 * @param words further words for Status and Response
 */
record ReadingSettings(Additions additions, Vocabulary words) {

    static final ReadingSettings DEFAULT = new ReadingSettings(Additions.NONE, new Vocabulary(Map.of(), Map.of()));
}
