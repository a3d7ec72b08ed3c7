/** What is said to a recommendation goes in; its category, and to whom the recommendation is made, come out. */
@NullMarked
package org.committeepapers.wording.response;

import org.jspecify.annotations.NullMarked;
