/** Words as officers type them go in; rich text, and forms in which texts can be compared, come out. */
@NullMarked
package org.committeepapers.text;

import org.jspecify.annotations.NullMarked;
