/** The part of a tracker that may be published, as a type of its own. */
@NullMarked
package org.committeepapers.exemption;

import org.jspecify.annotations.NullMarked;
