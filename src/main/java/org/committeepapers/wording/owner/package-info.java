/** Owner cells go in; the persons and posts that they name come out, or that they name nobody. */
@NullMarked
package org.committeepapers.wording.owner;

import org.jspecify.annotations.NullMarked;
