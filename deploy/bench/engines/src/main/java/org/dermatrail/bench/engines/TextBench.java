package org.dermatrail.bench.engines;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dermatrail.triage.intake.Intake;
import org.dermatrail.triage.intake.Lexicon;
import org.dermatrail.triage.intake.Understanding;
import org.dermatrail.triage.pathway.Knowledge;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How long one text takes to read: letters of 500 characters in each language, and longer ones made of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TextBench {

    static final int LETTER = 500;

    private static final Map<String, String> LETTERS = Map.of("en", """
            Hello, I am a 34 year old woman and I have had vitiligo on my hands since I was a child. The white patch on my \
            cheek went away with the cream but came back two months after I stopped, it is spredding and itches at night. \
            No fever, no pus and my eyes are fine. My mum had shingles last year. Three days ago I had microneedling and \
            now the left side of my face is red, hot and swollen and it hurts more then it should. I take lamotrigine and \
            have booked laser for next month. Should I worry if it gets worse?\
            """, "de", """
            Guten Tag, ich bin 34 Jahre alt und habe seit der Kindheit Vitiligo an den Händen. Der weiße Fleck an der Wange \
            ging mit der Creme weg, kam aber zwei Monate nach dem Absetzen wieder, er breitet sich aus und juckt nachts. \
            Kein Fieber, kein Eiter, die Augen sind in Ordnung. Meine Mutter hatte letztes Jahr Gürtelrose. Vor drei Tagen \
            war ich beim Microneedling und jetzt ist die linke Gesichtshälfte rot, heiß und geschwollen. Ich nehme \
            Lamotrigin und habe einen Lasertermin. Was passiert wenn es schlimmer wird?\
            """, "es", """
            Hola, tengo 34 años y tengo vitíligo en las manos desde niña. La mancha blanca de la mejilla se fue con la crema \
            pero volvió dos meses después de dejarla, se extiende y pica por la noche. Sin fiebre, sin pus y los ojos están \
            bien. Mi madre tuvo herpes zóster el año pasado. Hace tres días me hice microneedling y ahora el lado izquierdo \
            de la cara está rojo, caliente e inchado y duele más de lo normal. Tomo lamotrigina y tengo cita para láser el \
            mes que viene. ¿Debo preocuparme si empeora? Gracias por su ayuda.\
            """);

    /** Without a full stop each clause leans on all of the text; "run" has one sentence, "lines" breaks it. */
    private static final Map<String, String> RUNS = Map.of(
            "run", "throat is sore and glands are swollen ",
            "lines", "throat is sore\nand glands are swollen\n");

    /** Language, or the kind of a text without a full stop, and number of characters. */
    @Param({
        "en 500",
        "de 500",
        "es 500",
        "en 10000",
        "en 50000",
        "en 100000",
        "run 10000",
        "run 100000",
        "lines 10000",
        "lines 100000"
    })
    public String text = "";

    private final Intake intake = Intake.load(Knowledge.load().vocabulary(), Lexicon.all());
    private String written = "";
    private String language = "";

    @Setup
    public void write() {
        String[] parts = text.split(" ");
        language = LETTERS.containsKey(parts[0]) ? parts[0] : "en";
        int length = Integer.parseInt(parts[1]);
        String letter = LETTERS.getOrDefault(parts[0], RUNS.getOrDefault(parts[0], ""));
        written = letter.repeat(length / letter.length() + 1).substring(0, length);
    }

    @Benchmark
    public Understanding read() {
        return intake.read(written, language);
    }
}
