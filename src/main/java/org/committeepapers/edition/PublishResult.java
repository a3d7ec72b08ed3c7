package org.committeepapers.edition;

import java.nio.file.Path;

/**
 * The result of publishing an edition.
 *
 * @param folder where its public files lie; its internal ones where it has no public ones
 * @param written false where an edition with the same content was there already
 * @param again whether it was written beside an earlier one of the same date
 */
public record PublishResult(Path folder, boolean written, boolean again) {}
