/** The domain: a recommendation tracker as read, in records and enums only. */
@NullMarked
package org.committeepapers.tracker;

import org.jspecify.annotations.NullMarked;
