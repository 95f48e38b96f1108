import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.graalvm.polyglot.Context;

/**
 * Has another virtual machine, Java on Truffle with its own class library, print the digests of {@code DeterminismTest} and
 * compares them with the frozen ones. Takes the file of those; the class path of this program is also that of the other.
 *
 * <p>Run by {@code deploy/bench/other-vm} straight from its source: no module compiles it, since no build but that of this
 * one check is to depend on a virtual machine.
 */
final class OtherVm {

    private static final int DIGESTS = 3;

    private OtherVm() {}

    public static void main(String[] arguments) throws IOException {
        var frozen = Files.readAllLines(Path.of(arguments[0]));
        var told = told();
        for (String line : told) {
            System.out.println(line + ": " + verdict(line, frozen));
        }
        boolean identical = told.size() == DIGESTS && frozen.containsAll(told);
        System.out.println(identical ? "identical" : "not identical");
        System.exit(identical ? 0 : 1);
    }

    private static List<String> told() {
        try (var context = Context.newBuilder("java")
                .allowAllAccess(true)
                .option("engine.WarnInterpreterOnly", "false")
                .option("java.Classpath", System.getProperty("java.class.path"))
                .option("java.Properties.user.language", "tr")
                .option("java.Properties.user.country", "TR")
                .option("java.Properties.user.timezone", "Pacific/Kiritimati")
                .build()) {
            var classes = context.getBindings("java");
            var system = classes.getMember("java.lang.System");
            for (String name : List.of("java.vm.name", "java.vm.version", "java.version", "java.vendor")) {
                System.out.println(
                        name + " = " + system.invokeMember("getProperty", name).asString() + " (here "
                                + System.getProperty(name) + ")");
            }
            var printed = classes.getMember("java.io.ByteArrayOutputStream").newInstance();
            system.invokeMember(
                    "setOut", classes.getMember("java.io.PrintStream").newInstance(printed));
            classes.getMember("org.dermatrail.triage.scoring.DeterminismTest$Elsewhere")
                    .invokeMember(
                            "main", classes.getMember("[Ljava.lang.String;").newInstance(0));
            return printed.invokeMember("toString").asString().lines().toList();
        }
    }

    private static String verdict(String line, List<String> frozen) {
        if (frozen.contains(line)) {
            return "identical";
        }
        var name = line.substring(0, line.lastIndexOf(' ') + 1);
        return frozen.stream()
                .filter(known -> known.startsWith(name))
                .findFirst()
                .map(known -> "different, frozen is " + known.substring(name.length()))
                .orElse("nothing like it is frozen");
    }
}
