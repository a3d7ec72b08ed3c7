/** Runs: from checked trackers to editions, and chases. */
@NullMarked
package org.committeepapers.run;

import org.jspecify.annotations.NullMarked;
