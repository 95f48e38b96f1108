package org.dermatrail.content.rendering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dermatrail.content.manuscript.Code;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.manuscript.Source;

/**
 * An article as schema.org describes a {@code MedicalWebPage}, in JSON-LD for a script element. It is data and never
 * runs, and no text in it can end the element early.
 */
final class MedicalWebPage {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MedicalWebPage() {}

    static String of(Edition edition) {
        try {
            return JSON.writeValueAsString(page(edition))
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026")
                    .replace("\u2028", "\\u2028")
                    .replace("\u2029", "\\u2029");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Maps of text can always be written", impossible);
        }
    }

    private static Map<String, Object> page(Edition edition) {
        Manuscript manuscript = edition.manuscript();
        String day = edition.publishedAt().atZone(ZoneOffset.UTC).toLocalDate().toString();
        Map<String, Object> page = typed("MedicalWebPage");
        page.put("@id", "/v1/articles/" + manuscript.slug());
        page.put("url", "/v1/articles/" + manuscript.slug());
        page.put("name", manuscript.title());
        page.put("description", manuscript.summary());
        page.put("inLanguage", manuscript.locale());
        page.put("version", edition.revision());
        page.put("dateModified", day);
        page.put("author", named("Person", edition.author()));
        if (!edition.reviewer().isEmpty()) {
            page.put("lastReviewed", day);
            page.put("reviewedBy", named("Person", edition.reviewer()));
        }
        page.put("about", about(manuscript));
        Map<String, Object> audience = typed("MedicalAudience");
        audience.put("audienceType", "Patient");
        page.put("audience", audience);
        page.put(
                "citation",
                manuscript.sources().stream().map(MedicalWebPage::citation).toList());
        if (manuscript.licence() != null) {
            page.put("license", named("CreativeWork", manuscript.licence()));
        }
        if (manuscript.attribution() != null) {
            page.put("creditText", manuscript.attribution());
        }
        return page;
    }

    /** An article's codes belong to its condition where it has one; else nobody says which to which. */
    private static List<Map<String, Object>> about(Manuscript manuscript) {
        var codes = manuscript.codes().stream().map(MedicalWebPage::code).toList();
        List<Map<String, Object>> about = new ArrayList<>();
        for (String condition : manuscript.conditions()) {
            Map<String, Object> medical = named("MedicalCondition", condition.replace('-', ' '));
            if (manuscript.conditions().size() == 1 && !codes.isEmpty()) {
                medical.put("code", codes);
            }
            about.add(medical);
        }
        if (manuscript.conditions().size() != 1) {
            about.addAll(codes);
        }
        return about;
    }

    private static Map<String, Object> code(Code code) {
        Map<String, Object> medical = typed("MedicalCode");
        medical.put("codeValue", code.code());
        medical.put(
                "codingSystem",
                code.system().equals("snomed-ct") ? "SNOMED CT" : code.system().toUpperCase(Locale.ROOT));
        return medical;
    }

    private static Map<String, Object> citation(Source source) {
        Map<String, Object> work = named("CreativeWork", source.citation());
        if (source.url() != null) {
            work.put("url", source.url());
        }
        if (source.year() != null) {
            work.put("datePublished", source.year().toString());
        }
        return work;
    }

    private static Map<String, Object> named(String type, String name) {
        Map<String, Object> thing = typed(type);
        thing.put("name", name);
        return thing;
    }

    private static Map<String, Object> typed(String type) {
        Map<String, Object> thing = new LinkedHashMap<>();
        if (type.equals("MedicalWebPage")) {
            thing.put("@context", "https://schema.org");
        }
        thing.put("@type", type);
        return thing;
    }
}
