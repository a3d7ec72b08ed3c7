/** A workbook and its layout go in; a tracker comes out, with the cell of every value, or a draft of the layout. */
@NullMarked
package org.committeepapers.reading;

import org.jspecify.annotations.NullMarked;
