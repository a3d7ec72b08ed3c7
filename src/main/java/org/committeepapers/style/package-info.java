/** A house style with its logo, fonts and Word file goes in; a checked style, in records, comes out. */
@NullMarked
package org.committeepapers.style;

import org.jspecify.annotations.NullMarked;
