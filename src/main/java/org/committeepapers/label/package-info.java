/**
 * The label files of a language go in; the words that the program adds to papers come out, with dates, numbers and
 * plurals.
 */
@NullMarked
package org.committeepapers.label;

import org.jspecify.annotations.NullMarked;
