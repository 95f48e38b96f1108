package org.dermatrail.content.transfer;

import java.util.UUID;
import org.dermatrail.content.publishing.Actor;

/**
 * One import of one source, from its first line to its last, through however many requests that takes.
 *
 * @param done how many lines were dealt with when this request began
 */
record ImportRun(String source, UUID id, Mode mode, Counts done, Actor actor) {}
