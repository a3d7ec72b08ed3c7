package org.committeepapers.workbook.copy;

import org.committeepapers.diagnostic.Location;
import org.committeepapers.text.RichText;

/**
 * New words for a cell of a workbook.
 *
 * @param before all that the cell says; where it says anything else it is left alone
 * @param orBlank whether it may be blank too: the newest of several columns of progress, in which nothing stands yet
 */
public record CellChange(Location.Cell cell, RichText before, RichText after, boolean orBlank) {}
