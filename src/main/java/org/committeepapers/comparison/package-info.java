/** What changed since the committee last saw the tracker, and the history of each action. */
@NullMarked
package org.committeepapers.comparison;

import org.jspecify.annotations.NullMarked;
