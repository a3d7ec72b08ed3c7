/** Editions and their files, as values. */
@NullMarked
package org.committeepapers.edition;

import org.jspecify.annotations.NullMarked;
