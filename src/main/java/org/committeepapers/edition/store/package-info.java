/** Puts editions into place whole or not at all, under a lock, and repairs what a run left unfinished. */
@NullMarked
package org.committeepapers.edition.store;

import org.jspecify.annotations.NullMarked;
