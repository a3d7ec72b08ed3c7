/** Papers rendered through FreeMarker templates into documents. */
@NullMarked
package org.committeepapers.template;

import org.jspecify.annotations.NullMarked;
