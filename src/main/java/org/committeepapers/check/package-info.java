/** The first half of a run: workbooks found, read, merged with what officers sent back, and checked; what was found, in files. */
@NullMarked
package org.committeepapers.check;

import org.jspecify.annotations.NullMarked;
