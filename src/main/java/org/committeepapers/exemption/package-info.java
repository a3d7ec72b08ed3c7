/** A whole tracker goes in; what everybody may read of it comes out, as a type of its own. */
@NullMarked
package org.committeepapers.exemption;

import org.jspecify.annotations.NullMarked;
