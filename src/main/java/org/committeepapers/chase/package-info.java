/** Who owes what, as messages: one an owner across all trackers, and a summary for who chases. Nothing is ever sent. */
@NullMarked
package org.committeepapers.chase;

import org.jspecify.annotations.NullMarked;
