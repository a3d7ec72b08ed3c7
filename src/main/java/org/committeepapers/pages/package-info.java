/** Editions on record go in; the web pages that list them come out, and those of messages. */
@NullMarked
package org.committeepapers.pages;

import org.jspecify.annotations.NullMarked;
