/** Editions: written whole into staging, then moved into place. */
@NullMarked
package org.committeepapers.publication;

import org.jspecify.annotations.NullMarked;
