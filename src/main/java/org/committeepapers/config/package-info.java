/** Settings and a house style go in; what a council sets for its trackers and papers comes out. */
@NullMarked
package org.committeepapers.config;

import org.jspecify.annotations.NullMarked;
