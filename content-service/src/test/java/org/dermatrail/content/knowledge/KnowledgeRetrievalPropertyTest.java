package org.dermatrail.content.knowledge;

import static org.dermatrail.content.knowledge.KnowledgeRetrievalTest.holds;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class KnowledgeRetrievalPropertyTest {

    @Property(tries = 300)
    void whateverIsWrittenIsReadBack(@ForAll String text) throws Exception {
        holds(text);
    }
}
