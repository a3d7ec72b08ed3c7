package org.committeepapers.paper;

import java.util.List;

/**
 * Recommendations that belong together; of one whose actions are parted, those actions alone.
 *
 * @param id unique in the paper, for links
 * @param name empty where nothing is parted
 */
public record ItemGroup(String id, String name, List<PaperRecommendation> recommendations) {}
