package org.dermatrail.content.manuscript;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dermatrail.content.problem.FieldFault;

/** Checks a manuscript before it is stored: each value by itself, then what refers to what. */
@Singleton
public class Proofreading {

    private static final int MOST_FAULTS = 100;

    private final Validator validator;
    private final ObjectMapper json;

    public Proofreading(Validator validator, ObjectMapper json) {
        this.validator = validator;
        this.json = json;
    }

    /** Everything wrong with it, at most a hundred faults; empty when it may be stored. */
    public List<FieldFault> faults(Manuscript manuscript) {
        List<FieldFault> faults = new ArrayList<>(validator.validate(manuscript).stream()
                .map(violation -> new FieldFault(pointer(violation), violation.getMessage()))
                .sorted(Comparator.comparing(FieldFault::pointer).thenComparing(FieldFault::detail))
                .toList());
        if (faults.isEmpty()) {
            if (ControlCharacters.mayBeIn(written(manuscript))) {
                controlCharacters(json.valueToTree(manuscript), "", faults);
            }
            faults.addAll(References.faults(manuscript));
        }
        return faults.stream().limit(MOST_FAULTS).toList();
    }

    private static String pointer(ConstraintViolation<Manuscript> violation) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }

    /** PostgreSQL stores neither NUL nor half a surrogate pair, and nobody means to write either. */
    private static void controlCharacters(JsonNode node, String pointer, List<FieldFault> faults) {
        if (node.isTextual() && ControlCharacters.areIn(node.textValue())) {
            faults.add(new FieldFault(pointer, "must not hold control characters or broken ones"));
        }
        node.properties().forEach(field -> controlCharacters(field.getValue(), pointer + "/" + field.getKey(), faults));
        if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                controlCharacters(node.get(index), pointer + "/" + index, faults);
            }
        }
    }

    private String written(Manuscript manuscript) {
        try {
            return json.writeValueAsString(manuscript);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A manuscript could not be written", impossible);
        }
    }
}
