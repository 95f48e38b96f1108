package org.dermatrail.content.search.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells whether a question reads like an emergency, and what to do first. A notice too many costs a moment, one too few can
 * cost a life; so in doubt there is one, unless somebody plainly asks in general.
 */
@ApplicationScoped
public class Emergencies {

    private static final int WORDS_TOGETHER = 20;
    private static final int CERTAIN_FROM = 2;

    private final Map<SignTable.Level, String> notices;
    private final Map<String, List<Form>> classes = new HashMap<>();
    private final List<SignTable.Row> signs;
    private final List<Form> asking;
    private final List<Form> acute;

    public Emergencies() {
        SignTable table = SignTable.read();
        table.words().forEach((name, forms) -> classes.put(name, forms(forms)));
        notices = table.notices();
        signs = table.signs();
        asking = forms(table.asking());
        acute = forms(table.acute());
    }

    /** What to do first, or nothing. */
    public Optional<String> notice(String question) {
        return Wording.parts(question, WORDS_TOGETHER).stream()
                .flatMap(this::levels)
                .min(Enum::compareTo)
                .map(notices::get);
    }

    private Stream<SignTable.Level> levels(Wording wording) {
        Set<String> said = classes.entrySet().stream()
                .filter(known -> wording.says(known.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        List<SignTable.Row> seen =
                signs.stream().filter(sign -> sign.isIn(said)).toList();
        boolean general = seen.size() < CERTAIN_FROM && wording.says(asking) && !wording.says(acute);
        return seen.stream().filter(sign -> sign.always() || !general).map(SignTable.Row::notice);
    }

    private static List<Form> forms(List<String> texts) {
        return texts.stream().map(Form::of).toList();
    }
}
