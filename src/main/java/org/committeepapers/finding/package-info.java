/** Findings: what is wrong, where, and how to mend it. */
@NullMarked
package org.committeepapers.finding;

import org.jspecify.annotations.NullMarked;
