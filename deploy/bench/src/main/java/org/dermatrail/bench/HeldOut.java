package org.dermatrail.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Documents of which one question was taken out, to be asked. Their answers stay, since it is the document that is looked
 * for. Which ones is a matter of a fixed seed.
 */
final class HeldOut {

    static final int QUESTIONS = 500;

    private static final long SEED = 20_261_121;

    private final List<MedQuadDocument> documents;
    private final Map<String, MedQuadDocument.Question> questions = new HashMap<>();

    HeldOut(List<MedQuadDocument> all) {
        List<MedQuadDocument> several = new ArrayList<>(
                all.stream().filter(document -> answered(document).size() > 1).toList());
        Random random = new Random(SEED);
        Collections.shuffle(several, random);
        for (MedQuadDocument document : several.subList(0, Math.min(QUESTIONS, several.size()))) {
            List<MedQuadDocument.Question> possible = answered(document);
            questions.put(document.id(), possible.get(random.nextInt(possible.size())));
        }
        documents = all.stream().map(this::without).toList();
    }

    /** All documents, without the questions that will be asked. */
    List<MedQuadDocument> documents() {
        return documents;
    }

    /** The document that each question is about, with the question. */
    Map<String, String> questions() {
        Map<String, String> asked = new HashMap<>();
        questions.forEach((document, question) -> asked.put(document, question.question()));
        return asked;
    }

    /** What documents about the same topic share; a question cannot tell them apart. */
    static String topic(MedQuadDocument document) {
        return document.focus().strip().toLowerCase(Locale.ROOT);
    }

    private MedQuadDocument without(MedQuadDocument document) {
        MedQuadDocument.Question asked = questions.get(document.id());
        return asked == null
                ? document
                : document.with(document.qa().stream()
                        .map(qa -> qa == asked ? new MedQuadDocument.Question(qa.type(), "", qa.answer()) : qa)
                        .toList());
    }

    private static List<MedQuadDocument.Question> answered(MedQuadDocument document) {
        return document.qa().stream().filter(qa -> !qa.answer().isBlank()).toList();
    }
}
