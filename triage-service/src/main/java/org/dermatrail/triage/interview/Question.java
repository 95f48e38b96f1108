package org.dermatrail.triage.interview;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.dermatrail.triage.scoring.Ask;

/** What is asked at once. */
sealed interface Question {

    /** The most things that one question asks about. */
    int MOST = 8;

    /** The ids of what it asks about. */
    SequencedSet<String> items();

    /** What the complaint is about, by themes. */
    record Opening(List<Theme> themes) implements Question {
        public Opening {
            themes = List.copyOf(themes);
        }

        @Override
        public SequencedSet<String> items() {
            return ids(themes.stream().map(Theme::id).toList());
        }
    }

    /** Which of some findings are there. */
    record Signs(List<Ask.Whether> asks) implements Question {
        public Signs {
            asks = List.copyOf(asks);
        }

        @Override
        public SequencedSet<String> items() {
            return ids(asks.stream().map(Ask.Whether::finding).toList());
        }
    }

    /** When a finding began. */
    record Beginning(Ask.Since ask) implements Question {

        @Override
        public SequencedSet<String> items() {
            return ids(List.of(ask.finding()));
        }
    }

    private static SequencedSet<String> ids(List<String> ids) {
        return new LinkedHashSet<>(ids);
    }
}
