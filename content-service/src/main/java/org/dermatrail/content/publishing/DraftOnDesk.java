package org.dermatrail.content.publishing;

import java.util.Set;
import java.util.UUID;

/** The draft that is being worked on, as far as others have to know it. */
public record DraftOnDesk(UUID id, TextKey key, Set<String> sections) {}
