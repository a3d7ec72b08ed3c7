/** An edition and its files, as values. */
@NullMarked
package org.committeepapers.edition;

import org.jspecify.annotations.NullMarked;
