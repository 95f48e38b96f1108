package org.dermatrail.triage.interview;

import java.util.List;
import org.dermatrail.triage.scoring.Ask;

/** What is asked at once. */
sealed interface Question {

    /** The most things that one question asks about. */
    int MOST = 8;

    /** What the complaint is about, by themes. */
    record Opening(List<Theme> themes) implements Question {
        public Opening {
            themes = List.copyOf(themes);
        }
    }

    /** Which of some findings are there. */
    record Signs(List<Ask.Whether> asks) implements Question {
        public Signs {
            asks = List.copyOf(asks);
        }
    }

    /** When a finding began. */
    record Beginning(Ask.Since ask) implements Question {}
}
