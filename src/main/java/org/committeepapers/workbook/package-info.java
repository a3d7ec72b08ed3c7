/** A workbook in, a tracker out, with the cell of every value. */
@NullMarked
package org.committeepapers.workbook;

import org.jspecify.annotations.NullMarked;
