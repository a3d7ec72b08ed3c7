/** Drafts a layout file for a tracker. It may guess, because a person answers its questions and confirms the rest. */
@NullMarked
package org.committeepapers.workbook.proposal;

import org.jspecify.annotations.NullMarked;
