/** The record of a paper and a template go in; a document, or a mistake with its line, comes out. */
@NullMarked
package org.committeepapers.template;

import org.jspecify.annotations.NullMarked;
