/** Threads. */
@NullMarked
package org.committeepapers.parallel;

import org.jspecify.annotations.NullMarked;
