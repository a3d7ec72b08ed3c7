/** Holds what lies in an output to its manifests. */
@NullMarked
package org.committeepapers.edition.verify;

import org.jspecify.annotations.NullMarked;
