package org.committeepapers.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A file of an edition, as its manifest lists it.
 *
 * @param role what it is, such as {@code cabinet-appendix}
 * @param content of a paper: differs where its content or look may differ, whatever it says of an earlier edition
 * @param notice what a paper says of an earlier edition of its date; empty if nothing
 */
public record WrittenFile(
        @JsonProperty("file") String name,
        String role,
        @JsonInclude(Include.NON_EMPTY) String title,
        @JsonInclude(Include.NON_EMPTY) String language,
        long bytes,
        String sha256,
        @JsonInclude(Include.NON_EMPTY) String content,
        @JsonInclude(Include.NON_EMPTY) String notice) {}
