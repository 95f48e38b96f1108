package org.dermatrail.bench.engines;

import java.util.List;
import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.scoring.NeededFindings;
import org.dermatrail.triage.scoring.RulesAlone.Verdict;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.Message;
import org.kie.api.runtime.StatelessKieSession;

/**
 * The rules in Drools' own language, compiled to its executable model and run in a stateless session. Whether a pathway
 * applies is a constraint of its own, equal in all its rules, so that the engine can share it.
 */
final class DroolsRules implements Engine {

    /** A rule that can be set off by more findings is checked for the report as a whole. */
    private static final int MOST = 16;

    private static final String RULE = """
            rule "%d under %d"
            when
              $told : Told( number == %d, %s )
            then
              $told.fire(%d);
            end
            """;

    private final Numbers numbers;
    private final Sums sums;
    private final StatelessKieSession session;

    DroolsRules(RuleBook book, Numbers numbers, NeededFindings needed) {
        this.numbers = numbers;
        this.sums = new Sums(book, numbers);
        this.session = build(text(book, Expressions.drools(numbers), needed));
    }

    private static String text(RuleBook book, Expressions expressions, NeededFindings needed) {
        var drl = new StringBuilder("package org.dermatrail.bench.engines.rules;\nimport ")
                .append(Told.class.getName())
                .append(";\n");
        for (RuleBook.Entry entry : book.entries()) {
            var applies = entry.applies();
            String gate = applies == null ? "" : expressions.holds(applies) + ", ";
            String when = gate + expressions.holds(entry.when());
            for (int under : listed(entry, needed)) {
                drl.append(RULE.formatted(entry.number(), under, under, when, entry.number()));
            }
        }
        return drl.toString();
    }

    private static List<Integer> listed(RuleBook.Entry entry, NeededFindings needed) {
        var findings = needed.of(entry.number());
        return findings.isEmpty() || findings.size() > MOST ? List.of(Told.WHOLE) : findings;
    }

    private static StatelessKieSession build(String drl) {
        var services = KieServices.Factory.get();
        var files = services.newKieFileSystem();
        files.write("src/main/resources/org/dermatrail/bench/engines/rules/pathways.drl", drl);
        var builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException("Drools refuses the rules: "
                    + builder.getResults().getMessages(Message.Level.ERROR).getFirst());
        }
        return services.newKieContainer(services.getRepository().getDefaultReleaseId())
                .newStatelessKieSession();
    }

    @Override
    public Verdict on(Report report) {
        var told = new Told(report, numbers);
        session.execute(told.each());
        return sums.verdict(told, told.fired());
    }
}
