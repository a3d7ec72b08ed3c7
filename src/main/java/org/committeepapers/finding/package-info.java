/**
 * The name of a rule, a place and what stands there go in; a finding that says what is wrong and how to mend it comes
 * out.
 */
@NullMarked
package org.committeepapers.finding;

import org.jspecify.annotations.NullMarked;
