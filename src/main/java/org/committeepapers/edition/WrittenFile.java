package org.committeepapers.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A file of an edition, as its manifest lists it.
 *
 * @param role what it is, such as {@code cabinet-appendix}
 * @param title of the file; empty if it has only a name
 * @param language of a paper, such as {@code en}; empty for other files
 * @param bytes its length
 * @param sha256 of its bytes, in hexadecimal digits
 */
public record WrittenFile(
        @JsonProperty("file") String name,
        String role,
        @JsonInclude(Include.NON_EMPTY) String title,
        @JsonInclude(Include.NON_EMPTY) String language,
        long bytes,
        String sha256) {}
