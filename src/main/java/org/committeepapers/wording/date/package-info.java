/** Reads By When cells: days, months, quarters, seasons and years, and what stands in place of a date. */
@NullMarked
package org.committeepapers.wording.date;

import org.jspecify.annotations.NullMarked;
