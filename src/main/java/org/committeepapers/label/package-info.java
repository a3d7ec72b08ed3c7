/** The words that the program adds to papers, and its dates, numbers and plurals, a language each. */
@NullMarked
package org.committeepapers.label;

import org.jspecify.annotations.NullMarked;
