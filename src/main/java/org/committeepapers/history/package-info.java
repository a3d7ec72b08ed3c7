/**
 * A tracker and the edition that the committee last saw go in; what has changed, and the history of each action, come
 * out.
 */
@NullMarked
package org.committeepapers.history;

import org.jspecify.annotations.NullMarked;
