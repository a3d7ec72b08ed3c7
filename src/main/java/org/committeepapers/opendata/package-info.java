/** What of a tracker is published as data. */
@NullMarked
package org.committeepapers.opendata;

import org.jspecify.annotations.NullMarked;
