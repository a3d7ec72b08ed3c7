/** The domain, in records and enums only: what reading puts in, the other rooms take out. */
@NullMarked
package org.committeepapers.tracker;

import org.jspecify.annotations.NullMarked;
