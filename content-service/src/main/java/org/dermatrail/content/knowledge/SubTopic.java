package org.dermatrail.content.knowledge;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.dermatrail.content.manuscript.Kind;

/** Which kinds of claims answer a subtopic, which the guide names by qualifiers of MeSH. */
final class SubTopic {

    private static final Map<String, Set<Kind>> KINDS = Map.of(
            "Q000009", EnumSet.of(Kind.ADVERSE_EFFECT),
            "Q000175", EnumSet.of(Kind.SYMPTOM),
            "Q000188", EnumSet.of(Kind.TREATMENT),
            "Q000209", EnumSet.of(Kind.CAUSE, Kind.RISK_FACTOR, Kind.MECHANISM),
            "Q000517", EnumSet.of(Kind.SELF_CARE, Kind.RISK_FACTOR),
            "Q000628", EnumSet.of(Kind.TREATMENT, Kind.SELF_CARE),
            "Q000744", EnumSet.of(Kind.CONTRAINDICATION),
            "D011379", EnumSet.of(Kind.PROGNOSIS));

    private SubTopic() {}

    /** The kinds that a code asks for; none where the code is not known, which then narrows nothing. */
    static Set<Kind> kinds(String code) {
        return KINDS.getOrDefault(code, Set.of());
    }

    /** Whether a claim is shown to who asks for these kinds. When to get help is told to everybody. */
    static boolean wants(Set<Kind> kinds, Kind kind) {
        return kinds.isEmpty() || kind == Kind.REFERRAL || kinds.contains(kind);
    }
}
