package org.dermatrail.triage.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dermatrail.triage.pathway.Knowledge;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.pathway.Vocabulary;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Presence;
import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.report.Sex;
import org.dermatrail.triage.scoring.Ask;
import org.dermatrail.triage.scoring.ClaimVersion;
import org.dermatrail.triage.scoring.Evidence;
import org.dermatrail.triage.scoring.Pathways;
import org.dermatrail.triage.scoring.Scoring;

class InquiryPropertyTest {

    private static final Knowledge KNOWLEDGE = Knowledge.load();
    private static final Vocabulary VOCABULARY = KNOWLEDGE.vocabulary();
    private static final Pathways PATHWAYS = Pathways.compile(VOCABULARY, KNOWLEDGE.pathways());
    private static final Themes THEMES = Themes.packaged(VOCABULARY);
    private static final Evidence EVIDENCE = standing();
    private static final List<String> ASKABLE = VOCABULARY.findings().values().stream()
            .filter(term -> !term.group().equals("meta"))
            .map(term -> term.id())
            .toList();
    private static final int ENDLESS = 400;

    /** A person of whom everything is known: some findings are there, some began at a known time, the rest are not. */
    private record Person(int age, Sex sex, Set<String> there, Map<String, Duration> began, Set<String> unsure) {

        static Person of(Random random) {
            var told = new HashSet<String>();
            for (int i = random.nextInt(12); i > 0; i--) {
                told.add(ASKABLE.get(random.nextInt(ASKABLE.size())));
            }
            var there = implied(told);
            var began = new HashMap<String, Duration>();
            for (String finding : new TreeSet<>(there)) {
                if (random.nextInt(3) == 0) {
                    began.put(finding, Duration.ofHours(1 + random.nextInt(24 * 40)));
                }
            }
            var unsure = new HashSet<String>();
            if (random.nextBoolean()) {
                for (int i = random.nextInt(60); i > 0; i--) {
                    unsure.add(ASKABLE.get(random.nextInt(ASKABLE.size())));
                }
                unsure.removeAll(there);
            }
            return new Person(random.nextInt(100), Sex.values()[random.nextInt(2)], there, began, unsure);
        }

        Presence presence(String finding) {
            if (there.contains(finding)) {
                return Presence.PRESENT;
            }
            return unsure.contains(finding) ? Presence.UNKNOWN : Presence.ABSENT;
        }

        Presence presence(Theme theme) {
            var presences = THEMES.findings(theme).stream().map(this::presence).toList();
            if (presences.contains(Presence.PRESENT)) {
                return Presence.PRESENT;
            }
            return presences.contains(Presence.UNKNOWN) ? Presence.UNKNOWN : Presence.ABSENT;
        }

        Report start() {
            return new Report(age, sex, List.of(), List.of(), new TreeSet<>(), false);
        }

        /** @param inVain what the person was asked and did not know */
        Report everything(Set<String> inVain) {
            var findings = new ArrayList<Finding>();
            for (String finding : ASKABLE) {
                if (presence(finding) == Presence.UNKNOWN && !inVain.contains(finding)) {
                    continue;
                }
                var stated = Finding.stated(finding, presence(finding));
                Duration since = began.get(finding);
                findings.add(since == null ? stated : stated.since(since));
            }
            return new Report(age, sex, findings, List.of(), new TreeSet<>(), false);
        }

        private static Set<String> implied(Set<String> told) {
            var there = new HashSet<String>();
            var left = new ArrayDeque<>(told);
            while (!left.isEmpty()) {
                String finding = left.remove();
                if (there.add(finding)) {
                    left.addAll(VOCABULARY.findings().get(finding).implies());
                }
            }
            return there;
        }
    }

    @Property(tries = 300)
    void itEndsAndComesToNoLessThanAllFactsTogether(@ForAll Random random) {
        Person person = Person.of(random);

        var answers = new ArrayList<Answer>();
        Inquiry end = asked(person, answers);

        Urgency all = Scoring.score(person.everything(inVain(answers)), PATHWAYS, EVIDENCE)
                .urgency();
        assertThat(end.next()).isNull();
        assertThat(end.urgency()).isGreaterThanOrEqualTo(all);
    }

    @Property(tries = 100)
    void whoeverKnowsEverythingIsToldExactlyWhatAllFactsComeTo(@ForAll Random random) {
        Person some = Person.of(random);
        Person person = new Person(some.age(), some.sex(), some.there(), some.began(), Set.of());

        Inquiry end = asked(person, new ArrayList<>());

        assertThat(end.urgency())
                .isEqualTo(Scoring.score(person.everything(Set.of()), PATHWAYS, EVIDENCE)
                        .urgency());
    }

    @Property(tries = 100)
    void notToKnowNeverLowers(@ForAll Random random) {
        Person person = Person.of(random);
        var answers = new ArrayList<Answer>();
        Urgency before = inquiry(person, answers).urgency();
        for (int number = 1; number < 40; number++) {
            Question question = inquiry(person, answers).next();
            if (question == null) {
                return;
            }
            boolean knows = random.nextBoolean();
            answers.addAll(knows ? answers(person, number, question) : unknown(number, question));
            Urgency now = inquiry(person, answers).urgency();
            if (!knows) {
                assertThat(now).isGreaterThanOrEqualTo(before);
                assertThat(now == before || now == Urgency.CONSULTATION).isTrue();
            }
            before = now;
        }
    }

    private static Set<String> inVain(List<Answer> answers) {
        var inVain = new HashSet<String>();
        for (Answer answer : answers) {
            if (answer instanceof Answer.OfFinding finding && finding.presence() == Presence.UNKNOWN) {
                inVain.add(finding.about());
            }
        }
        return inVain;
    }

    private static Inquiry asked(Person person, List<Answer> answers) {
        for (int number = 1; number <= ENDLESS; number++) {
            Inquiry inquiry = inquiry(person, answers);
            Question question = inquiry.next();
            if (question == null) {
                return inquiry;
            }
            assertThat(items(question)).isNotEmpty();
            answers.addAll(answers(person, number, question));
        }
        throw new AssertionError("It does not end");
    }

    private static Inquiry inquiry(Person person, List<Answer> answers) {
        return new Inquiry(person.start(), answers, THEMES, PATHWAYS, EVIDENCE);
    }

    private static List<String> items(Question question) {
        return switch (question) {
            case Question.Opening opening ->
                opening.themes().stream().map(Theme::id).toList();
            case Question.Signs signs ->
                signs.asks().stream().map(Ask.Whether::finding).toList();
            case Question.Beginning beginning -> List.of(beginning.ask().finding());
        };
    }

    private static List<Answer> answers(Person person, int number, Question question) {
        return switch (question) {
            case Question.Opening opening ->
                opening.themes().stream()
                        .<Answer>map(theme -> new Answer.OfTheme(number, theme.id(), person.presence(theme)))
                        .toList();
            case Question.Signs signs ->
                signs.asks().stream()
                        .<Answer>map(ask -> new Answer.OfFinding(number, ask.finding(), person.presence(ask.finding())))
                        .toList();
            case Question.Beginning beginning ->
                List.of(new Answer.OfBeginning(
                        number,
                        beginning.ask().finding(),
                        person.began().get(beginning.ask().finding())));
        };
    }

    private static List<Answer> unknown(int number, Question question) {
        return items(question).stream()
                .<Answer>map(item -> switch (question) {
                    case Question.Opening _ -> new Answer.OfTheme(number, item, Presence.UNKNOWN);
                    case Question.Signs _ -> new Answer.OfFinding(number, item, Presence.UNKNOWN);
                    case Question.Beginning _ -> new Answer.OfBeginning(number, item, null);
                })
                .toList();
    }

    private static Evidence standing() {
        var claims = new HashMap<String, ClaimVersion>();
        for (var pathway : PATHWAYS.all()) {
            for (var rule : pathway.rules()) {
                for (String claim : rule.cites()) {
                    String article = claim.substring(0, claim.indexOf('/'));
                    claims.put(claim, new ClaimVersion(article, 1, claim, "moderate", "supported", true));
                }
            }
        }
        return new Evidence(claims);
    }
}
