package org.dermatrail.bench.engines;

import com.google.common.primitives.Booleans;
import com.google.common.primitives.Doubles;
import com.google.common.primitives.Longs;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.scoring.RulesAlone.Verdict;

/** The rules as programs of CEL's interpreter, one each; those of a pathway that does not apply are not run. */
final class CelRules implements Engine {

    private final Numbers numbers;
    private final Sums sums;
    private final List<RuleBook.Entry> entries;
    private final List<CelRuntime.Program> programs = new ArrayList<>();

    CelRules(RuleBook book, Numbers numbers) {
        this.numbers = numbers;
        this.sums = new Sums(book, numbers);
        this.entries = book.entries();
        var expressions = Expressions.cel(numbers);
        var compiler = compiler();
        var runtime = CelRuntimeFactory.standardCelRuntimeBuilder().build();
        for (RuleBook.Entry entry : entries) {
            String expression = expressions.holds(entry.when());
            try {
                programs.add(runtime.createProgram(compiler.compile(expression).getAst()));
            } catch (CelValidationException | CelEvaluationException refused) {
                throw new IllegalStateException("CEL refuses: " + expression, refused);
            }
        }
    }

    private static CelCompiler compiler() {
        return CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(CelOptions.current().build())
                .addVar("present", ListType.create(SimpleType.BOOL))
                .addVar("absent", ListType.create(SimpleType.BOOL))
                .addVar("onset", ListType.create(SimpleType.INT))
                .addVar("known", ListType.create(SimpleType.BOOL))
                .addVar("measured", ListType.create(SimpleType.DOUBLE))
                .addVar("planned", ListType.create(SimpleType.BOOL))
                .addVar("latest", SimpleType.INT)
                .addVar("age", SimpleType.INT)
                .addVar("sex", SimpleType.INT)
                .addVar("blank", SimpleType.BOOL)
                .addVar("garbled", SimpleType.BOOL)
                .addVar("contradicted", SimpleType.BOOL)
                .addVar("doubtful", SimpleType.BOOL)
                .build();
    }

    @Override
    public Verdict on(Report report) {
        var told = new Told(report, numbers);
        Map<String, Object> variables = new HashMap<>();
        variables.put("present", Booleans.asList(told.presentFindings()));
        variables.put("absent", Booleans.asList(told.absentFindings()));
        variables.put("onset", Longs.asList(told.onsets()));
        variables.put("known", Booleans.asList(told.knownValues()));
        variables.put("measured", Doubles.asList(told.measuredValues()));
        variables.put("planned", Booleans.asList(told.plannedProcedures()));
        variables.put("latest", told.getLatest());
        variables.put("age", (long) told.getAge());
        variables.put("sex", (long) told.getSex());
        variables.put("blank", told.isBlank());
        variables.put("garbled", told.isGarbled());
        variables.put("contradicted", told.isContradicted());
        variables.put("doubtful", told.isDoubtful());
        var fired = new BitSet(entries.size());
        for (int number = 0; number < entries.size(); number++) {
            Integer gate = entries.get(number).gate();
            if ((gate == null || fired.get(gate)) && holds(programs.get(number), variables)) {
                fired.set(number);
            }
        }
        return sums.verdict(told, fired);
    }

    private static boolean holds(CelRuntime.Program program, Map<String, Object> variables) {
        try {
            return (Boolean) program.eval(variables);
        } catch (CelEvaluationException failed) {
            throw new IllegalStateException("CEL could not decide a rule", failed);
        }
    }
}
