/** The first half of a run: finds workbooks, reads them, merges what officers sent back, checks all, and writes what it found. */
@NullMarked
package org.committeepapers.check;

import org.jspecify.annotations.NullMarked;
