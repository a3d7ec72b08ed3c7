/** What readers see beside the pages: the structure tree, bookmarks and metadata. */
@NullMarked
package org.committeepapers.writer.pdf.tag;

import org.jspecify.annotations.NullMarked;
