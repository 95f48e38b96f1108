package org.dermatrail.content.knowledge;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.dermatrail.content.manuscript.Kind;

/**
 * What a system asks on behalf of somebody in front of it.
 *
 * @param criteria what it is about, at least one
 * @param kinds the kinds of claims that are wanted, all when empty
 * @param language the first part of a language tag, such as {@code en}
 * @param echo the parameters that were understood, given back with the answer
 */
record KnowledgeRequest(
        List<Criterion> criteria,
        Set<Kind> kinds,
        Audience audience,
        String language,
        ResponseType type,
        SortedMap<String, String> echo) {}
