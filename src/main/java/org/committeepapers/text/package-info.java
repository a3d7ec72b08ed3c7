/** Rich text as officers write it: runs of words with strong, emphasis, links, line breaks and bullets. */
@NullMarked
package org.committeepapers.text;

import org.jspecify.annotations.NullMarked;
