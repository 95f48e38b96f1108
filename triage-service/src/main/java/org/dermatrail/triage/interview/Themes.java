package org.dermatrail.triage.interview;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.dermatrail.triage.pathway.Vocabulary;
import org.dermatrail.triage.pathway.Vocabulary.FindingTerm;
import org.jspecify.annotations.Nullable;

/** The themes of interviews, and which finding belongs to which. */
final class Themes {

    private static final String FILE = "interview/themes.yaml";

    private final SequencedMap<String, Theme> themes = new LinkedHashMap<>();
    private final Map<String, Theme> byFinding = new HashMap<>();
    private final Map<String, List<String>> findings = new HashMap<>();

    private Themes(List<Theme> themes, Vocabulary vocabulary) {
        var byGroup = new HashMap<String, Theme>();
        var rest = new Theme("other", "other", Set.of(), null, false, null);
        themes.forEach(theme -> {
            this.themes.put(theme.id(), theme);
            theme.groups().forEach(group -> byGroup.put(group, theme));
            if (theme.findings() != null) {
                theme.findings().forEach(finding -> byFinding.put(finding, theme));
            }
        });
        for (FindingTerm term : vocabulary.findings().values()) {
            var theme = byFinding.computeIfAbsent(term.id(), id -> byGroup.getOrDefault(term.group(), rest));
            findings.computeIfAbsent(theme.id(), id -> new ArrayList<>()).add(term.id());
        }
    }

    /** Those that come with the service; findings of other groups belong to a theme that can't be denied. */
    static Themes packaged(Vocabulary vocabulary) {
        try (var stream = Themes.class.getClassLoader().getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException(FILE + " is missing from the class path");
            }
            return new Themes(new YAMLMapper().readValue(stream, new TypeReference<>() {}), vocabulary);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Nullable
    Theme named(String id) {
        return themes.get(id);
    }

    /** In the order of their file. */
    List<Theme> all() {
        return List.copyOf(themes.values());
    }

    Theme of(String finding) {
        Theme theme = byFinding.get(finding);
        if (theme == null) {
            throw new IllegalArgumentException("unknown finding '" + finding + "'");
        }
        return theme;
    }

    /** Findings that say how something is and not what. */
    Set<String> qualifying() {
        var qualifying = new HashSet<String>();
        themes.values().stream().filter(Theme::qualifies).forEach(theme -> qualifying.addAll(findings(theme)));
        return qualifying;
    }

    /** The findings of a theme. */
    List<String> findings(Theme theme) {
        return findings.getOrDefault(theme.id(), List.of());
    }
}
