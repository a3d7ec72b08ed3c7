/** Workbooks go in; findings, editions and messages come out, by the steps of publish, check and chase. */
@NullMarked
package org.committeepapers.run;

import org.jspecify.annotations.NullMarked;
