/** Checks an output against its manifests. */
@NullMarked
package org.committeepapers.edition.verify;

import org.jspecify.annotations.NullMarked;
