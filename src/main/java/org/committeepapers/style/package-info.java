/** The house style as records, loaded from a file and checked. */
@NullMarked
package org.committeepapers.style;

import org.jspecify.annotations.NullMarked;
