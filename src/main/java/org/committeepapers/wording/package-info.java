/** What officers write, read as values: dates, owners, statuses and response words. */
@NullMarked
package org.committeepapers.wording;

import org.jspecify.annotations.NullMarked;
