/** Checked trackers go in; a message to each owner and a summary for who chases come out. Nothing is ever sent. */
@NullMarked
package org.committeepapers.chase;

import org.jspecify.annotations.NullMarked;
