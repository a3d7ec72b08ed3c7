package org.committeepapers.tracker;

import org.committeepapers.diagnostic.Location;
import org.committeepapers.text.RichText;

/** Words of a tracker that stand in no field, such as a title, a key or a note; the papers don't print them. */
public record Aside(RichText words, Location.Cell cell) {}
