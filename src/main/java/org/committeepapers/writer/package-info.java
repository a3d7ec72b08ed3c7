/** A document and a style go in; a file comes out. Here is what all formats share. */
@NullMarked
package org.committeepapers.writer;

import org.jspecify.annotations.NullMarked;
