/** What officers send back: their changes, taken into the master one by one. */
@NullMarked
package org.committeepapers.submission;

import org.jspecify.annotations.NullMarked;
