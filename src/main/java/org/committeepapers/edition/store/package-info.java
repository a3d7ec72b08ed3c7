/** Puts complete editions into place, under a lock, and repairs what an interrupted run left. */
@NullMarked
package org.committeepapers.edition.store;

import org.jspecify.annotations.NullMarked;
