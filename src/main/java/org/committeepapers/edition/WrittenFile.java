package org.committeepapers.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A file of an edition as it was written, and as its manifest lists it.
 *
 * @param role what it is, such as {@code cabinet-appendix}
 * @param title what people call it, the same as it calls itself; empty where it has none but its name
 * @param language of a paper, such as {@code en}; empty where a file has none
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
