/** The public part of a tracker goes in; open data comes out. */
@NullMarked
package org.committeepapers.opendata;

import org.jspecify.annotations.NullMarked;
