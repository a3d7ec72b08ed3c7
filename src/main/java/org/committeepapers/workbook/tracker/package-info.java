/** Applies a layout to the sheets of a workbook and makes a tracker. Nothing is inferred here. */
@NullMarked
package org.committeepapers.workbook.tracker;

import org.jspecify.annotations.NullMarked;
