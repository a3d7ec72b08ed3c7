/** What each paper says: sorted, counted and dated, before any wording or look. */
@NullMarked
package org.committeepapers.paper;

import org.jspecify.annotations.NullMarked;
