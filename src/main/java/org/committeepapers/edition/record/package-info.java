/** What an edition keeps as JSON: manifest, tracker, findings, acceptances, runs. */
@NullMarked
package org.committeepapers.edition.record;

import org.jspecify.annotations.NullMarked;
