/**
 * The files of a run go in; an edition comes out, in its place as a whole and on record, to be verified or withdrawn.
 */
@NullMarked
package org.committeepapers.edition;

import org.jspecify.annotations.NullMarked;
