/** Reads comma-separated and other delimited text into sheets. */
@NullMarked
package org.committeepapers.workbook.csv;

import org.jspecify.annotations.NullMarked;
