package org.dermatrail.content.knowledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dermatrail.content.manuscript.Kind;
import org.dermatrail.content.problem.FieldFault;
import org.dermatrail.content.problem.Problem;
import org.dermatrail.content.problem.RefusedRequest;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of HL7's URL guide. A further value of a parameter has a number behind its name
 * ({@code mainSearchCriteria.v.c1}). Parameters that the guide does not have, and blank ones, are passed over; a known one
 * with a value that cannot be meant is refused.
 */
final class RequestParameters {

    private static final int LONGEST = 300;
    private static final int MOST_CRITERIA = 20;
    private static final int MOST_FAULTS = 20;
    private static final String RECIPIENT = "informationRecipient";
    private static final String LANGUAGE = "informationRecipient.languageCode.c";
    private static final Set<String> PEOPLE = Set.of("PAT", "PROV", "PAYOR");
    private static final BigDecimal MOST_MINUTES = BigDecimal.valueOf(150L * 366 * 24 * 60);

    private static final Pattern KNOWN = Pattern.compile("(mainSearchCriteria\\.v\\.(?:c|cs|dn|ot)"
            + "|subTopic\\.v\\.(?:c|cs|dn)"
            + "|patientPerson\\.administrativeGenderCode\\.(?:c|dn)|age\\.v\\.[uv]|ageGroup\\.v\\.(?:c|cs|dn)"
            + "|taskContext\\.c\\.(?:c|cs|dn)|performer(?:\\.languageCode\\.(?:c|cs|dn))?"
            + "|informationRecipient(?:\\.languageCode\\.(?:c|cs|dn)|\\.(?:patient|healthCareProvider)(?:\\.c\\.(?:c|cs|dn))?)?"
            + "|knowledgeResponseType)([0-9]{0,3})");

    /** UCUM's units of age, in minutes. */
    private static final Map<String, Integer> MINUTES =
            Map.of("a", 525_960, "mo", 43_830, "wk", 10_080, "d", 1440, "h", 60, "min", 1);

    private final TreeMap<String, String> given = new TreeMap<>();
    private final List<FieldFault> faults = new ArrayList<>();

    private RequestParameters(Map<String, List<String>> query) {
        query.forEach((name, values) -> {
            List<String> said =
                    values.stream().filter(value -> !value.isBlank()).toList();
            if (KNOWN.matcher(name).matches() && !said.isEmpty()) {
                take(name, said);
            }
        });
    }

    /**
     * @param accepted the type that the headers ask for, used where no parameter names one
     * @throws RefusedRequest naming each parameter that cannot be meant
     */
    static KnowledgeRequest read(Map<String, List<String>> query, ResponseType accepted) {
        RequestParameters parameters = new RequestParameters(query);
        parameters.age();
        parameters.oneOf("patientPerson.administrativeGenderCode.c", Set.of("F", "M", "UN"), "F, M, UN");
        List<Criterion> criteria = parameters.criteria();
        ResponseType type = parameters.type(accepted);
        String language = parameters.language();
        Audience audience = parameters.audience();
        if (!parameters.faults.isEmpty()) {
            throw new RefusedRequest(Problem.invalid(
                    parameters.faults.stream().limit(MOST_FAULTS).toList()));
        }
        return new KnowledgeRequest(criteria, parameters.kinds(), audience, language, type, parameters.given);
    }

    private void take(String name, List<String> said) {
        String value = said.getFirst().strip();
        if (said.size() > 1) {
            fault(name, "is there more than once; put a number behind the name of each further one");
        } else if (value.length() > LONGEST) {
            fault(name, "may have " + LONGEST + " characters");
        } else {
            given.put(name, value);
        }
    }

    private List<Criterion> criteria() {
        List<Criterion> criteria = new ArrayList<>();
        List<FieldFault> unknown = new ArrayList<>();
        for (String number : numbers("mainSearchCriteria")) {
            String code = given.get("mainSearchCriteria.v.c" + number);
            String oid = given.get("mainSearchCriteria.v.cs" + number);
            String words = given.getOrDefault(
                    "mainSearchCriteria.v.dn" + number, given.get("mainSearchCriteria.v.ot" + number));
            if (code != null && oid == null) {
                fault("mainSearchCriteria.v.cs" + number, "is missing; known are " + CodeSystem.known());
            } else if (oid != null && CodeSystem.byOid(oid).isEmpty()) {
                unknown.add(
                        new FieldFault("?mainSearchCriteria.v.cs" + number, "must be one of " + CodeSystem.known()));
            } else if (code != null && oid != null) {
                CodeSystem system = CodeSystem.byOid(oid).orElseThrow();
                criteria.add(new Criterion.Coded(system, system.normal(code), words));
            } else if (words != null) {
                criteria.add(new Criterion.Named(words));
            }
        }
        if (criteria.size() > MOST_CRITERIA) {
            fault("mainSearchCriteria.v.c", "may be there " + MOST_CRITERIA + " times");
        }
        if (criteria.isEmpty()) {
            faults.addAll(unknown);
        }
        if (criteria.isEmpty() && faults.isEmpty()) {
            fault("mainSearchCriteria.v.c", "is missing, and so is mainSearchCriteria.v.dn");
        }
        return List.copyOf(criteria);
    }

    /** The numbers behind the names of a group, in order; the first has none. */
    private List<String> numbers(String group) {
        return given.keySet().stream()
                .filter(name -> name.startsWith(group + "."))
                .map(KNOWN::matcher)
                .filter(Matcher::matches)
                .map(name -> name.group(2))
                .distinct()
                .sorted((one, other) -> Integer.compare(index(one), index(other)))
                .toList();
    }

    private static int index(String number) {
        return number.isEmpty() ? -1 : Integer.parseInt(number);
    }

    private Set<Kind> kinds() {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        numbers("subTopic")
                .forEach(number -> kinds.addAll(SubTopic.kinds(given.getOrDefault("subTopic.v.c" + number, ""))));
        return kinds;
    }

    private void age() {
        String value = given.get("age.v.v");
        Integer minutes = MINUTES.get(given.getOrDefault("age.v.u", "a"));
        if (minutes == null) {
            fault("age.v.u", "must be one of a, mo, wk, d, h, min");
        } else if (value != null && !isAge(value, minutes)) {
            fault("age.v.v", "must be a number from 0 to 150 years");
        } else if (value == null && given.containsKey("age.v.u")) {
            fault("age.v.v", "is missing");
        }
    }

    private static boolean isAge(String value, int minutes) {
        return value.matches("[0-9]{1,9}(\\.[0-9]{1,3})?")
                && new BigDecimal(value).multiply(BigDecimal.valueOf(minutes)).compareTo(MOST_MINUTES) <= 0;
    }

    /** Who reads, by the short name or by what is said below it; else who asks. A payer reads as a professional does. */
    private Audience audience() {
        oneOf(RECIPIENT, PEOPLE, "PAT, PROV, PAYOR");
        oneOf("performer", PEOPLE, "PAT, PROV, PAYOR");
        if (given.containsKey(RECIPIENT)) {
            return audience(given.get(RECIPIENT));
        }
        if (given.keySet().stream().anyMatch(name -> name.startsWith(RECIPIENT + ".healthCareProvider"))) {
            return Audience.PROV;
        }
        if (given.keySet().stream().anyMatch(name -> name.startsWith(RECIPIENT + ".patient"))) {
            return Audience.PAT;
        }
        return audience(given.get("performer"));
    }

    private static Audience audience(@Nullable String code) {
        return code == null || code.equals("PAT") ? Audience.PAT : Audience.PROV;
    }

    private String language() {
        String name = given.containsKey(LANGUAGE) ? LANGUAGE : "performer.languageCode.c";
        String tag = given.getOrDefault(name, "en");
        if (!tag.matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}")) {
            fault(name, "must be a language such as en or es");
        }
        return tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    }

    private ResponseType type(ResponseType accepted) {
        String named = given.get("knowledgeResponseType");
        if (named == null) {
            return accepted;
        }
        return ResponseType.byMediaType(named).orElseGet(() -> {
            fault("knowledgeResponseType", "must be one of " + ResponseType.known());
            return accepted;
        });
    }

    private void oneOf(String name, Set<String> words, String known) {
        @Nullable String value = given.get(name);
        if (value != null && !words.contains(value)) {
            fault(name, "must be one of " + known);
        }
    }

    private void fault(String name, String detail) {
        faults.add(new FieldFault("?" + name, detail));
    }
}
