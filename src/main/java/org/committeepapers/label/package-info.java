/** The words that the program adds to papers in each language, with dates, numbers and plurals. */
@NullMarked
package org.committeepapers.label;

import org.jspecify.annotations.NullMarked;
