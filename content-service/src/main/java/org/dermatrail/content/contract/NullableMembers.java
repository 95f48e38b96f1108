package org.dermatrail.content.contract;

import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;

/**
 * Which members of what leaves the service may be null: those of its records that the code marks so and that are not left
 * out instead. A schema has the name of its record, with a number behind it where two records share one.
 */
final class NullableMembers {

    private static final String OURS = "org.dermatrail.content";
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName INCLUDE = DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");

    private final Collection<ClassInfo> records;

    NullableMembers(IndexView index) {
        this.records = index.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .filter(type -> type.name().toString().startsWith(OURS))
                .sorted(Comparator.comparing(type -> type.name().toString()))
                .toList();
    }

    /** Those of the members of a schema that may be null. */
    Set<String> of(String schema, Set<String> members) {
        String name = schema.replaceFirst("\\d+$", "");
        return records.stream()
                .filter(type -> isCalled(type, name))
                .filter(type -> type.fields().stream()
                        .map(FieldInfo::name)
                        .collect(Collectors.toSet())
                        .containsAll(members))
                .flatMap(type -> type.fields().stream())
                .filter(NullableMembers::mayBeNull)
                .map(FieldInfo::name)
                .filter(members::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A page is called after what it holds too. */
    private static boolean isCalled(ClassInfo type, String name) {
        String simple = type.name().withoutPackagePrefix().replaceFirst(".*\\$", "");
        return type.typeParameters().isEmpty() ? simple.equals(name) : name.startsWith(simple);
    }

    private static boolean mayBeNull(FieldInfo field) {
        return field.type().hasAnnotation(NULLABLE)
                && !field.hasAnnotation(INCLUDE)
                && !field.declaringClass().hasDeclaredAnnotation(INCLUDE);
    }
}
