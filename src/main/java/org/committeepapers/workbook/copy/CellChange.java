package org.committeepapers.workbook.copy;

import org.committeepapers.diagnostic.Location;
import org.committeepapers.text.RichText;

/**
 * New words for a cell of a workbook.
 *
 * @param before all that the cell says; where it says anything else it is left alone
 */
public record CellChange(Location.Cell cell, RichText before, RichText after) {}
