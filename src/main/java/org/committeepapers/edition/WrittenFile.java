package org.committeepapers.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A file of an edition, as its manifest lists it.
 *
 * @param role what it is, such as {@code cabinet-appendix}
 */
public record WrittenFile(
        @JsonProperty("file") String name,
        String role,
        @JsonInclude(Include.NON_EMPTY) String title,
        @JsonInclude(Include.NON_EMPTY) String language,
        long bytes,
        String sha256) {}
