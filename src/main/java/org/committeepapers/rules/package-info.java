/** A tracker as it was read goes in; what is wrong with it comes out, without what a person has accepted. */
@NullMarked
package org.committeepapers.rules;

import org.jspecify.annotations.NullMarked;
