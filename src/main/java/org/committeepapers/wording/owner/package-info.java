/** Reads owner cells: the persons and posts that they name, and whether they name nobody. */
@NullMarked
package org.committeepapers.wording.owner;

import org.jspecify.annotations.NullMarked;
