/** Findings: what is wrong, where, and how to mend it. */
@NullMarked
package org.committeepapers.diagnostic;

import org.jspecify.annotations.NullMarked;
