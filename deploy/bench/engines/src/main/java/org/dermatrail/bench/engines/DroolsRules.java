package org.dermatrail.bench.engines;

import org.dermatrail.triage.report.Report;
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

    private final Numbers numbers;
    private final Sums sums;
    private final StatelessKieSession session;

    DroolsRules(RuleBook book, Numbers numbers) {
        this.numbers = numbers;
        this.sums = new Sums(book, numbers);
        this.session = build(text(book, Expressions.drools(numbers)));
    }

    static String text(RuleBook book, Expressions expressions) {
        var drl = new StringBuilder("package org.dermatrail.bench.engines.rules;\nimport ")
                .append(Told.class.getName())
                .append(";\n");
        for (RuleBook.Entry entry : book.entries()) {
            drl.append("rule \"").append(entry.number()).append("\"\nwhen\n  $told : Told( ");
            var applies = entry.applies();
            if (applies != null) {
                drl.append(expressions.holds(applies)).append(", ");
            }
            drl.append(expressions.holds(entry.when()))
                    .append(" )\nthen\n  $told.fire(")
                    .append(entry.number())
                    .append(");\nend\n");
        }
        return drl.toString();
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
        session.execute(told);
        return sums.verdict(told, told.fired());
    }
}
