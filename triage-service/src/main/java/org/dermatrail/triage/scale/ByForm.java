package org.dermatrail.triage.scale;

import java.util.EnumMap;
import java.util.function.Function;

/** What there is to know of each form of an instrument that has several, made once since scoring asks often. */
final class ByForm<E extends Enum<E>> {

    private final EnumMap<E, About> abouts;

    ByForm(Class<E> forms, Function<E, About> about) {
        abouts = new EnumMap<>(forms);
        for (E form : forms.getEnumConstants()) {
            abouts.put(form, about.apply(form));
        }
    }

    About get(E form) {
        About about = abouts.get(form);
        if (about == null) {
            throw new IllegalStateException("no form " + form);
        }
        return about;
    }
}
