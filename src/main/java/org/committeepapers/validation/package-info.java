/** The rules for a tracker, one a class, and the order in which they are applied. */
@NullMarked
package org.committeepapers.validation;

import org.jspecify.annotations.NullMarked;
