package org.committeepapers.edition;

import java.nio.file.Path;

/**
 * The result of publishing an edition.
 *
 * @param folder the edition's public folder, or the internal one if nothing of it is public
 * @param written false if an edition with the same content was already there
 * @param again whether it was added to an earlier edition of the same date
 */
public record PublishResult(Path folder, boolean written, boolean again) {}
