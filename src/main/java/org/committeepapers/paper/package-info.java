/**
 * A tracker and what has changed go in; what each paper says comes out, sorted, counted and dated, before any markup or
 * look.
 */
@NullMarked
package org.committeepapers.paper;

import org.jspecify.annotations.NullMarked;
