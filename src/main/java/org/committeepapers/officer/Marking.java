package org.committeepapers.officer;

import java.util.Set;
import org.committeepapers.finding.Location;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.ItemKey;

/**
 * What an officer marks as exempt of an item.
 *
 * @param item such as "recommendation 3, action 2"
 * @param source the cell of the officer's workbook
 * @param target the item of the master
 * @param fields what may not be published of it
 */
record Marking(String item, Location.Cell source, ItemKey target, Set<Field> fields) {}
