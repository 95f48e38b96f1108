package org.dermatrail.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code deploy/SETTINGS.md} lists every setting that the code of a service reads, with its default, and no other. */
class SettingsListedTest {

    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern PREFIX = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)");
    private static final Pattern SETTING =
            Pattern.compile("(?:@WithDefault\\(\\s*\"([^\"]*)\"\\s*\\)\\s+)?(?:@M(?:in|ax)\\([\\d_-]+\\)\\s+)*"
                    + "[\\w<>]+ (\\w+)\\(\\);");
    private static final Pattern PROPERTY =
            Pattern.compile("@ConfigProperty\\(name = \"([^\"]+)\", defaultValue = \"[^\"]*\"\\)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(DERMATRAIL_\\w+)` \\| (.*?) \\|");

    private record Setting(String variable, String standard) {}

    @ParameterizedTest
    @CsvSource({
        "content-service, deploy/door, Content service",
        "triage-service, deploy/door, Triage service",
        "gateway, , Gateway"
    })
    void everySettingIsListedWithItsDefault(String module, String shared, String heading) throws IOException {
        List<Setting> read = read(HOME.resolve(module));
        if (shared != null) {
            read.addAll(read(HOME.resolve(shared)));
        }
        List<Setting> listed = listed(heading);

        assertThat(listed)
                .extracting(Setting::variable)
                .containsExactlyInAnyOrderElementsOf(
                        read.stream().map(Setting::variable).toList());
        assertThat(read)
                .isNotEmpty()
                .allSatisfy(setting -> assertThat(listed)
                        .filteredOn(row -> row.variable().equals(setting.variable()))
                        .singleElement()
                        .satisfies(row -> assertThat(row.standard()).contains(setting.standard())));
    }

    @Test
    void aDefaultInTheCodeIsSeen() throws IOException {
        assertThat(read(HOME.resolve("gateway"))).contains(new Setting("DERMATRAIL_LIMITS_BODY", "`1M`"));
    }

    private static List<Setting> read(Path module) throws IOException {
        List<Setting> settings = new ArrayList<>();
        try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String code = Files.readString(file).replaceAll("\"\\s*\\+ \"", "");
                PROPERTY.matcher(code)
                        .results()
                        .forEach(found -> settings.add(new Setting(variable(found.group(1)), "`")));
                Matcher prefix = PREFIX.matcher(code);
                if (prefix.find()) {
                    SETTING.matcher(code)
                            .results()
                            .forEach(found -> settings.add(new Setting(
                                    variable(prefix.group(1) + "." + kebab(found.group(2))),
                                    standard(found.group(1)))));
                }
            }
        }
        return settings;
    }

    /** What the table has to show; where another setting is the default, or a file of the service, it says so in words. */
    private static String standard(String inCode) {
        if (inCode == null) {
            return "none";
        }
        return inCode.contains("${") || inCode.equals("Dermatrail") ? "" : "`" + inCode + "`";
    }

    private static List<Setting> listed(String heading) throws IOException {
        String document = Files.readString(HOME.resolve("deploy/SETTINGS.md"));
        String section = document.split("(?m)^## " + heading + "$", 2)[1].split("(?m)^## ", 2)[0];
        return ROW.matcher(section)
                .results()
                .map(row -> new Setting(row.group(1), row.group(2)))
                .toList();
    }

    private static String kebab(String method) {
        return method.replaceAll("([A-Z])", "-$1");
    }

    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
