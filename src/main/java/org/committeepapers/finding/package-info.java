/** Findings: what is wrong, where, and how to correct it. */
@NullMarked
package org.committeepapers.finding;

import org.jspecify.annotations.NullMarked;
