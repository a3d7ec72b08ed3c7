/**
 * A file goes in, whatever its format; its sheets come out as values, and copies of it with findings or new words in
 * them.
 */
@NullMarked
package org.committeepapers.sheet;

import org.jspecify.annotations.NullMarked;
