/** The public part of a tracker as open data. */
@NullMarked
package org.committeepapers.opendata;

import org.jspecify.annotations.NullMarked;
