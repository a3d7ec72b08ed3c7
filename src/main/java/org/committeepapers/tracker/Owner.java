package org.committeepapers.tracker;

/**
 * Who does an action: a post, a person with a post, a team or a body.
 *
 * @param name as written, without surrounding space
 */
public record Owner(String name) {}
