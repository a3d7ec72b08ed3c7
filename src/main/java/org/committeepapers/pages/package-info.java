/** Web pages beside the papers: editions, lists of editions, messages to owners. */
@NullMarked
package org.committeepapers.pages;

import org.jspecify.annotations.NullMarked;
