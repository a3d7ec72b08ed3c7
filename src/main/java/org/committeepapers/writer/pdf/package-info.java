/** A document and a style go in; a tagged PDF comes out, PDF/UA-1 and PDF/A-2a together. */
@NullMarked
package org.committeepapers.writer.pdf;

import org.jspecify.annotations.NullMarked;
