/** Threads, and work that is shared between them. */
@NullMarked
package org.committeepapers.parallel;

import org.jspecify.annotations.NullMarked;
